import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

export interface CompoundGrowthInput {
  readonly first: Given;
  readonly last: Given;
  readonly yearFirst: number;
  readonly yearLast: number;
}

/**
 * 100 × ((last ÷ first)^(1/n) − 1): mean growth per year (CAGR), n being the difference of the years
 * and not the number of observations.
 *
 * Percent per year. A zero start or no year between is zero_denominator, a missing figure
 * missing_input; negative figures and years in the wrong order are invalid_input.
 *
 * @example
 * compoundAnnualGrowth({first: 20242, last: 34694, yearFirst: 2020, yearLast: 2023}).value; // 19.674…
 */
export function compoundAnnualGrowth({
  first,
  last,
  yearFirst,
  yearLast,
}: CompoundGrowthInput): Measure & {readonly n: number | null} {
  const years = problemOf([yearFirst, yearLast]);
  const n = years === null ? yearLast - yearFirst : null;
  const problem = problemOf([first, last]);
  const reason =
    years === 'invalid_input' || problem === 'invalid_input' ? 'invalid_input' : (years ?? problem);
  if (n === null || reason === 'invalid_input') return unmeasured(reason ?? 'missing_input', {n});
  if (n < 0) return unmeasured('invalid_input', {n});
  if (n === 0 || first === 0) return unmeasured('zero_denominator', {n});
  if (first == null || last == null) return unmeasured('missing_input', {n});
  return measured(100 * ((last / first) ** (1 / n) - 1), {n});
}
