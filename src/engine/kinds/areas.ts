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
export const areasParts: Kind<AreasFormula> = (context, formula, breakdown) => {
  const {reported, reportedLooked} = formula;
  const rows = areasOfTable(context, formula, breakdown);
  const counts = reported ? context.reportedParts(reported, breakdown) : null;
  if (counts !== null && reportedLooked) {
    const looked = besideCount(counts, context.reportedParts(reportedLooked, breakdown));
    counts.extra.looked = looked;
    for (let cell = 0; cell < counts.size; cell++)
      counts.unknown[cell] = counts.denominator[cell] - counts.numerator[cell] - looked[cell];
  }
  return join(rows, counts);
};

/** What the rows of a period say of each area. */
export interface Findings {
  /** 1 where `where` holds of a row. */
  readonly found: Uint8Array;
  /** 1 where a row says that it was looked at, whatever was found. */
  readonly seen: Uint8Array;
  /** Rows per area that were looked at, by their number among the things. */
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
): PartCube | null {
  const {frame, level: usual} = context;
  const things = new RowThings(context, {of: 'row', table: formula.table});
  const {span} = things;
  if (span === null) return null;
  const areas = context.areas(formula.level);
  const region = regionOf(areas, dims.includes('region') ? context.areas(level ?? usual) : null);
  const cube = emptyCube(
    [region.axis, {dim: 'period', ids: frame.periods, labels: new Map()}],
    ['looked', 'unplaced', ...(formula.counts ? [formula.counts] : [])],
  );
  for (let period = span[0]; period <= span[1]; period++) {
    const findings = look(context, formula, {things, areas, period});
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
  context: KindContext,
  {table, where, looked, counts}: AreasFormula,
  {things, areas, period}: {things: RowThings; areas: Areas; period: number},
): Findings {
  const {frame} = context;
  const named = areasOfRows(
    frame.tables[table],
    eventSpec(table),
    areas,
    context.areas('kecamatan'),
  );
  const truth = things.truth(where);
  const inVain = looked === undefined ? null : things.truth(looked);
  const mentors =
    counts === undefined ? null : mentorsOf(frame.tables[table], eventSpec(table).mentor ?? []);
  const [found, seen] = [new Uint8Array(areas.ids.length), new Uint8Array(areas.ids.length)];
  const rows = areas.ids.map((): number[] => []);
  const who = areas.ids.map(() => new Set<number>());
  const everybody = new Set<number>();
  let [placed, unplaced] = [0, 0];
  for (let i = 0; i < things.count; i++) {
    if (things.periods[i] !== period || (truth[i] === NO && inVain?.[i] !== YES)) continue;
    const mentor = mentors?.[things.rows[i]] ?? -1;
    if (mentor >= 0) everybody.add(mentor);
    const register = things.business[i] < 0 ? -1 : frame.registryRow[things.business[i]];
    const own = named(things.rows[i]);
    const business = register < 0 ? -1 : areas.ofRow[register];
    const places = own.length > 0 ? own : business >= 0 ? [business] : [];
    if (places.length === 0) unplaced++;
    else placed++;
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
