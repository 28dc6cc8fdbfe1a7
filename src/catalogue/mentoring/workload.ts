import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {
  mentorIdentity,
  mentoringDimensions,
  mentoringMsInd,
  perMentor,
  unnamedMentor,
} from './common.js';

export const workload = defineIndicator({
  key: 'mentoring.workload',
  version: 1,
  title: {id: 'Beban pendamping', en: 'Workload of mentors'},
  definition: {
    id: 'Rata-rata banyaknya usaha berbeda yang didampingi seorang pendamping pada tahun itu, dengan median, terbanyak, dan sebarannya.',
    en: 'Mean number of different businesses per mentor in the year, with median, maximum and spread.',
  },
  sentence: {
    id: '{value} usaha per pendamping[ di {place}] pada {period}[, terbanyak {max}], dari {denominator} pendamping',
    en: '{value} businesses per mentor[ in {place}] in {period}[, at most {max}], over {denominator} {denominator|mentor|mentors}',
  },
  formula: {
    id: 'Σ usaha berbeda tiap pendamping ÷ pendamping; koefisien variasi = 100 × simpangan baku populasi ÷ rata-rata',
    en: 'Σ different businesses of each mentor ÷ mentors; coefficient of variation = 100 × population standard deviation ÷ mean',
  },
  numerator: {
    id: 'usaha berbeda, dijumlahkan atas pendamping',
    en: 'different businesses, added up over mentors',
  },
  denominator: {
    id: 'pendamping dengan sedikitnya satu sesi',
    en: 'mentors with at least one session',
  },
  unknown: unnamedMentor,
  unit: 'count',
  direction: 'down',
  sensitive: true,
  formulaKind: {
    kind: 'quantity',
    over: perMentor,
    where: listed,
    of: {op: 'different', what: 'business'},
    show: 'mean',
    states: ['n', 'mean', 'median', 'max', 'max_to_mean', 'cv'],
  },
  dimensions: ['agency', ...mentoringDimensions],
  always: [],
  notes: [
    {
      id: 'Rata-rata menyembunyikan ketimpangan: lihat yang terbanyak dan koefisien variasinya.',
      en: 'The mean hides imbalance: look at the maximum and the coefficient of variation.',
    },
    mentorIdentity,
    {
      id: 'Usaha dengan dua pendamping dihitung pada keduanya. Pendamping tanpa sesi tidak ada dalam daftar.',
      en: 'A business of two mentors counts for both. A mentor without a session is not on the list.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...mentoringMsInd,
    konsep: 'Beban pendamping',
    interpretasi: 'Makin rendah makin ringan beban tiap pendamping.',
    klasifikasi: 'wilayah, lembaga pendamping, skala usaha, sektor, jenis kelamin pemilik, tahun',
  },
});
