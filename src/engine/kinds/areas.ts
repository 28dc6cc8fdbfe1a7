import {NO, YES} from '../../data/column.js';
import {emptyCube, TOTAL, UNKNOWN_CATEGORY, type Axis, type PartCube} from '../../data/cube.js';
import {codeAtLevel} from '../../data/region.js';
import {eventSpec} from '../../indicator/events.js';
import type {AreasFormula} from '../../indicator/indicator.js';
import {areasOfRows} from '../area-of-rows.js';
import type {Areas} from '../areas.js';
import type {Kind, KindContext} from '../kind-context.js';
import type {Breakdown} from '../request.js';
import {mentorsOf} from '../group-things.js';
import {RowThings} from '../row-things.js';
import {besideCount} from '../beside.js';
import {join} from './ratio.js';

/**
 * Areas in which something is the case out of the areas of a level: see `AreasFormula`. An area counts
 * once, however many rows lie in it. Missing are the periods before the first and after the last row;
 * the denominator where no area of the level is known.
 */
export const areasParts: Kind<AreasFormula> = (context, formula, breakdown) =>
  sightingParts(context, formula, breakdown, sightingsOf(context, formula));

/** The same of rows that were told apart elsewhere. */
export function sightingParts(
  context: KindContext,
  formula: AreasFormula,
  breakdown: Breakdown,
  sightings: Sightings,
): PartCube | null {
  const {reported, reportedLooked} = formula;
  const rows = areasOfTable(context, formula, breakdown, sightings);
  const counts = reported ? context.reportedParts(reported, breakdown) : null;
  if (counts !== null && reportedLooked) {
    const looked = besideCount(counts, context.reportedParts(reportedLooked, breakdown));
    counts.extra.looked = looked;
    for (let cell = 0; cell < counts.size; cell++)
      counts.unknown[cell] = counts.denominator[cell] - counts.numerator[cell] - looked[cell];
  }
  return join(rows, counts);
}

/** Rows of a table and the areas that they lie in. */
export interface Sightings {
  readonly count: number;
  /** First and last period that rows stand in, `null` without any. */
  readonly span: readonly [number, number] | null;
  readonly periods: ArrayLike<number>;
  /** Whether `where` holds of each. */
  readonly truth: Uint8Array;
  /** Whether it was looked at in vain; `null` where no row tells that. */
  readonly inVain: Uint8Array | null;
  /** Number of the mentor, below zero where none is named; `null` where nobody counts them. */
  readonly mentors: ArrayLike<number> | null;
  readonly placesOf: (sighting: number) => readonly number[];
  /** How many rows each one stands for, where equal rows came counted; else one. */
  readonly weights?: ArrayLike<number>;
}

/** The rows that a formula looks at, one by one. */
export function sightingsOf(
  context: KindContext,
  {table, level, where, looked, counts}: AreasFormula,
  things: RowThings = new RowThings(context, {of: 'row', table}),
): Sightings {
  const {frame} = context;
  const areas = context.areas(level);
  const source = frame.tables[table];
  const named = areasOfRows(source, eventSpec(table), areas, context.areas('kecamatan'));
  const mentors = counts === undefined ? null : mentorsOf(source, eventSpec(table).mentor ?? []);
  return {
    count: things.count,
    span: things.span,
    periods: things.periods,
    truth: things.truth(where),
    inVain: looked === undefined ? null : things.truth(looked),
    mentors: mentors && Int32Array.from(things.rows, (row) => mentors[row]),
    placesOf: (i) => {
      const register = things.business[i] < 0 ? -1 : frame.registryRow[things.business[i]];
      return placesOfRow(named(things.rows[i]), register < 0 ? -1 : areas.ofRow[register]);
    },
  };
}

/** The areas that a row names itself, else that of its business. */
export function placesOfRow(own: readonly number[], business: number): readonly number[] {
  if (own.length > 0) return own;
  return business >= 0 ? [business] : [];
}

/** What the rows of a period say of each area. */
export interface Findings {
  /** 1 where `where` holds of a row. */
  readonly found: Uint8Array;
  /** 1 where a row says that it was looked at, whatever was found. */
  readonly seen: Uint8Array;
  /** Sightings in each area that was looked at, by their number. */
  readonly rows: readonly (readonly number[])[];
  /** Mentors per area, by number. */
  readonly who: readonly ReadonlySet<number>[];
  readonly everybody: ReadonlySet<number>;
  readonly placed: number;
  readonly unplaced: number;
}

function areasOfTable(
  context: KindContext,
  formula: AreasFormula,
  {dims, level}: Breakdown,
  sightings: Sightings,
): PartCube | null {
  const {frame, level: usual} = context;
  const {span} = sightings;
  if (span === null) return null;
  const areas = context.areas(formula.level);
  const region = regionOf(areas, dims.includes('region') ? context.areas(level ?? usual) : null);
  const cube = emptyCube(
    [region.axis, {dim: 'period', ids: frame.periods, labels: new Map()}],
    ['looked', 'unplaced', ...(formula.counts ? [formula.counts] : [])],
  );
  for (let period = span[0]; period <= span[1]; period++) {
    const findings = look(sightings, areas.ids.length, period);
    region.axis.ids.forEach((_, category) => {
      const cell = category * frame.periods.length + period;
      const own = areas.ids.map((_, i) => i).filter((i) => region.holds(category, i));
      fill(cube, cell, {findings, own, formula, whole: category === 0});
    });
  }
  return cube;
}

/** The region's axis, and which areas each of its categories holds. */
export function regionOf(
  areas: Areas,
  shown: Areas | null,
): {readonly axis: Axis; readonly holds: (category: number, area: number) => boolean} {
  if (shown === null)
    return {axis: {dim: 'region', ids: [TOTAL], labels: new Map()}, holds: () => true};
  const parents = areas.ids.map((id) =>
    shown.ids.indexOf(shown.level === areas.level ? id : (codeAtLevel(id, shown.level) ?? '')),
  );
  const last = shown.ids.length + 1;
  const unknown = parents.includes(-1) ? [UNKNOWN_CATEGORY] : [];
  return {
    axis: {dim: 'region', ids: [TOTAL, ...shown.ids, ...unknown], labels: shown.labels},
    holds: (category, area) =>
      category === 0 || (parents[area] < 0 ? last : parents[area] + 1) === category,
  };
}

/** Looks at all rows of a period. */
export function look(
  {count, periods, truth, inVain, mentors, placesOf, weights}: Sightings,
  areas: number,
  period: number,
): Findings {
  const [found, seen] = [new Uint8Array(areas), new Uint8Array(areas)];
  const rows = Array.from({length: areas}, (): number[] => []);
  const who = Array.from({length: areas}, () => new Set<number>());
  const everybody = new Set<number>();
  let [placed, unplaced] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (periods[i] !== period || (truth[i] === NO && inVain?.[i] !== YES)) continue;
    const mentor = mentors?.[i] ?? -1;
    if (mentor >= 0) everybody.add(mentor);
    const places = placesOf(i);
    const times = weights?.[i] ?? 1;
    if (places.length === 0) unplaced += times;
    else placed += times;
    for (const area of places) {
      rows[area].push(i);
      if (truth[i] === YES) found[area] = 1;
      if (truth[i] === YES || inVain?.[i] === YES) seen[area] = 1;
      if (mentor >= 0) who[area].add(mentor);
    }
  }
  return {found, seen, rows, who, everybody, placed, unplaced};
}

function fill(
  cube: PartCube,
  cell: number,
  {
    findings: {found, seen, who, everybody, placed, unplaced},
    own,
    formula: {looked, counts},
    whole,
  }: {
    readonly findings: Findings;
    readonly own: readonly number[];
    readonly formula: AreasFormula;
    readonly whole: boolean;
  },
): void {
  const yes = own.filter((area) => found[area] === 1).length;
  const inVain = own.filter((area) => seen[area] === 1).length - yes;
  const lost = placed === 0 && unplaced > 0;
  cube.origin[cell] = 1;
  cube.denominator[cell] = found.length === 0 ? NaN : own.length;
  cube.numerator[cell] = lost ? NaN : yes;
  cube.unknown[cell] = lost ? own.length : looked === undefined ? 0 : own.length - yes - inVain;
  if (looked !== undefined && !lost) cube.extra.looked[cell] = inVain;
  if (whole) cube.extra.unplaced[cell] = unplaced;
  if (counts === undefined) return;
  const mentors = whole ? everybody : new Set(own.flatMap((area) => [...who[area]]));
  const noRows = placed + unplaced === 0;
  if (everybody.size > 0 || noRows) cube.extra[counts][cell] = mentors.size;
}
