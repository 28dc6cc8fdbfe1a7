import {laterByMonths} from '../data/calendar.js';

const dayLength = 86_400_000;

/**
 * Days since 1970-01-01 of a date `YYYY-MM-DD`; `null` where there is no such day. No time zone and
 * no clock takes part.
 *
 * @example
 * dayOf('2024-02-29'); // 19782
 * dayOf('2023-02-29'); // null
 */
export function dayOf(date: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return utc(year, month - 1, day) / dayLength;
}

/** The date of a day number, `YYYY-MM-DD`. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/**
 * A date so many calendar months later, clipped to the end of the month: 31 January and one month is
 * 28 or 29 February. `null` where the date does not exist or the months are not whole.
 *
 * @example
 * addMonths('2024-01-31', 1); // '2024-02-29'
 * addMonths('2024-01-31', 6); // '2024-07-31'
 */
export function addMonths(date: string, months: number): string | null {
  const day = dayOf(date);
  if (day === null || !Number.isInteger(months)) return null;
  const [year, month] = date.split('-').map(Number);
  const to = Math.floor((year * 12 + month - 1 + months) / 12);
  return to < 0 || to > 9999 ? null : dateOf(laterByMonths(day, months));
}

function daysIn(year: number, month: number): number {
  return new Date(utc(year, month, 0)).getUTCDate();
}

/** `Date.UTC` takes the years 0–99 for 1900–1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
