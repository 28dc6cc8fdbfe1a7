/**
 * The calendar over day numbers, counted from 1970-01-01, in whole numbers: a `Date` of an old server
 * begins in 1970 and ends in 2105.
 */

/** Ten times 400 years earlier, so that no day of any office is before the first. */
const early = 10;
const dayOffset = 719_468 + early * 146_097;

/** Calendar year of a day. */
export function yearOfDay(day: string): string {
  const z = `(${day} + ${dayOffset})`;
  const {yearOfEra, dayOfYear, era} = partsOf(z);
  return bound(
    `${yearOfEra}`,
    (y) => `${y} + ${era} * 400 - ${early * 400} + (${dayOfYear(y)} >= 306)`,
  );
}

/** The day so many months later; the last of the month where it has no such day. */
export function monthsLater(day: string, count: string): string {
  const z = `(${day} + ${dayOffset})`;
  const {yearOfEra, dayOfYear, era} = partsOf(z);
  const sum = bound(yearOfEra, (y) =>
    bound(dayOfYear(y), (d) => {
      const month = `intDiv(5 * ${d} + 2, 153)`;
      const months = `((${y} + ${era} * 400) * 12 + ${month} + ${count})`;
      const dayOfMonth = `(${d} - intDiv(153 * ${month} + 2, 5))`;
      return bound(months, (m) => {
        const [start, next] = [startOf(m), startOf(`(${m} + 1)`)];
        return `${start} + least(toInt64(${dayOfMonth}), toInt64(${next} - ${start} - 1)) - ${dayOffset}`;
      });
    }),
  );
  return sum;
}

/** 31 December of a year. */
export function lastDayOfYear(year: string): string {
  const y = `(${year} + ${early * 400})`;
  // Counted from March, it is the day 305 of the year.
  return `(365 * ${y} + intDiv(${y}, 4) - intDiv(${y}, 100) + intDiv(${y}, 400) + 305 - ${dayOffset})`;
}

/** Years begin in March, so that the leap day is the last. */
function partsOf(z: string) {
  const d = `modulo(${z}, 146097)`;
  return {
    era: `intDiv(${z}, 146097)`,
    yearOfEra: `intDiv(${d} - intDiv(${d}, 1460) + intDiv(${d}, 36524) - intDiv(${d}, 146096), 365)`,
    dayOfYear: (y: string) => `(${d} - (365 * ${y} + intDiv(${y}, 4) - intDiv(${y}, 100)))`,
  };
}

/** First day of a month that is counted from March of year 0. */
function startOf(month: string): string {
  const [y, m] = [`intDiv(${month}, 12)`, `modulo(${month}, 12)`];
  return `(365 * ${y} + intDiv(${y}, 4) - intDiv(${y}, 100) + intDiv(${y}, 400) + intDiv(153 * ${m} + 2, 5))`;
}

let names = 0;

/** A value under a name that is used again and again. */
function bound(value: string, body: (name: string) => string): string {
  const name = `v${(names = (names + 1) % 1000)}`;
  return `arrayElement(arrayMap(${name} -> ${body(name)}, [${value}]), 1)`;
}
