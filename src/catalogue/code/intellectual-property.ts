import {defineIndicator} from '../../indicator/indicator.js';
import {checkMsInd} from './common.js';

export const intellectualProperty = defineIndicator({
  key: 'code.ip',
  version: 1,
  title: {
    id: 'Pemeriksaan nomor kekayaan intelektual',
    en: 'Check of intellectual property numbers',
  },
  definition: {
    id: 'Nomor sah bila berbentuk IDM dan 9 angka (merek terdaftar), EC00 dan tahun dan nomor urut (permohonan hak cipta), atau 9 angka (pencatatan hak cipta).',
    en: 'A number is valid as IDM and 9 digits (registered mark), EC00, year and serial (copyright application), or 9 digits (copyright record).',
  },
  formula: {
    id: 'IDM + 9 angka | EC00 + tahun + nomor urut | 9 angka',
    en: 'IDM + 9 digits | EC00 + year + serial | 9 digits',
  },
  numerator: {id: 'nomor yang sah', en: 'a valid number'},
  denominator: {id: 'nomor yang diperiksa', en: 'the number that is checked'},
  unknown: {
    id: 'tidak ada: nomor yang kosong tidak diperiksa',
    en: 'none: a blank number is not checked',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {kind: 'function', name: 'checkIntellectualProperty'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Permohonan bukan hak yang diberikan. Susunan nomor disimpulkan dari contoh.',
      en: 'An application is not a granted right. The forms are inferred from samples.',
    },
    {
      id: 'Nomor izin adalah data pribadi dan tidak disimpan sesudah dibaca: pemeriksaan ini untuk nomor yang diberikan, bukan untuk tabel.',
      en: 'Licence numbers are personal and let go after reading: this checks numbers that are given, not tables.',
    },
  ],
  source: 'Sertifikat publik DJKI',
  msInd: {
    ...checkMsInd,
    konsep: 'Nomor kekayaan intelektual',
    interpretasi: 'Sah atau tidak, beserta jenisnya: merek, permohonan, atau pencatatan hak cipta.',
    variabel: 'nomor merek atau hak cipta',
  },
});
