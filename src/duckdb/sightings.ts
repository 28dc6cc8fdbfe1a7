import type {RegionLevel} from '../data/region.js';
import {areasOfRows} from '../engine/area-of-rows.js';
import type {Areas} from '../engine/areas.js';
import {placesOfRow, type Sightings} from '../engine/kinds/areas.js';
import {eventSpec} from '../indicator/events.js';
import type {AreasFormula} from '../indicator/indicator.js';
import type {SqlDatabase, Value} from '../sql/database.js';
import {placeKeys, sightingsQuery} from '../sql/sightings.js';
import type {SqlFacts} from '../sql/source.js';
import {smallTable, textsAsColumn} from './small-table.js';

export interface SightingsSource {
  readonly database: SqlDatabase;
  readonly facts: SqlFacts;
  readonly areas: (level: RegionLevel) => Areas;
  /** Number of the period in which rows of a table without days stand. */
  readonly current: number;
}

/**
 * Rows of a table and the areas that they lie in, those alike as one: what a row calls its place is
 * told as it is written, for only all areas together tell which one is meant.
 */
export async function sightingsIn(
  {database, facts, areas, current}: SightingsSource,
  formula: AreasFormula,
): Promise<Sightings> {
  const {table, level, looked, counts} = formula;
  const columns = await database.columns(sightingsQuery(facts, formula, current));
  const numbers = (column: readonly Value[]): Int32Array =>
    Int32Array.from(column, (value) => (value ?? -1) as number);
  const [periods, truth, inVain, business, mentors] = columns.slice(0, 5).map(numbers);
  const keys = placeKeys(facts, formula);
  const count = periods.length;
  const places = smallTable(
    table,
    count,
    Object.fromEntries(
      keys.map((key, k) => [key, textsAsColumn(columns[5 + k] as readonly (string | null)[])]),
    ),
  );
  const named = areasOfRows(places, eventSpec(table), areas(level), areas('kecamatan'));
  return {
    count,
    span: count === 0 ? null : [extreme(periods, Math.min), extreme(periods, Math.max)],
    periods,
    truth: Uint8Array.from(truth),
    inVain: looked === undefined ? null : Uint8Array.from(inVain),
    mentors: counts === undefined ? null : mentors,
    placesOf: (i) => placesOfRow(named(i), business[i]),
    weights: columns[5 + keys.length] as readonly number[],
  };
}

function extreme(numbers: Int32Array, pick: (a: number, b: number) => number): number {
  return numbers.reduce((a, b) => pick(a, b));
}
