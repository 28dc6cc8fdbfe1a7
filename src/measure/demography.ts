import type {Flag, Reason} from '../data/flags.js';
import {because, flagsOf, problemOf, type Given} from './measure.js';
import {nearly} from './share-parts.js';

export interface DemographyInput {
  /** Active businesses at the start of the year. */
  readonly activeStart: Given;
  readonly births: Given;
  readonly deaths: Given;
  /** Active at the end; needed only for the check of the stock. */
  readonly activeEnd?: Given;
}

export interface Demography {
  /** Businesses active at any time in the year: start stock and births. */
  readonly activeInYear: number | null;
  /** Percent of those active in the year. */
  readonly birthRate: number | null;
  readonly deathRate: number | null;
  /** Both rates together. */
  readonly churn: number | null;
  /** births − deaths, businesses. */
  readonly netChange: number | null;
  /** Whether start + births − deaths is the stock at the end; null where that is not given. */
  readonly stockFlowConsistent: boolean | null;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * Births, deaths and churn of a year over all that were active in it (Eurostat-OECD business
 * demography). No active business is zero_denominator, a missing number missing_input; negative
 * numbers and more deaths than there were businesses are invalid_input.
 *
 * @example
 * demography({activeStart: 1000, births: 120, deaths: 80, activeEnd: 1040}).birthRate; // 10.714…
 */
export function demography({
  activeStart,
  births,
  deaths,
  activeEnd = null,
}: DemographyInput): Demography {
  const problem = [problemOf([activeStart, births, deaths]), problemOf([activeEnd])];
  const reason = problem.includes('invalid_input') ? 'invalid_input' : problem[0];
  if (reason !== null || activeStart == null || births == null || deaths == null)
    return refuse(reason ?? 'missing_input');
  const active = activeStart + births;
  if (deaths > active) return refuse('invalid_input');
  const rate = (count: number): number | null => (active === 0 ? null : (100 * count) / active);
  const empty: Reason | null = active === 0 ? 'zero_denominator' : null;
  return {
    activeInYear: active,
    birthRate: rate(births),
    deathRate: rate(deaths),
    churn: rate(births + deaths),
    netChange: births - deaths,
    stockFlowConsistent: activeEnd == null ? null : nearly(active - deaths, activeEnd),
    flags: flagsOf(empty),
    ...because(empty),
  };
}

function refuse(reason: Reason): Demography {
  return {
    activeInYear: null,
    birthRate: null,
    deathRate: null,
    churn: null,
    netChange: null,
    stockFlowConsistent: null,
    flags: flagsOf(reason),
    reason,
  };
}
