import {mergeFlags} from '../../data/flags.js';
import {overallQuality} from '../../measure/overall-quality.js';
import {ratioAt} from '../ratio.js';
import {nothing, type Figure} from '../row.js';
import {sameCell} from '../same-cell.js';
import type {Cubes} from '../finish.js';

/**
 * The lowest of several ratios at the place of a cell, its name as the category, each of them beside
 * it. One with nothing to count there (no sum check, no code) does not apply and is left out. So is one
 * that is missing, which might have been the lowest: the figure is then flagged O, with
 * `dimensions_missing` and a `missing_<name>` for each. Where all are missing the whole is.
 */
export function weakestAt(cubes: Cubes, cell: number): Figure {
  const [first] = Object.values(cubes);
  const figures = Object.entries(cubes).map(([name, cube]) => {
    const at = cube === first ? cell : sameCell(first, cube, cell);
    return [name, at === null ? nothing('zero_denominator') : ratioAt(cube, at)] as const;
  });
  const applying = figures.filter(([, {reason}]) => reason !== 'zero_denominator');
  const known = applying.filter(([, figure]) => figure.value !== null);
  const missing = applying.filter((one) => !known.includes(one)).map(([name]) => name);
  const {value, weakest, reason} = overallQuality(
    Object.fromEntries(known.map(([name, figure]) => [name, figure.value])),
  );
  const lowest = applying.find(([name]) => name === weakest)?.[1];
  const parts = {
    numerator: lowest?.numerator ?? null,
    denominator: lowest?.denominator ?? null,
    unknown: lowest?.unknown ?? null,
    extra: {
      ...Object.fromEntries(figures.map(([name, figure]) => [name, figure.value])),
      ...(missing.length > 0 && {dimensions_missing: missing.length}),
      ...Object.fromEntries(missing.map((name) => [`missing_${name}`, 1])),
    },
    flags: mergeFlags(...known.map(([, {flags}]) => flags), missing.length > 0 ? ['O'] : []),
  };
  if (value === null || weakest === null) return nothing(reason ?? 'missing_input', parts);
  return {...parts, value, reason: null, category: weakest};
}
