import {defineIndicator} from '../../indicator/indicator.js';
import {stock} from '../size/class.js';
import {growthDimensions, growthMsInd} from './common.js';

export const share = defineIndicator({
  key: 'growth.share',
  version: 1,
  title: {id: 'Komposisi usaha menurut skala', en: 'Composition by size class'},
  definition: {
    id: 'Bagian tiap kelas dari seluruh UMKM pada tahun yang sama, dalam persen.',
    en: 'Share of each class in all MSMEs of the same year, in percent.',
  },
  sentence: {
    id: '{value} usaha[ di {place}] berskala {size_class} pada {period}, {numerator} dari {denominator}',
    en: '{value} of businesses[ in {place}] were {size_class} in {period}, {numerator} of {denominator}',
  },
  formula: {id: '100 × jumlah kelas ÷ jumlah seluruh kelas', en: '100 × class ÷ all classes'},
  numerator: {id: 'usaha pada kelas itu', en: 'businesses of the class'},
  denominator: {
    id: 'seluruh usaha, termasuk yang skalanya tidak diketahui',
    en: 'all businesses, unknown class included',
  },
  unknown: {id: 'usaha yang skalanya tidak diketahui', en: 'businesses whose class is unknown'},
  unit: 'percent',
  direction: 'neutral',
  sensitive: false,
  formulaKind: {kind: 'cells', name: 'share', of: {stock}, along: 'size_class'},
  dimensions: growthDimensions,
  always: ['size_class'],
  notes: [
    {
      id: 'Persen yang dibulatkan tidak dipaksa berjumlah 100.',
      en: 'Rounded shares are not forced to add up to 100.',
    },
  ],
  source: 'BPS',
  msInd: {
    ...growthMsInd,
    konsep: 'Komposisi usaha',
    interpretasi: 'Makin besar nilainya makin besar peran kelas itu.',
    ukuran: 'persentase',
    satuan: 'persen',
    dokumen: 'LKjIP',
  },
});
