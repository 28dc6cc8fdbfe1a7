import type {PartCube} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import {shareOf} from '../measure/share.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * 100 × sum ÷ sum, percent: a ratio of sums, never a mean of ratios. Flagged V where an item is above
 * its denominator; a whole above 100 % is an error of the data and not shown (invalid_input).
 */
export function sumsAt(cube: PartCube, cell: number): Figure {
  const [top, bottom, unknown] = [
    cube.numerator[cell],
    cube.denominator[cell],
    cube.unknown[cell],
  ].map(orNull);
  const above = (cube.extra.items_above?.[cell] ?? 0) > 0;
  const parts = {numerator: top, denominator: bottom, unknown, extra: extraOf(cube, cell)};
  const own = cube.flags.get(cell);
  if (bottom === null || top === null) return nothing(whyMissing(cube, cell), parts);
  const {value, reason} = shareOf(top, bottom);
  const flags = mergeFlags(own, above || reason === 'invalid_input' ? ['V'] : []);
  if (bottom === 0 && unknown !== null && unknown > 0)
    return nothing('missing_input', {...parts, numerator: null, denominator: null, flags});
  if (value === null) return nothing(reason ?? 'missing_input', {...parts, flags});
  return {...parts, value, flags, reason: null};
}
