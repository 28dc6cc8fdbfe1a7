import {digitalGapSentence} from '../../../src/format/sentence/digital.js';
import {formatNumber, formatPoints, formatRange} from '../../../src/format/number.js';
import type {Cell} from '../../../src/snapshot/v1.js';
import {bilingual, type Lang} from '../../../src/text/words.js';
import type {Mark, TableRow} from '../model.js';
import {readCell} from '../reading.js';

/** The distance between two size classes, in a sentence, in words and as a row of the table. */
export interface DigitalGap {
  readonly sentence: string;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
  readonly tableRow: TableRow;
  readonly value: number | null;
}

/**
 * Puts `digital.gap` into words: small minus micro, as the library computes it unless it was told
 * otherwise.
 */
export function digitalGap(cell: Cell, lang: Lang): DigitalGap {
  const t = texts[lang];
  const {value, reason, extra} = cell;
  const low = extra.ci_low ?? null;
  const high = extra.ci_high ?? null;
  const {states} = readCell(cell, {unit: 'percentage_point', lang});
  const sentence = digitalGapSentence(
    {value, low, high, upper: t.kecil, lower: t.mikro, reason},
    lang,
  );
  const points = value === null ? '' : formatPoints(value, lang, {sign: 'always'});
  const write = (bound: number): string => formatNumber(bound, lang, {decimals: 1});
  const interval =
    value === null || low === null || high === null
      ? ''
      : low < 0
        ? t.signedInterval(write(low), write(high))
        : t.interval(formatRange(low, high, write));
  const state = [interval, states].filter((part) => part !== '').join('; ');
  return {
    value,
    sentence,
    meaning: {
      label: `${t.name}: ${sentence}`,
      tip: {
        name: t.name,
        value: points === '' ? states : points,
        ...(interval !== '' && {note: interval}),
      },
      detail: {by: cell.by, value, low, high, flags: cell.flags, reason},
    },
    tableRow: {
      header: t.name,
      cells: [
        {text: points, raw: value, ...(state !== '' && {state})},
        {text: '', raw: null},
        {text: '', raw: null},
        {text: '', raw: null},
      ],
    },
  };
}

const texts = bilingual({
  id: {
    name: 'Selisih kecil dan mikro',
    kecil: 'kecil',
    mikro: 'mikro',
    interval: (range: string) => `selang kepercayaan 95% ${range}`,
    signedInterval: (low: string, high: string) => `selang kepercayaan 95% ${low} sampai ${high}`,
  },
  en: {
    name: 'Gap between small and micro',
    kecil: 'small',
    mikro: 'micro',
    interval: (range: string) => `95% confidence interval ${range}`,
    signedInterval: (low: string, high: string) => `95% confidence interval ${low} to ${high}`,
  },
});
