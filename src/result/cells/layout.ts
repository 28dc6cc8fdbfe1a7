import {
  axisIndex,
  coordinates,
  positionOf,
  strides,
  TOTAL,
  UNKNOWN_CATEGORY,
  type PartCube,
} from '../../data/cube.js';
import type {Reason} from '../../data/flags.js';
import type {Options} from '../finish.js';
import {orNull, whyMissing} from '../row.js';

/** The three axes of a cube that comparisons move along; a missing one is a margin alone. */
export interface Layout {
  readonly region: Line;
  readonly period: Line;
  /** The dimension whose categories are compared: products, divisions, sectors. */
  readonly along: Line;
}

export interface Line {
  readonly ids: readonly string[];
  /** Distance in the cube between neighbours. */
  readonly step: number;
  /** Category numbers but for the margin and the unknown. */
  readonly named: readonly number[];
  /** Category number of what is unknown, or -1. */
  readonly unknown: number;
  /** Category number of a cell. */
  of(cell: number): number;
}

/** The axes of a cube; made once per cube and dimension. */
export function layoutOf(cube: PartCube, along: string): Layout {
  return remember(layouts, cube, along, () => {
    const steps = strides(cube.axes);
    const line = (dim: string): Line => {
      const a = axisIndex(cube, dim);
      const [ids, step] = a < 0 ? [[TOTAL], cube.size] : [cube.axes[a].ids, steps[a]];
      const named = ids.flatMap((id, i) => (id === TOTAL || id === UNKNOWN_CATEGORY ? [] : [i]));
      const of = (cell: number): number => Math.floor(cell / step) % ids.length;
      return {ids, step, named, unknown: ids.indexOf(UNKNOWN_CATEGORY), of};
    };
    return {region: line('region'), period: line('period'), along: line(along)};
  });
}

const layouts: Memory<string, Layout> = new WeakMap();

/** What is made once per cube and key. */
export type Memory<Key, Value> = WeakMap<PartCube, Map<Key, Value>>;

/** The remembered value, made where there is none yet. */
export function remember<Key, Value>(
  memory: Memory<Key, Value>,
  cube: PartCube,
  key: Key,
  make: () => Value,
): Value {
  const known = memory.get(cube) ?? new Map<Key, Value>();
  memory.set(cube, known);
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

/** The dimension compared along, without its level: `kbli` of `kbli:section`. */
export function alongIn({along}: Options): string {
  return String(along).split(':')[0];
}

/** The cell at the same place in the margin over categories. */
export function wholeCell({along}: Layout, cell: number): number {
  return cell - along.of(cell) * along.step;
}

/** The cell at the same place in the reference region, the margin over areas. */
export function referenceCell({region}: Layout, cell: number): number {
  return cell - region.of(cell) * region.step;
}

/** Cells of all named categories at the place of a cell, in order. */
export function categoryCells(layout: Layout, cell: number): number[] {
  const whole = wholeCell(layout, cell);
  return layout.along.named.map((i) => whole + i * layout.along.step);
}

/** The cell of another cube with the same categories, or -1 where it has none. */
export function cellIn(other: PartCube, cube: PartCube, cell: number): number {
  if (other === cube) return cell;
  const at = coordinates(cube.axes, cell);
  const place = other.axes.map(({dim, ids}) => {
    const axis = axisIndex(cube, dim);
    return axis < 0 ? 0 : ids.indexOf(cube.axes[axis].ids[at[axis]]);
  });
  return place.includes(-1) ? -1 : positionOf(other.axes, place);
}

/** The count or sum of a cell; a sum over things none of which has a number is missing. */
export function amountAt(cube: PartCube, cell: number): number {
  const numberless = cube.denominator[cell] === 0 && cube.unknown[cell] > 0;
  return numberless || cube.origin[cell] === 0 ? NaN : cube.numerator[cell];
}

/** Things that a cell rests on: of a count itself, of a sum those whose number is known. */
export function thingsAt(cube: PartCube, cell: number): number {
  return Number.isNaN(cube.denominator[cell]) ? cube.numerator[cell] : cube.denominator[cell];
}

/** The known categories of a place together, by the cell of its margin. */
export function totalAt(cube: PartCube, {along}: Layout, whole: number): number {
  const unknown = along.unknown < 0 ? 0 : amountAt(cube, whole + along.unknown * along.step);
  return amountAt(cube, whole) - (Number.isNaN(unknown) ? 0 : unknown);
}

/** Things of unknown category, and of a sum also those without a number. */
export function unknownAt(cube: PartCube, {along}: Layout, whole: number): number | null {
  if (cube.origin[whole] === 0 || Number.isNaN(cube.numerator[whole])) return null;
  const unnamed = along.unknown < 0 ? 0 : thingsAt(cube, whole + along.unknown * along.step);
  const unnumbered = Number.isNaN(cube.denominator[whole]) ? 0 : cube.unknown[whole];
  return (orNull(unnamed) ?? 0) + (orNull(unnumbered) ?? 0);
}

/** Why one of the cells has no amount, or `null` where all have. */
export function missingReason(cube: PartCube, cells: readonly number[]): Reason | null {
  const missing = cells.filter((cell) => Number.isNaN(amountAt(cube, cell)));
  if (missing.length === 0) return null;
  const why = missing.map((cell) => whyMissing(cube, cell));
  return why.find((one) => one === 'suppressed') ?? why[0];
}
