import {defineIndicator} from '../../indicator/indicator.js';
import {overSpan, productMsInd, spanNotes, unknownProduct} from './common.js';

export const shiftShare = defineIndicator({
  key: 'product.shift_share',
  version: 1,
  title: {id: 'Pergeseran regional (shift-share)', en: 'Regional shift (shift-share)'},
  definition: {
    id: 'Perubahan jumlah usaha suatu produk di suatu wilayah, diurai menjadi pertumbuhan umum, bauran produk, dan pergeseran regional. Nilainya pergeseran regional.',
    en: 'Change in the businesses of a product in an area, split into general growth, product mix and regional shift. The value is the regional shift.',
  },
  sentence: {
    id: 'Pergeseran regional[ {most}] {category}[ di {place}] {signed}[ dari perubahan {change} usaha] selama {years} tahun sampai {period}',
    en: '[{most} ]regional shift of {category}[ in {place}] {signed}[ of a change of {change}] over {years} years to {period}',
  },
  formula: {
    id: 'awal × (g produk di wilayah − G produk di acuan)',
    en: 'start × (g of the product in the area − G of it in the reference)',
  },
  numerator: {
    id: 'perubahan jumlah usaha produk itu',
    en: 'change in businesses of the product',
  },
  denominator: {
    id: 'usaha produk itu pada awal',
    en: 'businesses of the product at the start',
  },
  unknown: unknownProduct,
  unit: 'count',
  direction: 'up',
  sensitive: false,
  formulaKind: overSpan('shiftShare'),
  dimensions: ['kbli', 'sector', 'product', 'size_class'],
  always: ['region'],
  notes: [
    ...spanNotes,
    {
      id: 'Pertumbuhan umum, bauran produk, dan pergeseran regional berjumlah sama dengan perubahannya.',
      en: 'General growth, product mix and regional shift add up to the change.',
    },
  ],
  source: 'Shift-share klasik',
  msInd: {
    ...productMsInd,
    konsep: 'Pergeseran regional',
    interpretasi:
      'Positif berarti wilayah itu menambah lebih daripada pertumbuhan produk itu di wilayah acuan.',
    ukuran: 'jumlah',
    satuan: 'usaha (atau satuan variabelnya)',
  },
});
