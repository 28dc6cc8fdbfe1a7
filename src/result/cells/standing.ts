import type {PartCube} from '../../data/cube.js';
import {mergeFlags, type Flag, type Reason} from '../../data/flags.js';
import {orNull} from '../row.js';
import {
  amountAt,
  layoutOf,
  missingReason,
  referenceCell,
  remember,
  totalAt,
  unknownAt,
  wholeCell,
  type Layout,
  type Memory,
} from './layout.js';

/**
 * A product in an area against the reference region, in one period. Products are the categories of
 * the dimension compared along; things of no known category leave all totals and are told apart.
 */
export interface Standing {
  /** x_ik, x_k, X_i and X; null where missing. */
  readonly local: number | null;
  readonly localTotal: number | null;
  readonly reference: number | null;
  readonly referenceTotal: number | null;
  /** Things of the area that stand in no category. */
  readonly unknown: number | null;
  /** `areas_compared` and `areas_all`; empty where the reference holds all areas. */
  readonly areas: Readonly<Record<string, number>>;
  readonly flags: readonly Flag[];
  /** Why there is nothing to compare, or `null`. */
  readonly reason: Reason | null;
}

/**
 * The standing of a cell. The reference region is the margin over areas, the area itself included,
 * and of rows only what areas sent. An area whose figure came already counted, beside a reference
 * made of rows, is not part of it: missing_input.
 */
export function standingAt(cube: PartCube, cell: number, along: string): Standing {
  const layout = layoutOf(cube, along);
  const whole = wholeCell(layout, cell);
  const {end, areas} = referenceAt(cube, layout, whole, layout.period.of(cell));
  const used = usedCells(layout, cell);
  const apart = cube.origin[cell] !== 0 && cube.origin[cell] !== cube.origin[used[2]];
  return {
    local: orNull(amountAt(cube, cell)),
    localTotal: orNull(totalAt(cube, layout, whole)),
    reference: orNull(end[layout.along.of(cell)]),
    referenceTotal: orNull(totalOf(end, layout)),
    unknown: unknownAt(cube, layout, whole),
    areas,
    flags: mergeFlags(...used.map((one) => cube.flags.get(one))),
    reason: apart ? 'missing_input' : missingReason(cube, used),
  };
}

/** Cells that a standing rests on: x_ik, x_k, X_i, X. */
export function usedCells(layout: Layout, cell: number): [number, number, number, number] {
  const whole = wholeCell(layout, cell);
  return [cell, whole, referenceCell(layout, cell), referenceCell(layout, whole)];
}

/** Amounts per category of the reference region at the start and at the end of a span. */
export interface Reference {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly areas: Readonly<Record<string, number>>;
}

/**
 * The reference beside a cell of the margin over categories, from the period number `first` to that
 * of the cell: areas that sent rows in both. Figures that came already counted stand as given. Made
 * once per place and span.
 */
export function referenceAt(
  cube: PartCube,
  layout: Layout,
  whole: number,
  first: number,
): Reference {
  const margin = referenceCell(layout, whole);
  const key = `${layout.along.step} ${margin} ${first}`;
  return remember(references, cube, key, () => makeReference(cube, layout, margin, first));
}

const references: Memory<string, Reference> = new WeakMap();

/** The known categories of a reference together. */
export function totalOf(amounts: Float64Array, {along}: Layout): number {
  const unknown = along.unknown < 0 ? 0 : amounts[along.unknown];
  return amounts[0] - (Number.isNaN(unknown) ? 0 : unknown);
}

function makeReference(cube: PartCube, layout: Layout, margin: number, first: number): Reference {
  const {region, along, period} = layout;
  const back = (period.of(margin) - first) * period.step;
  const counted = (cell: number): boolean => cube.origin[cell] === 1;
  const [start, end] = [0, 1].map(() => new Float64Array(along.ids.length));
  const add = (now: number): void => {
    for (let i = 0; i < along.ids.length; i++) {
      start[i] += amountOrNone(cube, now - back + i * along.step);
      end[i] += amountOrNone(cube, now + i * along.step);
    }
  };
  if (region.ids.length === 1 || !counted(margin) || !counted(margin - back)) {
    for (let i = 0; i < along.ids.length; i++) {
      start[i] = amountAt(cube, margin - back + i * along.step);
      end[i] = amountAt(cube, margin + i * along.step);
    }
    return {start, end, areas: {}};
  }
  let [compared, found] = [0, 0];
  for (let area = 1; area < region.ids.length; area++) {
    const now = margin + area * region.step;
    if (![now, now - back].every((cell) => counted(cell) && !Number.isNaN(cube.numerator[cell])))
      continue;
    found++;
    if (area !== region.unknown) compared++;
    add(now);
  }
  if (found === 0) for (const amounts of [start, end]) amounts.fill(NaN);
  const all = region.named.length;
  return {start, end, areas: compared === all ? {} : {areas_compared: compared, areas_all: all}};
}

/** Of a sum over areas: an area none of whose things has a number adds nothing. */
function amountOrNone(cube: PartCube, cell: number): number {
  const amount = amountAt(cube, cell);
  return Number.isNaN(amount) && cube.unknown[cell] > 0 ? 0 : amount;
}
