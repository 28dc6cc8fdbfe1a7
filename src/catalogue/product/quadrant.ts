import {defineIndicator} from '../../indicator/indicator.js';
import {overSpan, productMsInd, spanNotes, unknownProduct} from './common.js';

export const quadrant = defineIndicator({
  key: 'product.quadrant',
  version: 1,
  title: {id: 'Kuadran produk', en: 'Product quadrant'},
  definition: {
    id: 'Golongan produk menurut LQ dan DLQ: keduanya di atas 1 unggulan, hanya LQ prospektif, hanya DLQ andalan, selainnya tertinggal.',
    en: 'Class of a product by LQ and DLQ: both above 1 unggulan (leading), only LQ prospektif, only DLQ andalan, else tertinggal (lagging).',
  },
  sentence: {
    id: '{category}[ di {place}] {value} pada {period}, {numerator} dari {denominator} usaha',
    en: '{category}[ in {place}] is {value} in {period}, {numerator} of {denominator} businesses',
  },
  formula: {
    id: '1 unggulan (LQ > 1, DLQ > 1), 2 prospektif (> 1, ≤ 1), 3 andalan (≤ 1, > 1), 4 tertinggal',
    en: '1 unggulan (LQ > 1, DLQ > 1), 2 prospektif (> 1, ≤ 1), 3 andalan (≤ 1, > 1), 4 tertinggal',
  },
  numerator: {
    id: 'usaha produk itu di wilayah itu',
    en: 'businesses of the product in the area',
  },
  denominator: {
    id: 'semua usaha di wilayah itu yang produknya diketahui',
    en: 'all businesses of the area of known product',
  },
  unknown: unknownProduct,
  unit: 'class',
  direction: 'neutral',
  sensitive: false,
  formulaKind: overSpan('quadrant'),
  dimensions: ['kbli', 'sector', 'product', 'size_class'],
  always: ['region'],
  notes: [
    ...spanNotes,
    {
      id: 'Sama dengan 1 bukan keunggulan. Bertanda U bila LQ-nya dari kurang dari 5 usaha.',
      en: 'Equal to 1 is no advantage. Flag U where the LQ rests on fewer than 5 businesses.',
    },
  ],
  source: 'Analisis SLQ dan DLQ',
  msInd: {
    ...productMsInd,
    konsep: 'Kuadran produk',
    interpretasi: 'Golongan produk menurut pemusatan dan pertumbuhannya.',
    ukuran: 'indeks',
    satuan: 'golongan',
  },
});
