import {axisIndex, coordinates, positionOf, UNKNOWN_CATEGORY, type PartCube} from '../data/cube.js';
import type {RatioFormula} from '../indicator/indicator.js';
import {complementOf, ratioOf} from '../measure/share.js';
import {answeredAt} from './answered.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/** How the parts of a ratio become a figure: with its unknowns apart, or as what it leaves. */
export function finishRatio({
  unknowns,
  complement,
  numbers = {},
}: RatioFormula): (cube: PartCube, cell: number) => Figure {
  const at = unknowns === 'apart' ? answeredAt : complement ? complementAt : ratioAt;
  const means = Object.keys(numbers).filter((name) => numbers[name].show === 'mean');
  return means.length === 0 ? at : (cube, cell) => withMeans(at(cube, cell), means);
}

/**
 * 100 × numerator ÷ denominator; the total of ratios is the ratio of sums. Where nothing is known of
 * any thing in the denominator the figure is missing: a column that nobody filled in is no 0 %.
 */
export function ratioAt(cube: PartCube, cell: number): Figure {
  const [numerator, denominator] = [cube.numerator[cell], cube.denominator[cell]];
  const parts = {
    numerator: orNull(numerator),
    denominator: orNull(denominator),
    unknown: orNull(cube.unknown[cell]),
    extra: extraOf(cube, cell),
    flags: cube.flags.get(cell) ?? [],
  };
  if (Number.isNaN(denominator)) return nothing(whyMissing(cube, cell), {...parts, flags: []});
  if (denominator === 0) return nothing('zero_denominator', parts);
  if (Number.isNaN(numerator)) return nothing(whyMissing(cube, cell), {...parts, flags: []});
  if (cube.unknown[cell] === denominator) return nothing('missing_input', parts);
  const value = (100 * numerator) / denominator;
  const {unknown, extra, flags} = parts;
  return {value, numerator, denominator, unknown, extra, flags, reason: null};
}

/**
 * 100 − the ratio: what is not reached ÷ all. Unknowns are not known to be reached; more reached than
 * there are is invalid_input.
 */
function complementAt(cube: PartCube, cell: number): Figure {
  const figure = ratioAt(cube, cell);
  const {value, numerator: reached, denominator} = figure;
  const numerator = reached === null || denominator === null ? null : denominator - reached;
  if (value === null || numerator === null) return {...figure, numerator};
  const rest = complementOf(reached, denominator);
  if (rest.value === null) return nothing(rest.reason ?? 'invalid_input', {...figure, numerator});
  return {...figure, numerator, value: rest.value};
}

/** Divides the sums of means by the number of things they are of. */
function withMeans(figure: Figure, means: readonly string[]): Figure {
  const extra: Record<string, number | null> = {...figure.extra};
  for (const name of means) {
    const count = `${name}_n`;
    extra[name] = ratioOf(extra[name], extra[count]).value;
    delete extra[count];
  }
  return {...figure, extra};
}

/** A count; beside a size class it says how many businesses have no known class. */
export function countAt(cube: PartCube, cell: number): Figure {
  const value = cube.numerator[cell];
  const parts = {
    numerator: orNull(value),
    denominator: null,
    unknown: unknownClass(cube, cell),
    extra: extraOf(cube, cell),
    flags: cube.flags.get(cell) ?? [],
  };
  if (Number.isNaN(value))
    return nothing(whyMissing(cube, cell), {...parts, flags: keptFlags(cube, cell)});
  return {...parts, value, reason: null};
}

/** Businesses of unknown size class at the same place; null where nothing is known of it. */
export function unknownClass(cube: PartCube, cell: number): number | null {
  const sizeAt = axisIndex(cube, 'size_class');
  if (sizeAt < 0) return orNull(cube.unknown[cell]);
  const index = cube.axes[sizeAt].ids.indexOf(UNKNOWN_CATEGORY);
  if (index < 0) return cube.origin[cell] === 0 ? null : 0;
  const at = coordinates(cube.axes, cell);
  at[sizeAt] = index;
  const value = cube.numerator[positionOf(cube.axes, at)];
  return Number.isNaN(value) ? (cube.origin[cell] === 0 ? null : 0) : value;
}

/** A group without a list keeps its flag L where nothing could be counted. */
function keptFlags(cube: PartCube, cell: number): Figure['flags'] {
  return (cube.flags.get(cell) ?? []).filter((flag) => flag === 'L');
}
