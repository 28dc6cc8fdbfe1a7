import {dateColumn, dayOfIso, numberAt, numberColumn} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {Table} from '../data/table.js';
import type {Finding} from './finding.js';

/** Rows whose male and female workers do not add up to their workers. */
export function workerSums(table: Table): Finding[] {
  const [all, male, female] = ['workers', 'workersMale', 'workersFemale'].map((key) =>
    numberColumn(table, key),
  );
  if (!all || !male || !female) return [];
  const findings: Finding[] = [];
  for (let row = 0; row < table.length; row++) {
    const total = numberAt(all, row);
    const sum = numberAt(male, row) + numberAt(female, row);
    // A gap in one of the three makes the sum no statement.
    if (Number.isNaN(total) || Number.isNaN(sum) || sum === total) continue;
    findings.push({code: 'CHECK_WORKERS', row, params: {total, sum}});
  }
  return findings;
}

/** Events that are dated behind the day the data are of. */
export function futureDates(table: Table, asOf: string): Finding[] {
  const last = dayOfIso(asOf);
  return datesOfEvents.flatMap((key) => {
    const dates = dateColumn(table, key);
    if (!dates) return [];
    const findings: Finding[] = [];
    for (let row = 0; row < table.length; row++) {
      const day = dates.days[row];
      if (day === MISSING_DAY || day <= last) continue;
      const date = new Date(day * 86_400_000).toISOString().slice(0, 10);
      findings.push({code: 'CHECK_FUTURE_DATE', row, params: {date, asOf}});
    }
    return findings;
  });
}

/** Points that lie outside Indonesia, whose coordinates were probably exchanged or cut. */
export function strayPoints(table: Table): Finding[] {
  const latitude = numberColumn(table, 'latitude');
  const longitude = numberColumn(table, 'longitude');
  if (!latitude || !longitude) return [];
  const findings: Finding[] = [];
  for (let row = 0; row < table.length; row++) {
    const [lat, lng] = [numberAt(latitude, row), numberAt(longitude, row)];
    if (Number.isNaN(lat) || Number.isNaN(lng) || isInIndonesia(lat, lng)) continue;
    findings.push({
      code: isInIndonesia(lng, lat) ? 'CHECK_POINT_SWAPPED' : 'CHECK_POINT',
      row,
      params: {lat: Math.round(lat * 1000) / 1000, lng: Math.round(lng * 1000) / 1000},
    });
  }
  return findings;
}

const datesOfEvents = ['aidDate', 'mentoringDate', 'trainingDate', 'licenceIssued', 'matchDate'];

/** Within the country's bounding box in degrees. */
function isInIndonesia(lat: number, lng: number): boolean {
  return lat >= -11.2 && lat <= 6.3 && lng >= 94.7 && lng <= 141.1;
}
