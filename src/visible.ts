import {
  axisIndex,
  coordinates,
  positionOf,
  TOTAL,
  UNKNOWN_CATEGORY,
  type PartCube,
} from './data/cube.js';
import type {CellsFormula, CellsFunction, Dimension, Indicator} from './indicator/indicator.js';
import {hasEarlierPeriod} from './result/change.js';
import type {Options} from './result/finish.js';
import {livePeriods} from './result/pair.js';
import {periodOption} from './result/period-options.js';

/** Which margins an answer lists. */
export interface Margins {
  /** All of them, asked for or not. */
  readonly all: boolean;
  /** Code of the office: as an area it is its own margin. */
  readonly office: string | undefined;
  of(dim: string): boolean;
}

/**
 * Cells to list: margins only where they are wanted, empty unknowns left out, periods of which the
 * parts say nothing at all left out. The office is listed once: as the margin where that is wanted,
 * else as the area it is.
 */
export function visibleCells(
  cube: PartCube,
  {formulaKind: formula, always}: Indicator,
  listed: ReadonlySet<Dimension>,
  margin: Margins,
  params: Options = {},
): number[] {
  const growth = formula.kind === 'cells' && growths.includes(formula.name);
  const only = formula.kind === 'cells' ? onlyPeriod(formula, cube, params) : null;
  // A cohort has no figure before it was born.
  const sparse = formula.kind === 'cohort';
  const change = formula.kind === 'cells' && changes.includes(formula.name);
  // What has no known area or category cannot be compared with others.
  const compared = formula.kind === 'cells' && formula.alongs ? ['region', ...formula.alongs] : [];
  const counts = formula.kind === 'ratio' || formula.kind === 'quantity';
  const emptyUnknown = cube.axes.map((_, a) => isUnknownEmpty(cube, a));
  const silent = silentPeriods(cube);
  const periodAt = axisIndex(cube, 'period');
  const show = cube.axes.map(({dim, ids}, a) => ids.map((id) => isShown(dim, id, ids, a)));
  const cells: number[] = [];
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    if (silent[at[periodAt]] === 1 || !show.every((own, a) => own[at[a]])) continue;
    if (only !== null && cube.axes[periodAt].ids[at[periodAt]] !== only) continue;
    if (sparse && cube.origin[cell] === 0) continue;
    const hollow = !margin.all && counts && isHollowUnknown(cube, at, cell);
    if (!hollow && (!growth || hasEarlierPeriod(cube, cell))) cells.push(cell);
  }
  return cells;

  function isShown(dim: string, id: string, ids: readonly string[], axis: number): boolean {
    if (id === UNKNOWN_CATEGORY && compared.includes(dim)) return false;
    if (id === UNKNOWN_CATEGORY && dim !== 'period')
      return !emptyUnknown[axis] && listedOrAlways(dim) && !(change && dim === 'size_class');
    if (dim === 'region' && id === margin.office && margin.of(dim)) return false;
    if (id !== TOTAL) return dim === 'period' || listedOrAlways(dim);
    return margin.of(dim) || dim === 'size_class' || ids.length === 1;
  }

  function listedOrAlways(dim: string): boolean {
    return listed.has(dim as Dimension) || always.includes(dim as Dimension);
  }
}

/** Functions of which an unknown class says nothing: who is in it changes with the list. */
const changes: readonly CellsFunction[] = ['change', 'cagr', 'index', 'linked'];

/** Functions that compare with the year before: the first period has nothing to compare with. */
const growths: readonly CellsFunction[] = ['change', 'contribution', 'linked'];

/** Functions from a first period to a last one. */
const spans: readonly CellsFunction[] = [
  'cagr',
  'dynamicLocationQuotient',
  'quadrant',
  'shiftShare',
  'klassen',
];

/**
 * The one period of a function that says one thing of a whole series: the end of the span, or the
 * last period. `null` where all are listed; an end that is not there lists none.
 */
function onlyPeriod({name, options}: CellsFormula, cube: PartCube, params: Options): string | null {
  if (!spans.includes(name) && name !== 'stale') return null;
  const periods = livePeriods(cube);
  if (name !== 'stale' && periods.length < 2) return '';
  return periodOption(params.to ?? options?.to ?? 'last', periods) ?? '';
}

/**
 * A margin over areas is made from the areas of the office's own level, so that it is the same
 * figure whatever level stands beside it.
 */
export function marginCell(cube: PartCube, margins: PartCube, cell: number): [PartCube, number] {
  const at = coordinates(cube.axes, cell);
  const regionAt = axisIndex(cube, 'region');
  if (cube === margins || cube.axes[regionAt].ids[at[regionAt]] !== TOTAL) return [cube, cell];
  const place = cube.axes.map(({ids}, a) => margins.axes[a].ids.indexOf(ids[at[a]]));
  return place.includes(-1) ? [cube, cell] : [margins, positionOf(margins.axes, place)];
}

/** 1 per period without any cell that parts came from. */
function silentPeriods(cube: PartCube): Uint8Array {
  const periodAt = axisIndex(cube, 'period');
  const silent = new Uint8Array(cube.axes[periodAt].ids.length).fill(1);
  const step = cube.axes.slice(periodAt + 1).reduce((product, {ids}) => product * ids.length, 1);
  for (let cell = 0; cell < cube.size; cell++)
    if (cube.origin[cell] !== 0) silent[Math.floor(cell / step) % silent.length] = 0;
  return silent;
}

/** Nobody is of unknown category here: no row is needed to say so. */
function isHollowUnknown(cube: PartCube, at: readonly number[], cell: number): boolean {
  const unknown = cube.axes.some(
    ({dim, ids}, a) => dim !== 'period' && ids[at[a]] === UNKNOWN_CATEGORY,
  );
  return unknown && !(cube.denominator[cell] > 0 || cube.unknown[cell] > 0);
}

function isUnknownEmpty(cube: PartCube, axis: number): boolean {
  const index = cube.axes[axis].ids.indexOf(UNKNOWN_CATEGORY);
  if (index < 0) return true;
  const {ids} = cube.axes[axis];
  const step = cube.axes.slice(axis + 1).reduce((product, one) => product * one.ids.length, 1);
  for (let cell = 0; cell < cube.size; cell++) {
    if (Math.floor(cell / step) % ids.length !== index) continue;
    if ([cube.numerator, cube.denominator, cube.unknown].some((counts) => counts[cell] > 0))
      return false;
  }
  return true;
}
