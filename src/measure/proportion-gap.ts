import {newcombe} from './interval.js';
import {firstReason, measured, unmeasured, type Given} from './measure.js';
import {shareOf} from './share.js';
import type {Interval} from './wilson-interval.js';

/** x of n. */
export interface Proportion {
  readonly x: Given;
  readonly n: Given;
}

/** `value` is the difference in percentage points, with its 95 % interval. */
export interface ProportionGap extends Interval {
  readonly valueA: number | null;
  readonly valueB: number | null;
  /** p_a ÷ p_b; null where p_b is 0. */
  readonly ratio: number | null;
}

/**
 * p_a − p_b of two groups in percentage points and p_a ÷ p_b, with Newcombe's hybrid score interval
 * (1998, method 10). An empty group is zero_denominator; otherwise null as in `shareOf`.
 *
 * @example
 * proportionGap({x: 45, n: 150}, {x: 30, n: 60}).value; // -20
 */
export function proportionGap(a: Proportion, b: Proportion): ProportionGap {
  const [first, second] = [shareOf(a.x, a.n), shareOf(b.x, b.n)];
  const shares = {valueA: first.value, valueB: second.value};
  const reason = firstReason([first.reason, second.reason]);
  if (reason !== null || first.value === null || second.value === null)
    return unmeasured(reason ?? 'missing_input', {
      ...shares,
      ratio: null,
      ciLow: null,
      ciHigh: null,
    });
  const [low, high] = newcombe(...([a.x, a.n, b.x, b.n] as [number, number, number, number]));
  const ratio = second.value === 0 ? null : first.value / second.value;
  return measured(first.value - second.value, {
    ...shares,
    ratio,
    ciLow: 100 * low,
    ciHigh: 100 * high,
  });
}
