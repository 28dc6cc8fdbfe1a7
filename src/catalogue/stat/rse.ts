import {defineIndicator} from '../../indicator/indicator.js';
import {onResultsNote, sampleMsInd, sampleNote} from './common.js';

export const rse = defineIndicator({
  key: 'stat.rse',
  version: 1,
  title: {id: 'Galat baku relatif (RSE)', en: 'Relative standard error (RSE)'},
  definition: {
    id: 'Galat baku suatu persentase dari contoh acak sederhana, dalam persen persentase itu.',
    en: 'The standard error of a percentage from a simple random sample, as percent of it.',
  },
  formula: {
    id: '100 × √(p(1 − p) ÷ n) ÷ p',
    en: '100 × √(p(1 − p) ÷ n) ÷ p',
  },
  numerator: {id: 'jawaban ya pada contoh (x)', en: 'answers yes in the sample (x)'},
  denominator: {id: 'ukuran contoh (n)', en: 'size of the sample (n)'},
  unknown: {id: 'jawaban kosong tetap dalam n', en: 'blank answers stay in n'},
  unit: 'percent',
  direction: 'down',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'relativeStandardError'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: '≤ 25 % disajikan biasa, 25–50 % bertanda U (tanda a BPS), > 50 % tidak disajikan.',
      en: '≤ 25 % is shown plainly, 25–50 % flagged U (BPS sign a), > 50 % not shown.',
    },
    sampleNote,
    onResultsNote,
  ],
  source: 'BPS, tanda a (25 % < RSE ≤ 50 %)',
  msInd: {
    ...sampleMsInd,
    konsep: 'Galat baku relatif',
    interpretasi: 'Makin kecil makin teliti.',
  },
});
