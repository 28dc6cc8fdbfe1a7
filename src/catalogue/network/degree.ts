import {exists} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {matching} from '../../schema/matching.js';
import {networkDimensions, networkMsInd, partner, partnerIdentity} from './common.js';

export const degree = defineIndicator({
  key: 'network.degree',
  version: 1,
  title: {id: 'Mitra per usaha peserta', en: 'Partners per participating business'},
  definition: {
    id: 'Rata-rata banyaknya mitra berbeda tiap usaha peserta temu bisnis pada tahun itu, dengan sebarannya, kepadatan jejaring, dan bagian mitra terbesar.',
    en: 'Mean number of different partners per business in business matching in the year, with its distribution, the density of the network and the share of the largest partner.',
  },
  sentence: {
    id: '{value} mitra per usaha peserta[ di {place}] pada {period}, {denominator} usaha[, {isolates} tanpa mitra]',
    en: '{value} partners per participating business[ in {place}] in {period}, {denominator} {denominator|business|businesses}[, {isolates} without one]',
  },
  formula: {
    id: 'pasangan berbeda ÷ usaha peserta; kepadatan = pasangan ÷ (usaha × mitra)',
    en: 'different pairs ÷ participating businesses; density = pairs ÷ (businesses × partners)',
  },
  numerator: {
    id: 'pasangan usaha dan mitra yang berbeda',
    en: 'different pairs of business and partner',
  },
  denominator: {
    id: 'usaha peserta, termasuk yang tanpa mitra',
    en: 'participating businesses, those without a partner included',
  },
  unknown: {
    id: 'tidak ada: peserta tanpa nama mitra tidak mendapat mitra',
    en: 'none: a participant without a partner on the list found none',
  },
  unit: 'count',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {
    kind: 'quantity',
    over: {of: 'business'},
    where: exists(matching),
    of: {op: 'different', what: partner},
    show: 'mean',
    states: [],
    distribution: true,
  },
  dimensions: networkDimensions,
  always: [],
  notes: [
    partnerIdentity,
    {
      id: 'Mitra yang dipakai bersama dihitung sekali pada setiap jumlah, jadi mitra wilayah tidak dapat dijumlahkan.',
      en: 'A partner that several share counts once in each total, so partners of areas do not add up.',
    },
    {
      id: 'Gambar jejaring dengan nama hanya dengan persetujuan.',
      en: 'A drawing of the network with names needs consent.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...networkMsInd,
    konsep: 'Jejaring usaha',
    interpretasi:
      'Menunjukkan sebaran kemitraan; banyak usaha tanpa mitra atau satu mitra besar berarti rawan.',
    ukuran: 'rasio',
    satuan: 'mitra per usaha',
  },
});
