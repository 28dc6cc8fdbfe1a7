import {defineIndicator} from '../../indicator/indicator.js';
import {adoption} from './any.js';
import {digitalMsInd, unknownChannel} from './common.js';

export const gap = defineIndicator({
  key: 'digital.gap',
  version: 1,
  title: {id: 'Kesenjangan adopsi digital', en: 'Digital adoption gap'},
  definition: {
    id: 'Selisih persen pemakai saluran digital antara dua kelompok; bawaan: kecil dikurangi mikro.',
    en: 'Difference between two groups in the share using a digital channel; by default small minus micro.',
  },
  sentence: {
    id: 'Adopsi digital usaha {a} dan {b}[ di {place}] selisih {value} pada {period}[: {value_a} dan {value_b}]',
    en: 'Digital adoption of {a} and {b} businesses[ in {place}]: {value} apart in {period}[, {value_a} and {value_b}]',
  },
  formula: {
    id: 'persen kelompok a − persen kelompok b',
    en: 'percent of group a − percent of group b',
  },
  numerator: {id: 'pemakai pada kelompok a', en: 'users in group a'},
  denominator: {id: 'usaha pada kelompok a', en: 'businesses in group a'},
  unknown: unknownChannel,
  unit: 'percentage_point',
  direction: 'down',
  sensitive: true,
  formulaKind: {
    kind: 'cells',
    name: 'difference',
    of: {adoption},
    along: 'size_class',
    alongs: ['size_class', 'owner_sex', 'sector', 'kbli'],
    collapses: true,
    options: {a: 'kecil', b: 'mikro'},
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Selang kepercayaan 95% menurut Newcombe (1998), metode 10; berlaku bila data adalah sampel.',
      en: '95% interval after Newcombe (1998), method 10; meaningful where the data are a sample.',
    },
  ],
  source: 'Newcombe (1998)',
  msInd: {
    ...digitalMsInd,
    konsep: 'Kesenjangan digital',
    interpretasi: 'Nol berarti kedua kelompok setara; tanda menunjukkan kelompok yang unggul.',
    satuan: 'poin persen',
  },
});
