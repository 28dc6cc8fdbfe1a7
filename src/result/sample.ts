import {coordinates, TOTAL, type PartCube} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import type {Formula} from '../indicator/indicator.js';
import {relativeStandardError} from '../measure/relative-standard-error.js';
import {smallSampleShare} from '../measure/small-sample.js';
import {wilsonInterval} from '../measure/wilson-interval.js';
import type {Finish} from './finish.js';
import {nothing, type Figure} from './row.js';

/** The tables hold a sample of the businesses, not all of them. */
export interface Sample {
  /** Businesses there are in all of the office's area. */
  readonly population?: number;
}

/** Whether the value of a formula is a share of things that a sample was drawn of. */
export function isSampledShare(formula: Formula): boolean {
  switch (formula.kind) {
    case 'ratio':
    case 'cohort':
      return true;
    case 'transition':
      return formula.show === 'upward';
    case 'cells':
      return formula.name === 'share';
    default:
      return false;
  }
}

/**
 * Figures of a simple random sample: `ci_low` and `ci_high` (95 %, Wilson) and `rse` beside each
 * share; below 10 things no value (insufficient_n, Q); flag U below 30, with fewer than 5 successes or
 * failures, and above an RSE of 25 %. Figures that came already counted are no sample and stay.
 *
 * The finite population counts in the margin over areas and categories alone: how many businesses
 * there are in a part of it nobody says, and without it an interval is only wider. One smaller than
 * the sample makes no interval.
 */
export function finishSampled(finish: Finish, formula: Formula, sample: Sample): Finish {
  const isComplement = formula.kind === 'ratio' && formula.complement === true;
  return (cubes, cell) => {
    const figure = finish(cubes, cell);
    const [cube] = Object.values(cubes);
    if (cube.origin[cell] !== 1 || figure.value === null) return figure;
    const population = isWhole(cube, cell) ? sample.population : undefined;
    return sampled(figure, {isComplement, population});
  };
}

function sampled(
  figure: Figure,
  {isComplement, population}: {isComplement: boolean; population: number | undefined},
): Figure {
  const {numerator, denominator: n} = figure;
  if (numerator === null || n === null) return figure;
  const x = isComplement ? n - numerator : numerator;
  const small = smallSampleShare(x, n);
  const {ciLow, ciHigh} = wilsonInterval(x, n, {population});
  const rse = relativeStandardError(x, n);
  if (small.value === null)
    return nothing(small.reason ?? 'insufficient_n', {
      ...figure,
      extra: {...figure.extra, ci_low: null, ci_high: null, rse: null},
    });
  const uncertain = rse.value !== null && rse.value > 25;
  return {
    ...figure,
    extra: {...figure.extra, ci_low: ciLow, ci_high: ciHigh, rse: rse.value},
    flags: mergeFlags(figure.flags, small.flags, uncertain ? ['U'] : []),
  };
}

function isWhole({axes}: PartCube, cell: number): boolean {
  const at = coordinates(axes, cell);
  return axes.every(({dim, ids}, a) => dim === 'period' || ids[at[a]] === TOTAL);
}
