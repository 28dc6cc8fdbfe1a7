import {defineIndicator} from '../../indicator/indicator.js';
import {followedDimensions, followedMsInd, sameBusinessNote, spanYears} from './common.js';

export const upwardMobility = defineIndicator({
  key: 'growth.upward_mobility',
  version: 1,
  title: {id: 'Usaha yang naik skala', en: 'Businesses that moved up a size class'},
  definition: {
    id: 'Bagian usaha suatu skala (bawaan: mikro) pada tahun awal yang pada tahun akhir berskala lebih tinggi, dari seluruh usaha skala itu pada tahun awal.',
    en: 'Share of the businesses of a class (default: mikro) at the start that are of a higher class at the end, of all of that class at the start.',
  },
  sentence: {
    id: '{value} usaha {from}[ di {place}] pindah ke skala lebih tinggi sampai {period}, {numerator} dari {denominator}',
    en: '{value} of {from} businesses[ in {place}] moved to a higher class by {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha yang naik skala ÷ seluruh usaha skala itu pada tahun awal',
    en: '100 × businesses that moved up ÷ all of the class at the start',
  },
  numerator: {
    id: 'usaha skala itu yang pada tahun akhir berskala lebih tinggi; besar ikut dihitung',
    en: 'businesses of the class that are of a higher one at the end; besar counts',
  },
  denominator: {
    id: 'seluruh usaha skala itu pada tahun awal, termasuk yang tutup atau tidak diketahui',
    en: 'all businesses of the class at the start, those that left or are unknown included',
  },
  unknown: {
    id: 'usaha yang tidak terdata atau tidak diketahui skalanya pada tahun akhir',
    en: 'businesses without a row or a known class at the end',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'transition',
    show: 'upward',
    years: spanYears,
    from: {param: 'from', default: 'mikro'},
    reported: {numerator: 'upgraded', denominator: 'businesses'},
  },
  dimensions: followedDimensions,
  always: [],
  notes: [
    sameBusinessNote,
    {
      id: 'Dua angka: terhadap semua usaha pada tahun awal (angka utama) dan terhadap yang masih ada dan diketahui skalanya. Sebutkan yang mana.',
      en: 'Two rates: of all at the start (the main one) and of the survivors of known class. Say which.',
    },
    {
      id: '"Kelas" di beberapa aturan adalah tingkat kematangan yang dinilai; di sini yang dimaksud skala usaha.',
      en: 'Some rules call a scored level of maturity "kelas"; here it is the size class.',
    },
    {
      id: 'Angka "naik kelas" yang dilaporkan tanpa skala asal dapat memuat kenaikan dari kecil: bertanda D.',
      en: 'A reported number of upgrades that does not name the class may hold others: flag D.',
    },
  ],
  source: 'Matriks transisi; indikator LPPD "usaha mikro yang bertransformasi menjadi usaha kecil"',
  msInd: {
    ...followedMsInd,
    konsep: 'Naik kelas (skala usaha)',
    interpretasi: 'Makin besar nilainya makin banyak usaha yang naik skala.',
    ukuran: 'persentase',
    satuan: 'persen',
    dokumen: 'LPPD, RPJMD, IKU',
  },
});
