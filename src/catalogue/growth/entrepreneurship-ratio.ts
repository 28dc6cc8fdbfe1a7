import {defineIndicator} from '../../indicator/indicator.js';
import {growthMsInd} from './common.js';

const unit = 'orang';

export const entrepreneurshipRatio = defineIndicator({
  key: 'growth.entrepreneurship_ratio',
  version: 1,
  title: {id: 'Rasio kewirausahaan', en: 'Entrepreneurship ratio'},
  definition: {
    id: 'Bagian angkatan kerja yang berwirausaha. Pemula: berusaha sendiri atau dibantu buruh tidak tetap/tidak dibayar; mapan: dibantu buruh tetap dan dibayar.',
    en: 'Share of the labour force that is in business. Pemula: on own account or helped by casual or unpaid workers; mapan: helped by permanent paid workers.',
  },
  sentence: {
    id: '{value} angkatan kerja[ di {place}] wirausaha {kind} pada {period}, {numerator} dari {denominator} orang',
    en: '{value} of the labour force[ in {place}] were {kind} entrepreneurs in {period}, {numerator} of {denominator} persons',
  },
  formula: {
    id: '100 × orang yang berwirausaha ÷ angkatan kerja',
    en: '100 × persons in business ÷ labour force',
  },
  numerator: {
    id: 'orang yang berwirausaha menurut jenisnya',
    en: 'persons in business of the kind',
  },
  denominator: {id: 'angkatan kerja', en: 'labour force'},
  unknown: {id: 'tidak ada: angka survei', en: 'none: a survey figure'},
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'reported',
    reported: {
      numerator: ['ownAccount', 'assistedUnpaid', 'assistedPaid'],
      denominator: 'labourForce',
      unit,
    },
    layers: {
      dim: 'kind',
      of: {
        pemula: {numerator: ['ownAccount', 'assistedUnpaid'], denominator: 'labourForce', unit},
        mapan: {numerator: 'assistedPaid', denominator: 'labourForce', unit},
      },
    },
    scale: 100,
  },
  dimensions: ['kind'],
  always: ['kind'],
  notes: [
    {
      id: 'Pemula dan mapan berbeda sepuluh kali lipat: selalu sebutkan yang mana.',
      en: 'Pemula and mapan differ by a factor of ten: always say which.',
    },
    {
      id: 'Yang dihitung orang, bukan usaha; pembaginya angkatan kerja, bukan penduduk.',
      en: 'Persons are counted, not businesses; the base is the labour force, not the population.',
    },
  ],
  source: 'Perpres 2/2022 Lampiran I; Sakernas BPS',
  msInd: {
    ...growthMsInd,
    konsep: 'Kewirausahaan',
    interpretasi: 'Makin besar nilainya makin besar bagian angkatan kerja yang berwirausaha.',
    ukuran: 'rasio',
    satuan: 'persen',
    klasifikasi: 'jenis (pemula, mapan), wilayah, tahun',
    kegiatan: 'Survei Angkatan Kerja Nasional (Sakernas)',
    variabel: 'status pekerjaan utama, angkatan kerja',
    levelEstimasi: 'kabupaten/kota',
    dokumen: 'RPJMN, RPJMD',
  },
});
