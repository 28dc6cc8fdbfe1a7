import {defineIndicator} from '../../indicator/indicator.js';
import {checkMsInd} from './common.js';

export const pirt = defineIndicator({
  key: 'code.pirt',
  version: 1,
  title: {id: 'Pemeriksaan nomor P-IRT', en: 'Check of P-IRT numbers'},
  definition: {
    id: 'Nomor P-IRT sah bila berisi sedikitnya 15 angka: kemasan 1–8, jenis pangan 2, wilayah 4, produk 2, produsen 4, dan tahun akhir berlaku 2.',
    en: 'A P-IRT number is valid with at least 15 digits: packaging 1–8, food type 2, area 4, product 2, producer 4, last year of validity 2.',
  },
  formula: {
    id: '≥ 15 angka, susunannya sesuai Peraturan BPOM 22/2018',
    en: '≥ 15 digits, composed as in Peraturan BPOM 22/2018',
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
  formulaKind: {kind: 'function', name: 'checkPirt'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Nomor per produk, bukan per usaha; berlaku lima tahun. Bentuk yang benar dapat sudah kedaluwarsa.',
      en: 'A number per product, not per business; valid five years. A well-formed one can have expired.',
    },
    {
      id: 'Nomor izin adalah data pribadi dan tidak disimpan sesudah dibaca: pemeriksaan ini untuk nomor yang diberikan, bukan untuk tabel.',
      en: 'Licence numbers are personal and let go after reading: this checks numbers that are given, not tables.',
    },
  ],
  source: 'Peraturan BPOM 22/2018',
  msInd: {
    ...checkMsInd,
    konsep: 'Nomor sertifikat produksi pangan industri rumah tangga',
    interpretasi: 'Sah atau tidak, beserta bagian nomornya.',
    variabel: 'nomor P-IRT',
  },
});
