import type {PartCube} from '../../data/cube.js';
import {indexSeries} from '../../measure/index-series.js';
import type {Options} from '../finish.js';
import {areaCounts, cellInPeriod, livePeriods, pairBetween, periodOf} from '../pair.js';
import {acrossBreakOf, periodOption} from '../period-options.js';
import {unknownClass} from '../ratio.js';
import {nothing, type Figure} from '../row.js';

/**
 * 100 × the count ÷ that of the base period (option `base`, default: the first). Null where either
 * is missing, where the base is zero, and where a break lies between them, unless asked for.
 */
export function indexAt(cube: PartCube, cell: number, {base, acrossBreak}: Options): Figure {
  const start = periodOption(base, livePeriods(cube));
  const unknown = unknownClass(cube, cell);
  const extra = {base_period: start === undefined ? null : Number(start)};
  const other = start === undefined ? null : cellInPeriod(cube, cell, start);
  if (other === null) return nothing('missing_input', {unknown, extra});
  const pair = pairBetween(cube, cell, other, acrossBreakOf(acrossBreak));
  if (typeof pair === 'string') return nothing(pair, {unknown, extra});
  const parts = {
    numerator: pair.now,
    denominator: pair.before,
    unknown,
    extra: {...extra, ...areaCounts(pair)},
    flags: pair.flags,
  };
  const period = periodOf(cube, cell);
  const {values, reason} = indexSeries({base: pair.before, [period]: pair.now}, 'base');
  const value = values[period];
  if (value === null) return nothing(reason ?? 'missing_input', parts);
  return {...parts, value, reason: null};
}
