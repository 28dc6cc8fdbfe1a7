import {defineIndicator} from '../../indicator/indicator.js';
import {followedDimensions, followedMsInd} from './common.js';

export const demography = defineIndicator({
  key: 'growth.demography',
  version: 1,
  title: {id: 'Usaha lahir dan mati', en: 'Business births and deaths'},
  definition: {
    id: 'Usaha yang lahir dan yang mati dalam setahun, dalam persen usaha yang pernah aktif pada tahun itu (perputaran usaha).',
    en: 'Businesses born and died in a year, as percent of those active at any time in it (churn).',
  },
  sentence: {
    id: '[{births} usaha lahir dan {deaths} mati][ di {place}] pada {period}, {value} dari {denominator} yang pernah aktif',
    en: '[{births} {births|birth|births} and {deaths} {deaths|death|deaths} of businesses][ in {place}] in {period}, {value} of {denominator} active',
  },
  formula: {
    id: '100 × (lahir + mati) ÷ (usaha awal tahun + lahir)',
    en: '100 × (births + deaths) ÷ (stock at the start + births)',
  },
  numerator: {id: 'usaha lahir ditambah usaha mati', en: 'births and deaths'},
  denominator: {
    id: 'usaha yang aktif kapan pun pada tahun itu: usaha awal tahun dan yang lahir',
    en: 'businesses active at any time in the year: those at the start and those born',
  },
  unknown: {
    id: 'usaha baru terdata tanpa tahun berdiri, dan usaha tahun lalu yang tidak terdata lagi',
    en: 'businesses new to the list without a founding year, and those of last year without a row',
  },
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {
    kind: 'demography',
    reported: {numerator: ['births', 'deaths'], denominator: 'businesses'},
  },
  dimensions: followedDimensions,
  always: [],
  notes: [
    {
      id: 'Terdaftar bukan lahir: yang dihitung usaha yang berdiri pada tahun itu. Usaha yang aktif kembali dalam dua tahun bukan usaha lahir.',
      en: 'Registration is not birth: businesses founded in the year count. One active again within two years is not born.',
    },
    {
      id: 'Mati: tahun lalu aktif dan kini tutup atau tidak aktif. Pindah dan tidak terdata bukan mati.',
      en: 'Died: active last year and now closed or inactive. Moved away, or without a row, is not dead.',
    },
    {
      id: 'Usaha awal + lahir − mati harus sama dengan usaha akhir; bila tidak, ada yang masuk atau keluar karena sebab lain, misalnya pendataan yang meluas.',
      en: 'Start + births − deaths must give the stock at the end; otherwise some came or went for other reasons, such as a wider enumeration.',
    },
  ],
  source: 'Demografi usaha Eurostat-OECD',
  msInd: {
    ...followedMsInd,
    konsep: 'Demografi usaha',
    interpretasi: 'Makin besar nilainya makin banyak usaha yang lahir dan mati.',
    ukuran: 'persentase',
    satuan: 'persen',
    variabel: 'identitas usaha, tahun berdiri, status usaha per tahun',
    dokumen: 'LKjIP',
  },
});
