import {dateColumn, numberColumn, textAt, textColumn, yearOfDay} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {Table} from '../data/table.js';

/** Whether an aid row is a hand-over: proposed, verified and rejected aid is not. */
export function isDelivered(aid: Table, row: number): boolean {
  const status = textAt(textColumn(aid, 'aidStatus'), row);
  return status === null || status === 'delivered';
}

/** The calendar year of an aid row as written, from its date, else its year; null without both. */
export function eventYear(aid: Table, row: number): string | null {
  const day = dateColumn(aid, 'aidDate')?.days[row] ?? MISSING_DAY;
  if (day !== MISSING_DAY) return String(yearOfDay(day));
  const year = numberColumn(aid, 'aidYear')?.values[row] ?? NaN;
  return Number.isNaN(year) ? null : String(year);
}
