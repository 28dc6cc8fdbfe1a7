import type {PartCube} from '../data/cube.js';
import {demography} from '../measure/demography.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * Churn: births and deaths ÷ all businesses active at any time in the year (start stock + births),
 * in percent, with both rates and the check of the stock (1 where it holds, 0 where not) beside it.
 */
export function demographyAt(cube: PartCube, cell: number): Figure {
  const counts = extraOf(cube, cell);
  const {births, deaths, active_start: activeStart, active_end: activeEnd} = counts;
  const rates = demography({activeStart, births, deaths, activeEnd});
  const consistent = rates.stockFlowConsistent;
  const parts = {
    numerator: orNull(cube.numerator[cell]),
    denominator: orNull(cube.denominator[cell]),
    unknown: orNull(cube.unknown[cell]),
    extra: {
      ...counts,
      active_in_year: rates.activeInYear,
      birth_rate: rates.birthRate,
      death_rate: rates.deathRate,
      churn: rates.churn,
      net_change: rates.netChange,
      stock_flow_consistent: consistent === null ? null : Number(consistent),
    },
    flags: cube.flags.get(cell) ?? [],
  };
  if (rates.churn === null) {
    const missing = rates.reason === undefined || rates.reason === 'missing_input';
    return nothing(missing ? whyMissing(cube, cell) : (rates.reason ?? 'missing_input'), parts);
  }
  return {...parts, value: rates.churn, reason: null};
}
