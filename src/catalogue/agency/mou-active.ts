import {all, column, notAfter, notYetDue, span} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {agreement} from '../../schema/agreement.js';
import {agencyMsInd, inForce} from './common.js';

const lastActivity = column(agreement, 'agreementLastActivity');

export const mouActive = defineIndicator({
  key: 'agency.mou_active',
  version: 1,
  title: {id: 'Kerja sama yang berjalan', en: 'Agreements at work'},
  definition: {
    id: 'Kerja sama yang berlaku dan punya sedikitnya satu kegiatan dalam 12 bulan sebelum tanggal batas, dibagi kerja sama yang berlaku.',
    en: 'Agreements in force with at least one activity in the 12 months before the cut-off, divided by agreements in force.',
  },
  sentence: {
    id: '{value} kerja sama yang berlaku[ di {place}] berkegiatan pada {period}, {numerator} dari {denominator}',
    en: '{value} of agreements in force[ in {place}] were at work in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × berlaku dengan kegiatan dalam 12 bulan ÷ berlaku',
    en: '100 × in force with an activity in 12 months ÷ in force',
  },
  numerator: {
    id: 'kerja sama berlaku dengan kegiatan dalam 12 bulan',
    en: 'agreements in force with an activity in 12 months',
  },
  denominator: {id: 'kerja sama yang berlaku', en: 'agreements in force'},
  unknown: {
    id: 'kerja sama yang kegiatan terakhirnya, atau berlaku tidaknya, tidak diketahui; tetap dalam penyebut',
    en: 'agreements whose latest activity, or whether they are in force, is unknown; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'ratio',
    over: {of: 'row', table: 'agreement'},
    numerator: all(
      notAfter(lastActivity, 'cutOff'),
      notYetDue({after: lastActivity, last: span(12), unit: 'month'}),
    ),
    denominator: inForce,
    reported: {numerator: 'agreementsActive', denominator: 'agreementsInForce', unit: 'naskah'},
  },
  dimensions: ['kind', 'agency'],
  always: [],
  notes: [
    {
      id: 'Ditandatangani belum tentu berjalan. Tanggal kegiatan terakhir yang kosong bukan "tidak ada kegiatan".',
      en: 'Signed is not working. A blank day of the latest activity is not "no activity".',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...agencyMsInd,
    konsep: 'Kerja sama yang berjalan',
    interpretasi: 'Makin tinggi makin banyak kerja sama yang menghasilkan kegiatan.',
    klasifikasi: 'jenis naskah, perangkat daerah',
    variabel: 'tanggal mulai, tanggal berakhir, kegiatan terakhir',
  },
});
