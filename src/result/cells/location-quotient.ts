import {locationQuotient} from '../../measure/location-quotient.js';
import type {PartCube} from '../../data/cube.js';
import {nothing, type Figure} from '../row.js';
import {figureOf} from './figure.js';
import type {CellsAt} from './index.js';
import {alongIn, thingsAt} from './layout.js';
import {standingAt} from './standing.js';

/**
 * Location quotient of a product in an area, against the reference region that includes it.
 *
 * Numerator x_ik, denominator x_k; extra `reference` X_i and `reference_total` X. Unknown: things of
 * the area without a category; they leave all four numbers. Flag U below 5 units, whatever the
 * variable. Null where the product exists nowhere (zero_denominator) or a number is missing.
 */
export const locationQuotientAt: CellsAt = (cubes, cell, options) =>
  quotientAt(Object.values(cubes)[0], cell, alongIn(options));

/** The same of one cube. */
export function quotientAt(cube: PartCube, cell: number, along: string): Figure {
  const standing = standingAt(cube, cell, along);
  const {local, localTotal, reference, referenceTotal} = standing;
  const parts = {
    numerator: local,
    denominator: localTotal,
    unknown: standing.unknown,
    extra: Object.assign({reference, reference_total: referenceTotal}, standing.areas),
    flags: standing.flags,
  };
  if (standing.reason !== null) return nothing(standing.reason, {...parts, flags: []});
  const {value, reason} = locationQuotient({local, localTotal, reference, referenceTotal});
  return figureOf({value, reason, flags: thingsAt(cube, cell) < fewest ? ['U'] : []}, parts);
}

/** Below this a quotient rests on too few units. */
const fewest = 5;
