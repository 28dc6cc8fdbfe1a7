import {defineIndicator} from '../../indicator/indicator.js';
import {stock} from '../size/class.js';
import {growthDimensions, growthMsInd} from './common.js';

export const linked = defineIndicator({
  key: 'growth.linked',
  version: 1,
  title: {
    id: 'Pertumbuhan dengan penyambungan deret',
    en: 'Growth over a linked series',
  },
  definition: {
    id: 'Pertumbuhan jumlah usaha dari tahun sebelumnya; pada tahun pergantian definisi, angka lama disambung dengan perbandingan hasil kedua definisi pada tahun itu.',
    en: 'Growth over the previous year; in the year of a change of definition the old series is linked by the ratio of both counts of that year.',
  },
  sentence: {
    id: 'Pertumbuhan jumlah usaha[ di {place}] {signed} dari {previous} ke {period}, dengan deret yang disambung',
    en: 'Growth in businesses[ in {place}] {signed} from {previous} to {period}, over a linked series',
  },
  formula: {
    id: 'angka lama × (jumlah definisi baru ÷ jumlah definisi lama pada tahun yang sama)',
    en: 'old series × (new count ÷ old count of the same year)',
  },
  numerator: {
    id: 'selisih dari jumlah tahun sebelumnya yang sudah disambung',
    en: 'change from the linked figure of the previous year',
  },
  denominator: {
    id: 'jumlah tahun sebelumnya yang sudah disambung',
    en: 'linked figure of the previous year',
  },
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'linked',
    of: {
      stock,
      old: {kind: 'reported', reported: {numerator: 'businessesOldDefinition'}, scale: 1},
    },
  },
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'Hanya bila ada tahun yang dihitung menurut kedua definisi: tulis "Jumlah UMKM definisi lama" untuk tahun itu. Tanpa itu tidak ada penyambungan.',
      en: 'Only where one year was counted by both definitions: state the old count of that year. Without it nothing is linked.',
    },
    {
      id: 'Angka sambungan adalah perkiraan: bertanda B dan E.',
      en: 'A linked figure is an estimate: flags B and E.',
    },
  ],
  source: 'Penyambungan deret dengan rasio (ratio splicing)',
  msInd: {
    ...growthMsInd,
    konsep: 'Penyambungan deret waktu',
    interpretasi: 'Pertumbuhan yang tidak terpengaruh pergantian definisi.',
    ukuran: 'persentase',
    satuan: 'persen',
    dokumen: 'LKjIP',
  },
});
