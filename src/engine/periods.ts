import {yearOfDay} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import {endOfYear} from './context.js';
import type {Frame} from './frame.js';

/** Last day of a period, or the cut-off where that comes first; `MISSING_DAY` where neither is. */
export function periodEnd({cutOff}: Pick<Frame, 'cutOff'>, period: string): number {
  if (!/^\d+$/.test(period)) return cutOff;
  return cutOff === MISSING_DAY ? endOfYear(period) : Math.min(endOfYear(period), cutOff);
}

/** The last period that has begun by the cut-off, else the last one; -1 without any. */
export function lastBegun({periods, cutOff}: Pick<Frame, 'periods' | 'cutOff'>): number {
  const year = cutOff === MISSING_DAY ? Infinity : yearOfDay(cutOff);
  const begun = periods.findLastIndex((period) => Number(period) <= year);
  return begun >= 0 ? begun : periods.length - 1;
}
