import {isFew} from './frequency.js';
import {isPositive, requireOption} from './options.js';

/** What was, or is to be, published of one group: how many, and amounts of theirs by name. */
export interface Publication {
  readonly count: number | null;
  readonly amounts?: Readonly<Record<string, number | null>>;
}

export interface DifferencingRule {
  /** Fewest businesses a difference may rest on. Default 3. */
  readonly threshold?: number;
}

export interface Differencing {
  /** The later count less the earlier one; `null` where one is not published. */
  readonly countDifference: number | null;
  /** The same for every amount that both publications name. */
  readonly amountDifferences: Readonly<Record<string, number | null>>;
  /** `null` where a count is not published: what it hides cannot be judged here. */
  readonly disclosive: boolean | null;
}

/**
 * What a reader gets by subtracting an earlier publication from a later one of the same group. It is
 * disclosive where few came or left, but not none: their amounts are the difference. Equal counts
 * are not disclosive by this rule.
 *
 * For use inside the office: the differences are what must not come out. Tables with suppressed
 * cells are compared by `auditCells`, with the equations of both.
 *
 * @throws UmkmError `DISCLOSURE_OPTION` where the threshold is not above zero
 * @example
 * differencing({count: 25, amounts: {sales: 4_120}}, {count: 26, amounts: {sales: 4_395}});
 * // {countDifference: 1, amountDifferences: {sales: 275}, disclosive: true}
 */
export function differencing(
  earlier: Publication,
  later: Publication,
  {threshold = 3}: DifferencingRule = {},
): Differencing {
  requireOption(isPositive(threshold), 'threshold');
  const countDifference = minus(later.count, earlier.count);
  const before = earlier.amounts ?? {};
  const amountDifferences = Object.fromEntries(
    Object.entries(later.amounts ?? {})
      .filter(([name]) => Object.hasOwn(before, name))
      .map(([name, amount]) => [name, minus(amount, before[name])]),
  );
  const disclosive = countDifference === null ? null : isFew(countDifference, threshold);
  return {countDifference, amountDifferences, disclosive};
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
