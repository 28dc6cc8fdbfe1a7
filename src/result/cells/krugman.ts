import {mergeFlags} from '../../data/flags.js';
import {krugmanIndex} from '../../measure/krugman.js';
import {nothing, orNull} from '../row.js';
import {figureOf} from './figure.js';
import type {CellsAt} from './index.js';
import {alongIn, amountAt, categoryCells, layoutOf, missingReason, wholeCell} from './layout.js';
import {referenceAt, standingAt} from './standing.js';

/**
 * Krugman's specialisation index of an area, 0–2: one number over all categories.
 *
 * Option `reference`: the reference region `includes` the area (default) or `excludes` it; without
 * any other area that is zero_denominator. Denominator: the area's known categories together. Extra:
 * `reference_total`. Things of unknown category are told apart. A missing category makes it missing.
 */
export const krugmanAt: CellsAt = (cubes, cell, options) => {
  const [cube] = Object.values(cubes);
  const along = alongIn(options);
  const layout = layoutOf(cube, along);
  const whole = wholeCell(layout, cell);
  const standing = standingAt(cube, whole, along);
  const cells = categoryCells(layout, cell);
  const own = cells.map((one) => orNull(amountAt(cube, one)));
  const {end} = referenceAt(cube, layout, whole, layout.period.of(whole));
  const excludes = options.reference === 'excludes';
  const others = layout.along.named.map((category, i) =>
    orNull(end[category] - (excludes ? (own[i] ?? NaN) : 0)),
  );
  const {localTotal, referenceTotal} = standing;
  const without = orNull((referenceTotal ?? NaN) - (localTotal ?? NaN));
  const parts = {
    denominator: localTotal,
    unknown: standing.unknown,
    extra: {reference_total: excludes ? without : referenceTotal, ...standing.areas},
  };
  const missing = standing.reason ?? missingReason(cube, cells);
  if (missing !== null) return nothing(missing, parts);
  const flags = mergeFlags(standing.flags, ...cells.map((one) => cube.flags.get(one)));
  return figureOf(krugmanIndex(own, others), {...parts, flags});
};
