import {mergeFlags} from '../data/flags.js';
import {dayOf} from './calendar.js';
import {measured, unmeasured, type Measure} from './measure.js';

export interface AidRecipient {
  readonly id: string;
  /** Dates `YYYY-MM-DD`. */
  readonly delivered: string | null;
  /** Days of visits; `null` where nobody knows. */
  readonly visits: readonly string[] | null;
}

export interface FollowUp extends Measure {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly notYetDue: number | null;
  /** Due, but of unknown visits; they stay in the denominator. */
  readonly unknown: number | null;
}

/**
 * Recipients of aid with a visit on day 1…N after its delivery ÷ recipients whose N days are over by
 * the cut-off. A visit on day 0 is the ceremony and does not count.
 *
 * Percent. Nobody due is zero_denominator; recipients without a day of delivery are left out and
 * flagged O; a date that does not exist, or days that are no whole number from 1, is invalid_input.
 *
 * @example
 * followUp([{id: 'U1', delivered: '2024-01-10', visits: ['2024-02-09']}], {
 *   days: 30, cutOff: '2024-03-31',
 * }).value; // 100
 */
export function followUp(
  recipients: readonly AidRecipient[],
  {days, cutOff}: {readonly days: number; readonly cutOff: string},
): FollowUp {
  const end = dayOf(cutOff);
  const dated = recipients.flatMap(({delivered, visits}) =>
    delivered == null
      ? []
      : [{start: dayOf(delivered), visits: visits?.map((date) => dayOf(date)) ?? null}],
  );
  const broken = dated.some(({start, visits}) => start === null || visits?.includes(null));
  if (end === null || broken || !Number.isInteger(days) || days < 1) {
    const none = {numerator: null, denominator: null, notYetDue: null, unknown: null};
    return unmeasured('invalid_input', none);
  }
  const due = dated.filter(({start}) => (start as number) + days <= end);
  const followed = due.filter(({start, visits}) =>
    visits?.some((day) => {
      const age = (day as number) - (start as number);
      return age >= 1 && age <= days;
    }),
  );
  const undated = recipients.length - dated.length;
  const parts = {
    numerator: followed.length,
    denominator: due.length,
    notYetDue: dated.length - due.length,
    unknown: due.filter(({visits}) => visits === null).length,
  };
  if (due.length === 0)
    return unmeasured(undated > 0 ? 'missing_input' : 'zero_denominator', parts);
  if (parts.unknown === due.length) return unmeasured('missing_input', parts);
  const flags = mergeFlags(undated > 0 ? ['O'] : []);
  return measured((100 * followed.length) / due.length, parts, flags);
}
