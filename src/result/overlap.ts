import type {PartCube} from '../data/cube.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * Jaccard's index of the businesses of two agencies, 0–1, with `intersection`, `union` and the overlap
 * coefficient: what both serve ÷ what the smaller one serves; `null` where one of them serves nobody.
 */
export function overlapAt(cube: PartCube, cell: number): Figure {
  const [intersection, union] = [cube.numerator[cell], cube.denominator[cell]];
  const {size_a: a, size_b: b} = extraOf(cube, cell);
  const smaller = a === null || b === null ? 0 : Math.min(a, b);
  const parts = {
    numerator: orNull(intersection),
    denominator: orNull(union),
    unknown: orNull(cube.unknown[cell]),
    extra: {
      intersection: orNull(intersection),
      union: orNull(union),
      size_a: a,
      size_b: b,
      overlap_coefficient: smaller === 0 ? null : intersection / smaller,
    },
    flags: cube.flags.get(cell) ?? [],
  };
  if (Number.isNaN(intersection) || Number.isNaN(union))
    return nothing(whyMissing(cube, cell), parts);
  if (union === 0) return nothing('zero_denominator', parts);
  return {...parts, value: intersection / union, reason: null};
}
