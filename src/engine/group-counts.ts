import {UNKNOWN, YES} from '../data/column.js';
import {emptyCube, type PartCube} from '../data/cube.js';
import type {Expression} from '../indicator/expression.js';
import {eachMargin} from './margins.js';
import {markOutside} from './marks.js';
import type {Breakdown} from './request.js';
import type {Things} from './things.js';

/**
 * Different groups per cell and margin, for what stands in several cells: a mentor of two areas is
 * one mentor in the margin over them. Unknown are the things of which nobody knows the group;
 * where a cell has nothing else its number is missing.
 */
export function groupsCounted(things: Things, where: Expression, breakdown: Breakdown): PartCube {
  const {axes, base, size, weights} = things.place(breakdown).placing;
  const groups = things.groups ?? Int32Array.from({length: things.count}, (_, i) => i);
  const truth = things.truth(where);
  const cube = emptyCube(axes.map(({dim, ids, labels}) => ({dim, ids, labels})));
  cube.numerator.fill(0);
  cube.unknown.fill(0);
  cube.origin.fill(1);
  const width = 1 + groups.reduce((a, b) => Math.max(a, b), 0);
  const seen = new Set<number>();
  const lost = (i: number): boolean => truth[i] === UNKNOWN || groups[i] < 0;
  eachMargin(
    {axes, base, size},
    (i) => truth[i] === YES || truth[i] === UNKNOWN,
    (i, cell) => {
      const at = cell * width + groups[i];
      if (lost(i)) cube.unknown[cell] += weights?.[i] ?? 1;
      else if (!seen.has(at)) {
        seen.add(at);
        cube.numerator[cell]++;
      }
    },
  );
  for (let cell = 0; cell < size; cell++)
    if (cube.numerator[cell] === 0 && cube.unknown[cell] > 0) cube.numerator[cell] = NaN;
  markOutside(cube, things);
  return cube;
}
