import {
  all,
  answeredAfter,
  column,
  due,
  equals,
  not,
  notYetDue,
  param,
  spanOf,
  type Window,
} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {matching} from '../../schema/matching.js';
import {networkDimensions, networkMsInd, partnerIdentity} from './common.js';

const window: Window = {
  after: column(matching, 'matchDate'),
  last: spanOf(param('months', 6)),
  unit: 'month',
};

/** What was seen before the months had passed does not tell whether it went on after them. */
const continuing = answeredAfter(
  window,
  equals(column(matching, 'continuation'), 'continuing'),
  column(matching, 'continuationDate'),
);

export const continuation = defineIndicator({
  key: 'network.continuation',
  version: 1,
  title: {id: 'Kemitraan yang berlanjut', en: 'Partnerships that go on'},
  definition: {
    id: 'Pasangan usaha dan mitra yang masih bekerja sama, dibagi pasangan yang keadaannya diketahui, di antara pasangan yang pertemuan pertamanya sudah lewat 6 (atau 12) bulan.',
    en: 'Pairs of business and partner that still work together, divided by pairs of known state, among those whose first meeting lies at least 6 (or 12) months back.',
  },
  sentence: {
    id: '{value} kemitraan {period}[ di {place}] berlanjut setelah {months} bulan, {numerator} dari {denominator} yang diketahui',
    en: '{value} of the {period} partnerships[ in {place}] went on after {months} months, {numerator} of {denominator} known',
  },
  formula: {
    id: '100 × pasangan berlanjut ÷ (berlanjut + berhenti)',
    en: '100 × continuing pairs ÷ (continuing + stopped)',
  },
  numerator: {id: 'pasangan jatuh tempo yang berlanjut', en: 'due pairs that go on'},
  denominator: {
    id: 'pasangan jatuh tempo yang keadaannya diketahui',
    en: 'due pairs of known state',
  },
  unknown: {
    id: 'pasangan jatuh tempo yang keadaannya tidak diketahui; di luar penyebut, dinyatakan dengan batas bawah dan atas',
    en: 'due pairs of unknown state; outside the denominator, stated by a lower and an upper bound',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    over: {of: 'group', table: 'matching', by: 'pair'},
    numerator: continuing,
    denominator: due(window),
    unknowns: 'apart',
    extra: {
      due: due(window),
      yes: all(due(window), continuing),
      no: all(due(window), not(continuing)),
      not_yet_due: notYetDue(window),
    },
  },
  dimensions: ['kind', ...networkDimensions],
  always: [],
  notes: [
    {
      id: 'Bulan kalender sesudah pertemuan pertama, hari terakhirnya termasuk: 31 Januari + 6 bulan jatuh tempo pada 31 Juli.',
      en: 'Calendar months after the first meeting, the last day included: 31 January + 6 months is due on 31 July.',
    },
    {
      id: 'Tahunnya tahun pertemuan pertama. Bila pasangan tertulis beberapa kali, keadaan terakhir yang berlaku.',
      en: 'The year is that of the first meeting. Where a pair is listed several times, the last known state counts.',
    },
    {
      id: 'Keadaan yang dicek sebelum bulannya genap tidak diketahui: untuk 12 bulan pasangan dicek lagi sesudah 12 bulan. Tanpa tanggal pemantauan jawabannya dipakai.',
      en: 'A state checked before the months have passed is not known: for 12 months pairs are checked again after 12 months. Without a day of the check the answer is taken.',
    },
    {
      id: 'Pasangan tanpa tanggal pertemuan tidak dihitung.',
      en: 'Pairs without a day of meeting are not counted.',
    },
    partnerIdentity,
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...networkMsInd,
    konsep: 'Keberlanjutan kemitraan',
    interpretasi: 'Makin tinggi makin banyak kemitraan yang bertahan.',
    klasifikasi:
      'wilayah, bentuk kemitraan, skala usaha, sektor, jenis kelamin pemilik, tahun pertemuan',
    variabel: 'tanggal pertemuan, kelanjutan kemitraan',
  },
});
