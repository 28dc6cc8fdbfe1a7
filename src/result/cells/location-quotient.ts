import {mergeFlags} from '../../data/flags.js';
import {locationQuotient} from '../../measure/location-quotient.js';
import {nothing, type Figure} from '../row.js';
import type {CellsAt} from './index.js';
import {alongIn, standingAt, thingsAt} from './structure.js';

/**
 * Location quotient of a product in an area, numerator x_ik, denominator x_k; extra `reference` X_i
 * and `reference_total` X. Flag U below 5 units, whatever the variable. See `locationQuotient`.
 */
export const locationQuotientAt: CellsAt = (cubes, cell, options) => {
  const [cube] = Object.values(cubes);
  const {reason, flags, ...standing} = standingAt(cube, cell, alongIn(options));
  const parts: Partial<Figure> = {
    numerator: standing.local,
    denominator: standing.localTotal,
    unknown: standing.unknown,
    extra: {
      reference: standing.reference,
      reference_total: standing.referenceTotal,
      ...standing.areas,
    },
  };
  const {value, reason: why} = locationQuotient(standing);
  if (value === null || reason === 'missing_input')
    return nothing(why === 'missing_input' || !why ? (reason ?? 'missing_input') : why, {...parts, flags});
  const few = thingsAt(cube, cell) < fewest;
  return {...nothing('missing_input', parts), value, flags: mergeFlags(flags, few ? ['U'] : []), reason: null};
};

/** Below this a quotient rests on too few units. */
const fewest = 5;
