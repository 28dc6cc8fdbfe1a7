import {mergeFlags} from '../data/flags.js';
import {dayOf} from './calendar.js';
import {measured, unmeasured, type Measure} from './measure.js';

/** Days in a month of a cohort. */
const monthLength = 30;

export interface CohortMember {
  readonly id: string;
  /** Dates `YYYY-MM-DD`. */
  readonly onboarded: string | null;
  /** Days with an order; `null` where nobody knows. */
  readonly orders: readonly string[] | null;
}

export interface CohortActive extends Measure {
  readonly active: number | null;
  readonly due: number | null;
  readonly notYetDue: number | null;
  /** Due, but of unknown orders; they stay in the denominator. */
  readonly unknown: number | null;
}

/**
 * Members of a cohort with an order in month k after onboarding, on day 30(k−1)+1 … 30k, ÷ members
 * that have had all 30k days by the cut-off. The day of onboarding is day 0.
 *
 * Percent. Nobody due is zero_denominator; members without a day of onboarding are left out and
 * flagged O; a date that does not exist, or a k that is no whole number from 1, is invalid_input.
 *
 * @example
 * cohortActive([{id: 'U1', onboarded: '2024-01-01', orders: ['2024-01-05']}], {
 *   k: 1, cutOff: '2024-03-31',
 * }).value; // 100
 */
export function cohortActive(
  members: readonly CohortMember[],
  {k, cutOff}: {readonly k: number; readonly cutOff: string},
): CohortActive {
  const end = dayOf(cutOff);
  const dated = members.flatMap(({onboarded, orders}) =>
    onboarded == null
      ? []
      : [{start: dayOf(onboarded), orders: orders?.map((date) => dayOf(date)) ?? null}],
  );
  const broken = dated.some(({start, orders}) => start === null || orders?.includes(null));
  if (end === null || broken || !Number.isInteger(k) || k < 1) {
    const none = {active: null, due: null, notYetDue: null, unknown: null};
    return unmeasured('invalid_input', none);
  }
  const [first, last] = [monthLength * (k - 1) + 1, monthLength * k];
  const due = dated.filter(({start}) => end - (start as number) >= last);
  const isActive = ({start, orders}: (typeof dated)[number]): boolean =>
    orders?.some((day) => {
      const age = (day as number) - (start as number);
      return age >= first && age <= last;
    }) ?? false;
  const undated = members.length - dated.length;
  const parts = {
    active: due.filter(isActive).length,
    due: due.length,
    notYetDue: dated.length - due.length,
    unknown: due.filter(({orders}) => orders === null).length,
  };
  if (due.length === 0)
    return unmeasured(undated > 0 ? 'missing_input' : 'zero_denominator', parts);
  if (parts.unknown === due.length) return unmeasured('missing_input', parts);
  return measured((100 * parts.active) / due.length, parts, mergeFlags(undated > 0 ? ['O'] : []));
}
