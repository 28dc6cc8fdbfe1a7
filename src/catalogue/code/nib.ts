import {column} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {blankNote, codeMsInd, noUnknown} from './common.js';

export const nib = defineIndicator({
  key: 'code.nib',
  version: 1,
  title: {id: 'Keabsahan NIB', en: 'Validity of NIB'},
  definition: {
    id: 'NIB pada daftar usaha yang sah, dibagi semua yang terisi. Sah: 13 angka, bukan satu angka yang diulang.',
    en: 'Valid NIB in the register, divided by all that are filled. Valid is: 13 digits, not one digit repeated.',
  },
  sentence: {
    id: '{value} NIB[ di {place}] sah pada {period}, {numerator} dari {denominator}',
    en: '{value} of NIBs[ in {place}] were valid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × kode sah ÷ (kode sah + kode ditolak)',
    en: '100 × valid ÷ (valid + refused) codes',
  },
  numerator: {id: 'NIB yang sah', en: 'valid NIB'},
  denominator: {id: 'NIB yang terisi', en: 'NIB that are filled'},
  unknown: noUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'valid',
    columns: [column(registry, 'nib')],
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'NIB acak dan tanpa angka pemeriksa: bentuknya benar belum berarti terdaftar di OSS. Satu NIB per pelaku usaha.',
      en: 'A NIB is random and has no check digit: well-formed is not registered in OSS. One NIB per entrepreneur.',
    },
    blankNote,
  ],
  source: 'PP 24/2018; PP 5/2021',
  msInd: {
    ...codeMsInd,
    konsep: 'Nomor Induk Berusaha',
    interpretasi: 'Makin tinggi makin banyak kode yang dapat dipakai untuk berbagi data.',
    variabel: 'NIB',
  },
});
