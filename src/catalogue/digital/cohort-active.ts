import {
  all,
  column,
  due,
  notYetDue,
  param,
  spanOf,
  within,
  type Window,
} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {order} from '../../schema/order.js';
import {registry} from '../../schema/registry.js';
import {digitalMsInd} from './common.js';

const month = param('k', 1);
const onboarding = column(registry, 'onboardingDate');
/** Month k after onboarding is day 30(k−1)+1 to 30k; the day of onboarding is day 0. */
const window: Window = {
  after: onboarding,
  first: spanOf(month, 30, -29),
  last: spanOf(month, 30),
  unit: 'day',
};

export const cohortActive = defineIndicator({
  key: 'digital.cohort_active',
  version: 1,
  title: {id: 'Aktif setelah onboarding', en: 'Active after onboarding'},
  definition: {
    id: 'Usaha dengan sedikitnya satu pesanan pada bulan ke-k sesudah onboarding (hari ke-30(k−1)+1 sampai ke-30k), dibagi usaha yang 30k harinya sudah lewat. Bawaan k = 1; lihat juga 3 dan 6.',
    en: 'Businesses with at least one order in month k after onboarding (day 30(k−1)+1 to 30k), divided by businesses that have had all 30k days. By default k = 1; see 3 and 6 too.',
  },
  sentence: {
    id: '{value} usaha yang onboarding pada {period}[ di {place}] aktif pada bulan ke-{k}, {numerator} dari {denominator}',
    en: '{value} of businesses onboarded in {period}[ in {place}] were active in month {k}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha dengan pesanan pada hari 30(k−1)+1…30k ÷ usaha jatuh tempo',
    en: '100 × businesses with an order on day 30(k−1)+1…30k ÷ businesses due',
  },
  numerator: {id: 'usaha jatuh tempo yang menerima pesanan', en: 'due businesses with an order'},
  denominator: {
    id: 'usaha yang onboarding pada tahun itu dan 30k harinya sudah lewat',
    en: 'businesses onboarded in the year that have had all 30k days',
  },
  unknown: {id: 'tidak ada', en: 'none'},
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    over: {of: 'row', table: 'registry', date: onboarding, once: true},
    numerator: within(window, order),
    denominator: due(window),
    extra: {
      active: all(due(window), within(window, order)),
      due: due(window),
      not_yet_due: notYetDue(window),
    },
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Tahunnya tahun onboarding: satu angkatan. Yang belum 30k hari keluar dari penyebut.',
      en: 'The year is that of onboarding: one cohort. Who has not had 30k days leaves the denominator.',
    },
    {
      id: 'Terdaftar belum aktif. Tanpa daftar pesanan yang mencakup masa itu, nilainya tidak tersedia.',
      en: 'Registered is not active. Without a list of orders that covers the time the figure is missing.',
    },
  ],
  source: 'Kohort sesudah kegiatan onboarding',
  msInd: {
    ...digitalMsInd,
    konsep: 'Keberlanjutan sesudah onboarding',
    interpretasi: 'Makin tinggi makin banyak usaha yang benar-benar berjualan sesudah onboarding.',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis kelamin pemilik, tahun onboarding',
    kegiatan: 'Onboarding digital UMKM',
    variabel: 'tanggal onboarding, tanggal pesanan',
  },
});
