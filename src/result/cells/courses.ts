import {axisIndex, type PartCube} from '../../data/cube.js';
import {mergeFlags, type Flag, type Reason} from '../../data/flags.js';
import type {Options} from '../finish.js';
import {livePeriods} from '../pair.js';
import {acrossBreakOf, periodOption} from '../period-options.js';
import {orNull} from '../row.js';
import {amountAt, layoutOf, missingReason, remember, totalAt, wholeCell} from './layout.js';
import type {Layout, Memory} from './layout.js';
import {referenceAt, standingAt, totalOf, usedCells, type Standing} from './standing.js';

/** Amounts at the start and at the end of a span of years. */
export type Course = readonly [start: number | null, end: number | null];

/** A product in an area and in the reference region over a span of years. */
export interface Courses {
  readonly local: Course;
  readonly localTotal: Course;
  readonly reference: Course;
  readonly referenceTotal: Course;
  readonly years: number;
  readonly unknown: number | null;
  readonly areas: Standing['areas'];
  readonly flags: readonly Flag[];
  readonly reason: Reason | null;
}

/**
 * A product from the period of option `from` (default: the first with data) to that of the cell; the
 * reference holds the areas that sent rows in both. Across a break, or from one source to another,
 * there is nothing (`break`) unless option `acrossBreak` is `yes`: then flag B stays.
 */
export function coursesAt(cube: PartCube, cell: number, options: Options, along: string): Courses {
  const layout = layoutOf(cube, along);
  const {period} = layout;
  const [start, end] = [startOf(cube, options), period.of(cell)];
  const {unknown, flags, reason} = standingAt(cube, cell, along);
  if (start < 0) return noCourses(unknown, 'missing_input');
  if (start >= end) return noCourses(unknown, 'invalid_input');
  const back = (end - start) * period.step;
  const whole = wholeCell(layout, cell);
  const matched = referenceAt(cube, layout, whole, start);
  const category = layout.along.of(cell);
  const own: Course = [orNull(amountAt(cube, cell - back)), orNull(amountAt(cube, cell))];
  const all = [whole - back, whole].map((one) => orNull(totalAt(cube, layout, one)));
  const reference = course(matched.start[category], matched.end[category]);
  const referenceTotal = course(totalOf(matched.start, layout), totalOf(matched.end, layout));
  const isReference = layout.region.of(cell) === 0;
  const then = usedCells(layout, cell - back);
  const earlier = then.flatMap((one) => cube.flags.get(one) ?? []).filter((flag) => flag !== 'B');
  const broken = isBroken(cube, layout, cell, start);
  const refused = broken && acrossBreakOf(options.acrossBreak) === 'no';
  return {
    local: isReference ? reference : own,
    localTotal: isReference ? referenceTotal : [all[0], all[1]],
    reference,
    referenceTotal,
    years: Number(period.ids[end]) - Number(period.ids[start]),
    unknown,
    areas: matched.areas,
    flags: mergeFlags(flags, earlier, broken ? ['B'] : []),
    reason: refused ? 'break' : (reason ?? missingReason(cube, then)),
  };
}

/** Mean growth per year as a decimal; null where it starts from zero or a number is missing. */
export function meanGrowth([start, end]: Course, years: number): number | null {
  if (start === null || end === null || start === 0) return null;
  return (end / start) ** (1 / years) - 1;
}

/** Number of the period that growth starts from, or -1 where there is none. */
function startOf(cube: PartCube, {from}: Options): number {
  const live = remember(livePeriodsOf, cube, 'live', () => livePeriods(cube));
  return cube.axes[axisIndex(cube, 'period')].ids.indexOf(periodOption(from, live) ?? '');
}

const livePeriodsOf: Memory<string, readonly string[]> = new WeakMap();

function noCourses(unknown: number | null, reason: Reason): Courses {
  const none: Course = [null, null];
  return {
    ...{local: none, localTotal: none, reference: none, referenceTotal: none},
    ...{years: NaN, unknown, areas: {}, flags: [], reason},
  };
}

function course(start: number, end: number): Course {
  return [orNull(start), orNull(end)];
}

/** A break after the start, or another source at the end than at the start. */
function isBroken(cube: PartCube, layout: Layout, cell: number, start: number): boolean {
  const {period} = layout;
  const end = period.of(cell);
  return usedCells(layout, cell).some((one) => {
    for (let back = 0; back < end - start; back++)
      if (cube.flags.get(one - back * period.step)?.includes('B')) return true;
    const [now, then] = [one, one - (end - start) * period.step].map((at) => cube.origin[at]);
    return now !== 0 && then !== 0 && now !== then;
  });
}
