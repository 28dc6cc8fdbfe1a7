import {defineIndicator} from '../../indicator/indicator.js';
import {
  alongNote,
  productAlongs,
  productMsInd,
  units,
  unknownProduct,
  variableNote,
  variables,
} from './common.js';

export const krugman = defineIndicator({
  key: 'product.krugman',
  version: 1,
  title: {id: 'Indeks spesialisasi Krugman', en: 'Krugman specialisation index'},
  definition: {
    id: 'Jumlah selisih mutlak antara bagian tiap produk di suatu wilayah dan di wilayah acuan: 0 susunannya sama, 2 tidak ada yang sama.',
    en: 'Sum of absolute differences between the share of each product in an area and in the reference region: 0 the same structure, 2 nothing in common.',
  },
  sentence: {
    id: 'Spesialisasi[ {most}] {value}[ di {place}] pada {period} (0: sama, 2: berbeda seluruhnya)',
    en: '[{most} ]specialisation {value}[ in {place}] in {period} (0: the same, 2: wholly different)',
  },
  formula: {
    id: 'Σ |bagian di wilayah − bagian di acuan|',
    en: 'Σ |share in area − share in reference|',
  },
  numerator: {
    id: 'tidak ada; indeks dari semua produk',
    en: 'none; an index over all products',
  },
  denominator: {
    id: 'semua usaha di wilayah itu yang produknya diketahui',
    en: 'all businesses of the area of known product',
  },
  unknown: unknownProduct,
  unit: 'ratio',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'krugman',
    of: {units},
    along: 'kbli',
    alongs: productAlongs,
    instead: variables,
    collapses: true,
    options: {variable: 'units', reference: 'includes'},
  },
  dimensions: ['size_class'],
  always: ['region'],
  notes: [
    alongNote,
    variableNote,
    {
      id: 'Wilayah acuan termasuk wilayah itu sendiri; reference=excludes mengeluarkannya. Sebutkan yang dipakai.',
      en: 'The reference region includes the area; reference=excludes leaves it out. Say which was used.',
    },
  ],
  source: 'Krugman (1991)',
  msInd: {
    ...productMsInd,
    konsep: 'Spesialisasi',
    interpretasi: 'Makin tinggi makin berbeda susunan produknya dari wilayah acuan.',
    ukuran: 'indeks',
    satuan: 'indeks 0–2',
  },
});
