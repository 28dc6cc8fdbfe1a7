import type {Lang} from '../text/words.js';
import {amountText, countText, unitOfExtra} from './amount.js';
import {formatPeriod} from './date.js';
import {formatRupiah, NBSP} from './number.js';
import type {Fact} from './template.js';

/** A published figure, as far as a sentence about it needs to know. */
export interface FigureOfSentence {
  readonly by: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly extra: Readonly<Record<string, number | null>>;
  readonly flags: readonly string[];
}

/**
 * What may stand in the sentence of an indicator: the figure with its parts and further figures, its
 * place and period. A number that is not there is an empty text, so that its part of the sentence
 * goes.
 *
 * @param unit of the indicator
 * @param place name of the region the figure is about; empty where the sentence leaves it out
 */
export function factsOf(
  unit: string,
  {by, value, numerator, denominator, unknown, extra, flags}: FigureOfSentence,
  place: string,
  lang: Lang,
): Record<string, Fact> {
  const facts: Record<string, Fact> = {};
  for (const [name, figure] of Object.entries(extra)) {
    facts[name] = numbered(figure, (one) => amountText(one, unitOfExtra(name, unit), lang));
  }
  const counted = (count: number | null): Fact => numbered(count, (one) => countText(one, lang));
  const rupiah = (amount: number | null): Fact => ({
    text: amount === null ? '' : formatRupiah(amount, lang),
  });
  const isNear = flags.includes('E') || extra.low != null;
  const said = figureText(unit, {value, flags, extra}, lang);
  return {
    ...facts,
    value: {text: said, number: value},
    signed: {text: !isNear && (value ?? 0) > 0 ? `+${said}` : said, number: value},
    numerator: counted(numerator),
    denominator: counted(denominator),
    unknown: counted(unknown),
    numeratorRupiah: rupiah(numerator),
    denominatorRupiah: rupiah(denominator),
    place: {text: place},
    period: {text: formatPeriod(by.period, lang)},
    previous: {text: formatPeriod(String(Number(by.period) - 1), lang)},
    category: {text: ''},
  };
}

/** The value of a figure with its unit, `±` before an estimate. */
export function figureText(
  unit: string,
  {value, flags, extra}: Pick<FigureOfSentence, 'value' | 'flags' | 'extra'>,
  lang: Lang,
): string {
  const near = flags.includes('E') || extra.low != null ? `±${NBSP}` : '';
  return near + amountText(value ?? 0, unit, lang);
}

function numbered(number: number | null, write: (number: number) => string): Fact {
  return number === null ? {text: ''} : {text: write(number), number};
}
