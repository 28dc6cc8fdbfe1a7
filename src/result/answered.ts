import type {PartCube} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import {answeredRatio} from '../measure/answered-ratio.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * 100 × yes ÷ those that answered, with the response rate and the bounds that the others leave,
 * percent. The parts of a ratio whose unknowns stand apart.
 *
 * `extra.due`, where the formula counts it, is all whose time has come. What is not known to be due
 * is then no answer that lacks: the figure is flagged O, and missing where nothing else is there.
 */
export function answeredAt(cube: PartCube, cell: number): Figure {
  const [yes, answered, unknown] = [
    cube.numerator[cell],
    cube.denominator[cell],
    cube.unknown[cell],
  ];
  const extra = extraOf(cube, cell);
  const parts = {numerator: orNull(yes), denominator: orNull(answered), extra};
  if ([yes, answered, unknown].some(Number.isNaN))
    return nothing(whyMissing(cube, cell), {...parts, unknown: orNull(unknown)});
  const due = extra.due ?? answered + unknown;
  const silent = due - answered;
  const undated = unknown > silent;
  const {value, reason, responseRate, lower, upper} = answeredRatio({
    due,
    yes,
    no: answered - yes,
    unknown: silent,
  });
  const all = {
    ...parts,
    unknown: silent,
    extra: {...extra, response_rate: responseRate, lower, upper},
    flags: mergeFlags(cube.flags.get(cell), undated ? ['O'] : []),
  };
  if (due === 0 && undated) return nothing('missing_input', all);
  if (value === null) return nothing(reason ?? 'missing_input', all);
  return {...all, value, reason: null};
}
