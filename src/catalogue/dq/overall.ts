import {defineIndicator} from '../../indicator/indicator.js';
import {completeness} from './completeness.js';
import {consistency} from './consistency.js';
import {evaluationNote, qualityMsInd} from './common.js';
import {timeliness} from './timeliness.js';
import {uniqueness} from './uniqueness.js';
import {validity} from './validity.js';
import type {Indicator, PartsFormula} from '../../indicator/indicator.js';

export const overall = defineIndicator({
  key: 'dq.overall',
  version: 1,
  title: {id: 'Mutu data keseluruhan', en: 'Overall quality of data'},
  definition: {
    id: 'Nilai terendah di antara kelengkapan, keabsahan, ketunggalan, kemutakhiran, dan konsistensi data.',
    en: 'The lowest of completeness, validity, uniqueness, timeliness and consistency of data.',
  },
  sentence: {
    id: 'Dimensi mutu data terlemah[ di {place}] pada {period}[ ialah {named}]: {value}, {numerator} dari {denominator}',
    en: 'The weakest dimension of data quality[ in {place}] in {period}[ was {named}]: {value}, {numerator} of {denominator}',
  },
  formula: {
    id: 'minimum (dq.completeness, dq.validity, dq.uniqueness, dq.timeliness, dq.consistency)',
    en: 'minimum of (dq.completeness, dq.validity, dq.uniqueness, dq.timeliness, dq.consistency)',
  },
  numerator: {id: 'pembilang dimensi yang terendah', en: 'numerator of the lowest dimension'},
  denominator: {id: 'penyebut dimensi yang terendah', en: 'denominator of the lowest dimension'},
  unknown: {
    id: 'dimensi yang belum diketahui: nilainya mungkin yang terendah, maka keseluruhan belum ada',
    en: 'a dimension that is not known: it might be the lowest, so that there is no overall figure',
  },
  unit: 'percent',
  direction: 'up',
  sensitive: false,
  formulaKind: {
    kind: 'cells',
    name: 'weakest',
    of: {
      completeness: partsOf(completeness),
      validity: partsOf(validity),
      uniqueness: partsOf(uniqueness),
      timeliness: partsOf(timeliness),
      consistency: partsOf(consistency),
    },
  },
  dimensions: [],
  always: [],
  notes: [
    {
      id: 'Bukan rata-rata: rata-rata membuat satu dimensi menutupi kelemahan dimensi lain.',
      en: 'Not a mean: a mean would let one dimension hide another.',
    },
    {
      id: 'Dimensi yang tidak berlaku (misalnya tidak ada angka terhitung untuk diperiksa) tidak ikut.',
      en: 'A dimension that does not apply (no reported figures to check, say) is left out.',
    },
    evaluationNote,
  ],
  source: 'Dimensi mutu data; aturan minimum',
  msInd: {
    ...qualityMsInd,
    konsep: 'Mutu data',
    interpretasi: 'Makin tinggi makin baik; nilainya nilai dimensi yang paling lemah.',
    komposit: 'ya',
    komponen: [completeness, validity, uniqueness, timeliness, consistency].map(({key}) => key),
    variabel: 'kelengkapan, keabsahan, ketunggalan, kemutakhiran, konsistensi',
  },
});

function partsOf({formulaKind}: Indicator): PartsFormula {
  return formulaKind as PartsFormula;
}
