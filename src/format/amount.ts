import {
  formatNumber,
  formatPercent,
  formatPoints,
  formatRupiah,
  formatUnit,
  roundHalfAway,
} from './number.js';
import type {Lang} from '../text/words.js';

/** A figure as a sentence says it, by the unit of its indicator. */
export function amountText(value: number, unit: string, lang: Lang): string {
  switch (unit) {
    case 'percent':
      return formatPercent(value, lang, {decimals: percentDecimals(value)});
    case 'percentage_point':
      return formatPoints(value, lang);
    case 'rupiah':
      return formatRupiah(value, lang);
    case 'ratio':
    case 'score':
      return Math.abs(value) < 10
        ? formatNumber(value, lang, {decimals: 2})
        : countText(value, lang);
    case 'index':
      return formatNumber(value, lang, {decimals: Math.abs(value) <= 1 ? 2 : 1});
    case 'year':
      return String(value);
    default:
      return formatUnit(value, unit, lang);
  }
}

/** A count; one that is not whole keeps one decimal. */
export function countText(value: number, lang: Lang): string {
  return formatNumber(value, lang, {decimals: Number.isInteger(value) ? 0 : 1});
}

/** What a further figure of an indicator is counted in, by its name. */
export function unitOfExtra(name: string, unit: string): string {
  if (/^(mean|median|total|max)$/.test(name)) return unit;
  if (/^(year_|base_period|suspect_from)/.test(name)) return 'year';
  if (/^value_(not_attributed|per_)/.test(name)) return 'rupiah';
  if (/^(density|max_to_mean|.*coefficient|slq|dlq)$/.test(name)) return 'ratio';
  if (/^(mean_agencies|mean_degree|mentors_per|effective_number)/.test(name)) return 'count';
  const isPercent = /share|rate|percent|lower|upper|conversion|overall|value_|churn|surveyed$|^cv$/;
  return isPercent.test(name) ? 'percent' : 'count';
}

/** One decimal; none for all and for nothing, more where rounding would say either of them. */
function percentDecimals(value: number): number {
  if (value === 0 || value === 100) return 0;
  const hides = (decimals: number): boolean => {
    const shown = roundHalfAway(value, decimals);
    return shown === 0 || shown === 100;
  };
  return [1, 2, 3].find((decimals) => !hides(decimals)) ?? 3;
}
