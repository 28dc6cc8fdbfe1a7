import {defineIndicator} from '../../indicator/indicator.js';
import {sampleMsInd, sampleNote} from './common.js';

export const agrestiCoull = defineIndicator({
  key: 'stat.agresti_coull',
  version: 1,
  title: {id: 'Selang Agresti–Coull', en: 'Agresti–Coull interval'},
  definition: {
    id: 'Selang kepercayaan 95 % di sekitar (x + z²/2) ÷ (n + z²); pengganti selang Wilson untuk n ≥ 40.',
    en: 'The 95 % confidence interval around (x + z²/2) ÷ (n + z²); an alternative to Wilson’s for n ≥ 40.',
  },
  formula: {
    id: 'p̃ ± z √(p̃(1−p̃) ÷ (n + z²)), p̃ = (x + z²/2) ÷ (n + z²)',
    en: 'p̃ ± z √(p̃(1−p̃) ÷ (n + z²)), p̃ = (x + z²/2) ÷ (n + z²)',
  },
  numerator: {id: 'jawaban ya pada contoh (x)', en: 'answers yes in the sample (x)'},
  denominator: {id: 'ukuran contoh (n)', en: 'size of the sample (n)'},
  unknown: {id: 'jawaban kosong tetap dalam n', en: 'blank answers stay in n'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'agrestiCoullInterval'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Titik tengah selang bukan persentasenya.',
      en: 'The middle of the interval is not the percentage.',
    },
    sampleNote,
  ],
  source: 'Agresti dan Coull (1998)',
  msInd: {
    ...sampleMsInd,
    konsep: 'Selang kepercayaan',
    interpretasi: 'Makin sempit makin teliti; sedikit lebih lebar daripada Wilson.',
  },
});
