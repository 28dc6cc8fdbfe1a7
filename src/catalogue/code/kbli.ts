import {column} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {blankNote, codeMsInd, noUnknown} from './common.js';

export const kbli = defineIndicator({
  key: 'code.kbli',
  version: 1,
  title: {id: 'Keabsahan kode KBLI', en: 'Validity of KBLI codes'},
  definition: {
    id: 'Kode KBLI pada daftar usaha yang sah, dibagi semua yang terisi. Sah: 2–5 angka, golongan pokoknya ada pada KBLI 2020 atau 2025.',
    en: 'Valid KBLI codes in the register, divided by all that are filled. Valid is: 2–5 digits, with a division that exists in KBLI 2020 or 2025.',
  },
  sentence: {
    id: '{value} kode KBLI[ di {place}] sah pada {period}, {numerator} dari {denominator}',
    en: '{value} of KBLI codes[ in {place}] were valid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × kode sah ÷ (kode sah + kode ditolak)',
    en: '100 × valid ÷ (valid + refused) codes',
  },
  numerator: {id: 'kode KBLI yang sah', en: 'valid KBLI codes'},
  denominator: {id: 'kode KBLI yang terisi', en: 'KBLI codes that are filled'},
  unknown: noUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'valid',
    columns: [column(registry, 'kbliCode')],
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Huruf kategori bergeser antara KBLI 2020 dan 2025 (telekomunikasi: J, lalu K): sebut edisinya.',
      en: 'Section letters shift between KBLI 2020 and 2025 (telecommunication: J, then K): name the edition.',
    },
    blankNote,
  ],
  source: 'Peraturan BPS 2/2020; Peraturan BPS 7/2025',
  msInd: {
    ...codeMsInd,
    konsep: 'Kode KBLI',
    interpretasi: 'Makin tinggi makin banyak kode yang dapat dipakai untuk berbagi data.',
    variabel: 'kode KBLI',
  },
});
