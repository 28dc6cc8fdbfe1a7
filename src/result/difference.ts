import {axisIndex, coordinates, positionOf, type PartCube} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import {newcombe} from '../measure/interval.js';
import {nothing, whyMissing, type Figure} from './row.js';

/**
 * Share of group a minus share of group b in percentage points, with their ratio and a 95 %
 * interval. Both groups keep their unknowns in the denominator.
 *
 * @param cell any cell of the place; its category along `along` does not matter
 */
export function differenceAt(
  cube: PartCube,
  cell: number,
  along: string,
  a: string,
  b: string,
): Figure {
  const alongAt = axisIndex(cube, along);
  const cells = [a, b].map((id) => {
    const index = alongAt < 0 ? -1 : cube.axes[alongAt].ids.indexOf(id);
    if (index < 0) return -1;
    const at = coordinates(cube.axes, cell);
    at[alongAt] = index;
    return positionOf(cube.axes, at);
  });
  const missing = cells.find(
    (c) => c < 0 || Number.isNaN(cube.numerator[c]) || Number.isNaN(cube.denominator[c]),
  );
  if (missing !== undefined)
    return nothing(missing < 0 ? 'missing_input' : whyMissing(cube, missing));
  const [[xa, na, ua], [xb, nb, ub]] = cells.map((c) => [
    cube.numerator[c],
    cube.denominator[c],
    cube.unknown[c],
  ]);
  const parts = {
    numerator: xa,
    denominator: na,
    unknown: ua + ub,
    extra: {numerator_b: xb, denominator_b: nb, unknown_b: ub},
    flags: mergeFlags(...cells.map((c) => cube.flags.get(c))),
  };
  if (na === 0 || nb === 0) return nothing('zero_denominator', parts);
  // Of a group of which nothing is known there is nothing to compare.
  if (ua === na || ub === nb) return nothing('missing_input', parts);
  const [low, high] = newcombe(xa, na, xb, nb);
  return {
    ...parts,
    value: 100 * (xa / na - xb / nb),
    extra: {
      ...parts.extra,
      value_a: (100 * xa) / na,
      value_b: (100 * xb) / nb,
      ratio: xb === 0 ? null : xa / na / (xb / nb),
      ci_low: 100 * low,
      ci_high: 100 * high,
    },
    reason: null,
  };
}
