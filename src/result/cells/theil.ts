import {theilIndex} from '../../measure/theil.js';
import {aidSpreadAt} from './aid-spread.js';
import type {CellsAt} from './index.js';

/**
 * Theil's T of aid between areas, against their eligible businesses: one number over all areas.
 *
 * Numerator: the benefit of all areas; denominator: their eligible. See `aidSpreadAt` for what the
 * benefit is and what is told beside the value. Null where an area has benefit but nobody eligible,
 * or nobody has any (zero_denominator), and where a number of one area is missing.
 */
export const theilAt: CellsAt = (cubes, cell, options) =>
  aidSpreadAt(cubes, cell, options, (areas) => theilIndex(areas));
