import type {RegionLevel} from '../data/region.js';
import type {Areas} from '../engine/areas.js';
import {uniqueNames} from '../engine/row-things.js';
import {areaNamesTable} from '../sql/row-things.js';
import {areasTable} from '../sql/unit-axes.js';
import type {SqlDatabase} from '../sql/database.js';

/** Writes down the area of each place, and of each name that rows may give an area. */
export async function writeAreas(
  database: SqlDatabase,
  level: RegionLevel,
  areas: Areas,
): Promise<void> {
  const [places, names] = [areasTable(level), areaNamesTable(level)];
  await database.run([
    `CREATE OR REPLACE TEMP TABLE ${places} (place INTEGER, area INTEGER)`,
    `CREATE OR REPLACE TEMP TABLE ${names} (name VARCHAR, area INTEGER)`,
  ]);
  const known = [...areas.ofRow].flatMap((area, place) => (area < 0 ? [] : [{place, area}]));
  if (known.length > 0)
    await database.append(places, [known.map(({place}) => place), known.map(({area}) => area)]);
  const named = [...uniqueNames(areas)].filter(([, area]) => area >= 0);
  if (named.length > 0)
    await database.append(names, [named.map(([name]) => name), named.map(([, area]) => area)]);
}
