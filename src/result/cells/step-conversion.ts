import {coordinates, positionOf, type PartCube} from '../../data/cube.js';
import {serviceFunnel} from '../../measure/service-funnel.js';
import type {Options} from '../finish.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from '../row.js';

/**
 * What came from the stage before as far as this one, percent, along the axis `along` of a funnel
 * whose stages follow one another: the counts are `extra.strict` where the parts have it, else the
 * numerator. Beside it `overall`, this stage ÷ the first one; the category is `largest_drop` at the
 * step with the lowest conversion, the first of equal ones.
 *
 * The first stage has no step (not_applicable). An empty stage before is zero_denominator; a stage
 * that holds more than the one before is no funnel (invalid_input).
 */
export function stepConversionAt(cube: PartCube, cell: number, {along}: Options): Figure {
  const axis = cube.axes.findIndex(({dim}) => dim === along);
  const at = coordinates(cube.axes, cell);
  const {ids} = cube.axes[axis];
  const cells = ids.map((_, i) => positionOf(cube.axes, Object.assign(at.slice(), {[axis]: i})));
  const counts = cells.map((one) => orNull((cube.extra.strict ?? cube.numerator)[one]));
  const stages = ids.map((stage, i) => ({stage, n: counts[i]}));
  const own = at[axis];
  const {value: overall} = serviceFunnel([stages[0], stages[own]]);
  const others = Object.entries(extraOf(cube, cell)).filter(([name]) => name !== 'strict');
  const parts = {
    numerator: counts[own],
    denominator: own === 0 ? null : counts[own - 1],
    unknown: orNull(cube.unknown[cell]),
    extra: {...Object.fromEntries(others), overall},
    flags: cube.flags.get(cell) ?? [],
  };
  if (counts[own] === null) return nothing(whyMissing(cube, cell), {...parts, flags: []});
  if (own === 0) return nothing('not_applicable', parts);
  const {steps, largestDrop} = serviceFunnel(stages);
  const {value, reason} = steps[ids[own]];
  if (value === null) return nothing(reason ?? 'missing_input', parts);
  const drop = largestDrop?.to === ids[own];
  return {...parts, value, reason: null, ...(drop && {category: 'largest_drop'})};
}
