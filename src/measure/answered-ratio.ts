import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';
import {nearly} from './share-parts.js';

export interface AnswerCounts {
  readonly yes: Given;
  readonly no: Given;
  /** Due, but nobody knows; the rest of `due` where it is not given. */
  readonly unknown?: Given;
  /** All whose time has come; yes + no + unknown where it is not given. */
  readonly due?: Given;
}

/** `value` is the share of yes among those that answered. */
export interface AnsweredRatio extends Measure {
  /** Answered ÷ due, percent. */
  readonly responseRate: number | null;
  /** The share of yes if all that did not answer were no, or were yes; percent of the due. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * yes ÷ (yes + no) among those due, with the response rate and the bounds that the unknown leave:
 * unknown is never no. Used for aid still in use and partnerships that go on.
 *
 * Percent. Nobody due is zero_denominator; nobody answered too, with bounds 0 and 100; a missing
 * number is missing_input; numbers that do not come to `due` are invalid_input.
 *
 * @example
 * answeredRatio({due: 20, yes: 12, no: 3, unknown: 5});
 * // {value: 80, responseRate: 75, lower: 60, upper: 85, flags: []}
 */
export function answeredRatio({yes, no, unknown, due}: AnswerCounts): AnsweredRatio {
  const none = {responseRate: null, lower: null, upper: null};
  const problem = problemOf([yes, no]);
  const others = problemOf([unknown, due]);
  if (problem === 'invalid_input' || others === 'invalid_input')
    return unmeasured('invalid_input', none);
  if (problem !== null || yes == null || no == null || (unknown == null && due == null))
    return unmeasured('missing_input', none);
  const silent = unknown ?? (due as number) - yes - no;
  const all = due ?? yes + no + silent;
  if (silent < 0 || !nearly(yes + no + silent, all)) return unmeasured('invalid_input', none);
  if (all === 0) return unmeasured('zero_denominator', none);
  const parts = {
    responseRate: (100 * (yes + no)) / all,
    lower: (100 * yes) / all,
    upper: (100 * (yes + silent)) / all,
  };
  if (yes + no === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * yes) / (yes + no), parts);
}
