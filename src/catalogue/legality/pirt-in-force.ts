import {all, holdsByList, listed} from '../../indicator/expression.js';
import {defineIndicator, type CountFormula, type LicenceState} from '../../indicator/indicator.js';
import {legalityMsInd, makesFood} from './common.js';

const numbers = (state: LicenceState): CountFormula => ({
  kind: 'count',
  over: {of: 'licence', kinds: ['pirt'], state},
  where: listed,
});

export const pirtInForce = defineIndicator({
  key: 'legality.pirt_in_force',
  version: 1,
  title: {id: 'P-IRT yang masih berlaku', en: 'P-IRT in force'},
  definition: {
    id: 'Usaha pangan dengan sedikitnya satu nomor P-IRT yang belum habis masa berlakunya pada akhir tahun, dibagi usaha pangan.',
    en: 'Food businesses with at least one P-IRT number that had not expired at the end of the year, divided by food businesses.',
  },
  sentence: {
    id: '{value} usaha pangan[ di {place}] punya P-IRT yang berlaku pada {period}, {numerator} dari {denominator}',
    en: '{value} of food businesses[ in {place}] had a P-IRT in force in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha pangan dengan ≥ 1 nomor berlaku ÷ usaha pangan',
    en: '100 × food businesses with ≥ 1 number in force ÷ food businesses',
  },
  numerator: {
    id: 'usaha pangan dengan nomor yang masih berlaku',
    en: 'food businesses with a number in force',
  },
  denominator: {
    id: 'usaha pangan, termasuk yang sektornya tidak diketahui',
    en: 'food businesses, those of unknown sector included',
  },
  unknown: {
    id: 'usaha yang nomornya, atau pangan tidaknya, tidak diketahui; tetap dalam penyebut',
    en: 'businesses whose numbers, or whether they make food, are unknown; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: holdsByList('pirt'),
    denominator: all(listed, makesFood),
    beside: {numbers_in_force: numbers('inForce'), expired_numbers: numbers('expired')},
  },
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Nomor P-IRT diberikan per produk dan berlaku lima tahun; dua angka terakhirnya tahun berakhir. Satu usaha dengan dua nomor dihitung sekali.',
      en: 'P-IRT numbers are per product and hold for five years; their last two digits are the year they end. A business with two numbers counts once.',
    },
    {
      id: '"Ya" pada daftar usaha tanpa nomor tidak menyatakan masa berlakunya: usaha itu tidak diketahui.',
      en: 'A "yes" in the register without a number does not say until when it holds: that business is unknown.',
    },
  ],
  source: 'Peraturan BPOM 22/2018',
  msInd: {
    ...legalityMsInd,
    konsep: 'Masa berlaku izin pangan rumah tangga',
    interpretasi: 'Makin tinggi makin banyak usaha pangan yang izinnya masih berlaku.',
    variabel: 'nomor P-IRT, masa berlaku, KBLI, sektor',
  },
});
