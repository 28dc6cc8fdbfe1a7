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
    id: 'dimensi yang tidak dapat dihitung tidak ikut dan disebut (tanda O): nilainya mungkin lebih rendah lagi',
    en: 'a dimension that cannot be computed is left out and named (flag O): it might be lower still',
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
    {
      id: 'Dimensi yang tidak diketahui (misalnya tanpa tanggal pemutakhiran) disebut sebagai missing_…; nilainya minimum dari yang diketahui.',
      en: 'A dimension that is not known (no day of update, say) is named as missing_…; the figure is the minimum of those that are.',
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
