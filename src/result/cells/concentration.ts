import {concentrationIndex} from '../../measure/concentration-index.js';
import {nothing} from '../row.js';
import {aidSpreadAt} from './aid-spread.js';
import type {CellsAt} from './index.js';

/**
 * Concentration index of aid over areas from the poorest to the best off, −1…1: one number over all
 * areas; below 0 the poorer ones get more.
 *
 * Areas stand in the order that `areaRank` of the configuration gives, by code or name; equal values
 * are ties and pooled. Without it, or for an area it does not name, missing_input. What the benefit
 * is and what stands beside it: see `aidSpreadAt`.
 */
export const concentrationAt: CellsAt = (cubes, cell, options, {areaRank} = {}) => {
  const sign = areaRank?.poorest === 'highest' ? -1 : 1;
  const figure = aidSpreadAt(cubes, cell, options, (areas) =>
    concentrationIndex(
      areas.map(({id, label, ...area}) => {
        const value = areaRank?.values[id] ?? areaRank?.values[label];
        return {...area, rank: value === undefined ? null : sign * value};
      }),
    ),
  );
  return areaRank === undefined ? nothing('missing_input', {...figure, flags: []}) : figure;
};
