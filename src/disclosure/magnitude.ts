import {isFew} from './frequency.js';
import {isPositive, requireOption} from './options.js';

/** Rules of concentration for one cell of amounts. Their values are confidential. */
export interface MagnitudeRules {
  /** (n, k): unsafe where the n largest make up more than k % of the cell. */
  readonly dominance?: {readonly n: number; readonly k: number} | null;
  /** p %: unsafe where the second largest can estimate the largest to within p %. */
  readonly pPercent?: number | null;
  /** Fewest contributors a cell may rest on. Default 3. */
  readonly minFrequency?: number;
}

export interface MagnitudeVerdict {
  readonly frequencyUnsafe: boolean;
  /** `null` where the rule is not given or, with negative contributions, does not apply. */
  readonly dominanceUnsafe: boolean | null;
  /** `null` where the rule is not given or, with negative contributions, does not apply. */
  readonly pUnsafe: boolean | null;
  /** Unsafe by any rule that applies. */
  readonly unsafe: boolean;
}

/**
 * The primary rules for a cell of amounts, from what its businesses contribute (in any order, all
 * in one unit): minimum frequency, (n, k) dominance and p %. Where a contribution is negative the
 * rules of concentration mean nothing and frequency alone decides. A cell without contributions is
 * safe. Merge the contributions of one owner first (`mergeHoldings`).
 *
 * For use inside the office: neither the parameters nor which rule struck may be published.
 *
 * @throws UmkmError `DISCLOSURE_OPTION` for a rule outside its range or an amount that is no number
 * @example
 * magnitudeUnsafe([50_000, 49_000, 1_000], {pPercent: 10}).pUnsafe; // true
 */
export function magnitudeUnsafe(
  contributions: readonly number[],
  {dominance = null, pPercent = null, minFrequency = 3}: MagnitudeRules = {},
): MagnitudeVerdict {
  requireOption(isPositive(minFrequency), 'minFrequency');
  requireOption(contributions.every(Number.isFinite), 'contributions');
  const negative = contributions.some((x) => x < 0);
  const few = isFew(contributions.length, minFrequency);
  const dominated = dominance === null || negative ? null : isDominated(contributions, dominance);
  const near = pPercent === null || negative ? null : shortfall(contributions, pPercent) > 0;
  return {
    frequencyUnsafe: few,
    dominanceUnsafe: dominated,
    pUnsafe: near,
    unsafe: few || dominated === true || near === true,
  };
}

/**
 * By how much the contributions below the two largest fall short of p % of the largest, in the unit
 * of the amounts; above zero where the p % rule is broken.
 */
export function shortfall(contributions: readonly number[], pPercent: number): number {
  requireOption(isPositive(pPercent), 'pPercent');
  const [largest = 0, , ...rest] = descending(contributions);
  // Divided last: 15 % of 300 is 45 then, without a rounding error.
  return (pPercent * largest - 100 * sum(rest)) / 100;
}

function isDominated(
  contributions: readonly number[],
  {n, k}: {readonly n: number; readonly k: number},
): boolean {
  requireOption(Number.isInteger(n) && n > 0, 'n');
  requireOption(isPositive(k) && k <= 100, 'k');
  return 100 * sum(descending(contributions).slice(0, n)) > k * sum(contributions);
}

function descending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => b - a);
}

function sum(values: readonly number[]): number {
  return values.reduce((whole, value) => whole + value, 0);
}
