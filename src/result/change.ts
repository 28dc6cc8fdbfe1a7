import {axisIndex, coordinates, positionOf, UNKNOWN_CATEGORY, type PartCube} from '../data/cube.js';
import {mergeFlags, type Flag} from '../data/flags.js';
import {growthRate} from '../measure/growth-rate.js';
import {
  areaCounts,
  cellInPeriod,
  pairBetween,
  periodOf,
  type AcrossBreak,
  type Pair,
} from './pair.js';
import {unknownClass} from './ratio.js';
import {nothing, orNull, whyMissing, type Figure} from './row.js';

/** Growth over the previous year; null across a break and from zero. */
export function changeAt(cube: PartCube, cell: number, across: AcrossBreak = 'no'): Figure {
  const pair = pairAt(cube, cell, across);
  const unknown = unknownClass(cube, cell);
  if (typeof pair === 'string')
    return nothing(pair, {unknown, flags: breakFlags(cube, cell, pair)});
  const {now, before, flags, rounding} = pair;
  const growth = growthRate({
    previous: before,
    current: now,
    currentRounding: rounding[0],
    previousRounding: rounding[1],
  });
  const {low, high} = growth;
  const parts = {
    numerator: now - before,
    denominator: before,
    unknown,
    extra: {absolute: now - before, low, high, ...areaCounts(pair)},
    flags,
  };
  if (growth.value === null) return nothing(growth.reason ?? 'missing_input', parts);
  return {...parts, value: growth.value, reason: null};
}

/** Change of a class over the previous total; the margin over classes is the sum of all classes. */
export function contributionAt(cube: PartCube, cell: number, across: AcrossBreak = 'no'): Figure {
  const sizeAt = axisIndex(cube, 'size_class');
  const at = coordinates(cube.axes, cell);
  const unknown = unknownClass(cube, cell);
  const place = (index: number): number => {
    const moved = at.slice();
    moved[sizeAt] = index;
    return positionOf(cube.axes, moved);
  };
  const total = pairAt(cube, sizeAt < 0 ? cell : place(0), across);
  const classes = sizeAt < 0 ? [] : cube.axes[sizeAt].ids.map((_, i) => i).slice(1);
  // A category of unknown class that a source does not have is empty, not missing.
  const pairs = classes
    .map((i) => ({i, pair: pairAt(cube, place(i), across)}))
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
  // Where classes do not add up to the total, the rest is of businesses without a known class.
  const {now, before} = own === null ? total : (own as Pair);
  const change = now - before;
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

/** A cell beside the same one a year earlier. */
function pairAt(cube: PartCube, cell: number, across: AcrossBreak): ReturnType<typeof pairBetween> {
  const before = cellInPeriod(cube, cell, String(Number(periodOf(cube, cell)) - 1));
  return pairBetween(cube, cell, before, across);
}

function breakFlags(cube: PartCube, cell: number, reason: string): readonly Flag[] {
  return reason === 'break' ? mergeFlags(cube.flags.get(cell), ['B']) : [];
}
