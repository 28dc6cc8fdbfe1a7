import {any, atLeast, column, equals, exists} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {aid} from '../../schema/aid.js';
import {mentoring} from '../../schema/mentoring.js';
import {training} from '../../schema/training.js';
import {agencyMsInd} from './common.js';

const agencies = {op: 'different', what: 'agency'} as const;
const served = any(exists(aid), exists(mentoring), exists(training));

/** Never true: unknown where a service of the business does not say who gave it. */
const byNobodyKnows = any(
  exists(aid, equals(column(aid, 'aidAgency'), '')),
  exists(mentoring, equals(column(mentoring, 'mentorAffiliation'), '')),
  exists(training, equals(column(training, 'trainingOrganiser'), '')),
);

export const servedByTwo = defineIndicator({
  key: 'agency.served_by_two',
  version: 1,
  title: {id: 'Dilayani dua perangkat daerah atau lebih', en: 'Served by two agencies or more'},
  definition: {
    id: 'Usaha yang pada tahun itu dilayani (bantuan, pendampingan, pelatihan) oleh dua perangkat daerah berbeda atau lebih, dibagi usaha yang dilayani.',
    en: 'Businesses served in the year (aid, mentoring, training) by two different agencies or more, divided by businesses served.',
  },
  sentence: {
    id: '{value} usaha terlayani[ di {place}] dilayani ≥ 2 perangkat daerah pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses served[ in {place}] had two agencies or more in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha dilayani ≥ 2 perangkat daerah ÷ usaha dilayani',
    en: '100 × businesses served by ≥ 2 agencies ÷ businesses served',
  },
  numerator: {
    id: 'usaha yang dilayani dua perangkat daerah atau lebih',
    en: 'businesses served by two agencies or more',
  },
  denominator: {id: 'usaha yang dilayani', en: 'businesses served'},
  unknown: {
    id: 'usaha yang salah satu pemberi layanannya tidak disebut; tetap dalam penyebut',
    en: 'businesses with a service that names no agency; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: any(atLeast(agencies, 2), byNobodyKnows),
    denominator: served,
    numbers: {mean_agencies: {show: 'mean', where: atLeast(agencies, 1), of: agencies}},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Dapat berarti keterpaduan, dapat pula tumpang tindih: baca bersama matriks program.',
      en: 'It can be integration or duplication: read it with the programme matrix.',
    },
    {
      id: 'Rata-rata perangkat daerah (mean_agencies) atas usaha yang sedikitnya satu pemberi layanannya disebut.',
      en: 'The mean number of agencies (mean_agencies) is over businesses of which at least one is named.',
    },
  ],
  source: 'Kolaborasi semua perangkat daerah',
  msInd: {
    ...agencyMsInd,
    konsep: 'Layanan lintas perangkat daerah',
    interpretasi: 'Tinggi berarti banyak usaha ditangani bersama, atau berulang.',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun',
    variabel: 'penerima layanan, perangkat daerah pemberi layanan',
  },
});
