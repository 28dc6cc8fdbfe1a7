import {measured, unmeasured, type Given, type Measure} from './measure.js';
import {summarise, type SummaryOptions} from './summary.js';

/** `value` is the mean number of businesses per mentor. */
export interface Workload extends Measure {
  readonly mentors: number;
  readonly mean: number | null;
  readonly median: number | null;
  readonly max: number | null;
  readonly maxToMean: number | null;
  /** Percent, from the population standard deviation. */
  readonly cv: number | null;
}

/**
 * How businesses are spread over mentors: the mean hides an imbalance that maximum and coefficient
 * of variation show.
 *
 * Businesses. Without a mentor zero_denominator; where nobody has a business `maxToMean` and `cv` do
 * not exist, which is zero_denominator too beside a mean of 0; a missing number is missing_input.
 *
 * @example
 * mentorWorkload([60, 45, 45, 30, 20]).cv; // 34.46…
 */
export function mentorWorkload(caseload: readonly Given[], options: SummaryOptions = {}): Workload {
  const {n, mean, median, max, maxToMean, cv, reason} = summarise(caseload, options);
  const parts = {mentors: n, mean, median, max, maxToMean, cv};
  if (mean === null) return unmeasured(reason ?? 'missing_input', parts);
  if (cv !== null) return measured(mean, parts);
  return {...unmeasured('zero_denominator', parts), value: mean};
}
