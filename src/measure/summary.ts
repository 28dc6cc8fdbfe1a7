import type {Reason} from '../data/flags.js';
import {problemOf, sum, type Given} from './measure.js';

/** What can be said of a list of amounts; each figure null where it does not exist. */
export interface Summary {
  /** Amounts that are known. */
  readonly n: number;
  /** Amounts that are missing. */
  readonly missing: number;
  readonly total: number | null;
  readonly mean: number | null;
  readonly median: number | null;
  readonly max: number | null;
  readonly maxToMean: number | null;
  /** Coefficient of variation: population standard deviation ÷ mean, percent. */
  readonly cv: number | null;
  /** Largest amount ÷ total, percent. */
  readonly topShare: number | null;
  /** Why there is no mean; `null` where there is one. */
  readonly reason: Reason | null;
}

export interface SummaryOptions {
  /**
   * `whole` (default): a sum over a missing amount is missing. `partial`: the figures rest on the
   * known amounts, and `missing` says how many are not.
   */
  readonly coverage?: 'whole' | 'partial';
}

/**
 * Number, total, mean, median, maximum and spread of amounts, in their unit.
 *
 * An empty list has a total of 0 and no mean (zero_denominator); a missing amount leaves all figures
 * null (missing_input) unless partial coverage is asked for; a negative one is invalid_input. Where
 * all amounts are 0 there is nothing to compare them with: `maxToMean`, `cv`, `topShare` are null.
 *
 * @example
 * summarise([60, 45, 45, 30, 20]).maxToMean; // 1.5
 */
export function summarise(
  amounts: readonly Given[],
  {coverage = 'whole'}: SummaryOptions = {},
): Summary {
  const known = amounts.filter((amount) => amount != null);
  const counts = {n: known.length, missing: amounts.length - known.length};
  const none = {mean: null, median: null, max: null, maxToMean: null, cv: null, topShare: null};
  const problem = problemOf(coverage === 'whole' ? amounts : known);
  if (problem !== null) return {...counts, total: null, ...none, reason: problem};
  if (known.length === 0)
    return counts.missing > 0
      ? {...counts, total: null, ...none, reason: 'missing_input'}
      : {...counts, total: 0, ...none, reason: 'zero_denominator'};
  const total = sum(known);
  const mean = total / known.length;
  const max = known.reduce((a, b) => Math.max(a, b));
  const deviation = Math.sqrt(sum(known.map((one) => (one - mean) ** 2)) / known.length);
  return {
    ...counts,
    total,
    mean,
    median: medianOf(known),
    max,
    maxToMean: mean === 0 ? null : max / mean,
    cv: mean === 0 ? null : (100 * deviation) / mean,
    topShare: total === 0 ? null : (100 * max) / total,
    reason: null,
  };
}

/** The middle value, or the mean of the two in the middle; `null` of nothing. */
export function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
