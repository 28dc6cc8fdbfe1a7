import {defineIndicator} from '../../indicator/indicator.js';
import {overSpan, productMsInd, spanNotes, unknownProduct} from './common.js';

export const klassen = defineIndicator({
  key: 'product.klassen',
  version: 1,
  title: {id: 'Tipologi Klassen', en: 'Klassen typology'},
  definition: {
    id: 'Golongan produk menurut bagian dan pertumbuhannya terhadap wilayah acuan: I maju dan tumbuh pesat, II maju tertekan, III potensial, IV tertinggal.',
    en: 'Class of a product by its share and growth against the reference region: I advanced and growing, II advanced under pressure, III potential, IV lagging.',
  },
  sentence: {
    id: '{category}[ di {place}] masuk golongan Klassen {value} pada {period}, {numerator} dari {denominator} usaha',
    en: '{category}[ in {place}] in Klassen class {value} in {period}, {numerator} of {denominator} businesses',
  },
  formula: {
    id: 'I bagian ≥ dan tumbuh ≥ acuan; II ≥, <; III <, ≥; IV <, <',
    en: 'I share ≥ and growth ≥ reference; II ≥, <; III <, ≥; IV <, <',
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
  formulaKind: overSpan('klassen'),
  dimensions: ['kbli', 'sector', 'product', 'size_class'],
  always: ['region'],
  notes: [
    ...spanNotes,
    {
      id: 'Sama besar dihitung sebagai setidaknya. Omzet (variable=sales) dalam rupiah berjalan harus dideflasi dahulu.',
      en: 'Equal counts as at least. Sales (variable=sales) in current rupiah need deflation first.',
    },
  ],
  source: 'Klassen, pendekatan sektoral',
  msInd: {
    ...productMsInd,
    konsep: 'Tipologi Klassen',
    interpretasi: 'Golongan I paling maju, IV paling tertinggal.',
    ukuran: 'indeks',
    satuan: 'golongan I–IV',
  },
});
