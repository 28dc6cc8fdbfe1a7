import {wilson, z95} from './interval.js';
import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';
import {shareOf} from './share.js';

export interface Interval extends Measure {
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

export interface WilsonInterval extends Interval {
  /** The size of a sample without limit that is as sure; null for a census, which has no error. */
  readonly nEffective: number | null;
}

/**
 * A share of a sample with its 95 % Wilson score interval (Wilson 1927). With a population of N the
 * interval takes n* = n (N − 1) ÷ (N − n); a census, n = N, has no sampling error: [p, p].
 *
 * Percent. No observation is zero_denominator, a missing number missing_input, x > n or n > N
 * invalid_input. For samples only: what was counted in full needs no interval.
 *
 * @example
 * wilsonInterval(12, 40); // {value: 30, ciLow: 18.07…, ciHigh: 45.43…, nEffective: 40, flags: []}
 */
export function wilsonInterval(
  x: Given,
  n: Given,
  {population, z = z95}: {readonly population?: number | null; readonly z?: number} = {},
): WilsonInterval {
  const none = {ciLow: null, ciHigh: null, nEffective: null};
  const {value, reason} = shareOf(x, n);
  const tooMany = population != null && n != null && n > population;
  if (problemOf([population, z]) === 'invalid_input' || tooMany)
    return unmeasured('invalid_input', none);
  if (value === null || x == null || n == null) return unmeasured(reason ?? 'missing_input', none);
  if (n === population) return measured(value, {ciLow: value, ciHigh: value, nEffective: null});
  const nEffective = population == null ? n : (n * (population - 1)) / (population - n);
  // n* of one in many is the sample itself: x ÷ n stays, only the interval narrows.
  const [low, high] = wilson(x === n ? nEffective : (x / n) * nEffective, nEffective, z);
  return measured(value, {ciLow: 100 * low, ciHigh: 100 * high, nEffective});
}
