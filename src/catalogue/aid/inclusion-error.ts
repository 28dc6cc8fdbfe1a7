import {column, exists, isTrue, not} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {registry} from '../../schema/registry.js';
import {aidMsInd} from './common.js';

export const inclusionError = defineIndicator({
  key: 'aid.inclusion_error',
  version: 1,
  title: {id: 'Salah sasaran', en: 'Inclusion error'},
  definition: {
    id: 'Penerima yang bukan sasaran, dibagi semua penerima bantuan pada tahun itu. Penerima dihitung sekali.',
    en: 'Recipients that are not eligible, divided by all recipients of aid in the year. A recipient counts once.',
  },
  sentence: {
    id: '{value} penerima bantuan[ di {place}] bukan sasaran pada {period}, {numerator} dari {denominator}',
    en: '{value} of recipients[ in {place}] were not eligible in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × penerima bukan sasaran ÷ penerima',
    en: '100 × ineligible recipients ÷ recipients',
  },
  numerator: {id: 'penerima yang bukan sasaran', en: 'recipients that are not eligible'},
  denominator: {
    id: 'penerima berbeda, termasuk yang status sasarannya kosong',
    en: 'distinct recipients, those with a blank status included',
  },
  unknown: {
    id: 'penerima yang status sasarannya kosong atau tidak ada di daftar usaha; tetap dalam penyebut',
    en: 'recipients whose eligibility is blank or that are in no register; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'down',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: not(isTrue(column(registry, 'aidEligible'))),
    denominator: exists(aid),
    reported: {numerator: 'ineligibleRecipients', denominator: 'recipients'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Yang dimaksud sasaran pada saat bantuan ditetapkan; daftar yang diperbarui sesudahnya dapat menggeser angka ini.',
      en: 'Eligible means on the award date; a list revised later can move this figure.',
    },
    {
      id: 'Tanpa kolom sasaran nilainya tidak tersedia, bukan 0%.',
      en: 'Without a column of eligibility the figure is missing, not 0%.',
    },
  ],
  source: 'Istilah penargetan Bank Dunia (inclusion error, leakage)',
  msInd: {
    ...aidMsInd,
    konsep: 'Ketepatan sasaran bantuan',
    interpretasi: 'Makin rendah makin sedikit bantuan yang jatuh ke luar sasaran.',
    variabel: 'penerima bantuan, status sasaran',
  },
});
