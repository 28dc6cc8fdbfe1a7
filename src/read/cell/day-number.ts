const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/**
 * Days since 1970-01-01 of a calendar day, or `NaN` where there is no such day. Reckoned without a
 * clock: some time zones have left out a day, and a spreadsheet takes 1900 for a leap year.
 *
 * @example
 * dayNumber(2024, 2, 29); // 19782
 * dayNumber(1900, 2, 29); // NaN
 */
export function dayNumber(year: number, month: number, day: number): number {
  if (!Number.isInteger(year + month + day) || month < 1 || month > 12 || day < 1) return NaN;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const leapDay = leap && month > 2 ? 1 : 0;
  const last = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (day > last) return NaN;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  return before * 365 + leapDays + daysBefore[month - 1] + leapDay + day - 719_163;
}
