import {mergeFlags, type Flag} from '../data/flags.js';
import type {Given} from './measure.js';

export interface StaleSeries {
  /** The first period that repeats the one before it; null where none does. */
  readonly suspectFrom: string | null;
  /** Periods that repeat the one before them. */
  readonly repeats: number;
  /** U where one does. */
  readonly flags: readonly Flag[];
}

/**
 * Stocks that stand unchanged from one period to the next: more likely a copied figure than growth
 * of nothing. Periods are taken in the order of their names; a missing one repeats nothing and is
 * not repeated.
 *
 * @example
 * staleSeries({2022: 34694, 2023: 34694, 2024: 34694});
 * // {suspectFrom: '2023', repeats: 2, flags: ['U']}
 */
export function staleSeries(series: Readonly<Record<string, Given>>): StaleSeries {
  const periods = Object.keys(series).sort();
  const repeated = periods.filter((period, i) => {
    const [before, now] = [i === 0 ? null : series[periods[i - 1]], series[period]];
    return now != null && before === now;
  });
  return {
    suspectFrom: repeated[0] ?? null,
    repeats: repeated.length,
    flags: mergeFlags(repeated.length > 0 ? ['U'] : []),
  };
}
