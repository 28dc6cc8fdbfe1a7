import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

/** Mean annual growth as decimals: 0.08 is 8 %. Percent numbers give another, wrong result. */
export interface DynamicQuotientInput {
  /** g_ik, of the product in the area. */
  readonly local: Given;
  /** g_k, of all products in the area. */
  readonly localTotal: Given;
  /** G_i, of the product in the reference region. */
  readonly reference: Given;
  /** G, of all products in the reference region. */
  readonly referenceTotal: Given;
  readonly years: Given;
}

/**
 * Dynamic location quotient [((1+g_ik) ÷ (1+g_k)) ÷ ((1+G_i) ÷ (1+G))]^t: above 1 the product gains
 * in the area faster than in the region.
 *
 * 0 and above. Where a total or the reference falls to nothing (−1) zero_denominator; a missing rate
 * missing_input; a fall by more than all, or no time, invalid_input.
 *
 * @example
 * dynamicLocationQuotient({
 *   local: 0.08, localTotal: 0.05, reference: 0.04, referenceTotal: 0.05, years: 4,
 * }).value; // 1.16295…
 */
export function dynamicLocationQuotient({
  local,
  localTotal,
  reference,
  referenceTotal,
  years,
}: DynamicQuotientInput): Measure {
  const problem = problemOf([local, localTotal, reference, referenceTotal], {least: -1});
  if (problem === 'invalid_input' || problemOf([years]) === 'invalid_input' || years === 0)
    return unmeasured('invalid_input', {});
  if (localTotal === -1 || reference === -1 || referenceTotal === -1)
    return unmeasured('zero_denominator', {});
  if (local == null || localTotal == null || reference == null || referenceTotal == null)
    return unmeasured('missing_input', {});
  if (years == null) return unmeasured('missing_input', {});
  const area = (1 + local) / (1 + localTotal);
  const region = (1 + reference) / (1 + referenceTotal);
  return measured((area / region) ** years, {});
}
