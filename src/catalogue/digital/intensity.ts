import {listed} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {digitalMsInd} from './common.js';

export const intensity = defineIndicator({
  key: 'digital.intensity',
  version: 1,
  title: {id: 'Intensitas digital', en: 'Digital intensity'},
  definition: {
    id: 'Rata-rata atas usaha dari banyaknya saluran digital yang dipakai dibagi saluran yang cocok untuk usaha itu.',
    en: 'Mean over businesses of digital channels used divided by channels that suit the business.',
  },
  sentence: {
    id: 'Usaha[ di {place}] memakai rata-rata {value} saluran yang cocok pada {period}, dari {denominator} usaha',
    en: 'Businesses[ in {place}] used {value} of suitable channels on average in {period}, over {denominator} businesses',
  },
  formula: {
    id: '100 × Σ (saluran dipakai ÷ saluran cocok) ÷ usaha',
    en: '100 × Σ (channels used ÷ channels applicable) ÷ businesses',
  },
  numerator: {
    id: 'bagian saluran yang dipakai, dijumlahkan atas usaha',
    en: 'shares of channels used, added up over businesses',
  },
  denominator: {
    id: 'usaha dengan sedikitnya satu saluran yang cocok dan diketahui',
    en: 'businesses with at least one applicable channel of which something is known',
  },
  unknown: {
    id: 'usaha yang semua kolom salurannya kosong; tidak dihitung',
    en: 'businesses of which all channels are blank; not counted',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'quantity',
    over: {of: 'business'},
    where: listed,
    of: {op: 'quotient', a: {op: 'channelsUsed'}, b: {op: 'channelsApplicable'}},
    show: 'mean',
    states: ['n', 'not_applicable'],
    scale: 100,
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Usaha tanpa saluran yang cocok tidak dihitung: layanan antar makanan tidak cocok untuk tukang kayu.',
      en: 'A business that no channel suits is left out: food delivery does not suit a carpenter.',
    },
    {
      id: 'Bila saluran yang cocok tidak ditulis, semua saluran yang isinya diketahui dianggap cocok.',
      en: 'Where no file says which channels suit, all of which something is known are taken to.',
    },
  ],
  source: 'Definisi spesifikasi indikator pantau-umkm',
  msInd: {
    ...digitalMsInd,
    konsep: 'Intensitas digital',
    interpretasi: 'Makin tinggi makin banyak saluran yang dimanfaatkan usaha.',
    variabel: 'saluran digital yang dipakai, saluran yang cocok',
  },
});
