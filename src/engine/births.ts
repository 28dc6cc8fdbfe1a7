import {dateColumn, holdsData, numberColumn, yearOfDay} from '../data/access.js';
import {MISSING_DAY, NO, UNKNOWN, YES} from '../data/column.js';
import type {Frame} from './frame.js';

/**
 * Per unit whether the business was born in the period: listed, founded that year, and not listed
 * in either of the two years before. `UNKNOWN` where a business appears in the list and nobody says
 * when it was founded. `null` where no row says when any business was founded.
 *
 * @param listed truth per unit
 */
export function birthsOf(frame: Frame, listed: Uint8Array): Uint8Array | null {
  const {periods, periodStart, unitBusiness, registryRow, hasStock} = frame;
  const founded = foundingYears(frame);
  if (founded === null) return null;
  const result = new Uint8Array(frame.unitCount);
  for (let period = 0; period < periods.length; period++) {
    const year = Number(periods[period]);
    if (!hasStock[period] || Number.isNaN(year)) continue;
    const earlier = [year - 1, year - 2].map((one) => frame.periodOfYear(one));
    for (let unit = periodStart[period]; unit < periodStart[period + 1]; unit++) {
      if (listed[unit] !== YES) continue;
      const business = unitBusiness[unit];
      const row = registryRow[business];
      const own = row < 0 ? NaN : founded[row];
      if (own !== year && own === own) continue;
      if (earlier.some((one) => wasListed(frame, listed, business, one))) continue;
      result[unit] = own === year ? YES : UNKNOWN;
    }
  }
  return result;
}

/** Year of founding per registry row: of the day, else the year; NaN where missing. */
function foundingYears({tables: {registry}}: Frame): Float64Array | null {
  if (!holdsData(registry, 'establishedDate') && !holdsData(registry, 'startYear')) return null;
  const days = dateColumn(registry, 'establishedDate')?.days;
  const years = numberColumn(registry, 'startYear')?.values;
  return Float64Array.from({length: registry?.length ?? 0}, (_, row) => {
    const day = days === undefined ? MISSING_DAY : days[row];
    return day === MISSING_DAY ? (years?.[row] ?? NaN) : yearOfDay(day);
  });
}

function wasListed(frame: Frame, listed: Uint8Array, business: number, period: number): boolean {
  const unit = period < 0 ? -1 : frame.unitOf(business, period);
  return unit >= 0 && listed[unit] !== NO;
}
