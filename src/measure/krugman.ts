import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';

/**
 * Krugman's specialisation index Σ |s_i − S_i|: the shares of the products of an area against those
 * of a reference, in the same order. Declare whether the reference includes the area.
 *
 * 0 the same structure, 2 nothing in common. Nothing in one of the two is zero_denominator, a
 * missing number missing_input, lists of different length and negative numbers invalid_input.
 *
 * @example
 * krugmanIndex([50, 30, 20], [40, 40, 20]).value; // 0.2
 */
export function krugmanIndex(region: readonly Given[], reference: readonly Given[]): Measure {
  if (region.length !== reference.length) return unmeasured('invalid_input', {});
  const problem = problemOf([...region, ...reference]);
  if (problem !== null) return unmeasured(problem, {});
  const [own, other] = [region as readonly number[], reference as readonly number[]];
  const [total, otherTotal] = [sum(own), sum(other)];
  if (total === 0 || otherTotal === 0) return unmeasured('zero_denominator', {});
  return measured(sum(own.map((count, i) => Math.abs(count / total - other[i] / otherTotal))), {});
}
