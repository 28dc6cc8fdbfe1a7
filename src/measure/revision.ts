import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

export interface Revision extends Measure {
  /** Percent of the first figure; null where that was 0. */
  readonly percent: number | null;
}

/**
 * Final − first figure, as a number and in percent of the first.
 *
 * `value` in the unit of the figures. A missing one is missing_input; a first figure of 0 leaves the
 * percentage null (zero_denominator) beside the revision itself.
 *
 * @example
 * revision(6800, 6612); // {value: -188, percent: -2.76…, flags: []}
 */
export function revision(provisional: Given, final: Given): Revision {
  const problem = problemOf([provisional, final], {least: -Infinity});
  if (problem !== null || provisional == null || final == null)
    return unmeasured(problem ?? 'missing_input', {percent: null});
  const change = final - provisional;
  if (provisional !== 0) return measured(change, {percent: (100 * change) / Math.abs(provisional)});
  return {...unmeasured('zero_denominator', {percent: null}), value: change};
}
