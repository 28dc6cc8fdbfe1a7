import {defineIndicator} from '../../indicator/indicator.js';
import {benefitNote, spreadMsInd, spreadOfAid, spreadOptions, unplaced} from './spread.js';

export const concentrationIndex = defineIndicator({
  key: 'aid.concentration_index',
  version: 1,
  title: {id: 'Indeks konsentrasi bantuan', en: 'Concentration index of aid'},
  definition: {
    id: 'Ke mana bantuan condong bila wilayah diurutkan dari yang termiskin: di bawah 0 ke wilayah miskin, di atas 0 ke wilayah yang lebih mampu.',
    en: 'Where aid leans when areas stand from the poorest: below 0 to the poorer areas, above 0 to the better off.',
  },
  sentence: {
    id: 'Indeks konsentrasi bantuan {value}[ di {place}] pada {period} (di bawah 0: ke wilayah miskin)',
    en: 'Concentration index of aid {value}[ in {place}] in {period} (below 0: to poorer areas)',
  },
  formula: {
    id: '(2 ÷ μ) Σ bagian sasaran × bantuan per sasaran × peringkat tengah − 1',
    en: '(2 ÷ μ) Σ share of eligible × aid per eligible × mid-rank − 1',
  },
  numerator: {
    id: 'bantuan semua wilayah: nilai rupiah, atau penerima bila nilainya tidak lengkap',
    en: 'aid of all areas: value in rupiah, or recipients where values are incomplete',
  },
  denominator: {id: 'usaha sasaran semua wilayah', en: 'eligible businesses of all areas'},
  unknown: unplaced,
  unit: 'ratio',
  direction: 'down',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'concentration',
    of: spreadOfAid,
    along: 'region',
    collapses: true,
    options: spreadOptions,
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Urutan wilayah diambil dari areaRank dalam pantau.json, misalnya angka kemiskinan; sebutkan peubahnya. Tanpa itu, atau bila satu wilayah tidak ada di dalamnya, indeks tidak dihitung.',
      en: 'The order of areas is that of areaRank in pantau.json, as the poverty rate; say which variable. Without it, or where it lacks an area, there is no index.',
    },
    benefitNote,
    {
      id: 'Wilayah dengan angka yang sama digabung, jadi urutan penulisannya tidak berpengaruh.',
      en: 'Areas of equal figures are pooled, so that the order they are written in does not matter.',
    },
  ],
  source: 'Bank Dunia, indeks konsentrasi',
  msInd: {
    ...spreadMsInd,
    konsep: 'Konsentrasi bantuan',
    interpretasi: 'Negatif berarti bantuan condong ke wilayah yang lebih miskin.',
    satuan: 'indeks −1 sampai 1',
    variabel: 'nilai bantuan atau penerima, usaha sasaran, peubah peringkat wilayah',
  },
});
