import {measured, unmeasured, type Given, type Measure} from './measure.js';
import {shareOf} from './share.js';

/** `value` is the relative standard error itself. */
export interface RelativeStandardError extends Measure {
  /** Whether the share may be shown: up to 50 %. */
  readonly display: boolean;
}

/**
 * 100 √(p (1 − p) ÷ n) ÷ p of a share from a simple random sample; the design effect of clusters
 * must be added by who knows it.
 *
 * Percent. Up to 25 plain, above flagged U (BPS sign a), above 50 flagged Q and not to be shown. A
 * share of 0 and an empty sample are zero_denominator; otherwise null as in `shareOf`.
 *
 * @example
 * relativeStandardError(4, 40); // {value: 47.43…, display: true, flags: ['U']}
 */
export function relativeStandardError(x: Given, n: Given): RelativeStandardError {
  const {value, reason} = shareOf(x, n);
  if (value === null || x == null || n == null)
    return unmeasured(reason ?? 'missing_input', {display: false});
  if (x === 0) return unmeasured('zero_denominator', {display: false});
  const p = x / n;
  const error = (100 * Math.sqrt((p * (1 - p)) / n)) / p;
  return measured(error, {display: error <= 50}, error > 50 ? ['Q'] : error > 25 ? ['U'] : []);
}
