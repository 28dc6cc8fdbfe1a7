import {measured, unmeasured, type Measure} from './measure.js';
import {
  classRank,
  countTransitions,
  isUnknownClass,
  transitionProblem,
  type Transition,
} from './transition.js';

export interface UpwardMobility extends Measure {
  readonly upgraded: number | null;
  /** All that were of the class at the start. */
  readonly initial: number | null;
  /** Of these, the ones that still exist and whose class is known. */
  readonly survivingClassified: number | null;
  /** Second rate: upgraded ÷ survivors of known class. */
  readonly valueSurvivors: number | null;
  /** Of these, the ones of which nobody knows what became; they stay in the main denominator. */
  readonly unknown: number | null;
}

/**
 * Share of the businesses of a class at the start that are of a higher class at the end (naik
 * kelas), `besar` counting as higher. Same businesses, one regime.
 *
 * Percent of all at the start. No business of the class is zero_denominator, a missing number
 * missing_input, a negative number or an unknown word for the end invalid_input.
 *
 * @example
 * upwardMobility([
 *   {from: 'mikro', to: 'mikro', n: 19},
 *   {from: 'mikro', to: 'kecil', n: 1},
 * ]).value; // 5
 */
export function upwardMobility(transitions: readonly Transition[], from = 'mikro'): UpwardMobility {
  const rank = classRank(from);
  const own = transitions.filter((one) => one.from === from);
  const problem = rank === null ? 'invalid_input' : transitionProblem(own);
  if (problem !== null || rank === null) {
    return unmeasured(problem ?? 'invalid_input', {
      upgraded: null,
      initial: null,
      survivingClassified: null,
      valueSurvivors: null,
      unknown: null,
    });
  }
  const upgraded = countTransitions(own, ({to}) => (classRank(to) ?? -1) > rank);
  const initial = countTransitions(own, () => true);
  const survivingClassified = countTransitions(own, ({to}) => classRank(to) !== null);
  const parts = {
    upgraded,
    initial,
    survivingClassified,
    valueSurvivors: survivingClassified === 0 ? null : (100 * upgraded) / survivingClassified,
    unknown: countTransitions(own, ({to}) => isUnknownClass(to)),
  };
  if (initial === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * upgraded) / initial, parts);
}
