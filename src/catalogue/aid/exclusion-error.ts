import {all, column, exists, isTrue, listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {registry} from '../../schema/registry.js';
import {aidMsInd} from './common.js';

export const exclusionError = defineIndicator({
  key: 'aid.exclusion_error',
  version: 1,
  title: {id: 'Sasaran belum terjangkau', en: 'Exclusion error'},
  definition: {
    id: 'Usaha sasaran yang tidak menerima bantuan pada tahun itu, dibagi semua usaha sasaran: 100 dikurangi jangkauan.',
    en: 'Eligible businesses that received no aid in the year, divided by all eligible businesses: 100 minus coverage.',
  },
  sentence: {
    id: '{value} usaha sasaran[ di {place}] belum menerima bantuan pada {period}, {numerator} dari {denominator}',
    en: '{value} of eligible businesses[ in {place}] received no aid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × (usaha sasaran − penerima berbeda) ÷ usaha sasaran',
    en: '100 × (eligible businesses − distinct recipients) ÷ eligible businesses',
  },
  numerator: {
    id: 'usaha sasaran yang belum diketahui menerima',
    en: 'eligible businesses not known to have received',
  },
  denominator: {
    id: 'usaha sasaran, termasuk yang status sasarannya kosong',
    en: 'eligible businesses, those with a blank status included',
  },
  unknown: {
    id: 'usaha yang status sasarannya kosong; tetap dalam penyebut dan belum terhitung terjangkau',
    en: 'businesses whose eligibility is blank; they stay in the denominator and do not count as reached',
  },
  unit: 'percent',
  direction: 'down',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: exists(aid),
    denominator: all(listed, isTrue(column(registry, 'aidEligible'))),
    complement: true,
    reported: {numerator: 'recipients', denominator: 'eligible'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Perlu daftar sasaran, bukan daftar pemohon. Tanpa kolom sasaran nilainya tidak tersedia; semua usaha aktif tidak menjadi penggantinya.',
      en: 'It needs a list of the eligible, not of applicants. Without that column the figure is missing; all active businesses do not stand in.',
    },
    {
      id: 'Selama ada status sasaran yang kosong, angka ini batas atas.',
      en: 'As long as eligibility is blank somewhere, the figure is an upper bound.',
    },
  ],
  source: 'Istilah penargetan Bank Dunia (exclusion error, undercoverage)',
  msInd: {
    ...aidMsInd,
    konsep: 'Sasaran yang belum terjangkau',
    interpretasi: 'Makin rendah makin sedikit usaha sasaran yang belum terjangkau.',
    variabel: 'penerima bantuan, status sasaran',
  },
});
