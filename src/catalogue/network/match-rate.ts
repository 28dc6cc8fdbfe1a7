import {exists, filled} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {matching} from '../../schema/matching.js';
import {networkDimensions, networkMsInd, partner} from './common.js';

export const matchRate = defineIndicator({
  key: 'network.match_rate',
  version: 1,
  title: {id: 'Peserta temu bisnis yang mendapat mitra', en: 'Participants with a match'},
  definition: {
    id: 'Usaha peserta temu bisnis yang mendapat sedikitnya satu mitra pada tahun itu, dibagi semua usaha peserta.',
    en: 'Businesses that took part in business matching and found at least one partner in the year, divided by all that took part.',
  },
  sentence: {
    id: '{value} peserta temu bisnis[ di {place}] mendapat mitra pada {period}, {numerator} dari {denominator}',
    en: '{value} of participants[ in {place}] found a partner in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × peserta dengan mitra ÷ peserta',
    en: '100 × participants with a match ÷ participants',
  },
  numerator: {
    id: 'usaha peserta dengan sedikitnya satu mitra, dihitung sekali',
    en: 'participating businesses with at least one partner, counted once',
  },
  denominator: {
    id: 'usaha peserta temu bisnis, dihitung sekali',
    en: 'participating businesses, counted once',
  },
  unknown: {
    id: 'tidak ada: peserta tanpa nama mitra tidak mendapat mitra',
    en: 'none: a participant without a partner on the list found none',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: exists(matching, filled(partner)),
    denominator: exists(matching),
    reported: {numerator: 'matched', denominator: 'participants'},
  },
  dimensions: networkDimensions,
  always: [],
  notes: [
    {
      id: 'Bukan pertemuan dibagi peserta, yang dapat melampaui 100 %.',
      en: 'Not matches divided by participants, which can exceed 100 %.',
    },
    {
      id: 'Peserta yang tidak mendapat mitra harus ada dalam daftar, dengan nama mitra kosong.',
      en: 'Participants who found no partner must be on the list, with the name of the partner left blank.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...networkMsInd,
    konsep: 'Hasil temu bisnis',
    interpretasi: 'Makin tinggi makin banyak peserta yang mendapat mitra.',
  },
});
