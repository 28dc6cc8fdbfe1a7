import {defineIndicator} from '../../indicator/indicator.js';
import {stock} from '../size/class.js';
import {acrossBreak, breakNote, growthDimensions, growthMsInd} from './common.js';

export const baseIndex = defineIndicator({
  key: 'growth.index',
  version: 1,
  title: {id: 'Indeks jumlah usaha', en: 'Index of the number of businesses'},
  definition: {
    id: 'Jumlah usaha setiap tahun bila jumlah pada tahun dasar disamakan dengan 100.',
    en: 'Number of businesses of each year where that of the base year is set to 100.',
  },
  sentence: {
    id: 'Indeks jumlah usaha[ di {place}] {value} pada {period} ({base_period} = 100), {numerator} banding {denominator} usaha',
    en: 'Index of businesses[ in {place}] {value} in {period} ({base_period} = 100), {numerator} against {denominator}',
  },
  formula: {
    id: '100 × jumlah tahun ini ÷ jumlah tahun dasar',
    en: '100 × this year ÷ base year',
  },
  numerator: {id: 'jumlah usaha tahun ini', en: 'businesses this year'},
  denominator: {id: 'jumlah usaha tahun dasar', en: 'businesses in the base year'},
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'index',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'index',
    of: {stock},
    options: {base: 'first', ...acrossBreak},
  },
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'Tahun dasar harus disebut; tanpa pilihan dipakai tahun pertama.',
      en: 'The base year must be named; the first year is taken where none is chosen.',
    },
    breakNote,
  ],
  source: 'Rumus baku angka indeks',
  msInd: {
    ...growthMsInd,
    konsep: 'Angka indeks',
    interpretasi: 'Di atas 100 berarti lebih banyak daripada tahun dasar.',
    ukuran: 'indeks',
    satuan: 'indeks (tahun dasar = 100)',
    dokumen: 'RPJMD',
  },
});
