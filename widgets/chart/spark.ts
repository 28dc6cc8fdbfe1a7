import {linePaths, type LinePaths} from './line.js';
import {linear, timePoints} from './scale.js';

export interface SparkOptions {
  /** px */
  readonly width: number;
  readonly height: number;
  /** Indexes from which on figures do not compare with earlier ones: no way leads to them. */
  readonly breaks?: ReadonlySet<number>;
  /** Indexes of figures that are not final: the way to them is dotted. */
  readonly provisional?: ReadonlySet<number>;
  /** A level that has to be inside the drawing, such as the target. */
  readonly level?: number | null;
}

export interface Spark extends LinePaths {
  /** One for each value; `y` is null where there is none. */
  readonly points: readonly {readonly x: number; readonly y: number | null}[];
  /** Height of the level; null where none was given. */
  readonly level: number | null;
}

/** Room for the ring of the last point. */
const INSET = 4;

/**
 * A line of its own scale in a small box, for a cell of a table or beside a number: interrupted
 * where a value is missing and at each break. A line that never changes runs through the middle.
 *
 * @param values none, or none with a value, gives empty paths
 * @example
 * sparkPath([1, 2, null, 4, 4], {width: 88, height: 24}).solid; // 'M4,20L24,14.7M64,4L84,4'
 */
export function sparkPath(
  values: readonly (number | null)[],
  {width, height, breaks = new Set(), provisional = new Set(), level = null}: SparkOptions,
): Spark {
  const known = [...values, level].filter((value) => value !== null);
  const low = Math.min(...known);
  const high = Math.max(...known);
  const y = low === high ? () => height / 2 : linear([low, high], [height - INSET, INSET]);
  const xs = timePoints(values.length, {from: INSET, to: width - INSET, breaks});
  const points = values.map((value, i) => ({x: xs[i], y: value === null ? null : y(value)}));
  const {solid, dotted} = linePaths(
    points.map((point, i) => ({
      ...point,
      provisional: provisional.has(i),
      broken: breaks.has(i),
    })),
  );
  return {solid, dotted, points, level: level === null ? null : y(level)};
}
