import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

/** Units, workers or sales: of a product and of all products, in an area and in all areas. */
export interface LocationQuotientInput {
  /** x_ik, the product in the area. */
  readonly local: Given;
  /** x_k, all products in the area. */
  readonly localTotal: Given;
  /** X_i, the product in the reference region, which includes the area. */
  readonly reference: Given;
  /** X, all products in the reference region. */
  readonly referenceTotal: Given;
}

/** Below this a quotient rests on too few units. */
const fewest = 5;

/**
 * Location quotient (x_ik ÷ x_k) ÷ (X_i ÷ X): above 1 the area has more of the product than its
 * share. Declare the variable: unit counts favour petty activities.
 *
 * 0 and above; flag U for fewer than 5 units in the area. A product that exists nowhere, an empty
 * area or region is zero_denominator; a missing number missing_input; a part above its whole
 * invalid_input.
 *
 * @example
 * locationQuotient({local: 60, localTotal: 200, reference: 300, referenceTotal: 2000}).value; // 2
 */
export function locationQuotient({
  local,
  localTotal,
  reference,
  referenceTotal,
}: LocationQuotientInput): Measure {
  const problem = problemOf([local, localTotal, reference, referenceTotal]);
  if (problem === 'invalid_input') return unmeasured(problem, {});
  if (localTotal === 0 || reference === 0 || referenceTotal === 0)
    return unmeasured('zero_denominator', {});
  if (local == null || localTotal == null || reference == null || referenceTotal == null)
    return unmeasured('missing_input', {});
  const nested = local <= localTotal && local <= reference && reference <= referenceTotal;
  if (!nested || localTotal > referenceTotal) return unmeasured('invalid_input', {});
  const value = (local * referenceTotal) / (localTotal * reference);
  return measured(value, {}, local < fewest ? ['U'] : []);
}
