const dayLength = 86_400_000;

/**
 * The same day `months` later, in days since 1970-01-01; the last of the month where it has no such
 * day: 31 January plus one month is the last of February.
 */
export function laterByMonths(day: number, months: number): number {
  const date = new Date(day * dayLength);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const clipped = Math.min(date.getUTCDate(), new Date(utc(year, month + 1, 0)).getUTCDate());
  return utc(year, month, clipped) / dayLength;
}

/** `Date.UTC` takes the years 0–99 for 1900–1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
