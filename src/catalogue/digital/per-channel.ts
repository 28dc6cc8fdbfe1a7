import {listed, usesChannel} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {digitalMsInd, unknownChannel} from './common.js';

export const perChannel = defineIndicator({
  key: 'digital.per_channel',
  version: 1,
  title: {id: 'Pemakai per saluran digital', en: 'Users per digital channel'},
  definition: {
    id: 'Usaha yang memakai saluran itu, dibagi semua usaha. Satu usaha dapat memakai beberapa saluran.',
    en: 'Businesses using the channel, divided by all businesses. A business may use several.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] memakai {channel} pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses[ in {place}] used {channel} in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × pemakai saluran ÷ semua usaha',
    en: '100 × users of the channel ÷ all businesses',
  },
  numerator: {id: 'usaha dengan akun yang masih dipakai', en: 'businesses with a live account'},
  denominator: {id: 'semua usaha', en: 'all businesses'},
  unknown: unknownChannel,
  unit: 'percent',
  direction: 'up',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: usesChannel,
    denominator: listed,
    per: 'channel',
    reported: {numerator: 'channelUsers', denominator: 'businesses'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'channel'],
  always: ['channel'],
  notes: [
    {
      id: 'Satu usaha dapat memakai beberapa saluran; jumlahnya bisa melebihi 100%.',
      en: 'A business may use several channels; the shares may add to more than 100%.',
    },
  ],
  source: 'Survei e-commerce BPS memakai jawaban ganda yang sama, dengan dasar usaha e-commerce',
  msInd: {
    ...digitalMsInd,
    konsep: 'Adopsi digital per saluran',
    interpretasi: 'Makin tinggi makin banyak usaha memakai saluran itu.',
  },
});
