import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {
  mentorIdentity,
  mentoringDimensions,
  mentoringMsInd,
  perMentor,
  unnamedMentor,
} from './common.js';

export const businessesPerMentor = defineIndicator({
  key: 'mentoring.businesses_per_mentor',
  version: 1,
  title: {id: 'Usaha per pendamping', en: 'Businesses per mentor'},
  definition: {
    id: 'Usaha aktif dibagi pendamping yang bertugas pada tahun itu.',
    en: 'Active businesses divided by mentors who worked in the year.',
  },
  sentence: {
    id: '{value} usaha aktif per pendamping[ di {place}] pada {period}, {numerator} usaha dan {denominator} pendamping',
    en: '{value} active businesses per mentor[ in {place}] in {period}, {numerator} for {denominator} {denominator|mentor|mentors}',
  },
  formula: {id: 'usaha aktif ÷ pendamping', en: 'active businesses ÷ mentors'},
  numerator: {id: 'usaha aktif', en: 'active businesses'},
  denominator: {
    id: 'pendamping dengan sedikitnya satu sesi, dihitung sekali',
    en: 'mentors with at least one session, counted once',
  },
  unknown: unnamedMentor,
  unit: 'ratio',
  direction: 'down',
  sensitive: false,
  formulaKind: {
    kind: 'quotient',
    numerator: {kind: 'count', where: listed},
    denominator: {kind: 'count', over: perMentor, where: listed},
    scale: 1,
    reported: {numerator: 'businesses', denominator: 'mentors', denominatorUnit: 'orang'},
  },
  dimensions: mentoringDimensions,
  always: [],
  notes: [
    {
      id: 'Tanpa pendamping tidak ada angka ("tanpa pendamping"), bukan nol dan bukan tak terhingga.',
      en: 'Without a mentor there is no figure ("without a mentor"), neither zero nor infinity.',
    },
    mentorIdentity,
    {
      id: 'Pembilangnya semua usaha aktif, juga yang tidak didampingi. Beban yang sesungguhnya ada pada mentoring.workload.',
      en: 'The numerator is all active businesses, also those without a mentor. For the actual load see mentoring.workload.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...mentoringMsInd,
    konsep: 'Ketersediaan pendamping',
    interpretasi: 'Makin rendah makin sedikit usaha yang harus dilayani seorang pendamping.',
  },
});
