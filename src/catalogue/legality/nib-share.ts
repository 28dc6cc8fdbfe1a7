import {holds, listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {legalityMsInd} from './common.js';

export const nibShare = defineIndicator({
  key: 'legality.nib_share',
  version: 1,
  title: {id: 'Proporsi UMKM ber-NIB', en: 'Share of UMKM with a NIB'},
  definition: {
    id: 'UMKM yang memiliki Nomor Induk Berusaha pada akhir tahun, dibagi semua UMKM.',
    en: 'UMKM holding a business identification number (NIB) at the end of the year, divided by all UMKM.',
  },
  sentence: {
    id: '{value} UMKM[ di {place}] ber-NIB pada {period}, {numerator} dari {denominator}',
    en: '{value} of MSMEs[ in {place}] had a NIB in {period}, {numerator} of {denominator}',
  },
  formula: {id: '100 × UMKM ber-NIB ÷ UMKM', en: '100 × UMKM with a NIB ÷ UMKM'},
  numerator: {id: 'UMKM yang memiliki NIB', en: 'UMKM with a NIB'},
  denominator: {id: 'semua UMKM', en: 'all UMKM'},
  unknown: {
    id: 'UMKM yang kepemilikan NIB-nya tidak diketahui; tetap dalam penyebut',
    en: 'UMKM of which it is unknown whether they have one; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: holds('nib'),
    denominator: listed,
    reported: {numerator: 'nibHolders', denominator: 'businesses'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Kolom nomor yang kosong bukan "belum punya": usaha itu tidak diketahui, kecuali ada kolom atau daftar perizinan yang mengatakannya.',
      en: 'A blank number is not "has none": the business is unknown, unless a column or a list of licences says so.',
    },
    {
      id: 'Satu NIB untuk satu pelaku usaha, dapat memuat banyak kegiatan.',
      en: 'One NIB per business owner; it may cover many activities.',
    },
  ],
  source: 'Bappenas 02.10.005; RPJMN 2025–2029 03.03.02.01.01',
  msInd: {
    ...legalityMsInd,
    konsep: 'Proporsi UMKM berizin',
    interpretasi: 'Makin tinggi makin banyak UMKM yang usahanya terdaftar.',
    variabel: 'NIB',
    dokumen: 'Kode Referensi Bappenas, RPJMN, RPJMD',
    kodeDokumen: 'Bappenas 02.10.005; RPJMN 03.03.02.01.01',
  },
});
