import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';
import {summarise, type SummaryOptions} from './summary.js';

/** `value` is the mean. */
export interface SessionsPerBusiness extends Measure {
  /** Businesses with at least one session. */
  readonly businesses: number;
  /** Businesses without one, which are left out. */
  readonly notMentored: number;
  readonly mean: number | null;
  readonly median: number | null;
  /** Percent of the mentored businesses with at least `atLeast` sessions. */
  readonly shareAtLeast: number | null;
}

/**
 * Mentoring sessions per mentored business: mean, median, and the share with at least so many.
 *
 * Sessions. A business without a session is not mentored and left out. Without a mentored business
 * zero_denominator; with a missing number missing_input unless partial coverage is asked for.
 *
 * @example
 * sessionsPerBusiness([1, 1, 2, 3, 3, 8]).shareAtLeast; // 50
 */
export function sessionsPerBusiness(
  sessions: readonly Given[],
  {atLeast = 3, ...options}: SummaryOptions & {readonly atLeast?: number} = {},
): SessionsPerBusiness {
  const mentored = sessions.filter((count) => count !== 0);
  const {n, mean, median, reason} = summarise(mentored, options);
  const counts = {businesses: n, notMentored: sessions.length - mentored.length};
  if (mean === null || problemOf([atLeast]) !== null) {
    const none = {...counts, mean: null, median: null, shareAtLeast: null};
    return unmeasured(reason ?? 'invalid_input', none);
  }
  const many = mentored.filter((count) => count != null && count >= atLeast).length;
  return measured(mean, {...counts, mean, median, shareAtLeast: (100 * many) / n});
}
