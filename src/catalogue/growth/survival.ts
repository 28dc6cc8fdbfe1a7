import {defineIndicator} from '../../indicator/indicator.js';
import {followedDimensions, followedMsInd} from './common.js';

export const survival = defineIndicator({
  key: 'growth.survival',
  version: 1,
  title: {id: 'Usaha yang bertahan', en: 'Surviving businesses'},
  definition: {
    id: 'Bagian usaha yang lahir pada suatu tahun yang masih aktif beberapa tahun kemudian.',
    en: 'Share of the businesses born in a year that are active some years later.',
  },
  sentence: {
    id: '{value} usaha yang lahir pada {cohort}[ di {place}] masih aktif pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses born in {cohort}[ in {place}] were active in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha angkatan itu yang masih aktif ÷ seluruh usaha yang lahir pada tahun itu',
    en: '100 × active businesses of the cohort ÷ all born in its year',
  },
  numerator: {
    id: 'usaha angkatan itu yang masih aktif',
    en: 'businesses of the cohort still active',
  },
  denominator: {id: 'usaha yang lahir pada tahun itu', en: 'businesses born in the year'},
  unknown: {
    id: 'usaha angkatan itu yang tidak terdata pada tahun pengamatan',
    en: 'businesses of the cohort without a row in the year of looking',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {kind: 'cohort'},
  dimensions: ['cohort', ...followedDimensions],
  always: ['cohort'],
  notes: [
    {
      id: 'Angkatan adalah usaha yang terdata pada tahun berdirinya; yang baru terdata kemudian tidak dihitung, sebab yang sudah tutup tidak akan pernah terdata.',
      en: 'A cohort are those listed in the year they were founded; later ones are left out, for those that closed before would never be listed.',
    },
    {
      id: 'Usaha yang aktif kembali dalam dua tahun bukan usaha lahir. Usaha yang tumbuh menjadi besar tetap bertahan.',
      en: 'One active again within two years is not born. One that grew large has survived.',
    },
  ],
  source: 'Demografi usaha Eurostat-OECD',
  msInd: {
    ...followedMsInd,
    konsep: 'Kelangsungan usaha',
    interpretasi: 'Makin besar nilainya makin banyak usaha baru yang bertahan.',
    ukuran: 'persentase',
    satuan: 'persen',
    klasifikasi: 'tahun lahir, wilayah, KBLI, sektor, jenis kelamin pemilik, tahun',
    variabel: 'identitas usaha, tahun berdiri, status usaha per tahun',
    dokumen: 'LKjIP',
  },
});
