import {listed, usesChannel} from '../../indicator/expression.js';
import {defineIndicator, type RatioFormula} from '../../indicator/indicator.js';
import {digitalMsInd, unknownChannel} from './common.js';

export const adoption: RatioFormula = {
  kind: 'ratio',
  numerator: usesChannel,
  denominator: listed,
  reported: {numerator: 'digitalBusinesses', denominator: 'businesses'},
};

export const any = defineIndicator({
  key: 'digital.any',
  version: 1,
  title: {id: 'Memakai saluran digital', en: 'Digital adoption, any channel'},
  definition: {
    id: 'Usaha dengan sedikitnya satu saluran digital yang akunnya masih dipakai, dibagi semua usaha.',
    en: 'Businesses with at least one live digital channel, divided by all businesses.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] memakai saluran digital pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses[ in {place}] used a digital channel in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × usaha dengan ≥ 1 saluran ÷ semua usaha',
    en: '100 × businesses with ≥ 1 channel ÷ all businesses',
  },
  numerator: {
    id: 'usaha dengan sedikitnya satu saluran',
    en: 'businesses with at least one channel',
  },
  denominator: {id: 'semua usaha', en: 'all businesses'},
  unknown: unknownChannel,
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: adoption,
  dimensions: ['size_class', 'sector', 'owner_sex'],
  always: [],
  notes: [
    {
      id: 'Akun bukan usaha: satu usaha dengan tiga akun dihitung sekali.',
      en: 'Accounts are not businesses: one business with three accounts counts once.',
    },
  ],
  source: 'Adopsi, saluran apa pun',
  msInd: {
    ...digitalMsInd,
    konsep: 'Adopsi digital',
    interpretasi: 'Makin tinggi makin banyak usaha yang hadir secara digital.',
  },
});
