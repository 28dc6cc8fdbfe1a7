import {defineIndicator} from '../../indicator/indicator.js';
import {stock} from '../size/class.js';
import {acrossBreak, breakNote, growthDimensions, growthMsInd} from './common.js';

export const yoy = defineIndicator({
  key: 'growth.yoy',
  version: 1,
  title: {id: 'Pertumbuhan jumlah usaha', en: 'Growth in the number of businesses'},
  definition: {
    id: 'Perubahan jumlah usaha dari tahun sebelumnya, dalam persen jumlah tahun sebelumnya.',
    en: 'Change in the number of businesses from the previous year, as percent of the previous year.',
  },
  formula: {
    id: '100 × (jumlah tahun ini − jumlah tahun sebelumnya) ÷ jumlah tahun sebelumnya',
    en: '100 × (this year − previous year) ÷ previous year',
  },
  numerator: {id: 'selisih jumlah usaha', en: 'change in the number of businesses'},
  denominator: {id: 'jumlah usaha tahun sebelumnya', en: 'businesses in the previous year'},
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'cells', name: 'change', of: {stock}, options: acrossBreak},
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'Pembaginya tahun sebelumnya, bukan tahun berjalan.',
      en: 'The base is the previous year, not the current one.',
    },
    {
      id: 'Angka yang dibulatkan sumbernya diberi kisaran: setengah satuan pembulatan ke atas dan ke bawah.',
      en: 'A figure rounded by its source gets a range of half a rounding unit up and down.',
    },
    breakNote,
  ],
  source: 'Katalog indikator nasional; BPS',
  msInd: {
    ...growthMsInd,
    konsep: 'Pertumbuhan usaha',
    interpretasi: 'Nilai positif berarti jumlah usaha bertambah dari tahun sebelumnya.',
    ukuran: 'persentase',
    satuan: 'persen',
    dokumen: 'RPJMD, IKU',
  },
});
