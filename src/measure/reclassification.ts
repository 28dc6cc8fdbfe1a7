import {mergeFlags, type Flag} from '../data/flags.js';
import {
  classifySize,
  sizeClasses,
  type SizeClass,
  type SizeRegime,
} from '../indicator/size-class.js';
import type {Given} from './measure.js';

export interface YearRegime {
  readonly year: number;
  readonly regime: SizeRegime;
}

export interface ClassifiedBusiness {
  readonly id: string;
  /** Rupiah a year, the same in both years or one figure for each. */
  readonly annualSales: Given | readonly [Given, Given];
}

/** Businesses of each class; `unknown` are those without sales. */
export type ClassCounts = Readonly<Record<SizeClass | 'unknown', number>>;

export interface Reclassification {
  /** Each year under the law of its time, as it was published. */
  readonly publishedBasis: {readonly year0: ClassCounts; readonly year1: ClassCounts};
  /** Both years under one law. */
  readonly constantRegime: {
    readonly regime: SizeRegime;
    readonly year0: ClassCounts;
    readonly year1: ClassCounts;
  };
  /** Businesses of a lower class in the second year than in the first, on each basis. */
  readonly apparentDowngrades: number;
  readonly trueDowngrades: number;
  readonly apparentUpgrades: number;
  readonly trueUpgrades: number;
  /** B where the published years stand under different laws. */
  readonly flags: readonly Flag[];
}

/**
 * Class counts of the same businesses in two years, as published and under one regime, so that a
 * change of the law (2 February 2021) is not read as a change of the businesses.
 *
 * Businesses. A business without sales is counted as unknown, never as mikro.
 *
 * @param options.regime the one law for both years; that of the second year by default
 * @example
 * compareRegimes([{id: 'U1', annualSales: 400_000_000}], [
 *   {year: 2020, regime: 'uu20_2008'},
 *   {year: 2021, regime: 'pp7_2021'},
 * ]).apparentDowngrades; // 1
 */
export function compareRegimes(
  businesses: readonly ClassifiedBusiness[],
  [year0, year1]: readonly [YearRegime, YearRegime],
  {regime = year1.regime}: {regime?: SizeRegime} = {},
): Reclassification {
  const sales = (at: 0 | 1): Given[] =>
    businesses.map(({annualSales}) =>
      typeof annualSales === 'object' && annualSales !== null ? annualSales[at] : annualSales,
    );
  const classes = (at: 0 | 1, law: SizeRegime): (SizeClass | null)[] =>
    sales(at).map((amount) => classifySize({regime: law, annualSales: amount}).value);
  const published = [classes(0, year0.regime), classes(1, year1.regime)] as const;
  const constant = [classes(0, regime), classes(1, regime)] as const;
  return {
    publishedBasis: {year0: countClasses(published[0]), year1: countClasses(published[1])},
    constantRegime: {
      regime,
      year0: countClasses(constant[0]),
      year1: countClasses(constant[1]),
    },
    apparentDowngrades: countMoves(published, -1),
    trueDowngrades: countMoves(constant, -1),
    apparentUpgrades: countMoves(published, 1),
    trueUpgrades: countMoves(constant, 1),
    flags: mergeFlags(year0.regime === year1.regime ? [] : ['B']),
  };
}

function countClasses(classes: readonly (SizeClass | null)[]): ClassCounts {
  const counts = {mikro: 0, kecil: 0, menengah: 0, besar: 0, unknown: 0};
  for (const one of classes) counts[one ?? 'unknown']++;
  return counts;
}

type Classes = readonly (SizeClass | null)[];

/** Businesses of known class in both years that moved down (−1) or up (1). */
function countMoves([before, after]: readonly [Classes, Classes], sign: -1 | 1): number {
  return before.filter((from, i) => {
    const to = after[i];
    if (from === null || to === null) return false;
    return Math.sign(sizeClasses.indexOf(to) - sizeClasses.indexOf(from)) === sign;
  }).length;
}
