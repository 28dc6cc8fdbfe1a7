import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {mentored, mentoringDimensions, mentoringMsInd} from './common.js';

export const mentoringCoverage = defineIndicator({
  key: 'mentoring.coverage',
  version: 1,
  title: {id: 'Cakupan pendampingan', en: 'Mentoring coverage'},
  definition: {
    id: 'Usaha aktif berbeda yang mendapat sedikitnya satu sesi pendampingan pada tahun itu, dibagi semua usaha aktif.',
    en: 'Distinct active businesses with at least one mentoring session in the year, divided by all active businesses.',
  },
  sentence: {
    id: '{value} usaha aktif[ di {place}] didampingi pada {period}, {numerator} dari {denominator}',
    en: '{value} of active businesses[ in {place}] were mentored in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha aktif didampingi ÷ usaha aktif',
    en: '100 × active businesses mentored ÷ active businesses',
  },
  numerator: {
    id: 'usaha aktif yang didampingi, dihitung sekali',
    en: 'active businesses with a session, counted once',
  },
  denominator: {id: 'usaha aktif', en: 'active businesses'},
  unknown: {
    id: 'tidak ada: usaha tanpa sesi dalam daftar tidak didampingi',
    en: 'none: a business without a session on the list was not mentored',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: mentored,
    denominator: listed,
    reported: {numerator: 'mentored', denominator: 'activeBusinesses'},
  },
  dimensions: mentoringDimensions,
  always: [],
  notes: [
    {
      id: 'Daftar hadir menghitung orang; di sini dihitung usaha, sekali walaupun didampingi berkali-kali.',
      en: 'Attendance lists count persons; this counts businesses, once however often they were mentored.',
    },
    {
      id: 'Sebelum daftar pendampingan mulai dan sesudah berakhir, angkanya tidak ada, bukan nol.',
      en: 'Before the list of sessions begins and after it ends there is no figure, rather than zero.',
    },
    {
      id: 'Sesi yang laporannya ditolak atau masih menunggu belum dihitung; tanpa status sesi dihitung.',
      en: 'Sessions whose report was rejected or still waits are not counted; one without a state is.',
    },
  ],
  source: 'Cakupan kelompok sasaran',
  msInd: {
    ...mentoringMsInd,
    konsep: 'Cakupan pendampingan',
    interpretasi: 'Makin tinggi makin banyak usaha aktif yang didampingi.',
    ukuran: 'persentase',
    satuan: 'persen',
    dokumen: 'RPJMD, LKjIP',
  },
});
