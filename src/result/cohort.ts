import type {PartCube} from '../data/cube.js';
import {survivalRates} from '../measure/survival.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * Share of a year's births that is active in the period of the cell, in percent; `years` is their
 * age. Those of which nobody knows stay in the cohort and are stated as unknown.
 */
export function survivalAt(cube: PartCube, cell: number): Figure {
  const [survivors, births] = [orNull(cube.numerator[cell]), orNull(cube.denominator[cell])];
  const {values, reason} = survivalRates(births, {now: survivors});
  const parts = {
    numerator: survivors,
    denominator: births,
    unknown: orNull(cube.unknown[cell]),
    extra: extraOf(cube, cell),
    flags: cube.flags.get(cell) ?? [],
  };
  // Nobody knows of any of them: that is no 0 %.
  if (values.now !== null && parts.unknown === births)
    return nothing('missing_input', {...parts, numerator: null, flags: []});
  if (values.now !== null) return {...parts, value: values.now, reason: null};
  return nothing(
    reason === 'missing_input' ? whyMissing(cube, cell) : (reason ?? 'missing_input'),
    {
      ...parts,
      flags: [],
    },
  );
}
