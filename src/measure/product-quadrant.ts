import type {Flag, Reason} from '../data/flags.js';
import {flagsOf, problemOf, type Given} from './measure.js';

export type ProductQuadrant = 'unggulan' | 'prospektif' | 'andalan' | 'tertinggal';

/** A class instead of a number. */
export interface Classified<T extends string> {
  readonly value: T | null;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * The quadrant of a product by its static and dynamic location quotient: both above 1 unggulan, only
 * the static one prospektif, only the dynamic one andalan, else tertinggal. Equal to 1 is no
 * advantage. A missing quotient is missing_input, a negative one invalid_input.
 *
 * @example
 * productQuadrant(2, 0.8).value; // 'prospektif'
 */
export function productQuadrant(slq: Given, dlq: Given): Classified<ProductQuadrant> {
  const problem = problemOf([slq, dlq]);
  if (problem !== null || slq == null || dlq == null) return unclassified(problem);
  const quadrant =
    slq > 1 ? (dlq > 1 ? 'unggulan' : 'prospektif') : dlq > 1 ? 'andalan' : 'tertinggal';
  return {value: quadrant, flags: []};
}

/** No class, with its reason. */
export function unclassified(reason: Reason | null): Classified<never> {
  const given = reason ?? 'missing_input';
  return {value: null, flags: flagsOf(given), reason: given};
}
