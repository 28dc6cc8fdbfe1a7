import {mergeFlags} from '../../data/flags.js';
import {productQuadrant, type ProductQuadrant} from '../../measure/product-quadrant.js';
import {nothing} from '../row.js';
import {dynamicQuotientAt} from './dynamic-location-quotient.js';
import type {CellsAt} from './index.js';
import {alongIn} from './layout.js';
import {quotientAt} from './location-quotient.js';

/** The quadrants in order of their numbers, from 1. */
export const quadrants: readonly ProductQuadrant[] = [
  'unggulan',
  'prospektif',
  'andalan',
  'tertinggal',
];

/**
 * Quadrant of a product in an area by its location quotient in the period of the cell and its
 * dynamic one since option `from`: value 1…4, `category` its name. Extra: `slq`, `dlq`.
 *
 * Numerator and denominator: x_ik and x_k. Null for the reason for which one of the two is, the
 * dynamic one's first.
 */
export const quadrantAt: CellsAt = (cubes, cell, options) => {
  const [cube] = Object.values(cubes);
  const slq = quotientAt(cube, cell, alongIn(options));
  const dlq = dynamicQuotientAt(cube, cell, options);
  const {years, areas_compared: compared, areas_all: all} = dlq.extra;
  const parts = {
    numerator: slq.numerator,
    denominator: slq.denominator,
    unknown: slq.unknown,
    extra: {
      ...{slq: slq.value, dlq: dlq.value, years},
      ...(compared !== undefined && {areas_compared: compared, areas_all: all}),
    },
    flags: mergeFlags(slq.flags, dlq.flags),
  };
  const {value: quadrant} = productQuadrant(slq.value, dlq.value);
  if (quadrant === null) return nothing(dlq.reason ?? slq.reason ?? 'missing_input', parts);
  return {...parts, value: 1 + quadrants.indexOf(quadrant), category: quadrant, reason: null};
};
