import {all, listed, usesChannel} from '../../indicator/expression.js';
import {defineIndicator} from '../../indicator/indicator.js';
import {digitalMsInd} from './common.js';

export const perChannelOfAdopters = defineIndicator({
  key: 'digital.per_channel_of_adopters',
  version: 1,
  title: {id: 'Pemakai per saluran, dari usaha digital', en: 'Users per channel, of adopters'},
  definition: {
    id: 'Usaha yang memakai saluran itu, dibagi usaha yang memakai sedikitnya satu saluran digital.',
    en: 'Businesses using the channel, divided by businesses using at least one digital channel.',
  },
  sentence: {
    id: '{value} usaha digital[ di {place}] memakai {channel} pada {period}, {numerator} dari {denominator}',
    en: '{value} of digital businesses[ in {place}] used {channel} in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × pemakai saluran ÷ pemakai saluran apa pun',
    en: '100 × users of the channel ÷ users of any channel',
  },
  numerator: {id: 'usaha dengan akun yang masih dipakai', en: 'businesses with a live account'},
  denominator: {
    id: 'usaha dengan sedikitnya satu saluran, dan yang salurannya kosong',
    en: 'businesses with at least one channel, and those whose channels are blank',
  },
  unknown: {
    id: 'usaha yang salurannya kosong; tetap dalam penyebut',
    en: 'businesses whose channels are blank; they stay in the denominator',
  },
  unit: 'percent',
  direction: 'neutral',
  sensitive: true,
  formulaKind: {
    kind: 'ratio',
    numerator: usesChannel,
    denominator: all(listed, usesChannel),
    per: 'channel',
    reported: {numerator: 'channelUsers', denominator: 'digitalBusinesses'},
  },
  dimensions: ['size_class', 'sector', 'owner_sex', 'channel'],
  always: ['channel'],
  notes: [
    {
      id: 'Dasarnya usaha digital saja, seperti pada survei e-commerce BPS, yang juga menghitung pesan instan. Jangan dibaca sebagai persen semua usaha.',
      en: 'The base is adopters only, as in the e-commerce survey of BPS, which counts messaging too. Not a percentage of all businesses.',
    },
    {
      id: 'OECD tidak menghitung pesan yang diketik dan umumnya hanya usaha ≥ 10 orang; survei Bank Dunia ≥ 5: tidak sebanding dengan usaha mikro.',
      en: 'OECD excludes typed messages and usually covers firms with ≥ 10 persons, World Bank surveys ≥ 5: not comparable with micro businesses.',
    },
  ],
  source: 'BPS Statistik eCommerce',
  msInd: {
    ...digitalMsInd,
    konsep: 'Saluran yang dipakai usaha digital',
    interpretasi: 'Menunjukkan saluran mana yang dipilih usaha yang sudah digital.',
  },
});
