import {
  axisIndex,
  coordinates,
  positionOf,
  TOTAL,
  UNKNOWN_CATEGORY,
  type PartCube,
} from '../data/cube.js';
import {mergeFlags, type Flag} from '../data/flags.js';
import {nothing, orNull, whyMissing, type Figure} from './row.js';
import {unknownClass} from './ratio.js';

/** A count in two neighbouring periods, over the same areas. */
interface Pair {
  readonly now: number;
  readonly before: number;
  readonly flags: readonly Flag[];
  /** Rounding units of both counts, 0 where exact. */
  readonly rounding: readonly [number, number];
  /** Number of areas compared and of areas there are; null where areas were not added up. */
  readonly areas: readonly [number, number] | null;
}

/** Growth over the previous year; null across a break and from zero. */
export function changeAt(cube: PartCube, cell: number): Figure {
  const pair = pairAt(cube, cell);
  const unknown = unknownClass(cube, cell);
  if (typeof pair === 'string')
    return nothing(pair, {unknown, flags: breakFlags(cube, cell, pair)});
  const {now, before, flags} = pair;
  const parts = {
    numerator: now - before,
    denominator: before,
    unknown,
    extra: {absolute: now - before, low: null, high: null, ...areaCounts(pair)},
    flags,
  };
  if (before === 0) return nothing('zero_denominator', parts);
  return {
    ...parts,
    value: (100 * (now - before)) / before,
    extra: {...parts.extra, ...range(pair)},
    reason: null,
  };
}

/** Change of a class over the previous total; the margin over classes is the sum of all classes. */
export function contributionAt(cube: PartCube, cell: number): Figure {
  const sizeAt = axisIndex(cube, 'size_class');
  const at = coordinates(cube.axes, cell);
  const unknown = unknownClass(cube, cell);
  const place = (index: number): number => {
    const moved = at.slice();
    moved[sizeAt] = index;
    return positionOf(cube.axes, moved);
  };
  const total = pairAt(cube, sizeAt < 0 ? cell : place(0));
  const classes = sizeAt < 0 ? [] : cube.axes[sizeAt].ids.map((_, i) => i).slice(1);
  // A category of unknown class that a source does not have is empty, not missing.
  const pairs = classes
    .map((i) => ({i, pair: pairAt(cube, place(i))}))
    .filter(
      ({i, pair}) => pair !== 'missing_input' || cube.axes[sizeAt].ids[i] !== UNKNOWN_CATEGORY,
    );
  const broken = [total, ...pairs.map(({pair}) => pair)].filter((pair) => typeof pair === 'string');
  if (typeof total === 'string' || broken.length > 0 || pairs.length === 0) {
    const reason = broken.find((why) => why === 'break') ?? broken[0] ?? 'missing_input';
    return nothing(reason, {
      unknown,
      flags: reason === 'break' ? ['B'] : [],
    });
  }
  const own = at[sizeAt] === 0 ? null : pairs.find(({i}) => i === at[sizeAt])?.pair;
  if (own === undefined) return nothing('missing_input', {unknown});
  const change =
    own === null
      ? pairs.reduce((sum, {pair}) => sum + (pair as Pair).now - (pair as Pair).before, 0)
      : (own as Pair).now - (own as Pair).before;
  const flags =
    own === null ? mergeFlags(...pairs.map(({pair}) => (pair as Pair).flags)) : (own as Pair).flags;
  const parts = {
    numerator: change,
    denominator: total.before,
    unknown,
    extra: areaCounts(total),
    flags: mergeFlags(flags, total.flags),
  };
  if (total.before === 0) return nothing('zero_denominator', parts);
  return {...parts, value: (100 * change) / total.before, reason: null};
}

/** Share of a class in the total of the same period. */
export function shareAt(cube: PartCube, cell: number): Figure {
  const sizeAt = axisIndex(cube, 'size_class');
  const at = coordinates(cube.axes, cell);
  const ids = cube.axes[sizeAt].ids;
  const counts = ids.map(
    (_, i) => cube.numerator[positionOf(cube.axes, Object.assign(at.slice(), {[sizeAt]: i}))],
  );
  const known = counts
    .slice(1)
    .filter((count, i) => !(Number.isNaN(count) && ids[i + 1] === UNKNOWN_CATEGORY));
  const total = counts[0];
  const value = cube.numerator[cell];
  const gap = known.reduce((sum, count) => sum + count, 0) - total;
  const parts = {
    numerator: orNull(value),
    denominator: orNull(total),
    unknown: unknownClass(cube, cell),
    extra: {sum_gap: orNull(gap)},
    flags: mergeFlags(
      cube.flags.get(cell),
      cube.flags.get(positionOf(cube.axes, Object.assign(at.slice(), {[sizeAt]: 0}))),
    ),
  };
  if (Number.isNaN(value) || Number.isNaN(total))
    return nothing(whyMissing(cube, cell), {...parts, flags: []});
  if (total === 0) return nothing('zero_denominator', parts);
  return {...parts, value: (100 * value) / total, reason: null};
}

/** Whether the period has an earlier one in the cube, so that growth can be asked of it at all. */
export function hasEarlierPeriod(cube: PartCube, cell: number): boolean {
  const periodAt = axisIndex(cube, 'period');
  return coordinates(cube.axes, cell)[periodAt] > 0;
}

function pairAt(cube: PartCube, cell: number): Pair | 'missing_input' | 'suppressed' | 'break' {
  const before = previousCell(cube, cell);
  if (cube.flags.get(cell)?.includes('B')) return 'break';
  if (
    before === null ||
    Number.isNaN(cube.numerator[cell]) ||
    Number.isNaN(cube.numerator[before])
  ) {
    const withheld = [cell, before ?? cell].some((c) => whyMissing(cube, c) === 'suppressed');
    return withheld ? 'suppressed' : 'missing_input';
  }
  if (cube.origin[cell] !== cube.origin[before]) return 'break';
  const matched = matchedAreas(cube, cell, before);
  if (matched?.areas[0] === 0) return 'missing_input';
  const earlier = (cube.flags.get(before) ?? []).filter((flag) => flag !== 'B');
  return {
    now: matched?.now ?? cube.numerator[cell],
    before: matched?.before ?? cube.numerator[before],
    flags: mergeFlags(cube.flags.get(cell), earlier),
    rounding: [cube.rounding.get(cell) ?? 0, cube.rounding.get(before) ?? 0],
    areas: matched?.areas ?? null,
  };
}

/** The cell one year earlier, or null where the cube has no such year. */
function previousCell(cube: PartCube, cell: number): number | null {
  const periodAt = axisIndex(cube, 'period');
  const at = coordinates(cube.axes, cell);
  const {ids} = cube.axes[periodAt];
  const index = ids.indexOf(String(Number(ids[at[periodAt]]) - 1));
  if (index < 0) return null;
  at[periodAt] = index;
  return positionOf(cube.axes, at);
}

/**
 * A margin that areas were added up to is compared over the areas that sent both years: an area
 * that stopped reporting is no fall, and one that began is no rise. Without one that sent both
 * there is nothing to compare.
 */
function matchedAreas(
  cube: PartCube,
  cell: number,
  before: number,
): {now: number; before: number; areas: [number, number]} | null {
  const regionAt = axisIndex(cube, 'region');
  const {ids} = cube.axes[regionAt];
  const at = coordinates(cube.axes, cell);
  if (ids[at[regionAt]] !== TOTAL || cube.origin[cell] !== 1) return null;
  const earlier = coordinates(cube.axes, before);
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

function areaCounts({areas}: Pair): Record<string, number | null> {
  return areas === null ? {} : {areas_compared: areas[0], areas_all: areas[1]};
}

/** What the rate can be when the counts are rounded: half a unit up or down. */
function range({now, before, rounding: [a, b]}: Pair): {low: number | null; high: number | null} {
  if (a === 0 && b === 0) return {low: null, high: null};
  const rate = (x: number, base: number): number => (100 * (x - base)) / base;
  return {low: rate(now - a / 2, before + b / 2), high: rate(now + a / 2, before - b / 2)};
}

function breakFlags(cube: PartCube, cell: number, reason: string): readonly Flag[] {
  return reason === 'break' ? mergeFlags(cube.flags.get(cell), ['B']) : [];
}
