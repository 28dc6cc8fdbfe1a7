import {defineIndicator} from '../../indicator/indicator.js';
import {growthMsInd} from './common.js';

export const proportionBecameEntrepreneur = defineIndicator({
  key: 'growth.proportion_became_entrepreneur',
  version: 1,
  title: {
    id: 'Usaha yang menjadi wirausaha',
    en: 'Businesses that became entrepreneurs',
  },
  definition: {
    id: 'Bagian usaha mikro (kabupaten/kota) atau usaha kecil (provinsi) yang menjadi wirausaha.',
    en: 'Share of the micro (kabupaten/kota) or small (province) businesses that became entrepreneurs.',
  },
  sentence: {
    id: '{value} usaha {class}[ di {place}] menjadi wirausaha pada {period}, {numerator} dari {denominator}',
    en: '{value} of {class} businesses[ in {place}] became entrepreneurs in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha yang menjadi wirausaha ÷ seluruh usaha mikro (provinsi: usaha kecil)',
    en: '100 × businesses that became entrepreneurs ÷ all micro (province: small) businesses',
  },
  numerator: {id: 'usaha yang menjadi wirausaha', en: 'businesses that became entrepreneurs'},
  denominator: {
    id: 'seluruh usaha mikro; untuk provinsi seluruh usaha kecil',
    en: 'all micro businesses; for a province all small ones',
  },
  unknown: {id: 'tidak ada: angka yang dilaporkan', en: 'none: a reported figure'},
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'reported',
    reported: {numerator: 'becameEntrepreneur', denominator: 'businesses'},
    ofClass: {param: 'class', provinsi: 'kecil', kabupaten: 'mikro'},
    scale: 100,
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Nama resminya memuat kata "peningkatan", tetapi rumusnya proporsi, bukan pertumbuhan.',
      en: 'Its official name says "peningkatan" (increase), yet the formula is a proportion, not growth.',
    },
  ],
  source: 'Bappenas, Kode Referensi Indikator Pembangunan (KEP 26A/2025); LPPD',
  msInd: {
    ...growthMsInd,
    konsep: 'Usaha yang menjadi wirausaha',
    interpretasi: 'Makin besar nilainya makin banyak usaha yang menjadi wirausaha.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'wilayah, tahun',
    kegiatan: 'Pelaporan penyelenggaraan pemerintahan daerah (LPPD)',
    variabel: 'jumlah usaha yang menjadi wirausaha, jumlah usaha menurut skala',
    levelEstimasi: 'kabupaten/kota',
    dokumen: 'LPPD, RPJMD',
  },
});
