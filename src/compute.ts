import {alongOf, parseDimensions} from './breakdown.js';
import {catalogue} from './catalogue/index.js';
import {axisIndex, coordinates, TOTAL, UNKNOWN_CATEGORY, type PartCube} from './data/cube.js';
import {mergeFlags, type Flag} from './data/flags.js';
import type {Tables} from './data/table.js';
import type {Params} from './engine/context.js';
import type {Breakdown} from './engine/request.js';
import {UmkmError} from './errors.js';
import type {Dimension, Formula, Indicator} from './indicator/indicator.js';
import type {Computation} from './result/computation.js';
import {finisher, partsFormulas, type Cubes, type Finish, type Options} from './result/finish.js';
import type {ResultRow} from './result/row.js';
import {finishSampled, isSampledShare} from './result/sample.js';
import {checkOptions} from './option-check.js';
import type {Config} from './schema/config.js';
import {sampleOf, sampleParams} from './sample-option.js';
import {openSession, type Session} from './session.js';
import {marginCell, visibleCells} from './visible.js';

export type {Computation} from './result/computation.js';

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

/** Parts of formulas over one breakdown: what an answer asks an engine for. */
export interface PartsRequest {
  readonly formulas: Readonly<Record<string, ReturnType<typeof partsFormulas>[string]>>;
  readonly breakdown: Breakdown;
}

/** What an indicator will ask the engine for, first the breakdown itself. */
export function requestsOf(
  session: Session,
  indicator: Indicator,
  {by = [], where = {}, params = {}}: ComputeOptions = {},
): readonly PartsRequest[] {
  const {breakdown, along} = planOf(indicator, {by, where, params});
  const formulas = partsFormulas(computable(indicator), {...params, ...(along && {along})});
  const own = {formulas, breakdown};
  if (breakdown.level === null || breakdown.level === session.engine.level) return [own];
  return [own, {formulas, breakdown: {...breakdown, level: null}}];
}

/** A figure and the parts it was made of. */
export interface MadeRow {
  readonly row: ResultRow;
  readonly cubes: Cubes;
  readonly cell: number;
  readonly request: PartsRequest;
  /** Parameters, and the dimension that was compared along. */
  readonly options: Options;
  readonly finish: Finish;
}

/** The same inside a session, so that several indicators share its passes; `tell` is told of each row. */
export function computeIn(
  session: Session,
  indicator: Indicator,
  options: ComputeOptions = {},
  tell?: (made: MadeRow) => void,
): Computation {
  const {by = [], where = {}, params = {}, totals = false} = options;
  const {engine} = session;
  const {asked, breakdown, along} = planOf(indicator, options);
  const wanted = Object.fromEntries(
    Object.entries(where).map(([name, value]) => [name.split(':')[0], value]),
  );
  // A category that is asked for by name may be the margin itself.
  const listed = new Set(asked.slice(0, by.length).map(({dim}) => dim));
  const shownDims = new Set(asked.map(({dim}) => dim));
  const formula = computable(indicator);
  const hidden = formula.kind === 'cells' && formula.collapses ? along : null;
  if (along !== null && hidden === null) for (const dims of [listed, shownDims]) dims.add(along);
  // Areas that are always listed are compared with their margin, which then says nothing.
  if (indicator.always.includes('region')) listed.add('region');
  const requests = requestsOf(session, indicator, options);
  const [own, margins = own] = requests.map((request) => cubesOf(session, request));
  const labels: Record<string, ReadonlyMap<string, string>> = {};
  const rows: ResultRow[] = [];
  if (own !== null) {
    const [main] = Object.values(own);
    const [mainMargins] = Object.values(margins ?? own);
    for (const axis of main.axes) labels[axis.dim] = axis.labels;
    const chosen = {...params, ...(along && {along})};
    const full = finisher(formula, chosen, {areaRank: session.config.areaRank});
    const sample = isSampledShare(formula) ? sampleOf(session.config, params) : null;
    const finish = sample === null ? full : finishSampled(full, formula, sample);
    const margin = {
      all: totals,
      office: engine.office?.code,
      of: (dim: string): boolean => totals || !listed.has(dim as Dimension) || dim in wanted,
    };
    for (const cell of visibleCells(main, indicator, shownDims, margin, params)) {
      const place = placeOf(main, cell, session, hidden);
      if (!Object.entries(wanted).every(([dim, id]) => place[dim] === id)) continue;
      const [cube, at] = marginCell(main, mainMargins, cell);
      const cubes = cube === main ? own : (margins ?? own);
      const row = {by: place, ...finish(cubes, at)};
      rows.push(row);
      tell?.({
        row,
        cubes,
        cell: at,
        request: requests[cubes === own ? 0 : requests.length - 1],
        options: chosen,
        finish,
      });
    }
  }
  const {office} = engine;
  if (office) labels.region = new Map([...(labels.region ?? []), [office.code, office.name]]);
  return {
    indicator: indicator.key,
    version: indicator.version,
    unit: indicator.unit,
    dims: breakdown.dims.filter((dim) => dim !== hidden || dim === 'region'),
    rows,
    labels,
    office: office?.code ?? TOTAL,
    chosen: engine.chosen,
    ...(Object.keys(params).length > 0 && {params}),
    diagnostics: session.diagnostics,
  };
}

/** Parameters an indicator understands; anything else is a slip of the pen. */
export function paramsOf({formulaKind: formula}: Indicator): string[] {
  const names = ['regime', ...(isSampledShare(formula) ? sampleParams : [])];
  if (formula.kind === 'cells') {
    if (formula.alongs !== undefined) names.push('along');
    names.push(...Object.keys(formula.options ?? {}));
  }
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    if ('param' in part && typeof part.param === 'string') names.push(part.param);
    Object.values(part).forEach(visit);
  };
  visit(formula);
  return unique(names);
}

function planOf(
  indicator: Indicator,
  {by = [], where = {}, params = {}}: ComputeOptions,
): {
  asked: ReturnType<typeof parseDimensions>;
  breakdown: Breakdown;
  along: Dimension | null;
} {
  const asked = parseDimensions(indicator, [...by, ...Object.keys(where)]);
  const along = alongOf(indicator, params, asked);
  const dims = unique<Dimension>([
    'region',
    'period',
    ...asked.map(({dim}) => dim),
    ...indicator.always,
    ...(along === null ? [] : [along.dim]),
  ]);
  const level = asked.find(({level}) => level !== null)?.level ?? null;
  const kbli = along?.kbli ?? asked.find(({kbli}) => kbli !== null)?.kbli;
  return {asked, breakdown: {dims, level, ...(kbli && {kbli})}, along: along?.dim ?? null};
}

/** @throws UmkmError `INDICATOR_FUNCTION` for one that is a function of given numbers */
function computable({key, formulaKind}: Indicator): Exclude<Formula, {kind: 'function'}> {
  if (formulaKind.kind === 'function')
    throw new UmkmError('INDICATOR_FUNCTION', {indicator: key, name: formulaKind.name});
  return formulaKind;
}

/** @throws UmkmError `PARAM_UNKNOWN`, `PARAM_VALUE` */
export function checkParams(indicator: Indicator, params: Params): void {
  const known = paramsOf(indicator);
  for (const name of Object.keys(params)) {
    if (!known.includes(name))
      throw new UmkmError('PARAM_UNKNOWN', {found: name, indicator: indicator.key, known});
  }
  const {formulaKind: formula} = indicator;
  if (formula.kind === 'cells') checkOptions(formula.options ?? {}, params);
}

/** Cubes by name, or `null` where the tables hold nothing for the first of them. */
function cubesOf(session: Session, {formulas, breakdown}: PartsRequest): Cubes | null {
  const cubes: Record<string, PartCube> = {};
  const [first] = Object.keys(formulas);
  for (const [name, formula] of Object.entries(formulas)) {
    const cube = session.engine.parts(formula, breakdown);
    if (cube === null && name === first) return null;
    if (cube === null) continue;
    flagPeriods(cube, session);
    cubes[name] = cube;
  }
  return cubes;
}

function placeOf(
  cube: PartCube,
  cell: number,
  {engine}: Session,
  hidden: Dimension | null,
): Record<string, string> {
  const at = coordinates(cube.axes, cell);
  const place: Record<string, string> = {};
  cube.axes.forEach(({dim, ids}, a) => {
    if (dim === hidden && dim !== 'region') return;
    place[dim] =
      dim === 'region' && ids[at[a]] === TOTAL ? (engine.office?.code ?? TOTAL) : ids[at[a]];
  });
  return place;
}

/**
 * Flags of the configuration. A break also marks cells of which nothing is known, so that who compares
 * the years around it sees it, and the next period where its own has no data at all.
 */
function flagPeriods(cube: PartCube, {periodFlags}: Session): void {
  const periodAt = axisIndex(cube, 'period');
  if (periodFlags.size === 0) return;
  const {ids} = cube.axes[periodAt];
  const own = ids.map((id): readonly Flag[] => periodFlags.get(id) ?? []);
  for (const [period, flags] of periodFlags) {
    const next = ids.findIndex((id) => id > period && id !== UNKNOWN_CATEGORY);
    if (flags.includes('B') && !ids.includes(period) && next > 0)
      own[next] = mergeFlags(own[next], ['B']);
  }
  for (let cell = 0; cell < cube.size; cell++) {
    const flags = own[coordinates(cube.axes, cell)[periodAt]];
    const marks = cube.origin[cell] !== 0 ? flags : flags.filter((flag) => flag === 'B');
    if (marks.length > 0) cube.flags.set(cell, mergeFlags(cube.flags.get(cell), marks));
  }
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
