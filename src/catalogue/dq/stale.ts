import {defineIndicator} from '../../indicator/indicator.js';
import {growthDimensions, growthMsInd} from '../growth/common.js';
import {stock} from '../size/class.js';

export const stale = defineIndicator({
  key: 'dq.stale',
  version: 1,
  title: {id: 'Angka yang berulang', en: 'Repeated figures'},
  definition: {
    id: 'Banyaknya tahun yang jumlah usahanya persis sama dengan tahun sebelumnya: lebih mungkin angka salinan daripada pertumbuhan nol.',
    en: 'Years whose number of businesses is exactly that of the year before: more likely copied than grown by nothing.',
  },
  sentence: {
    id: '{value} dari {denominator} perbandingan tahunan[ di {place}] mengulang angka lama, sampai {period}',
    en: '{value} of {denominator} yearly comparisons[ in {place}] repeat the figure before, up to {period}',
  },
  formula: {
    id: 'banyaknya tahun dengan jumlah yang sama dengan tahun sebelumnya',
    en: 'years with the same number as the year before',
  },
  numerator: {id: 'tahun yang mengulang tahun sebelumnya', en: 'years that repeat the one before'},
  denominator: {
    id: 'pasangan tahun berurutan yang dapat dibandingkan',
    en: 'pairs of consecutive years that can be compared',
  },
  unknown: {id: 'tidak ada', en: 'none'},
  unit: 'count',
  direction: 'down',
  sensitive: false,
  formulaKind: {kind: 'cells', name: 'stale', of: {stock}},
  dimensions: growthDimensions,
  always: [],
  notes: [
    {
      id: 'Bila ada pengulangan angkanya bertanda U (kurang andal) sampai sumbernya memastikan.',
      en: 'Where one repeats, the figure is flagged U (low reliability) until its source confirms it.',
    },
    {
      id: 'Tahun yang kosong tidak diulang dan tidak mengulang; jumlah nol juga tidak. Jumlah yang kecil dapat memang tetap.',
      en: 'A missing year neither repeats nor is repeated, and neither is zero. A small number may well stay what it was.',
    },
  ],
  source: 'Aturan mutu data',
  msInd: {
    ...growthMsInd,
    konsep: 'Mutu data: kemutakhiran deret',
    interpretasi: 'Makin kecil makin baik; nol berarti tidak ada angka yang berulang.',
    ukuran: 'jumlah',
    satuan: 'tahun',
    kegiatan: 'Pemeriksaan mutu data',
    dokumen: 'EPSS',
  },
});
