import type {PartCube} from '../../data/cube.js';
import {mergeFlags} from '../../data/flags.js';
import {compoundAnnualGrowth} from '../../measure/compound-growth.js';
import type {Options} from '../finish.js';
import {areaCounts, cellInPeriod, livePeriods, pairBetween, periodOf} from '../pair.js';
import {acrossBreakOf, periodOption} from '../period-options.js';
import {unknownClass} from '../ratio.js';
import {nothing, type Figure} from '../row.js';

/**
 * Mean growth per year up to the period of the cell, from the period that `from` names (default:
 * the first). Percent per year; n is the difference of the years, not the number of observations.
 * Numerator: the count at the end; denominator: at the start. Null across a break (unless asked
 * for), from zero, and where the start is not before the end.
 */
export function cagrAt(cube: PartCube, cell: number, {from, acrossBreak}: Options): Figure {
  const start = periodOption(from, livePeriods(cube));
  const end = periodOf(cube, cell);
  const unknown = unknownClass(cube, cell);
  const [first, last] = [Number(start), Number(end)];
  const years = {year_first: first, year_last: last, n: last - first};
  const own = {unknown, extra: Number.isNaN(years.n) ? {} : years};
  if (last < first) return nothing('invalid_input', own);
  const other = start === undefined ? null : cellInPeriod(cube, cell, start);
  const pair = pairBetween(cube, cell, other, acrossBreakOf(acrossBreak));
  if (typeof pair === 'string') return nothing(pair, own);
  const growth = compoundAnnualGrowth({
    first: pair.before,
    last: pair.now,
    yearFirst: first,
    yearLast: last,
  });
  const parts = {
    numerator: pair.now,
    denominator: pair.before,
    unknown,
    extra: {...own.extra, ...areaCounts(pair)},
    flags: mergeFlags(pair.flags),
  };
  if (growth.value === null) return nothing(growth.reason ?? 'missing_input', parts);
  return {...parts, value: growth.value, reason: null};
}
