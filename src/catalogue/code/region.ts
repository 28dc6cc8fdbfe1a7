import {column} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {registry} from '../../schema/registry.js';
import {blankNote, codeMsInd, noUnknown} from './common.js';

export const region = defineIndicator({
  key: 'code.region',
  version: 1,
  title: {id: 'Keabsahan kode wilayah', en: 'Validity of region codes'},
  definition: {
    id: 'Kode wilayah pada daftar usaha yang sah, dibagi semua yang terisi. Sah: bentuk kode Kemendagri (dd.dd.dd.dddd) atau BPS, sesuai codeSystem.',
    en: 'Valid region codes in the register, divided by all that are filled. Valid is: the form of Kemendagri (dd.dd.dd.dddd) or BPS codes, as codeSystem says.',
  },
  sentence: {
    id: '{value} kode wilayah[ di {place}] sah pada {period}, {numerator} dari {denominator}',
    en: '{value} of region codes[ in {place}] were valid in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × kode sah ÷ (kode sah + kode ditolak)',
    en: '100 × valid ÷ (valid + refused) codes',
  },
  numerator: {id: 'kode wilayah yang sah', en: 'valid region codes'},
  denominator: {id: 'kode wilayah yang terisi', en: 'region codes that are filled'},
  unknown: noUnknown,
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'valid',
    columns: [
      column(registry, 'provinceCode'),
      column(registry, 'regencyCode'),
      column(registry, 'districtCode'),
      column(registry, 'villageCode'),
    ],
  },
  dimensions: ['field'],
  always: [],
  notes: [
    {
      id: '33.1 adalah 33.10 yang kehilangan nol di belakang. 1301 berarti lain pada Kemendagri dan BPS: nyatakan sistemnya.',
      en: '33.1 is 33.10 with a lost trailing zero. 1301 means different areas to Kemendagri and BPS: declare the system.',
    },
    {
      id: 'Kode yang ditolak tetap terhitung tidak sah, walaupun wilayahnya dikenali dari namanya.',
      en: 'A refused code counts as not valid even where the area was recognised by its name.',
    },
    blankNote,
  ],
  source: 'Permendagri 58/2021; Kepmendagri 300.2.2-2138/2025',
  msInd: {
    ...codeMsInd,
    konsep: 'Kode wilayah administrasi',
    interpretasi: 'Makin tinggi makin banyak kode yang dapat dipakai untuk berbagi data.',
    variabel: 'kode provinsi, kabupaten/kota, kecamatan, desa/kelurahan',
  },
});
