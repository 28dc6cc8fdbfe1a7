import type {Reason} from '../data/flags.js';
import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';

/** What an area got and how many businesses of it were eligible. */
export interface BenefitArea {
  readonly eligible: Given;
  readonly benefit: Given;
}

export interface RankedArea extends BenefitArea {
  /** Position from the poorest area, 1 the poorest; equal ranks are ties. */
  readonly rank: Given;
}

/**
 * Concentration index (2 ÷ μ) Σ f_k y_k R_k − 1 over areas from poorest to best off: f the share of
 * the eligible, y the benefit per eligible, R the mid-rank (World Bank technical note). Areas of
 * equal rank are pooled, so that the order of the input does not matter.
 *
 * −1…1, below 0 in favour of the poorer areas. No eligible business, no benefit at all, or benefit
 * where nobody is eligible is zero_denominator; a missing number missing_input, a negative one
 * invalid_input.
 *
 * @example
 * concentrationIndex([
 *   {rank: 1, eligible: 500, benefit: 100},
 *   {rank: 2, eligible: 500, benefit: 300},
 * ]).value; // 0.25
 */
export function concentrationIndex(areas: readonly RankedArea[]): Measure {
  const pooled = poolByRank(areas);
  const reason = benefitProblem(pooled, areas);
  if (reason !== null) return unmeasured(reason, {});
  const eligible = sum(pooled.map((area) => area.eligible));
  const benefit = sum(pooled.map((area) => area.benefit));
  let [below, weighted] = [0, 0];
  for (const area of pooled) {
    // f × y ÷ μ is the area's share of the benefit.
    weighted += (area.benefit / benefit) * ((below + area.eligible / 2) / eligible);
    below += area.eligible;
  }
  return measured(2 * weighted - 1, {});
}

interface Pool {
  readonly eligible: number;
  readonly benefit: number;
}

/** Why nothing can be said of how a benefit is spread, or `null`. */
export function benefitProblem(
  pooled: readonly Pool[],
  areas: readonly (BenefitArea & {readonly rank?: Given})[],
): Reason | null {
  const ranks = areas.flatMap((area) => ('rank' in area ? [area.rank] : []));
  const problems = [
    problemOf(areas.flatMap(({eligible, benefit}) => [eligible, benefit])),
    problemOf(ranks, {least: -Infinity}),
  ];
  if (problems.includes('invalid_input')) return 'invalid_input';
  if (problems.includes('missing_input')) return 'missing_input';
  if (pooled.some(({eligible, benefit}) => eligible === 0 && benefit > 0))
    return 'zero_denominator';
  const empty = sum(pooled.map(({benefit}) => benefit)) === 0;
  return empty ? 'zero_denominator' : null;
}

function poolByRank(areas: readonly RankedArea[]): Pool[] {
  const pools = new Map<number, {eligible: number; benefit: number}>();
  for (const {rank, eligible, benefit} of areas) {
    const pool = pools.get(rank ?? NaN) ?? {eligible: 0, benefit: 0};
    pool.eligible += eligible ?? NaN;
    pool.benefit += benefit ?? NaN;
    pools.set(rank ?? NaN, pool);
  }
  return [...pools].sort(([a], [b]) => a - b).map(([, pool]) => pool);
}
