import {defineIndicator} from '../../indicator/indicator.js';
import {
  alongNote,
  productAlongs,
  productMsInd,
  referenceNote,
  units,
  unknownProduct,
  variableNote,
  variables,
} from './common.js';

export const locationQuotient = defineIndicator({
  key: 'product.lq',
  version: 1,
  title: {id: 'Kuosien lokasi (LQ)', en: 'Location quotient (LQ)'},
  definition: {
    id: 'Bagian suatu produk dalam semua usaha suatu wilayah, dibagi bagiannya di wilayah acuan. Di atas 1 produk itu lebih terpusat di wilayah itu.',
    en: 'Share of a product among all businesses of an area, divided by its share in the reference region. Above 1 the product is concentrated in the area.',
  },
  sentence: {
    id: 'LQ[ {most}] {category}[ di {place}] {value} pada {period}, {numerator} dari {denominator} usaha',
    en: '[{most} ]LQ of {category}[ in {place}] {value} in {period}, {numerator} of {denominator} businesses',
  },
  formula: {
    id: '(produk di wilayah ÷ semua di wilayah) ÷ (produk di acuan ÷ semua di acuan)',
    en: '(product in area ÷ all in area) ÷ (product in reference ÷ all in reference)',
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
  unit: 'ratio',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'locationQuotient',
    of: {units},
    along: 'kbli',
    alongs: productAlongs,
    instead: variables,
    options: {variable: 'units'},
  },
  dimensions: ['kbli', 'sector', 'product', 'size_class'],
  always: ['region'],
  notes: [
    alongNote,
    variableNote,
    referenceNote,
    {
      id: 'Di bawah 5 usaha tandanya U: jangan disebut unggulan hanya dari angka ini. Nilai acuan sendiri selalu 1.',
      en: 'Below 5 businesses the flag is U: no leading product by this figure alone. That of the reference itself is always 1.',
    },
  ],
  source: 'Analisis basis ekonomi',
  msInd: {
    ...productMsInd,
    konsep: 'Kuosien lokasi',
    interpretasi:
      'Nilai di atas 1 berarti produk itu lebih terpusat di wilayah itu daripada di wilayah acuan.',
    ukuran: 'rasio',
    satuan: 'rasio',
  },
});
