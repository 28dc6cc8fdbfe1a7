import {defineIndicator} from '../../indicator/indicator.js';
import {followedDimensions, followedMsInd, sameBusinessNote, spanYears} from './common.js';

export const netUpgrades = defineIndicator({
  key: 'growth.net_upgrades',
  version: 1,
  title: {id: 'Kenaikan skala bersih', en: 'Net upgrades of size class'},
  definition: {
    id: 'Banyaknya usaha yang naik skala dikurangi yang turun skala di antara usaha yang sama.',
    en: 'Businesses that moved up a size class minus those that moved down, among the same businesses.',
  },
  sentence: {
    id: '[{up} usaha berskala lebih tinggi, {down} lebih rendah][ di {place}] pada {period}, selisih {signed}',
    en: '[{up} {up|business|businesses} moved to a higher class and {down} to a lower one][ in {place}] up to {period}, net {signed}',
  },
  formula: {id: 'usaha yang naik − usaha yang turun', en: 'ups − downs'},
  numerator: {id: 'usaha yang naik dikurangi yang turun', en: 'ups minus downs'},
  denominator: {id: 'tidak ada: ini jumlah', en: 'none: this is a count'},
  unknown: {
    id: 'usaha yang skalanya tidak diketahui pada salah satu tahun; tidak naik dan tidak turun',
    en: 'businesses whose class is unknown in either year; neither up nor down',
  },
  unit: 'count',
  direction: 'up',
  sensitive: true,
  formulaKind: {kind: 'transition', show: 'net', years: spanYears},
  dimensions: followedDimensions,
  always: [],
  notes: [
    sameBusinessNote,
    {
      id: 'Usaha yang keluar atau tidak diketahui bukan kenaikan dan bukan penurunan.',
      en: 'Exits and unknowns are neither ups nor downs.',
    },
  ],
  source: 'Matriks transisi',
  msInd: {
    ...followedMsInd,
    konsep: 'Perpindahan skala usaha',
    interpretasi: 'Nilai positif berarti lebih banyak usaha yang naik daripada yang turun.',
    ukuran: 'jumlah',
    satuan: 'usaha',
    dokumen: 'LKjIP',
  },
});
