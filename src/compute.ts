import {catalogue} from './catalogue/index.js';
import {
  axisIndex,
  coordinates,
  positionOf,
  TOTAL,
  UNKNOWN_CATEGORY,
  type PartCube,
} from './data/cube.js';
import {mergeFlags} from './data/flags.js';
import {regionLevels, type RegionLevel} from './data/region.js';
import type {Tables} from './data/table.js';
import type {Params} from './engine/evaluate.js';
import type {Breakdown, EngineDiagnostic} from './engine/request.js';
import {UmkmError} from './errors.js';
import type {Dimension, Indicator} from './indicator/indicator.js';
import {changeAt, contributionAt, hasEarlierPeriod, shareAt} from './result/change.js';
import {differenceAt} from './result/difference.js';
import {countAt, ratioAt} from './result/ratio.js';
import type {Figure, ResultRow} from './result/row.js';
import type {Config} from './schema/config.js';
import {openSession, type Session} from './session.js';

export interface ComputeOptions {
  /** Dimensions to list: `['region:kecamatan', 'period']`. Region and period are always named. */
  readonly by?: readonly string[];
  /** Keeps only these categories: `{period: '2018'}`. */
  readonly where?: Readonly<Record<string, string>>;
  /** `{days: 90}`, `{base: 'active'}`, `{regime: 'pp7_2021'}`, `{a: 'mikro', b: 'kecil'}`. */
  readonly params?: Params;
  readonly config?: Config;
  /** Also lists the margin over every dimension asked for. */
  readonly totals?: boolean;
}

/** One indicator over its breakdown. */
export interface Computation {
  readonly indicator: string;
  readonly version: number;
  readonly unit: string;
  readonly dims: readonly Dimension[];
  readonly rows: readonly ResultRow[];
  /** Names of areas and other categories, by dimension. */
  readonly labels: Readonly<Record<string, ReadonlyMap<string, string>>>;
  /** Choices made where the caller left them open: `{base: 'eligible'}`. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly diagnostics: readonly EngineDiagnostic[];
}

/** All indicators of this version, by family. */
export const indicators: readonly Indicator[] = catalogue;

/**
 * The indicator of a key.
 *
 * @throws UmkmError `INDICATOR_UNKNOWN` with the nearest keys
 */
export function indicatorOf(key: string): Indicator {
  const found = indicators.find((indicator) => indicator.key === key);
  if (found) return found;
  const family = key.split('.')[0];
  const near = indicators.map((i) => i.key).filter((k) => k.startsWith(`${family}.`));
  throw new UmkmError('INDICATOR_UNKNOWN', {
    found: key,
    known: near.length > 0 ? near : indicators.map((i) => i.key),
  });
}

/**
 * Computes one indicator.
 *
 * @param tables what `readTables` made of the office's files
 * @param key an indicator's key, `growth.yoy`
 * @returns rows in the order of their categories; no row where the tables say nothing about it
 * @throws UmkmError `INDICATOR_UNKNOWN`, `DIMENSION_UNKNOWN`, `DIMENSION_INVALID`, `PARAM_VALUE`
 * @example
 * const {rows} = compute(tables, 'growth.yoy', {by: ['period']});
 */
export function compute(tables: Tables, key: string, options: ComputeOptions = {}): Computation {
  const indicator = indicatorOf(key);
  checkParams(indicator, options.params ?? {});
  return computeIn(openSession(tables, options.config, options.params), indicator, options);
}

/** The same inside a session, so that several indicators share its passes. */
export function computeIn(
  session: Session,
  indicator: Indicator,
  {by = [], where = {}, params = {}, totals = false}: ComputeOptions = {},
): Computation {
  const asked = parseDimensions(indicator, [...by, ...Object.keys(where)]);
  const dims = unique<Dimension>([
    'region',
    'period',
    ...asked.map(({dim}) => dim),
    ...indicator.always,
  ]);
  const wanted = Object.fromEntries(
    Object.entries(where).map(([name, value]) => [name.split(':')[0], value]),
  );
  const level = asked.find(({level}) => level !== null)?.level ?? null;
  // A category that is asked for by name may be the margin itself.
  const listed = new Set(asked.slice(0, by.length).map(({dim}) => dim));
  const shownDims = new Set(asked.map(({dim}) => dim));
  const cube = partsOf(session, indicator, {dims, level}, params);
  const labels: Record<string, ReadonlyMap<string, string>> = {};
  const rows: ResultRow[] = [];
  if (cube !== null) {
    const margins =
      level === null || level === session.engine.level
        ? cube
        : (partsOf(session, indicator, {dims, level: null}, params) as PartCube);
    for (const one of new Set([cube, margins])) flagPeriods(one, session);
    for (const axis of cube.axes) labels[axis.dim] = axis.labels;
    const figure = finisher(indicator, params);
    const margin = {
      all: totals,
      office: session.engine.office?.code,
      of: (dim: string): boolean => totals || !listed.has(dim as Dimension) || dim in wanted,
    };
    for (const cell of visibleCells(cube, indicator, shownDims, margin))
      rows.push({
        by: placeOf(cube, cell, session, indicator, params),
        ...figure(...marginCell(cube, margins, cell)),
      });
  }
  const office = session.engine.office;
  if (office) labels.region = new Map([...(labels.region ?? []), [office.code, office.name]]);
  return {
    indicator: indicator.key,
    version: indicator.version,
    unit: indicator.unit,
    dims,
    rows: rows.filter((row) => Object.entries(wanted).every(([dim, id]) => row.by[dim] === id)),
    labels,
    chosen: session.engine.chosen,
    diagnostics: session.diagnostics,
  };
}

const dimensionNames: readonly Dimension[] = [
  'region',
  'period',
  'size_class',
  'sector',
  'owner_sex',
  'programme',
  'channel',
];

function parseDimensions(
  indicator: Indicator,
  names: readonly string[],
): {dim: Dimension; level: RegionLevel | null}[] {
  return names.map((name) => {
    const [dim, level] = name.split(':') as [Dimension, string | undefined];
    if (!dimensionNames.includes(dim)) {
      throw new UmkmError('DIMENSION_UNKNOWN', {found: name, known: [...dimensionNames]});
    }
    if (
      level !== undefined &&
      (dim !== 'region' || !(regionLevels as readonly string[]).includes(level))
    ) {
      throw new UmkmError('DIMENSION_UNKNOWN', {
        found: name,
        known: regionLevels.map((l) => `region:${l}`),
      });
    }
    const allowed: readonly Dimension[] = ['region', 'period', ...indicator.dimensions];
    if (
      !allowed.includes(dim) ||
      (dim === 'region' && indicator.formulaKind.kind === 'attribution')
    ) {
      throw new UmkmError('DIMENSION_INVALID', {
        found: dim,
        indicator: indicator.key,
        known: [...allowed],
      });
    }
    return {dim, level: (level as RegionLevel | undefined) ?? null};
  });
}

/** Parameters an indicator understands; anything else is a slip of the pen. */
export function paramsOf({formulaKind: formula}: Indicator): string[] {
  const names = ['regime'];
  if (formula.kind === 'difference') names.push('along', 'a', 'b');
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('param' in part && typeof part.param === 'string') names.push(part.param);
    Object.values(part).forEach(visit);
  };
  visit(formula);
  return unique(names);
}

function checkParams(indicator: Indicator, params: Params): void {
  const known = paramsOf(indicator);
  for (const name of Object.keys(params)) {
    if (!known.includes(name))
      throw new UmkmError('PARAM_UNKNOWN', {found: name, indicator: indicator.key, known});
  }
}

function partsOf(
  {engine}: Session,
  {formulaKind: formula}: Indicator,
  breakdown: Breakdown,
  params: Params,
): PartCube | null {
  switch (formula.kind) {
    case 'count':
      return engine.count(formula, breakdown);
    case 'ratio':
      return engine.ratio(formula, breakdown);
    case 'change':
    case 'share':
    case 'contribution':
      return engine.count(formula.of, breakdown);
    case 'difference': {
      const along = (params.along ?? formula.along) as Dimension;
      if (along !== 'size_class' && along !== 'owner_sex' && along !== 'sector') {
        throw new UmkmError('PARAM_VALUE', {
          param: 'along',
          found: along,
          expected: 'size_class, owner_sex, sector',
        });
      }
      return engine.ratio(formula.of, {...breakdown, dims: unique([...breakdown.dims, along])});
    }
    case 'attribution':
      return engine.groups();
  }
}

function finisher(
  {formulaKind: formula}: Indicator,
  params: Params,
): (cube: PartCube, cell: number) => Figure {
  switch (formula.kind) {
    case 'count':
    case 'attribution':
      return countAt;
    case 'ratio':
      return ratioAt;
    case 'change':
      return changeAt;
    case 'share':
      return shareAt;
    case 'contribution':
      return contributionAt;
    case 'difference': {
      const {along, a, b} = {...formula, ...params} as {along: string; a: string; b: string};
      return (cube, cell) => differenceAt(cube, cell, along, a, b);
    }
  }
}

/**
 * A margin over areas is made from the areas of the office's own level, so that it is the same
 * figure whatever level stands beside it.
 */
function marginCell(cube: PartCube, margins: PartCube, cell: number): [PartCube, number] {
  const at = coordinates(cube.axes, cell);
  const regionAt = axisIndex(cube, 'region');
  if (cube === margins || cube.axes[regionAt].ids[at[regionAt]] !== TOTAL) return [cube, cell];
  return [margins, positionOf(margins.axes, at)];
}

/**
 * Cells to list: margins only where they are wanted, empty unknowns left out. The office is listed
 * once: as the margin where that is wanted, else as the area it is.
 */
function visibleCells(
  cube: PartCube,
  {formulaKind: formula, always}: Indicator,
  listed: ReadonlySet<Dimension>,
  margin: {readonly all: boolean; readonly office: string | undefined; of(dim: string): boolean},
): number[] {
  const growth = formula.kind === 'change' || formula.kind === 'contribution';
  const emptyUnknown = cube.axes.map((_, a) => isUnknownEmpty(cube, a));
  const cells: number[] = [];
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    const shown = cube.axes.every(({dim, ids}, a) => {
      const id = ids[at[a]];
      if (id === UNKNOWN_CATEGORY && dim !== 'period') {
        return (
          !emptyUnknown[a] &&
          listedOrAlways(dim) &&
          !(formula.kind === 'change' && dim === 'size_class')
        );
      }
      if (dim === 'region' && id === margin.office && margin.of(dim)) return false;
      if (id !== TOTAL) return dim === 'period' || listedOrAlways(dim);
      return margin.of(dim) || dim === 'size_class' || ids.length === 1;
    });
    const hollow = !margin.all && formula.kind === 'ratio' && isHollowUnknown(cube, at, cell);
    if (shown && !hollow && (!growth || hasEarlierPeriod(cube, cell))) cells.push(cell);
  }
  return cells;

  function listedOrAlways(dim: string): boolean {
    return listed.has(dim as Dimension) || always.includes(dim as Dimension);
  }
}

/** Nobody is of unknown category here: no row is needed to say so. */
function isHollowUnknown(cube: PartCube, at: readonly number[], cell: number): boolean {
  const unknown = cube.axes.some(
    ({dim, ids}, a) => dim !== 'period' && ids[at[a]] === UNKNOWN_CATEGORY,
  );
  return unknown && !(cube.denominator[cell] > 0);
}

function isUnknownEmpty(cube: PartCube, axis: number): boolean {
  const index = cube.axes[axis].ids.indexOf(UNKNOWN_CATEGORY);
  if (index < 0) return true;
  for (let cell = 0; cell < cube.size; cell++) {
    if (coordinates(cube.axes, cell)[axis] !== index) continue;
    if (cube.numerator[cell] > 0 || cube.denominator[cell] > 0) return false;
  }
  return true;
}

function placeOf(
  cube: PartCube,
  cell: number,
  {engine}: Session,
  {formulaKind: formula}: Indicator,
  params: Params,
): Record<string, string> {
  const at = coordinates(cube.axes, cell);
  const along = formula.kind === 'difference' ? (params.along ?? formula.along) : null;
  const place: Record<string, string> = {};
  cube.axes.forEach(({dim, ids}, a) => {
    if (dim === along) return;
    place[dim] =
      dim === 'region' && ids[at[a]] === TOTAL ? (engine.office?.code ?? TOTAL) : ids[at[a]];
  });
  return place;
}

function flagPeriods(cube: PartCube, {periodFlags}: Session): void {
  const periodAt = axisIndex(cube, 'period');
  for (let cell = 0; cell < cube.size; cell++) {
    const flags = periodFlags.get(cube.axes[periodAt].ids[coordinates(cube.axes, cell)[periodAt]]);
    if (flags && cube.origin[cell] !== 0)
      cube.flags.set(cell, mergeFlags(cube.flags.get(cell), flags));
  }
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
