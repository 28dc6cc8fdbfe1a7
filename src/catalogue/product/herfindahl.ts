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

export const herfindahl = defineIndicator({
  key: 'product.hhi',
  version: 1,
  title: {id: 'Indeks Herfindahl-Hirschman', en: 'Herfindahl-Hirschman index'},
  definition: {
    id: 'Jumlah kuadrat bagian tiap produk dalam usaha suatu wilayah. Mendekati 1 berarti bertumpu pada satu produk.',
    en: 'Sum of the squared shares of products among the businesses of an area. Near 1 means it rests on one product.',
  },
  sentence: {
    id: 'Pemusatan produk {value}[ di {place}] pada {period}[, setara {effective_number} produk sama besar], dari {denominator} usaha',
    en: 'Product concentration {value}[ in {place}] in {period}[, as of {effective_number} equal products], over {denominator} businesses',
  },
  formula: {
    id: 'Σ (usaha produk ÷ semua usaha)²',
    en: 'Σ (businesses of the product ÷ all businesses)²',
  },
  numerator: {
    id: 'tidak ada; indeks dari semua produk',
    en: 'none; an index over all products',
  },
  denominator: {
    id: 'semua usaha yang produknya diketahui',
    en: 'all businesses of known product',
  },
  unknown: unknownProduct,
  unit: 'ratio',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'herfindahl',
    of: {units},
    along: 'kbli',
    alongs: productAlongs,
    instead: variables,
    collapses: true,
    options: {variable: 'units'},
  },
  dimensions: ['size_class'],
  always: [],
  notes: [
    alongNote,
    variableNote,
    {
      id: 'Skalanya 0–1, bukan 0–10.000. Bandingkan hanya indeks atas jenis produk yang sama; normalised menghapus pengaruh banyaknya produk.',
      en: 'The scale is 0–1, not 0–10,000. Compare indices over the same kind of products only; normalised removes the effect of their number.',
    },
    {
      id: 'Produk yang dihitung ialah semua yang tercatat di kabupaten/kota, juga yang di wilayah itu nol.',
      en: 'Products are all that the office has on record, those with none in the area included.',
    },
  ],
  source: 'Herfindahl-Hirschman',
  msInd: {
    ...productMsInd,
    konsep: 'Pemusatan produk',
    interpretasi: 'Makin tinggi makin bertumpu pada sedikit produk.',
    ukuran: 'indeks',
    satuan: 'indeks 0–1',
  },
});
