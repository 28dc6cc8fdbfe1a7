import {defineIndicator} from '../../indicator/indicator.js';
import {mentored, mentoringDimensions, mentoringMsInd} from './common.js';

export const sessionsPerBusiness = defineIndicator({
  key: 'mentoring.sessions_per_business',
  version: 1,
  title: {id: 'Sesi per usaha dampingan', en: 'Sessions per mentored business'},
  definition: {
    id: 'Rata-rata banyaknya sesi pendampingan tiap usaha yang didampingi pada tahun itu, dengan median dan bagian yang mendapat 3 sesi atau lebih.',
    en: 'Mean number of mentoring sessions per mentored business in the year, with the median and the share that had 3 or more.',
  },
  sentence: {
    id: '{value} sesi per usaha dampingan[ di {place}] pada {period}, {numerator} sesi untuk {denominator} usaha',
    en: '{value} sessions per mentored business[ in {place}] in {period}, {numerator} {numerator|session|sessions} for {denominator} {denominator|business|businesses}',
  },
  formula: {id: 'sesi ÷ usaha dampingan', en: 'sessions ÷ mentored businesses'},
  numerator: {id: 'sesi pendampingan', en: 'mentoring sessions'},
  denominator: {
    id: 'usaha dengan sedikitnya satu sesi',
    en: 'businesses with at least one session',
  },
  unknown: {
    id: 'tidak ada: sesi tanpa usaha tidak dihitung',
    en: 'none: a session without a business is not counted',
  },
  unit: 'count',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'quantity',
    over: {of: 'business'},
    where: mentored,
    of: {op: 'events', table: 'mentoring'},
    show: 'mean',
    states: ['mean', 'median'],
    atLeast: 3,
    reported: {
      numerator: 'sessions',
      denominator: 'mentored',
      unit: 'sesi',
      denominatorUnit: 'usaha',
    },
  },
  dimensions: mentoringDimensions,
  always: [],
  notes: [
    {
      id: 'Hanya usaha yang didampingi; yang tidak didampingi tampak pada cakupan pendampingan.',
      en: 'Mentored businesses only; those without a session show in the coverage.',
    },
    {
      id: 'Satu baris daftar adalah satu sesi, juga bila sehari dua kali.',
      en: 'One row of the list is one session, also twice on one day.',
    },
    {
      id: 'Dari angka jadi hanya rata-ratanya yang dapat dihitung.',
      en: 'From figures already counted only the mean can be worked out.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...mentoringMsInd,
    konsep: 'Intensitas pendampingan',
    interpretasi: 'Makin tinggi makin sering usaha dampingan dikunjungi.',
    satuan: 'sesi per usaha',
  },
});
