import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

export interface OverallQuality extends Measure {
  /** The dimension that is the minimum, the first of equal ones. */
  readonly weakest: string | null;
}

/**
 * The minimum of the dimensions of data quality: a mean would let one hide another.
 *
 * Percent. Without a dimension, or with one missing, which might be the lowest, missing_input; a
 * number outside 0–100 is invalid_input.
 *
 * @example
 * overallQuality({completeness: 81.5, consistency: 50}); // {value: 50, weakest: 'consistency', …}
 */
export function overallQuality(dimensions: Readonly<Record<string, Given>>): OverallQuality {
  const entries = Object.entries(dimensions);
  const values = entries.map(([, value]) => value);
  const problem = problemOf(values);
  const above = values.some((value) => value != null && value > 100);
  if (above || problem === 'invalid_input') return unmeasured('invalid_input', {weakest: null});
  if (problem !== null || entries.length === 0) return unmeasured('missing_input', {weakest: null});
  const lowest = Math.min(...(values as number[]));
  const [weakest] = entries.find(([, value]) => value === lowest) as [string, Given];
  return measured(lowest, {weakest});
}
