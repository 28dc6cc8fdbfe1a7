import type {Flag} from './flags.js';

/** The margin over a dimension, and what is not known in it. */
export const TOTAL = 'total';
export const UNKNOWN_CATEGORY = 'unknown';

/**
 * Parts of an indicator for every combination of categories: counts that can be added up, never a
 * finished ratio. Dense, row-major over `axes`; NaN is missing, which is not zero.
 */
export interface PartCube {
  readonly axes: readonly Axis[];
  readonly size: number;
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
  readonly unknown: Float64Array;
  readonly extra: Record<string, Float64Array>;
  /** What the inputs of a cell said of themselves. */
  readonly flags: Map<number, readonly Flag[]>;
  /** The unit the numerator was rounded to by its source. */
  readonly rounding: Map<number, number>;
  /** Where the parts come from: 0 nowhere, 1 rows, 2 figures that came already counted. */
  readonly origin: Uint8Array;
}

/** A dimension and its categories in order; the margin, where there is one, comes first. */
export interface Axis {
  readonly dim: string;
  readonly ids: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** A cube of missing cells. */
export function emptyCube(axes: readonly Axis[], extra: readonly string[] = []): PartCube {
  const size = axes.reduce((product, axis) => product * axis.ids.length, 1);
  const missing = (): Float64Array => new Float64Array(size).fill(NaN);
  return {
    axes,
    size,
    numerator: missing(),
    denominator: missing(),
    unknown: missing(),
    extra: Object.fromEntries(extra.map((name) => [name, missing()])),
    flags: new Map(),
    rounding: new Map(),
    origin: new Uint8Array(size),
  };
}

/** Distance in the arrays between neighbouring categories of each axis. */
export function strides(axes: readonly Axis[]): number[] {
  const result = new Array<number>(axes.length).fill(1);
  for (let a = axes.length - 2; a >= 0; a--) result[a] = result[a + 1] * axes[a + 1].ids.length;
  return result;
}

/** Category number on each axis of the cell at a position. */
export function coordinates(axes: readonly Axis[], position: number): number[] {
  const result = new Array<number>(axes.length);
  for (let a = axes.length - 1; a >= 0; a--) {
    result[a] = position % axes[a].ids.length;
    position = Math.floor(position / axes[a].ids.length);
  }
  return result;
}

/** The cell at the given category numbers. */
export function positionOf(axes: readonly Axis[], at: readonly number[]): number {
  return at.reduce((position, index, a) => position * axes[a].ids.length + index, 0);
}

export function axisIndex(cube: PartCube, dim: string): number {
  return cube.axes.findIndex((axis) => axis.dim === dim);
}

/**
 * Two cubes over the same dimensions as one; where both have a cell, `first` wins, unless its
 * numerator is missing and the other's is not. Categories of either are kept.
 */
export function mergeCubes(first: PartCube, second: PartCube): PartCube {
  const axes = first.axes.map((axis, a) => joinAxes(axis, second.axes[a]));
  const names = [...new Set([...Object.keys(first.extra), ...Object.keys(second.extra)])];
  const merged = emptyCube(axes, names);
  for (const cube of [second, first]) {
    const translate = cube.axes.map((axis, a) => axis.ids.map((id) => axes[a].ids.indexOf(id)));
    for (let from = 0; from < cube.size; from++) {
      if (cube.origin[from] === 0) continue;
      const to = positionOf(
        axes,
        coordinates(cube.axes, from).map((index, a) => translate[a][index]),
      );
      if (Number.isNaN(cube.numerator[from]) && !Number.isNaN(merged.numerator[to])) continue;
      merged.numerator[to] = cube.numerator[from];
      merged.denominator[to] = cube.denominator[from];
      merged.unknown[to] = cube.unknown[from];
      for (const name of names) merged.extra[name][to] = cube.extra[name]?.[from] ?? NaN;
      merged.origin[to] = cube.origin[from];
      copyOrDelete(merged.flags, to, cube.flags.get(from));
      copyOrDelete(merged.rounding, to, cube.rounding.get(from));
    }
  }
  return merged;
}

function joinAxes(a: Axis, b: Axis): Axis {
  const ids = [...new Set([...a.ids, ...b.ids])];
  const special = (id: string): number => (id === TOTAL ? -1 : id === UNKNOWN_CATEGORY ? 1 : 0);
  if (a.dim === 'period' || a.dim === 'region')
    ids.sort((x, y) => special(x) - special(y) || (x < y ? -1 : 1));
  else ids.sort((x, y) => special(x) - special(y));
  return {dim: a.dim, ids, labels: new Map([...b.labels, ...a.labels])};
}

function copyOrDelete<T>(map: Map<number, T>, key: number, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}
