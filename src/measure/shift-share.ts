import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

/** Units at the start and at the end. */
export interface ShiftShareInput {
  /** The product in the area. */
  readonly local: readonly [start: Given, end: Given];
  /** The product in the reference region. */
  readonly reference: readonly [start: Given, end: Given];
  /** All products in the reference region. */
  readonly total: readonly [start: Given, end: Given];
}

/** `value` is the change; the three parts add up to it. */
export interface ShiftShare extends Measure {
  /** x0 G: as if the product had grown like the whole region. */
  readonly national: number | null;
  /** x0 (G_i − G): what its trade adds. */
  readonly industryMix: number | null;
  /** x0 (g_i − G_i): what the area adds. */
  readonly regional: number | null;
  readonly change: number | null;
}

/**
 * Classical shift-share: the change of a product in an area split into national growth, industry mix
 * and regional shift.
 *
 * Units of the input. A start of zero has no rate (zero_denominator; the change is given); a missing
 * number is missing_input, a negative one invalid_input.
 *
 * @example
 * shiftShare({local: [100, 130], reference: [1000, 1100], total: [20000, 21000]});
 * // {value: 30, national: 5, industryMix: 5, regional: 20, change: 30, flags: []}
 */
export function shiftShare({local, reference, total}: ShiftShareInput): ShiftShare {
  const none = {national: null, industryMix: null, regional: null};
  const problem = problemOf([...local, ...reference, ...total]);
  if (problem !== null) return unmeasured(problem, {...none, change: null});
  const [x0, x1] = local as readonly [number, number];
  const change = x1 - x0;
  const starts = [x0, reference[0], total[0]];
  if (starts.includes(0)) return unmeasured('zero_denominator', {...none, change});
  const growth = rateOf(total as readonly [number, number]);
  const trade = rateOf(reference as readonly [number, number]);
  return measured(change, {
    national: x0 * growth,
    industryMix: x0 * (trade - growth),
    regional: change - x0 * trade,
    change,
  });
}

function rateOf([start, end]: readonly [number, number]): number {
  return (end - start) / start;
}
