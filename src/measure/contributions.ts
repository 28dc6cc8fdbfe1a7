import type {Reason} from '../data/flags.js';
import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';

/** `value` is the growth of the total, in percent. */
export interface Contributions<K extends string> extends Measure {
  /** Percentage points of each class; they add up to the growth of the total. */
  readonly contributions: Readonly<Record<K, number>> | null;
}

/**
 * 100 × (x_i,t − x_i,t−1) ÷ X_t−1: what each class adds to the growth of the total, in percentage
 * points of the previous **total**.
 *
 * One missing class leaves nothing to show (missing_input): a gap is no fall of 100 %. A zero total
 * before is zero_denominator, a negative count invalid_input.
 *
 * @example
 * contributions({mikro: 100, kecil: 40}, {mikro: 112, kecil: 37}).value; // 6.428571…
 */
export function contributions<K extends string>(
  previous: Readonly<Record<K, Given>>,
  current: Readonly<Record<NoInfer<K>, Given>>,
): Contributions<K> {
  const none = (reason: Reason): Contributions<K> => unmeasured(reason, {contributions: null});
  const keys = [...new Set([...Object.keys(previous), ...Object.keys(current)])] as K[];
  const problem = problemOf(keys.flatMap((key) => [previous[key], current[key]]));
  if (problem !== null) return none(problem);
  if (keys.length === 0) return none('missing_input');
  const total = sum(keys.map((key) => previous[key] as number));
  if (total === 0) return none('zero_denominator');
  const parts = keys.map((key) => {
    const change = (current[key] as number) - (previous[key] as number);
    return [key, (100 * change) / total] as const;
  });
  const byClass = Object.fromEntries(parts) as Record<K, number>;
  return measured(sum(parts.map(([, points]) => points)), {contributions: byClass});
}
