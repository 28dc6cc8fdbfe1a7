import type {Flag, Reason} from '../data/flags.js';
import {
  because,
  problemOf,
  sum,
  together,
  unmeasured,
  type Given,
  type Measure,
} from './measure.js';

export interface Ranking {
  /** Weighted sum of the rescaled ranks, 0 to the sum of the weights. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** Competition rank 1, 2, 2, 4 by score. */
  readonly ranks: Readonly<Record<string, number | null>>;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
  readonly reasons: Readonly<Record<string, Reason>>;
}

/** Scores nearer than this differ only by the fractions of a computer. */
const equal = 1e-9;

/**
 * Ranking of products by weighted criteria: within each criterion the descending rank r, ties
 * averaged, becomes 1 − (r − 1) ÷ (n − 1); these are summed by weight, and products of equal score
 * share a rank.
 *
 * Publish the weights with the ranking. A product that lacks a criterion is not ranked and does not
 * count in n (missing_input); a single product has nothing to be ranked against (zero_denominator);
 * weights that are missing, negative or all 0, and criteria that are no numbers, are invalid_input.
 *
 * @example
 * rankProducts({lq: 0.5, units: 0.5}, {a: {lq: 2, units: 10}, b: {lq: 1, units: 20}}).ranks;
 * // {a: 1, b: 1}
 */
export function rankProducts(
  weights: Readonly<Record<string, number>>,
  items: Readonly<Record<string, Readonly<Record<string, Given>>>>,
): Ranking {
  const criteria = Object.keys(weights);
  const valid = problemOf(Object.values(weights)) === null && sum(Object.values(weights)) > 0;
  const problems = Object.entries(items).map(([name, item]) => {
    const values = criteria.map((criterion) => item[criterion]);
    return [name, valid ? problemOf(values, {least: -Infinity}) : 'invalid_input'] as const;
  });
  const ranked = problems.flatMap(([name, problem]) => (problem === null ? [name] : []));
  const scaled = criteria.map((criterion) => {
    const values = ranked.map((name) => items[name][criterion] as number);
    return values.map((value) => weights[criterion] * rescale(averageRank(values, value), values));
  });
  const scores = new Map(
    ranked.map((name, i) => [name, sum(scaled.map((criterion) => criterion[i]))]),
  );
  const all = [...scores.values()];
  const figures = problems.map(([name, problem]): [string, Measure] => {
    if (problem !== null) return [name, unmeasured(problem, {})];
    if (ranked.length === 1) return [name, unmeasured('zero_denominator', {})];
    return [name, {value: scores.get(name) ?? null, flags: []}];
  });
  const {values, flags, reason, reasons} = together(Object.fromEntries(figures));
  const rank = (score: number): number => 1 + all.filter((one) => one > score + equal).length;
  return {
    scores: values,
    ranks: Object.fromEntries(
      Object.entries(values).map(([name, score]) => [name, score === null ? null : rank(score)]),
    ),
    flags,
    ...because(reason ?? null),
    reasons,
  };
}

/** Descending rank from 1; equal values share the mean of theirs. */
function averageRank(values: readonly number[], value: number): number {
  const above = values.filter((one) => one > value).length;
  const same = values.filter((one) => one === value).length;
  return above + (same + 1) / 2;
}

function rescale(rank: number, {length}: readonly number[]): number {
  return length === 1 ? 1 : 1 - (rank - 1) / (length - 1);
}
