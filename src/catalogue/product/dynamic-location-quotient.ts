import {defineIndicator} from '../../indicator/indicator.js';
import {overSpan, productMsInd, spanNotes, unknownProduct} from './common.js';

export const dynamicLocationQuotient = defineIndicator({
  key: 'product.dlq',
  version: 1,
  title: {id: 'Kuosien lokasi dinamis (DLQ)', en: 'Dynamic location quotient (DLQ)'},
  definition: {
    id: 'Pertumbuhan suatu produk terhadap semua produk di suatu wilayah, dibandingkan dengan hal yang sama di wilayah acuan. Di atas 1 produk itu makin terpusat di wilayah itu.',
    en: 'Growth of a product against all products of an area, compared with the same in the reference region. Above 1 the product gathers in the area.',
  },
  sentence: {
    id: 'DLQ[ {most}] {category}[ di {place}] {value} selama {years} tahun sampai {period}',
    en: '[{most} ]DLQ of {category}[ in {place}] {value} over {years} years to {period}',
  },
  formula: {
    id: '[((1 + g produk) ÷ (1 + g semua)) ÷ ((1 + G produk) ÷ (1 + G semua))]^tahun',
    en: '[((1 + g product) ÷ (1 + g all)) ÷ ((1 + G product) ÷ (1 + G all))]^years',
  },
  numerator: {
    id: 'usaha produk itu di wilayah itu pada akhir',
    en: 'businesses of the product in the area at the end',
  },
  denominator: {
    id: 'usaha produk itu di wilayah itu pada awal',
    en: 'businesses of the product in the area at the start',
  },
  unknown: unknownProduct,
  unit: 'ratio',
  direction: 'up',
  sensitive: false,
  formulaKind: overSpan('dynamicLocationQuotient'),
  dimensions: ['kbli', 'sector', 'product', 'size_class'],
  always: ['region'],
  notes: [
    ...spanNotes,
    {
      id: 'Pertumbuhan ialah rata-rata per tahun (geometris) sebagai pecahan, bukan persen. Dari nol tidak ada pertumbuhan.',
      en: 'Growth is the geometric mean per year as a decimal, not percent. From zero there is no growth.',
    },
  ],
  source: 'Analisis basis ekonomi dinamis',
  msInd: {
    ...productMsInd,
    konsep: 'Kuosien lokasi dinamis',
    interpretasi:
      'Nilai di atas 1 berarti produk itu tumbuh lebih cepat di wilayah itu daripada di wilayah acuan.',
    ukuran: 'rasio',
    satuan: 'rasio',
  },
});
