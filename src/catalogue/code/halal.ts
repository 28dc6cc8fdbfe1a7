import {defineIndicator} from '../../indicator/indicator.js';
import {checkMsInd} from './common.js';

export const halal = defineIndicator({
  key: 'code.halal',
  version: 1,
  title: {id: 'Pemeriksaan nomor sertifikat halal', en: 'Check of halal certificate numbers'},
  definition: {
    id: 'Nomor sertifikat halal sah bila berbentuk ID diikuti 14–17 angka (biasanya 17). Ketetapan halal (KH…) bukan sertifikat.',
    en: 'A halal certificate number is valid as ID and 14–17 digits (17 is usual). A ketetapan halal (KH…) is not a certificate.',
  },
  formula: {
    id: 'ID + 14–17 angka',
    en: 'ID + 14–17 digits',
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
  formulaKind: {kind: 'function', name: 'checkHalal'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Susunan nomor disimpulkan dari contoh. Masa berlaku pernah diubah (dahulu empat tahun): simpan tanggal terbit.',
      en: 'The form is inferred from samples. Validity rules changed (formerly four years): store the issue date.',
    },
    {
      id: 'Nomor izin adalah data pribadi dan tidak disimpan sesudah dibaca: pemeriksaan ini untuk nomor yang diberikan, bukan untuk tabel.',
      en: 'Licence numbers are personal and let go after reading: this checks numbers that are given, not tables.',
    },
  ],
  source: 'Pemberitahuan BPJPH tentang nomor pada label halal',
  msInd: {
    ...checkMsInd,
    konsep: 'Nomor sertifikat halal',
    interpretasi: 'Sah atau tidak, beserta sebabnya.',
    variabel: 'nomor sertifikat halal',
  },
});
