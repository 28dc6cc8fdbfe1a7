import {defineIndicator} from '../../indicator/indicator.js';
import {onResultsNote, sampleMsInd, sampleNote} from './common.js';

export const smallN = defineIndicator({
  key: 'stat.small_n',
  version: 1,
  title: {id: 'Aturan contoh kecil', en: 'Rule for small samples'},
  definition: {
    id: 'Persentase dari contoh tidak disajikan bila n < 10; bertanda U bila n < 30 atau ada kurang dari 5 jawaban ya atau tidak.',
    en: 'A percentage from a sample is not shown for n < 10; it is flagged U for n < 30 or fewer than 5 answers yes or no.',
  },
  formula: {
    id: 'n < 10 → kosong (Q); n < 30 atau min(x, n − x) < 5 → U',
    en: 'n < 10 → null (Q); n < 30 or min(x, n − x) < 5 → U',
  },
  numerator: {id: 'jawaban ya pada contoh (x)', en: 'answers yes in the sample (x)'},
  denominator: {id: 'ukuran contoh (n)', en: 'size of the sample (n)'},
  unknown: {id: 'jawaban kosong tetap dalam n', en: 'blank answers stay in n'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'smallSampleShare'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Untuk survei. Sensus tidak memerlukannya, tetapi tetap tunduk pada aturan kerahasiaan.',
      en: 'For surveys. A census does not need it, but the rules of confidentiality hold all the same.',
    },
    sampleNote,
    onResultsNote,
  ],
  source: 'Kebiasaan statistik resmi',
  msInd: {
    ...sampleMsInd,
    konsep: 'Keandalan taksiran',
    interpretasi: 'Tanda U berarti kurang andal; kosong berarti terlalu sedikit.',
  },
});
