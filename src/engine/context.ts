import {dayOfIso} from '../data/access.js';
import {laterByMonths} from '../data/calendar.js';
import {MISSING_DAY} from '../data/column.js';
import {UmkmError} from '../errors.js';
import type {Span, Window} from '../indicator/expression.js';

/** Values of `--param`. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Length of a span under the given parameters.
 *
 * @throws UmkmError `PARAM_VALUE` for one that is no whole number from 1
 */
export function lengthOf({param, times, plus}: Span, params: Params): number {
  if (param === undefined) return plus;
  const given = params[param.param];
  const value = given === undefined ? param.default : Number(given);
  if (!Number.isInteger(value) || value < 1 || value > 36500)
    throw new UmkmError('PARAM_VALUE', {
      param: param.param,
      found: String(given),
      expected: '1, 2, 3 …',
    });
  return times * value + plus;
}

/** A window with its lengths filled in. */
export interface Days {
  /** First and last day that count, from the day of the event. */
  readonly first: (day: number) => number;
  readonly last: (day: number) => number;
}

/** @throws UmkmError `PARAM_VALUE` */
export function daysOf({first, last, unit}: Window, params: Params): Days {
  const from = first === undefined ? 0 : lengthOf(first, params);
  const to = lengthOf(last, params);
  if (unit === 'day') return {first: (day) => day + from, last: (day) => day + to};
  return {first: (day) => monthsLater(day, from), last: (day) => monthsLater(day, to)};
}

/** A missing day stays missing. */
function monthsLater(day: number, months: number): number {
  return day === MISSING_DAY ? MISSING_DAY : laterByMonths(day, months);
}

/** Day number of 31 December. */
export function endOfYear(year: number | string): number {
  return dayOfIso(`${year}-12-31`);
}
