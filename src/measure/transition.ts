import {problemOf, type Given} from './measure.js';

/** Businesses that were of one class at the start and of another at the end. */
export interface Transition {
  /** A size class; other words, as for those that entered in between, belong to no class. */
  readonly from: string | null;
  /** A size class, `keluar`, or `tidak_diketahui`; `null` is not known either. */
  readonly to: string | null;
  readonly n: Given;
}

const classes: readonly string[] = ['mikro', 'kecil', 'menengah', 'besar'];

/** Position of a size class from the smallest, or `null` where it is none. */
export function classRank(name: string | null): number | null {
  const rank = name === null ? -1 : classes.indexOf(name);
  return rank < 0 ? null : rank;
}

export function isUnknownClass(name: string | null): boolean {
  return name === null || name === 'tidak_diketahui';
}

/** What is wrong with a list of transitions; a word for where they went that nobody knows counts. */
export function transitionProblem(
  transitions: readonly Transition[],
): 'missing_input' | 'invalid_input' | null {
  const strange = transitions.some(
    ({to}) => classRank(to) === null && !isUnknownClass(to) && to !== 'keluar',
  );
  return strange ? 'invalid_input' : problemOf(transitions.map(({n}) => n));
}

/** Number of businesses in the transitions that meet a condition. */
export function countTransitions(
  transitions: readonly Transition[],
  condition: (transition: Transition) => boolean,
): number {
  return transitions.reduce((total, one) => total + (condition(one) ? (one.n ?? 0) : 0), 0);
}
