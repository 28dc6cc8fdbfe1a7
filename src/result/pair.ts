import {
  axisIndex,
  coordinates,
  positionOf,
  strides,
  TOTAL,
  UNKNOWN_CATEGORY,
  type PartCube,
} from '../data/cube.js';
import {mergeFlags, type Flag} from '../data/flags.js';
import {whyMissing} from './row.js';

/** A count in two periods, over the same areas. */
export interface Pair {
  readonly now: number;
  readonly before: number;
  readonly flags: readonly Flag[];
  /** Rounding units of both counts, 0 where exact. */
  readonly rounding: readonly [number, number];
  /** Number of areas compared and of areas there are; null where areas were not added up. */
  readonly areas: readonly [number, number] | null;
}

/** Whether a comparison across a break is made all the same; it then keeps the flag B. */
export type AcrossBreak = 'yes' | 'no';

/**
 * A cell beside one of an earlier or later period, or why they cannot be compared: one is missing,
 * or a new series begins between them (flag B, or another source).
 *
 * @param other cell of the other period, `null` where there is none
 */
export function pairBetween(
  cube: PartCube,
  cell: number,
  other: number | null,
  acrossBreak: AcrossBreak = 'no',
): Pair | 'missing_input' | 'suppressed' | 'break' {
  const refuses = acrossBreak === 'no';
  // Without an earlier cell the period itself may still begin a new series.
  const broken = brokenBetween(cube, cell, other);
  if (broken && refuses) return 'break';
  if (other === null || Number.isNaN(cube.numerator[cell]) || Number.isNaN(cube.numerator[other])) {
    const withheld = [cell, other ?? cell].some((c) => whyMissing(cube, c) === 'suppressed');
    return withheld ? 'suppressed' : 'missing_input';
  }
  const moved = cube.origin[cell] !== cube.origin[other];
  if (moved && refuses) return 'break';
  const matched = matchedAreas(cube, cell, other);
  if (matched?.areas[0] === 0) return 'missing_input';
  const own = [cell, other].flatMap((c) => cube.flags.get(c) ?? []).filter((flag) => flag !== 'B');
  return {
    now: matched?.now ?? cube.numerator[cell],
    before: matched?.before ?? cube.numerator[other],
    flags: mergeFlags(own, broken || moved ? ['B'] : []),
    rounding: [cube.rounding.get(cell) ?? 0, cube.rounding.get(other) ?? 0],
    areas: matched?.areas ?? null,
  };
}

/** The same cell in another period, or `null` where the cube has no such period. */
export function cellInPeriod(cube: PartCube, cell: number, period: string): number | null {
  const periodAt = axisIndex(cube, 'period');
  const at = coordinates(cube.axes, cell);
  at[periodAt] = cube.axes[periodAt].ids.indexOf(period);
  return at[periodAt] < 0 ? null : positionOf(cube.axes, at);
}

/** The name of a cell's period. */
export function periodOf(cube: PartCube, cell: number): string {
  const periodAt = axisIndex(cube, 'period');
  return cube.axes[periodAt].ids[coordinates(cube.axes, cell)[periodAt]];
}

/** Periods that any part came from, in order. */
export function livePeriods(cube: PartCube): string[] {
  const periodAt = axisIndex(cube, 'period');
  const {ids} = cube.axes[periodAt];
  const step = strides(cube.axes)[periodAt];
  const live = new Uint8Array(ids.length);
  for (let cell = 0; cell < cube.size; cell++)
    if (cube.origin[cell] !== 0) live[Math.floor(cell / step) % ids.length] = 1;
  return ids.filter((_, i) => live[i] === 1);
}

/** The two numbers of areas, to be stated beside a figure that compares fewer than there are. */
export function areaCounts({areas}: Pair): Record<string, number | null> {
  return areas === null ? {} : {areas_compared: areas[0], areas_all: areas[1]};
}

/**
 * Whether a new series begins after the earlier of two cells, up to the later one; a cell of which
 * nothing is known is missing rather than the beginning of one.
 */
function brokenBetween(cube: PartCube, cell: number, other: number | null): boolean {
  const isBroken = (c: number): boolean =>
    (cube.flags.get(c)?.includes('B') ?? false) && (c !== cell || cube.origin[c] !== 0);
  if (other === null) return isBroken(cell);
  const step = strides(cube.axes)[axisIndex(cube, 'period')];
  const [first, last] = [Math.min(cell, other), Math.max(cell, other)];
  for (let c = first + step; c <= last; c += step) if (isBroken(c)) return true;
  return false;
}

/**
 * A margin that areas were added up to is compared over the areas that sent both periods: an area
 * that stopped reporting is no fall, and one that began is no rise. Without one that sent both
 * there is nothing to compare.
 */
function matchedAreas(
  cube: PartCube,
  cell: number,
  other: number,
): {now: number; before: number; areas: [number, number]} | null {
  const regionAt = axisIndex(cube, 'region');
  const {ids} = cube.axes[regionAt];
  const at = coordinates(cube.axes, cell);
  if (ids[at[regionAt]] !== TOTAL || cube.origin[cell] !== 1 || cube.origin[other] !== 1)
    return null;
  const earlier = coordinates(cube.axes, other);
  let [now, then, compared, all] = [0, 0, 0, 0];
  for (let i = 1; i < ids.length; i++) {
    at[regionAt] = earlier[regionAt] = i;
    const [a, b] = [at, earlier].map((place) => rowCount(cube, positionOf(cube.axes, place)));
    if (Number.isNaN(a) && Number.isNaN(b)) continue;
    const named = ids[i] !== UNKNOWN_CATEGORY;
    if (named) all++;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    if (named) compared++;
    now += a;
    then += b;
  }
  return compared === all ? null : {now, before: then, areas: [compared, all]};
}

/** What rows count; an area whose figure came already counted has sent no rows to compare. */
function rowCount(cube: PartCube, cell: number): number {
  return cube.origin[cell] === 1 ? cube.numerator[cell] : NaN;
}
