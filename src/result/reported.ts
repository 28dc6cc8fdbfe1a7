import type {PartCube} from '../data/cube.js';
import {ratioOf, shareOf} from '../measure/share.js';
import {countAt} from './ratio.js';
import {nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * A figure that came already counted over another one: percent with `scale` 100, where a part above
 * its whole is invalid, else the plain ratio. Without any denominator it is a count.
 */
export function reportedAt(
  cube: PartCube,
  cell: number,
  {scale, isRatio}: {readonly scale: 1 | 100; readonly isRatio: boolean},
): Figure {
  if (!isRatio) return countAt(cube, cell);
  const [numerator, denominator] = [orNull(cube.numerator[cell]), orNull(cube.denominator[cell])];
  const {value, reason} = (scale === 100 ? shareOf : ratioOf)(numerator, denominator);
  const parts = {numerator, denominator, unknown: null, extra: {}};
  const flags = cube.flags.get(cell) ?? [];
  if (value !== null) return {...parts, value, flags, reason: null};
  if (reason === 'missing_input') return nothing(whyMissing(cube, cell), {...parts, flags: []});
  return nothing(reason ?? 'missing_input', {...parts, flags});
}
