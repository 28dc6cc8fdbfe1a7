import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';

export interface Herfindahl extends Measure {
  /** (H − 1/n) ÷ (1 − 1/n), 0–1; null for a single category, which has nothing to be even with. */
  readonly normalised: number | null;
  /** 1 ÷ H: as many categories of equal size would be as concentrated. */
  readonly effectiveNumber: number | null;
}

/**
 * Herfindahl-Hirschman index Σ s² of the shares of n categories, on the scale 0–1 (× 10,000 for the
 * other one). A category of 0 is one of the n.
 *
 * No category or nothing in them is zero_denominator, a missing number missing_input, a negative one
 * invalid_input.
 *
 * @example
 * herfindahl([50, 30, 20]).value; // 0.38
 */
export function herfindahl(counts: readonly Given[]): Herfindahl {
  const none = {normalised: null, effectiveNumber: null};
  const problem = problemOf(counts);
  if (problem !== null) return unmeasured(problem, none);
  const total = sum(counts as number[]);
  if (total === 0) return unmeasured('zero_denominator', none);
  const index = sum((counts as number[]).map((count) => (count / total) ** 2));
  const even = 1 / counts.length;
  return measured(index, {
    normalised: counts.length === 1 ? null : (index - even) / (1 - even),
    effectiveNumber: 1 / index,
  });
}
