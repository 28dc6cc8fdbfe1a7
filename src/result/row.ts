import type {PartCube} from '../data/cube.js';
import {flagOfReason, mergeFlags, type Flag, type Reason} from '../data/flags.js';

/** One finished figure. A null value always says why. */
export interface ResultRow {
  /** Category of each dimension: `{region: '13.01', period: '2018', size_class: 'total'}`. */
  readonly by: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Businesses of which it is not known whether they belong in the numerator. */
  readonly unknown: number | null;
  /** Further figures of the indicator: `{absolute: 1030, low: 16.98, high: 18.72}`. */
  readonly extra: Readonly<Record<string, number | null>>;
  readonly flags: readonly Flag[];
  readonly reason: Reason | null;
  /** Parts that are withheld although the value is shown: `['unknown']`. */
  readonly withheld?: readonly string[];
  /** The class, where the indicator is one: `unggulan`. The value then is its number, from 1. */
  readonly category?: string;
}

/** A figure before its place is written beside it. */
export type Figure = Omit<ResultRow, 'by'>;

/** NaN to null: inside, missing is NaN; outside there is no NaN. */
export function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/**
 * A null figure with its reason, the flag that comes with it, and the parts that are known. What
 * exists but was not collected (L) is not said to be missing (O) as well.
 */
export function nothing(reason: Reason, parts: Partial<Figure> = {}): Figure {
  const {numerator = null, denominator = null, unknown = null, extra = {}, category} = parts;
  const flag = parts.flags?.includes('L') ? null : flagOfReason(reason);
  const flags = mergeFlags(parts.flags, flag === null ? [] : [flag]);
  const figure = {value: null, numerator, denominator, unknown, extra, flags, reason};
  return category === undefined ? figure : {...figure, category};
}

/** Why the numerator of a cell is missing: withheld by the source, or not there. */
export function whyMissing(cube: PartCube, cell: number): Reason {
  return cube.flags.get(cell)?.includes('Q') ? 'suppressed' : 'missing_input';
}

/** The extra counts of a cell, missing as null. */
export function extraOf(cube: PartCube, cell: number): Record<string, number | null> {
  const extra: Record<string, number | null> = {};
  for (const name in cube.extra) extra[name] = orNull(cube.extra[name][cell]);
  return extra;
}
