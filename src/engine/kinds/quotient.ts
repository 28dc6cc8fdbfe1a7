import {
  coordinates,
  emptyCube,
  mergeCubes,
  positionOf,
  TOTAL,
  type PartCube,
} from '../../data/cube.js';
import {mergeFlags} from '../../data/flags.js';
import type {QuotientFormula} from '../../indicator/indicator.js';
import type {Kind} from '../kind-context.js';
import {countParts, join} from './ratio.js';

/** Two counts of different things over the same categories. */
export const quotientParts: Kind<QuotientFormula> = (context, formula, breakdown) => {
  const {numerator, denominator, reported} = formula;
  const top = countParts(context, numerator, breakdown);
  const bottom = countParts(context, denominator, breakdown);
  const rows = top === null ? null : stacked(top, bottom);
  return join(rows, reported ? context.reportedParts(reported, breakdown) : null);
};

/** The first count over the second; missing where nothing is known of the second. */
function stacked(top: PartCube, bottom: PartCube | null): PartCube {
  const {axes} = bottom === null ? top : mergeCubes(top, bottom);
  const cube = emptyCube(axes);
  for (let cell = 0; cell < cube.size; cell++) {
    const ids = coordinates(axes, cell).map((index, a) => axes[a].ids[index]);
    const [own, other] = [top, bottom].map((one) => (one === null ? null : placeIn(one, ids)));
    if (own === null) continue;
    cube.origin[cell] = top.origin[own.cell];
    cube.numerator[cell] = own.share * top.numerator[own.cell];
    const flags = [top.flags.get(own.cell)];
    if (bottom !== null && other !== null) {
      cube.denominator[cell] = other.share * bottom.numerator[other.cell];
      cube.unknown[cell] = other.share * bottom.unknown[other.cell];
      flags.push(bottom.flags.get(other.cell));
    }
    const all = mergeFlags(...flags);
    if (all.length > 0) cube.flags.set(cell, all);
  }
  return cube;
}

/**
 * The cell of these categories. Of a category that the cube does not have the margin is told with a
 * `share` of 0: there are none if the margin is known, and 0 × NaN stays missing.
 */
function placeIn(
  {axes}: PartCube,
  ids: readonly string[],
): {readonly cell: number; readonly share: 0 | 1} | null {
  let share: 0 | 1 = 1;
  const at: number[] = [];
  for (const [a, {ids: own}] of axes.entries()) {
    const index = own.indexOf(ids[a]);
    const margin = own.indexOf(TOTAL);
    if (index < 0 && margin < 0) return null;
    if (index < 0) share = 0;
    at.push(index < 0 ? margin : index);
  }
  return {cell: positionOf(axes, at), share};
}
