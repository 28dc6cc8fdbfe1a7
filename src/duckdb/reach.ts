import type {Frame} from '../engine/frame.js';
import {lastBegun} from '../engine/periods.js';
import type {Grain} from '../indicator/indicator.js';
import type {SqlDatabase} from '../sql/database.js';
import type {GroupGrain} from '../sql/group-things.js';
import {licenceSpanQuery} from '../sql/licences.js';
import {RowThingsSql} from '../sql/row-things.js';
import type {SqlFacts} from '../sql/source.js';
import type {Place, PlacedGroups} from './groups.js';

/** What is counted of a list. */
export type ListGrain = Exclude<Grain, {of: 'business'}>;

export interface ReachSource {
  readonly database: SqlDatabase;
  readonly facts: SqlFacts;
  readonly frame: Frame;
}

/** Groups of what stands on a list, with the periods that the list reaches. */
export async function withReach(
  source: ReachSource,
  grain: ListGrain,
  groups: PlacedGroups,
  places: readonly Place[],
): Promise<PlacedGroups> {
  switch (grain.of) {
    case 'licence':
      return {...groups, span: await spanOfLicences(source, grain)};
    case 'group':
      return withAllRows(source, grain, groups, places);
    case 'row': {
      const periods = groups.column({dim: 'period', level: null}) as readonly number[];
      const extreme = (pick: (a: number, b: number) => number): number =>
        periods.reduce((a, b) => pick(a, b));
      const span = periods.length === 0 ? null : ([extreme(Math.min), extreme(Math.max)] as const);
      return {...groups, span};
    }
  }
}

async function spanOfLicences(
  {database, frame}: ReachSource,
  {kinds, state}: Extract<ListGrain, {of: 'licence'}>,
): Promise<readonly [number, number] | null> {
  const [[first, undated]] = await database.rows(licenceSpanQuery(kinds, state));
  if (first === null) return null;
  return [undated === true ? lastBegun(frame) : (first as number), frame.periods.length - 1];
}

/**
 * Rows that are in no group tell periods too, and whether there is a category for what lies in no known
 * area: it stands behind the groups, where none of them is.
 */
async function withAllRows(
  {database, facts, frame}: ReachSource,
  {table}: GroupGrain,
  groups: PlacedGroups,
  places: readonly Place[],
): Promise<PlacedGroups> {
  const rows = new RowThingsSql(facts, {of: 'row', table}, lastBegun(frame));
  const levels = places.flatMap(({dim, level}) =>
    dim === 'region' && level !== null ? [level] : [],
  );
  const [[first, last, ...nowhere]] = await database.rows(rows.reachQuery(levels));
  return {
    ...groups,
    span: first === null ? null : [first as number, last as number],
    column: (place) => {
      const own = groups.column(place);
      const isOpen = place.level !== null && nowhere[levels.indexOf(place.level)] === true;
      return isOpen ? [...own, null] : own;
    },
  };
}
