import {measured, unmeasured, type Measure} from './measure.js';
import {
  classRank,
  countTransitions,
  isUnknownClass,
  transitionProblem,
  type Transition,
} from './transition.js';

export interface NetUpgrades extends Measure {
  readonly up: number | null;
  readonly down: number | null;
  /** Left business, and of unknown class at the end: neither up nor down. */
  readonly exits: number | null;
  readonly unknown: number | null;
}

/**
 * Businesses that rose by class minus those that fell, over a whole matrix of transitions. `value`
 * is the net number. Nothing moved is 0; a missing number makes all null (missing_input), a negative
 * one or an unknown word for the end invalid_input.
 *
 * @example
 * netUpgrades([{from: 'mikro', to: 'kecil', n: 8}, {from: 'kecil', to: 'mikro', n: 3}]).value; // 5
 */
export function netUpgrades(transitions: readonly Transition[]): NetUpgrades {
  const problem = transitionProblem(transitions);
  if (problem !== null)
    return unmeasured(problem, {up: null, down: null, exits: null, unknown: null});
  const step = ({from, to}: Transition): number => {
    const [a, b] = [classRank(from), classRank(to)];
    return a === null || b === null ? 0 : Math.sign(b - a);
  };
  const of = (sign: number): number => countTransitions(transitions, (one) => step(one) === sign);
  const [up, down] = [of(1), of(-1)];
  return measured(up - down, {
    up,
    down,
    exits: countTransitions(transitions, ({to}) => to === 'keluar'),
    unknown: countTransitions(transitions, ({to}) => isUnknownClass(to)),
  });
}
