import {mergeFlags} from '../../data/flags.js';
import {herfindahl} from '../../measure/herfindahl.js';
import {nothing, orNull} from '../row.js';
import {figureOf} from './figure.js';
import type {CellsAt} from './index.js';
import {
  alongIn,
  amountAt,
  categoryCells,
  layoutOf,
  missingReason,
  totalAt,
  unknownAt,
  wholeCell,
} from './layout.js';

/**
 * Herfindahl-Hirschman index of the products of an area, 0–1: one number over all categories.
 *
 * The n categories are all that the tables name, so that figures of areas and years have one scale;
 * those an area lacks are zero. Denominator: all known together. Extra: `normalised`,
 * `effective_number` and `categories` n. Things of unknown category are told apart. Where one
 * category is missing the index is.
 */
export const herfindahlAt: CellsAt = (cubes, cell, options) => {
  const [cube] = Object.values(cubes);
  const layout = layoutOf(cube, alongIn(options));
  const whole = wholeCell(layout, cell);
  const cells = categoryCells(layout, cell);
  const counts = cells.map((one) => orNull(amountAt(cube, one)));
  const {normalised, effectiveNumber, ...index} = herfindahl(counts);
  const parts = {
    denominator: orNull(totalAt(cube, layout, whole)),
    unknown: unknownAt(cube, layout, whole),
    extra: {normalised, effective_number: effectiveNumber, categories: cells.length},
  };
  const missing = missingReason(cube, [whole, ...cells]);
  if (missing !== null) return nothing(missing, parts);
  return figureOf(index, {
    ...parts,
    flags: mergeFlags(...[whole, ...cells].map((one) => cube.flags.get(one))),
  });
};
