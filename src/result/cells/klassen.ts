import {klassenType, type KlassenType} from '../../measure/klassen.js';
import {nothing} from '../row.js';
import {coursesAt, meanGrowth} from './courses.js';
import {keptFlags, percent} from './dynamic-location-quotient.js';
import type {CellsAt} from './index.js';
import {alongIn} from './layout.js';

const types: readonly KlassenType[] = ['I', 'II', 'III', 'IV'];

/**
 * Klassen's type of a product in an area: its share in the period of the cell and its mean growth
 * per year since option `from`, against those of the reference region. Value 1…4, `category` I…IV.
 *
 * Numerator and denominator: x_ik and x_k at the end. Extra in percent: `share`, `ref_share`,
 * `growth`, `ref_growth`; `years`. From zero there is no growth and in an empty area no share:
 * zero_denominator. Across a break see `coursesAt`.
 */
export const klassenAt: CellsAt = (cubes, cell, options) => {
  const courses = coursesAt(Object.values(cubes)[0], cell, options, alongIn(options));
  const {local, localTotal, reference, referenceTotal, years} = courses;
  const position = {
    share: shareOf(local[1], localTotal[1]),
    refShare: shareOf(reference[1], referenceTotal[1]),
    growth: meanGrowth(local, years),
    refGrowth: meanGrowth(reference, years),
  };
  const parts = {
    numerator: local[1],
    denominator: localTotal[1],
    unknown: courses.unknown,
    extra: {
      share: percent(position.share),
      ref_share: percent(position.refShare),
      growth: percent(position.growth),
      ref_growth: percent(position.refGrowth),
      years: Number.isNaN(years) ? null : years,
      ...courses.areas,
    },
  };
  if (courses.reason !== null)
    return nothing(courses.reason, {...parts, flags: keptFlags(courses)});
  const known = {...parts, flags: courses.flags};
  const {value: type, reason} = klassenType(position);
  if (type !== null)
    return {...known, value: 1 + types.indexOf(type), category: type, reason: null};
  const numbers = [...local, localTotal[1], ...reference, referenceTotal[1]];
  const undefinedRate = reason === 'missing_input' && !numbers.includes(null);
  return nothing(undefinedRate ? 'zero_denominator' : (reason ?? 'missing_input'), known);
};

function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
