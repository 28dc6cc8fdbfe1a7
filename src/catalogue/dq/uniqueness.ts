import {defineIndicator} from '../../indicator/indicator.js';
import {evaluationNote, qualityMsInd} from './common.js';

export const uniqueness = defineIndicator({
  key: 'dq.uniqueness',
  version: 1,
  title: {id: 'Ketunggalan data', en: 'Uniqueness of data'},
  definition: {
    id: 'Pengenal usaha yang berbeda, dibagi rekaman daftar usaha yang berpengenal. Rekaman yang disisihkan karena pengenalnya berulang ikut dihitung.',
    en: 'Distinct identifiers of businesses, divided by the records of the register with one. Records that were set aside because theirs stands twice are counted.',
  },
  sentence: {
    id: '{value} rekaman[ di {place}] tunggal pada {period}, {numerator} dari {denominator}',
    en: '{value} of records[ in {place}] were unique in {period}, {numerator} of {denominator}',
  },
  formula: {
    id: '100 × pengenal berbeda ÷ rekaman berpengenal',
    en: '100 × distinct identifiers ÷ records with one',
  },
  numerator: {id: 'pengenal yang berbeda', en: 'distinct identifiers'},
  denominator: {id: 'rekaman yang berpengenal', en: 'records with an identifier'},
  unknown: {
    id: 'tidak ada: rekaman tanpa pengenal tidak dihitung',
    en: 'none: records without one are left out',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {kind: 'unique', table: 'registry'},
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Usaha yang sama dengan dua pengenal berbeda tidak terlihat di sini; perintah check melaporkan yang mungkin sama.',
      en: 'One business with two identifiers is not seen here; the command check reports those that are probably the same.',
    },
    {
      id: 'Baris OSS dari satu usaha dengan beberapa KBLI digabung dan tidak terhitung berulang.',
      en: 'Lines of one business with several KBLI, as in OSS exports, are merged and not counted as repeated.',
    },
    evaluationNote,
  ],
  source: 'Dimensi mutu data: ketunggalan',
  msInd: {
    ...qualityMsInd,
    konsep: 'Mutu data: ketunggalan',
    interpretasi: 'Makin tinggi makin sedikit usaha yang tercatat lebih dari sekali.',
    variabel: 'pengenal usaha',
  },
});
