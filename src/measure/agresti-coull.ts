import {z95} from './interval.js';
import {measured, problemOf, unmeasured, type Given} from './measure.js';
import {shareOf} from './share.js';
import type {Interval} from './wilson-interval.js';

export interface AgrestiCoullInterval extends Interval {
  /** (x + z²/2) ÷ (n + z²), percent: the middle of the interval, not the share. */
  readonly centre: number | null;
}

/**
 * A share of a sample with its 95 % interval after Agresti and Coull (1998): Wald's half-width
 * around (x + z²/2) ÷ (n + z²), held within 0 and 100. An alternative to Wilson's for n ≥ 40.
 *
 * Percent. No observation is zero_denominator, a missing number missing_input, x > n invalid_input.
 *
 * @example
 * agrestiCoullInterval(12, 40).centre; // 31.7524…
 */
export function agrestiCoullInterval(
  x: Given,
  n: Given,
  {z = z95}: {readonly z?: number} = {},
): AgrestiCoullInterval {
  const none = {centre: null, ciLow: null, ciHigh: null};
  const {value, reason} = shareOf(x, n);
  if (problemOf([z]) !== null) return unmeasured('invalid_input', none);
  if (value === null || x == null || n == null) return unmeasured(reason ?? 'missing_input', none);
  const trials = n + z * z;
  const centre = (x + (z * z) / 2) / trials;
  const half = z * Math.sqrt((centre * (1 - centre)) / trials);
  return measured(value, {
    centre: 100 * centre,
    ciLow: 100 * Math.max(0, centre - half),
    ciHigh: 100 * Math.min(1, centre + half),
  });
}
