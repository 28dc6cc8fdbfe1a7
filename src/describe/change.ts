import {formatPeriod} from '../format/date.js';
import {formatApproximate, formatNumber, formatPercent} from '../format/number.js';
import {sentences} from '../text/sentences.js';
import type {Lang} from '../text/words.js';
import type {Chosen} from './facts.js';

/**
 * A rise or fall with its base, both periods and the new level. Only the level is said where the
 * bounds of an approximate figure disagree about the direction, and across a break or another
 * definition (flags B and D), which a caller can ask for.
 *
 * @param abouts what the figure is about, beside place and period
 */
export function changeSentence(
  {row, place}: Chosen,
  abouts: readonly string[],
  lang: Lang,
): string {
  const t = sentences[lang];
  const {value, numerator, denominator, extra, flags} = row;
  const now = (numerator ?? 0) + (denominator ?? 0);
  const level = flags.includes('E') ? formatApproximate(now, lang) : formatNumber(now, lang);
  const subject = t.subject(abouts, place);
  const at = formatPeriod(row.by.period, lang);
  const since = formatPeriod(String(Number(row.by.period) - 1), lang);
  const [low, high] = [extra.low ?? null, extra.high ?? null];
  const isOpen = low !== null && high !== null && low < 0 && high > 0;
  if (value === null || isOpen || flags.includes('B') || flags.includes('D'))
    return t.level(subject, level, at);
  if (value === 0) return t.unchanged(subject, level, since, at);
  const size = Math.abs(value);
  const decimals = size >= 0.05 ? 1 : size >= 0.005 ? 2 : 3;
  const percent = formatPercent(size, lang, {decimals});
  return value > 0
    ? t.rose(subject, percent, since, at, level)
    : t.fell(subject, percent, since, at, level);
}
