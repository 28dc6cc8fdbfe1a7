import {svg, type SVGTemplateResult} from 'lit';
import {round} from '../chart/scale.js';
import type {ChartFrame} from './model.js';
import {formatPeriod, formatShortPeriod} from './words.js';

/**
 * Names of periods below an axis: in full, short, or every other one, whatever finds room. The last
 * one is always there.
 *
 * @param periods id of each, and the signs beside its name
 * @param xs middle of each
 */
export function periodAxis(
  periods: readonly {readonly period: string; readonly sign: string}[],
  xs: readonly number[],
  {y, width}: {readonly y: number; readonly width: number},
  {lang, measure}: Pick<ChartFrame, 'lang' | 'measure'>,
): SVGTemplateResult[] {
  const step = xs.length > 1 ? xs[1] - xs[0] : Infinity;
  const wide = (text: string): number => measure(text, {size: 12});
  const widest = (texts: readonly string[]): number => Math.max(...texts.map(wide)) + 8;
  const long = periods.map(({period, sign}) => formatPeriod(period, lang) + sign);
  const texts =
    widest(long) <= step ? long : periods.map(({period, sign}) => formatShortPeriod(period) + sign);
  let every = 1;
  while (widest(texts) > step * every && every < texts.length) every++;
  return texts.flatMap((text, i) =>
    (texts.length - 1 - i) % every === 0
      ? [
          svg`<text class="tick middle" x=${round(Math.min(xs[i], width - wide(text) / 2))} y=${y}>${text}</text>`,
        ]
      : [],
  );
}
