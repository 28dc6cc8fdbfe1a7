import type {PartCube} from '../data/cube.js';
import {ratioOf} from '../measure/share.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * `scale` × one count ÷ another of something else. Null for none of the latter ("tanpa pendamping"),
 * never infinity and never 0.
 */
export function quotientAt(scale: 1 | 100): (cube: PartCube, cell: number) => Figure {
  return (cube, cell) => {
    const [top, bottom] = [orNull(cube.numerator[cell]), orNull(cube.denominator[cell])];
    const parts = {
      numerator: top,
      denominator: bottom,
      unknown: orNull(cube.unknown[cell]),
      extra: extraOf(cube, cell),
    };
    const {value, reason} = ratioOf(top, bottom);
    const flags = cube.flags.get(cell) ?? [];
    if (reason === 'zero_denominator') return nothing(reason, {...parts, flags});
    if (value === null) return nothing(whyMissing(cube, cell), parts);
    return {...parts, value: value * scale, flags, reason: null};
  };
}
