import {axisIndex, type PartCube} from '../data/cube.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Placing} from './aggregate.js';
import type {Areas} from './areas.js';
import {markClasses, markUnclassed} from './class-marks.js';
import type {KindContext} from './kind-context.js';
import {markMissing} from './known.js';
import {needsOf} from './needs.js';
import type {Breakdown} from './request.js';
import type {Things} from './things.js';

/** Says of cells that count businesses where nothing is known, and flags their size classes. */
export function markUnits(
  cube: PartCube,
  {frame, params, evaluator, sizes, regime}: KindContext,
  {
    placing,
    areas,
    expressions,
    counted,
    breakdown,
  }: {
    readonly placing: Placing;
    readonly areas: Areas | null;
    /** All that the formula looks at. */
    readonly expressions: readonly (Expression | Quantity)[];
    /** Truth per business and period; those that are `NO` stand in no cell. */
    readonly counted: Uint8Array;
    readonly breakdown: Breakdown;
  },
): void {
  const needs = needsOf(expressions);
  markMissing(cube, frame, {areas, needs, params, channelsKnown: evaluator.channels.known});
  if (!breakdown.dims.includes('size_class')) return;
  if (needs.stock) markUnclassed(cube, frame, sizes);
  markClasses(cube, frame, sizes, {placing, counted, regime});
}

/**
 * Turns the periods before the first and after the last row of a list into missing: what nobody
 * wrote down yet is not zero. A period between them without a row has none, which is known.
 */
export function markOutside(cube: PartCube, {span}: Things): void {
  if (span === undefined) return;
  const periodAt = axisIndex(cube, 'period');
  const step = cube.axes.slice(periodAt + 1).reduce((product, {ids}) => product * ids.length, 1);
  const length = cube.axes[periodAt].ids.length;
  for (let cell = 0; cell < cube.size; cell++) {
    const period = Math.floor(cell / step) % length;
    if (span !== null && period >= span[0] && period <= span[1]) continue;
    cube.numerator[cell] = cube.denominator[cell] = cube.unknown[cell] = NaN;
    for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
    cube.origin[cell] = 0;
  }
}
