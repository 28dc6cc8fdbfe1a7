import {defineIndicator} from '../../indicator/indicator.js';
import {onResultsNote, sampleMsInd, sampleNote} from './common.js';

export const wilson = defineIndicator({
  key: 'stat.wilson',
  version: 1,
  title: {id: 'Selang Wilson', en: 'Wilson interval'},
  definition: {
    id: 'Selang kepercayaan 95 % suatu persentase dari contoh menurut Wilson; dengan populasi N dipakai n* = n (N − 1) ÷ (N − n).',
    en: 'The 95 % confidence interval of a percentage from a sample after Wilson; with a population N it takes n* = n (N − 1) ÷ (N − n).',
  },
  formula: {
    id: '(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1,959963984540054',
    en: '(p + z²/2n ± z √(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n), z = 1.959963984540054',
  },
  numerator: {id: 'jawaban ya pada contoh (x)', en: 'answers yes in the sample (x)'},
  denominator: {id: 'ukuran contoh (n)', en: 'size of the sample (n)'},
  unknown: {id: 'jawaban kosong tetap dalam n', en: 'blank answers stay in n'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'wilsonInterval'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Bila seluruh populasi terhitung (n = N), selangnya tinggal nilainya sendiri.',
      en: 'Where all of the population was counted (n = N) the interval is the value itself.',
    },
    sampleNote,
    onResultsNote,
  ],
  source: 'Wilson (1927); Brown, Cai, DasGupta (2001)',
  msInd: {
    ...sampleMsInd,
    konsep: 'Selang kepercayaan',
    interpretasi: 'Makin sempit makin teliti taksiran persentasenya.',
  },
});
