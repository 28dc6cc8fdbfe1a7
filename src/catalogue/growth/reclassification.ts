import {defineIndicator} from '../../indicator/indicator.js';
import {growthDimensions, growthMsInd, spanYears} from './common.js';

export const reclassification = defineIndicator({
  key: 'growth.reclassification',
  version: 1,
  title: {
    id: 'Jumlah per skala menurut aturan masing-masing tahun dan satu aturan',
    en: 'Counts by class under the rule of each year and under one rule',
  },
  definition: {
    id: 'Banyaknya usaha per skala menurut aturan yang berlaku pada tahun itu, di samping jumlah menurut satu aturan untuk semua tahun (bawaan: aturan tahun terakhir).',
    en: 'Businesses by class under the rule in force that year, beside the counts under one rule for all years (default: that of the last).',
  },
  sentence: {
    id: '{value} usaha[ di {place}] pada {period} menurut aturan tahun itu[, {constant} menurut satu aturan]',
    en: '{value} {value|business|businesses}[ in {place}] in {period} under the rule of that year[, {constant} under one rule]',
  },
  formula: {
    id: 'banyaknya usaha, masing-masing dihitung sekali, pada dua dasar',
    en: 'businesses, each counted once, on two bases',
  },
  numerator: {
    id: 'usaha pada skala itu menurut aturan tahunnya',
    en: 'businesses of the class under the rule of the year',
  },
  denominator: {id: 'tidak ada: ini jumlah', en: 'none: this is a count'},
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'count',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'transition',
    show: 'reclassification',
    years: spanYears,
    reported: {numerator: 'businesses'},
  },
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'Batas skala berubah pada 2 Februari 2021 (PP 7/2021): penurunan pada tahun itu bisa jadi hanya di atas kertas.',
      en: 'The limits changed on 2 February 2021 (PP 7/2021): a downgrade in that year may exist on paper only.',
    },
    {
      id: 'Jumlah yang sudah dihitung sumbernya tidak dapat dihitung ulang dengan aturan lain.',
      en: 'Figures that came already counted cannot be counted again under another rule.',
    },
  ],
  source: 'UU 20/2008 Pasal 6; PP 7/2021 Pasal 35',
  msInd: {
    ...growthMsInd,
    konsep: 'Klasifikasi ulang skala usaha',
    interpretasi: 'Selisih kedua dasar adalah akibat perubahan aturan, bukan perubahan usaha.',
    ukuran: 'jumlah',
    satuan: 'usaha',
    variabel: 'identitas usaha, hasil penjualan tahunan per tahun',
    dokumen: 'LKjIP',
  },
});
