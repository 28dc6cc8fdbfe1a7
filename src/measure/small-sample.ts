import {measured, unmeasured, type Given} from './measure.js';
import {shareOf} from './share.js';
import {wilsonInterval, type Interval} from './wilson-interval.js';

/**
 * A share from a survey under the rule for small samples: below 10 observations none is given
 * (insufficient_n, flag Q); below 30, or with fewer than 5 successes or failures, it is flagged U and
 * goes with its interval.
 *
 * Percent. Otherwise null as in `shareOf`. Not for what was counted in full.
 *
 * @example
 * smallSampleShare(6, 20).flags; // ['U']
 */
export function smallSampleShare(x: Given, n: Given): Interval {
  const {value, reason} = shareOf(x, n);
  const none = {ciLow: null, ciHigh: null};
  if (value === null || x == null || n == null) return unmeasured(reason ?? 'missing_input', none);
  if (n < 10) return unmeasured('insufficient_n', none);
  const {ciLow, ciHigh} = wilsonInterval(x, n);
  const uncertain = n < 30 || Math.min(x, n - x) < 5;
  return measured(value, {ciLow, ciHigh}, uncertain ? ['U'] : []);
}
