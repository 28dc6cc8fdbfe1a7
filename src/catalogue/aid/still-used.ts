import {
  all,
  answeredAfter,
  column,
  due,
  isTrue,
  not,
  notYetDue,
  param,
  spanOf,
  type Window,
} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {aidMsInd} from './common.js';

const window: Window = {
  after: column(aid, 'aidDate'),
  last: spanOf(param('months', 6)),
  unit: 'month',
};
/** Who looked before the months had passed does not know what was used after them. */
const used = answeredAfter(
  window,
  isTrue(column(aid, 'aidStillUsed')),
  column(aid, 'aidCheckedDate'),
);

export const stillUsed = defineIndicator({
  key: 'aid.still_used',
  version: 1,
  title: {id: 'Bantuan masih dimanfaatkan', en: 'Aid still in use'},
  definition: {
    id: 'Bantuan yang masih dimanfaatkan, dibagi bantuan yang sudah dicek, di antara yang diserahkan sedikitnya M bulan lalu (bawaan 6).',
    en: 'Aid still in use, divided by aid that was checked, among what was handed over at least M months ago (by default 6).',
  },
  sentence: {
    id: '{value} bantuan {period}[ di {place}] masih dimanfaatkan setelah {months} bulan, {numerator} dari {denominator} yang dicek',
    en: '{value} of the aid of {period}[ in {place}] was in use after {months} months, {numerator} of {denominator} checked',
  },
  formula: {
    id: '100 × ya ÷ (ya + tidak); batas: ya ÷ jatuh tempo dan (ya + tidak diketahui) ÷ jatuh tempo',
    en: '100 × yes ÷ (yes + no); bounds: yes ÷ due and (yes + unknown) ÷ due',
  },
  numerator: {id: 'bantuan yang masih dimanfaatkan', en: 'aid still in use'},
  denominator: {id: 'bantuan jatuh tempo yang sudah dicek', en: 'aid due and checked'},
  unknown: {
    id: 'bantuan jatuh tempo yang belum dicek; di luar penyebut, dinyatakan dengan batas bawah dan atas',
    en: 'aid due and not checked; outside the denominator, stated by a lower and an upper bound',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    over: {of: 'row', table: 'aid'},
    numerator: used,
    denominator: due(window),
    unknowns: 'apart',
    extra: {
      due: due(window),
      yes: all(due(window), used),
      no: all(due(window), not(used)),
      not_yet_due: notYetDue(window),
    },
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'programme', 'agency'],
  always: [],
  notes: [
    {
      id: 'Selalu baca bersama tingkat respons dan kedua batas. Bila belum ada yang dicek, tidak ada yang diketahui: batasnya 0–100.',
      en: 'Always read it with the response rate and both bounds. Where nobody checked, nothing is known: the bounds are 0–100.',
    },
    {
      id: 'Yang dihitung baris penyerahan, bukan usaha. Lihat juga pada 12 bulan (months=12).',
      en: 'Hand-overs are counted, not businesses. Look at 12 months too (months=12).',
    },
    {
      id: 'Yang dicek sebelum bulannya genap belum diketahui; tanpa tanggal pengecekan jawabannya dipakai.',
      en: 'What was checked before the months had passed is not known; without a day of the check the answer is taken.',
    },
  ],
  source: 'Batas nonrespons',
  msInd: {
    ...aidMsInd,
    konsep: 'Pemanfaatan bantuan',
    interpretasi: 'Makin tinggi makin banyak bantuan yang masih bekerja sesudah M bulan.',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, program, tahun',
    variabel: 'tanggal serah terima, hasil pengecekan pemanfaatan',
  },
});
