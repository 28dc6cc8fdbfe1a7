import {column} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {blankNote, codeMsInd, noUnknown} from './common.js';

export const npwp = defineIndicator({
  key: 'code.npwp',
  version: 1,
  title: {id: 'Keabsahan NPWP', en: 'Validity of NPWP'},
  definition: {
    id: 'NPWP pada daftar usaha yang sah, dibagi semua yang terisi. Sah: 15 angka dengan angka pemeriksa, atau 16 angka (diawali 0, atau NIK).',
    en: 'Valid NPWP in the register, divided by all that are filled. Valid is: 15 digits with a check digit, or 16 (with a leading 0, or a NIK).',
  },
  sentence: {
    id: '{value} NPWP[ di {place}] sah pada {period}, {numerator} dari {denominator}',
    en: '{value} of NPWPs[ in {place}] were valid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × kode sah ÷ (kode sah + kode ditolak)',
    en: '100 × valid ÷ (valid + refused) codes',
  },
  numerator: {id: 'NPWP yang sah', en: 'valid NPWP'},
  denominator: {id: 'NPWP yang terisi', en: 'NPWP that are filled'},
  unknown: noUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'valid',
    columns: [column(registry, 'npwp')],
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Aturan angka pemeriksa cocok dengan contoh resmi, tetapi tidak ditemukan pernyataan resminya. NPWP diperiksa saat dibaca lalu tidak disimpan.',
      en: 'The rule of the check digit fits official samples, but no official statement of it was found. The NPWP is checked while reading and then let go.',
    },
    blankNote,
  ],
  source: 'PMK 112/PMK.03/2022',
  msInd: {
    ...codeMsInd,
    konsep: 'Nomor Pokok Wajib Pajak',
    interpretasi: 'Makin tinggi makin banyak kode yang dapat dipakai untuk berbagi data.',
    variabel: 'NPWP usaha',
  },
});
