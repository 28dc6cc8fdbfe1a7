import {textAt, textColumn} from '../data/access.js';
import type {NumberColumn} from '../data/column.js';
import type {Table} from '../data/table.js';

/** One figure of a series. */
export interface Point {
  readonly year: number;
  readonly value: number;
  /** Row of the table that states it. */
  readonly row: number;
}

/** The same stock, year by year; years without a figure are absent. */
export interface Series {
  /** What it counts, apart from where: equal for the same figure of another area. */
  readonly subject: string;
  readonly region: string | null;
  readonly points: readonly Point[];
}

/** Columns that say what a figure counts. */
const subjectKeys = ['measure', 'unit', 'sizeClass', 'sector', 'programme', 'channel'];

/**
 * The reported figures as series over years, by area and subject. Only stocks: shares, growth rates
 * and amounts of money may repeat or leap without anything being wrong.
 */
export function seriesOf(reported: Table, values: NumberColumn): Series[] {
  const region = textColumn(reported, 'reportedRegion');
  const period = textColumn(reported, 'reportedPeriod');
  const subjects = subjectKeys.map((key) => textColumn(reported, key));
  const unit = textColumn(reported, 'unit');
  const found = new Map<string, {subject: string; region: string | null; points: Point[]}>();
  for (let row = 0; row < reported.length; row++) {
    const value = values.values[row];
    const year = Number(textAt(period, row));
    const counted = textAt(unit, row);
    if (Number.isNaN(value) || !Number.isInteger(year) || year === 0) continue;
    if (counted === null || !countedUnits.has(counted)) continue;
    const subject = subjects.map((column) => textAt(column, row) ?? '').join('\u0000');
    const place = textAt(region, row);
    const key = `${place ?? ''}\u0001${subject}`;
    const series = found.get(key) ?? {subject, region: place, points: []};
    found.set(key, series);
    series.points.push({year, value, row});
  }
  for (const {points} of found.values()) points.sort((a, b) => a.year - b.year);
  return [...found.values()];
}

const countedUnits: ReadonlySet<string> = new Set(['usaha', 'orang', 'kelompok', 'unit']);
