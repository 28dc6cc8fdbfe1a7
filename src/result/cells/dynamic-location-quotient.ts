import type {PartCube} from '../../data/cube.js';
import {dynamicLocationQuotient} from '../../measure/dynamic-location-quotient.js';
import type {Options} from '../finish.js';
import {nothing, type Figure} from '../row.js';
import {coursesAt, meanGrowth, type Courses} from './courses.js';
import {figureOf} from './figure.js';
import type {CellsAt} from './index.js';
import {alongIn} from './layout.js';

/**
 * Dynamic location quotient from the period of option `from` to that of the cell, by mean growth per
 * year as decimals.
 *
 * Numerator and denominator: the product in the area at the end and at the start. Extra: the four
 * rates in percent per year, `growth` g_ik, `total_growth` g_k, `ref_growth` G_i,
 * `ref_total_growth` G, and `years`. From zero there is no rate: zero_denominator. Across a break
 * see `coursesAt`.
 */
export const dynamicLocationQuotientAt: CellsAt = (cubes, cell, options) =>
  dynamicQuotientAt(Object.values(cubes)[0], cell, options);

/** The same of one cube. */
export function dynamicQuotientAt(cube: PartCube, cell: number, options: Options): Figure {
  const courses = coursesAt(cube, cell, options, alongIn(options));
  const {local, localTotal, reference, referenceTotal, years} = courses;
  const all = [local, localTotal, reference, referenceTotal];
  const rates = all.map((course) => meanGrowth(course, years));
  const [growth, total, refGrowth, refTotal] = rates;
  const parts = {
    numerator: local[1],
    denominator: local[0],
    unknown: courses.unknown,
    extra: {
      growth: percent(growth),
      total_growth: percent(total),
      ref_growth: percent(refGrowth),
      ref_total_growth: percent(refTotal),
      years: Number.isNaN(years) ? null : years,
      ...courses.areas,
    },
  };
  const refused = refusal(courses);
  if (refused !== null) return nothing(refused, {...parts, flags: keptFlags(courses)});
  const quotient = dynamicLocationQuotient({
    local: growth,
    localTotal: total,
    reference: refGrowth,
    referenceTotal: refTotal,
    years,
  });
  return figureOf(quotient, {...parts, flags: courses.flags});
}

/** Why there is no growth: a missing number, a break, or a start from zero. */
export function refusal({reason, ...courses}: Courses): Figure['reason'] {
  if (reason !== null) return reason;
  const {local, localTotal, reference, referenceTotal} = courses;
  const all = [local, localTotal, reference, referenceTotal];
  if (all.some((course) => course.includes(null))) return 'missing_input';
  return all.some(([start]) => start === 0) ? 'zero_denominator' : null;
}

/** Flags of a figure that could not be made: those of its parts where all of them are there. */
export function keptFlags({reason, flags}: Courses): Figure['flags'] {
  return reason === null || reason === 'break' ? flags : [];
}

/** A rate as percent. */
export function percent(rate: number | null): number | null {
  return rate === null ? null : 100 * rate;
}
