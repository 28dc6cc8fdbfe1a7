import {column} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {blankNote, codeMsInd, noUnknown} from './common.js';

export const nik = defineIndicator({
  key: 'code.nik',
  version: 1,
  title: {id: 'Keabsahan NIK pemilik', en: 'Validity of owners’ NIK'},
  definition: {
    id: 'NIK pada daftar usaha yang sah, dibagi semua yang terisi. Sah: 16 angka, provinsi dikenal, tanggal lahir ada, nomor urut bukan 0000.',
    en: 'Valid NIK in the register, divided by all that are filled. Valid is: 16 digits, a known province, a date of birth that exists, a serial other than 0000.',
  },
  sentence: {
    id: '{value} NIK[ di {place}] sah pada {period}, {numerator} dari {denominator}',
    en: '{value} of NIKs[ in {place}] were valid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × kode sah ÷ (kode sah + kode ditolak)',
    en: '100 × valid ÷ (valid + refused) codes',
  },
  numerator: {id: 'NIK yang sah', en: 'valid NIK'},
  denominator: {id: 'NIK yang terisi', en: 'NIK that are filled'},
  unknown: noUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'valid',
    columns: [column(registry, 'ownerNik')],
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'NIK tidak punya angka pemeriksa: yang sah belum tentu ada. NIK diperiksa saat dibaca lalu tidak disimpan; di sini hanya banyaknya.',
      en: 'A NIK has no check digit: a valid one need not exist. It is checked while reading and then let go; only the number of them is left.',
    },
    {
      id: 'Wilayah pada NIK adalah tempat pendaftaran pertama, bukan tempat tinggal.',
      en: 'The area in a NIK is where it was first registered, not where its holder lives.',
    },
    blankNote,
  ],
  source: 'Struktur NIK (Dukcapil)',
  msInd: {
    ...codeMsInd,
    konsep: 'Nomor Induk Kependudukan',
    interpretasi: 'Makin tinggi makin banyak kode yang dapat dipakai untuk berbagi data.',
    variabel: 'NIK pemilik usaha',
  },
});
