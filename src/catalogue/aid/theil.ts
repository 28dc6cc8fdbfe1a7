import {defineIndicator} from '../../indicator/indicator.js';
import {benefitNote, spreadMsInd, spreadOfAid, spreadOptions, unplaced} from './spread.js';

export const theil = defineIndicator({
  key: 'aid.theil',
  version: 1,
  title: {id: 'Pemerataan bantuan (indeks Theil)', en: 'Evenness of aid (Theil index)'},
  definition: {
    id: 'Ketimpangan bantuan antarwilayah terhadap jumlah usaha sasarannya: 0 bila tiap wilayah menerima sebanding dengan sasarannya.',
    en: 'Inequality of aid between areas against their eligible businesses: 0 where each area gets in proportion to them.',
  },
  sentence: {
    id: 'Indeks Theil bantuan antarwilayah {value}[ di {place}] pada {period} (0: merata)',
    en: 'Theil index of aid between areas {value}[ in {place}] in {period} (0: even)',
  },
  formula: {
    id: 'Σ bagian bantuan × ln(bagian bantuan ÷ bagian sasaran)',
    en: 'Σ share of aid × ln(share of aid ÷ share of eligible)',
  },
  numerator: {
    id: 'bantuan semua wilayah: nilai rupiah, atau penerima bila nilainya tidak lengkap',
    en: 'aid of all areas: value in rupiah, or recipients where values are incomplete',
  },
  denominator: {id: 'usaha sasaran semua wilayah', en: 'eligible businesses of all areas'},
  unknown: unplaced,
  unit: 'ratio',
  direction: 'down',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'theil',
    of: spreadOfAid,
    along: 'region',
    collapses: true,
    options: spreadOptions,
  },
  dimensions: [],
  always: [],
  notes: [
    benefitNote,
    {
      id: 'Wilayah yang menerima bantuan tetapi tidak punya usaha sasaran membuat indeks tidak terdefinisi: periksa daftar sasaran.',
      en: 'An area with aid but no eligible business leaves the index undefined: check the list of the eligible.',
    },
  ],
  source: 'Theil T',
  msInd: {
    ...spreadMsInd,
    konsep: 'Pemerataan bantuan',
    interpretasi: 'Makin kecil makin merata antarwilayah.',
    satuan: 'indeks, 0 ke atas',
  },
});
