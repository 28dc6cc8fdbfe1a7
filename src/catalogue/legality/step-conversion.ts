import {defineIndicator} from '../../indicator/indicator.js';
import {legalityMsInd} from './common.js';
import {licenceLayers} from './funnel.js';

const {layers, ...ratio} = licenceLayers;

/** Strict counts need rows: holders who only came counted may be other businesses at each stage. */
const ofRows = Object.fromEntries(
  Object.entries(layers?.of ?? {}).map(([licence, {reported: _, ...rest}]) => [licence, rest]),
);

export const stepConversion = defineIndicator({
  key: 'legality.step_conversion',
  version: 1,
  title: {id: 'Konversi antartahap perizinan', en: 'Step conversion of licences'},
  definition: {
    id: 'Usaha yang lolos tahap itu pada hitungan ketat corong perizinan, dibagi yang lolos tahap sebelumnya.',
    en: 'Businesses past the stage in the strict count of the licence funnel, divided by those past the stage before.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] lanjut sampai {licence} pada {period}, {numerator} dari {denominator} di tahap sebelumnya',
    en: '{value} of businesses[ in {place}] went on to {licence} in {period}, {numerator} of {denominator} past the stage before',
  },
  formula: {
    id: '100 × n tahap ini ÷ n tahap sebelumnya (hitungan ketat)',
    en: '100 × n of this stage ÷ n of the stage before (strict counts)',
  },
  numerator: {id: 'usaha yang lolos tahap ini', en: 'businesses past this stage'},
  denominator: {id: 'usaha yang lolos tahap sebelumnya', en: 'businesses past the stage before'},
  unknown: {
    id: 'usaha yang izinnya, atau perlu tidaknya, tidak diketahui; belum terhitung lolos',
    en: 'businesses of which the licence, or whether it applies, is unknown; they do not count as past it',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'cells',
    name: 'stepConversion',
    of: {funnel: {...ratio, layers: {dim: 'licence', of: ofRows}}},
    along: 'licence',
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'licence'],
  always: ['licence'],
  notes: [
    {
      id: 'Tahap pertama tidak punya langkah. Tahap sebelumnya yang kosong tidak punya angka konversi.',
      en: 'The first stage has no step. An empty stage before has no rate of conversion.',
    },
    {
      id: 'Butuh baris per usaha: pemegang izin yang hanya dilaporkan jumlahnya belum tentu usaha yang sama.',
      en: 'It needs a row per business: holders reported as totals need not be the same businesses.',
    },
  ],
  source: 'Rantai pelayanan pusat layanan terpadu',
  msInd: {
    ...legalityMsInd,
    konsep: 'Kelanjutan perizinan',
    interpretasi: 'Rendah berarti banyak usaha berhenti pada langkah itu.',
    klasifikasi: 'wilayah, skala usaha, sektor, jenis izin, jenis kelamin pemilik, tahun',
    variabel: 'NIB, P-IRT, sertifikat halal, merek, KBLI, sektor',
  },
});
