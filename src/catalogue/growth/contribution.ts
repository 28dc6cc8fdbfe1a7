import {defineIndicator} from '../../indicator/indicator.js';
import {stock} from '../size/class.js';
import {acrossBreak, breakNote, growthDimensions, growthMsInd} from './common.js';

export const contribution = defineIndicator({
  key: 'growth.contribution',
  version: 1,
  title: {id: 'Sumbangan kelas pada pertumbuhan', en: 'Contribution of each class to growth'},
  definition: {
    id: 'Perubahan jumlah usaha suatu kelas dibagi jumlah seluruh usaha tahun sebelumnya; sumbangan semua kelas berjumlah sama dengan pertumbuhan total.',
    en: 'Change of a class divided by all businesses of the previous year; the contributions add up to total growth.',
  },
  sentence: {
    id: 'Usaha {size_class}[ di {place}] menyumbang {signed} pada pertumbuhan {period}, {numerator} dari {denominator} usaha tahun {previous}',
    en: '{size_class} businesses[ in {place}] contributed {signed} to growth in {period}, {numerator} on {denominator} {denominator|business|businesses} in {previous}',
  },
  formula: {
    id: '100 × (kelas tahun ini − kelas tahun sebelumnya) ÷ seluruh usaha tahun sebelumnya',
    en: '100 × (class this year − class previous year) ÷ all businesses previous year',
  },
  numerator: {id: 'selisih jumlah usaha kelas itu', en: 'change of the class'},
  denominator: {id: 'seluruh usaha tahun sebelumnya', en: 'all businesses in the previous year'},
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'percentage_point',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'contribution',
    of: {stock},
    along: 'size_class',
    options: acrossBreak,
  },
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'Bila satu kelas tidak tersedia, sumbangan semua kelas tidak dihitung.',
      en: 'Where one class is missing no contribution is computed.',
    },
    breakNote,
  ],
  source: 'Dekomposisi baku',
  msInd: {
    ...growthMsInd,
    konsep: 'Sumbangan pertumbuhan',
    interpretasi: 'Poin persen pertumbuhan total yang berasal dari kelas itu.',
    ukuran: 'persentase',
    satuan: 'poin persen',
    dokumen: 'LKjIP',
  },
});
