import {axisIndex, coordinates, positionOf, UNKNOWN_CATEGORY, type PartCube} from '../data/cube.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/** 100 × numerator ÷ denominator; the total of ratios is the ratio of sums. */
export function ratioAt(cube: PartCube, cell: number): Figure {
  const [numerator, denominator] = [cube.numerator[cell], cube.denominator[cell]];
  const parts = {
    numerator: orNull(numerator),
    denominator: orNull(denominator),
    unknown: orNull(cube.unknown[cell]),
    extra: extraOf(cube, cell),
    flags: cube.flags.get(cell) ?? [],
  };
  if (Number.isNaN(denominator)) return nothing(whyMissing(cube, cell), {...parts, flags: []});
  if (denominator === 0) return nothing('zero_denominator', parts);
  if (Number.isNaN(numerator)) return nothing(whyMissing(cube, cell), {...parts, flags: []});
  return {...parts, value: (100 * numerator) / denominator, reason: null};
}

/** A count; beside a size class it says how many businesses have no known class. */
export function countAt(cube: PartCube, cell: number): Figure {
  const value = cube.numerator[cell];
  const parts = {
    numerator: orNull(value),
    denominator: null,
    unknown: unknownClass(cube, cell),
    extra: extraOf(cube, cell),
    flags: cube.flags.get(cell) ?? [],
  };
  if (Number.isNaN(value))
    return nothing(whyMissing(cube, cell), {...parts, flags: keptFlags(cube, cell)});
  return {...parts, value, reason: null};
}

/** Businesses of unknown size class at the same place; null where nothing is known of it. */
export function unknownClass(cube: PartCube, cell: number): number | null {
  const sizeAt = axisIndex(cube, 'size_class');
  if (sizeAt < 0) return orNull(cube.unknown[cell]);
  const index = cube.axes[sizeAt].ids.indexOf(UNKNOWN_CATEGORY);
  if (index < 0) return cube.origin[cell] === 0 ? null : 0;
  const at = coordinates(cube.axes, cell);
  at[sizeAt] = index;
  const value = cube.numerator[positionOf(cube.axes, at)];
  return Number.isNaN(value) ? (cube.origin[cell] === 0 ? null : 0) : value;
}

/** A group without a list keeps its flag L where nothing could be counted. */
function keptFlags(cube: PartCube, cell: number): Figure['flags'] {
  return (cube.flags.get(cell) ?? []).filter((flag) => flag === 'L');
}
