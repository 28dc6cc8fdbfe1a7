import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {
  alongNote,
  hasProduct,
  productAlongs,
  productMsInd,
  productRows,
  units,
  unknownProduct,
} from './common.js';

export const ranking = defineIndicator({
  key: 'product.ranking',
  version: 1,
  title: {id: 'Peringkat produk', en: 'Ranking of products'},
  definition: {
    id: 'Urutan produk di suatu wilayah menurut LQ, jumlah usaha, dan jumlah desa yang membuatnya, ditimbang dengan bobot yang diumumkan. Nilainya skor berbobot.',
    en: 'Order of the products of an area by LQ, businesses and villages that make them, weighted by published weights. The value is the weighted score.',
  },
  sentence: {
    id: '{category} peringkat {rank}[ di {place}] pada {period}[, dari {products} produk], skor {value}',
    en: '{category} ranks {rank}[ in {place}] in {period}[, of {products} products], score {value}',
  },
  formula: {
    id: 'Σ bobot × (1 − (peringkat kriteria − 1) ÷ (banyak produk − 1))',
    en: 'Σ weight × (1 − (rank by criterion − 1) ÷ (products − 1))',
  },
  numerator: {
    id: 'usaha produk itu di wilayah itu',
    en: 'businesses of the product in the area',
  },
  denominator: {id: 'tidak ada', en: 'none'},
  unknown: unknownProduct,
  unit: 'score',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'ranking',
    of: {units, desa: {kind: 'spread', where: listed, level: 'desa'}},
    along: 'kbli',
    alongs: productAlongs,
    instead: [
      {
        when: {along: 'product'},
        of: {
          units: {kind: 'count', over: productRows, where: hasProduct},
          desa: {kind: 'spread', over: productRows, where: hasProduct, level: 'desa'},
        },
      },
    ],
    options: {weightLq: 0.5, weightUnits: 0.3, weightDesa: 0.2},
  },
  dimensions: ['kbli', 'sector', 'product', 'size_class'],
  always: [],
  notes: [
    alongNote,
    {
      id: 'Bobot LQ 0,5, usaha 0,3, desa 0,2; ubah dengan weightLq=, weightUnits=, weightDesa= dan umumkan bersama peringkatnya. Kriteria tanpa data bobotnya 0.',
      en: 'Weights are LQ 0.5, businesses 0.3, villages 0.2; change them by weightLq=, weightUnits=, weightDesa= and publish them with the ranking. A criterion without data has weight 0.',
    },
    {
      id: 'Skor sama, peringkat sama (1, 2, 2, 4): jangan diurutkan menurut abjad. Untuk seluruh kabupaten/kota LQ semua produk 1, jadi tidak membedakan.',
      en: 'Equal score, equal rank (1, 2, 2, 4): do not order by name. For the whole office LQ is 1 for all products and does not tell them apart.',
    },
  ],
  source: 'Pemeringkatan berbobot',
  msInd: {
    ...productMsInd,
    konsep: 'Peringkat produk',
    interpretasi: 'Makin tinggi skornya makin menonjol produk itu di wilayahnya.',
    ukuran: 'indeks',
    satuan: 'skor',
    komposit: 'ya',
    komponen: ['product.lq', 'jumlah usaha', 'jumlah desa'],
    variabel: 'kuosien lokasi, jumlah usaha, jumlah desa',
  },
});
