import {mergeFlags} from '../../data/flags.js';
import type {Measure} from '../../measure/measure.js';
import {nothing, type Figure} from '../row.js';

/** What stands beside a value; what is left out is not known. */
export type Parts = Partial<Omit<Figure, 'value' | 'reason'>>;

/** A figure of a measure; flags of the parts and of the measure are joined. */
export function figureOf({value, flags, reason}: Measure, parts: Parts): Figure {
  if (value === null) return nothing(reason ?? 'missing_input', parts);
  const {numerator = null, denominator = null, unknown = null, extra = {}, category} = parts;
  const all = mergeFlags(parts.flags, flags);
  const figure = {value, numerator, denominator, unknown, extra, flags: all, reason: null};
  return category === undefined ? figure : {...figure, category};
}
