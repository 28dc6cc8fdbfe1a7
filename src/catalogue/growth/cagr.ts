import {defineIndicator} from '../../indicator/indicator.js';
import {stock} from '../size/class.js';
import {acrossBreak, breakNote, growthDimensions, growthMsInd} from './common.js';

export const cagr = defineIndicator({
  key: 'growth.cagr',
  version: 1,
  title: {
    id: 'Rata-rata pertumbuhan jumlah usaha per tahun',
    en: 'Mean yearly growth in the number of businesses',
  },
  definition: {
    id: 'Laju pertumbuhan majemuk per tahun dari jumlah usaha pada tahun awal ke tahun akhir.',
    en: 'Compound yearly rate that leads from the number of businesses at the start to that at the end.',
  },
  sentence: {
    id: 'Pertumbuhan rata-rata {value} per tahun[ di {place}] {year_first}–{period}: {denominator} menjadi {numerator} usaha',
    en: 'Mean growth of {value} a year[ in {place}] from {year_first} to {period}: {denominator} to {numerator} businesses',
  },
  formula: {
    id: '100 × ((jumlah tahun akhir ÷ jumlah tahun awal)^(1/n) − 1), n = selisih tahun',
    en: '100 × ((last ÷ first)^(1/n) − 1), n = difference of the years',
  },
  numerator: {id: 'jumlah usaha pada tahun akhir', en: 'businesses at the end'},
  denominator: {id: 'jumlah usaha pada tahun awal', en: 'businesses at the start'},
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'cagr',
    of: {stock},
    options: {from: 'first', to: 'last', ...acrossBreak},
  },
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'n adalah selisih tahun, bukan banyaknya data; tahun awal dan akhir dapat dipilih dengan from dan to.',
      en: 'n is the difference of the years, not the number of observations; from and to choose them.',
    },
    {
      id: 'Angka yang sama selama beberapa tahun memberi 0 %, tetapi patut dicurigai disalin: lihat dq.stale.',
      en: 'Equal figures over years give 0 % but may have been copied: see dq.stale.',
    },
    breakNote,
  ],
  source: 'Rumus baku laju pertumbuhan majemuk',
  msInd: {
    ...growthMsInd,
    konsep: 'Laju pertumbuhan majemuk tahunan',
    interpretasi: 'Nilai positif berarti jumlah usaha rata-rata bertambah setiap tahun.',
    ukuran: 'persentase',
    satuan: 'persen per tahun',
    dokumen: 'RPJMD',
  },
});
