import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';
import {nearly} from './share-parts.js';

/** A total and the parts that should come to it. */
export interface SumCheck {
  readonly total: Given;
  readonly parts: readonly Given[];
}

export interface SumConsistency extends Measure {
  readonly passed: number;
  readonly failed: number;
  /** Checks with a missing number or without parts. */
  readonly notCheckable: number;
}

/**
 * Sum checks passed ÷ sum checks that can be made.
 *
 * Percent. Nothing to check is zero_denominator; a missing part leaves its check out; a number that
 * is none fails it.
 *
 * @example
 * sumConsistency([{total: 5, parts: [2, 3]}, {total: 5, parts: [null, 3]}]).value; // 100
 */
export function sumConsistency(checks: readonly SumCheck[]): SumConsistency {
  const states = checks.map(({total, parts}) => {
    const problem = problemOf([total, ...parts], {least: -Infinity});
    if (problem === 'missing_input' || parts.length === 0) return 'open';
    if (problem !== null) return 'failed';
    return nearly(sum(parts as number[]), total as number) ? 'passed' : 'failed';
  });
  const count = (state: string): number => states.filter((one) => one === state).length;
  const [passed, failed] = [count('passed'), count('failed')];
  const parts = {passed, failed, notCheckable: count('open')};
  if (passed + failed === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * passed) / (passed + failed), parts);
}
