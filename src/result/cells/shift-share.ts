import {shiftShare} from '../../measure/shift-share.js';
import {nothing} from '../row.js';
import {coursesAt} from './courses.js';
import {keptFlags, refusal} from './dynamic-location-quotient.js';
import {figureOf} from './figure.js';
import type {CellsAt} from './index.js';
import {alongIn} from './layout.js';

/**
 * The regional shift of a product in an area, from the period of option `from` to that of the cell:
 * what the area adds beyond the growth of all products and of this one in the reference region.
 *
 * In units of the input. Numerator: the change; denominator: the start. Extra: `national`,
 * `industry_mix` and `regional`, which add up to `change`. From zero there is no rate
 * (zero_denominator; the change is given). Across a break see `coursesAt`.
 */
export const shiftShareAt: CellsAt = (cubes, cell, options) => {
  const courses = coursesAt(Object.values(cubes)[0], cell, options, alongIn(options));
  const {local, reference, referenceTotal, years} = courses;
  const {national, industryMix, regional, change, ...measure} = shiftShare({
    local,
    reference,
    total: referenceTotal,
  });
  const refused = refusal(courses);
  const kept = refused === null || refused === 'zero_denominator';
  const parts = {
    numerator: kept ? change : null,
    denominator: local[0],
    unknown: courses.unknown,
    extra: {
      national: kept ? national : null,
      industry_mix: kept ? industryMix : null,
      regional: kept ? regional : null,
      change: kept ? change : null,
      years: Number.isNaN(years) ? null : years,
      ...courses.areas,
    },
  };
  if (courses.reason !== null)
    return nothing(courses.reason, {...parts, flags: keptFlags(courses)});
  return figureOf(
    {...measure, value: measure.value === null ? null : regional},
    {...parts, flags: courses.flags},
  );
};
