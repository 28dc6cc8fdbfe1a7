import {dayOf} from './calendar.js';
import {measured, problemOf, unmeasured, type Measure} from './measure.js';
import {isBlank} from './validity.js';

export interface RecordTimeliness extends Measure {
  readonly current: number;
  readonly records: number;
  readonly neverUpdated: number;
  /** Records with a date that does not exist, or lies after the reference date. */
  readonly misdated: number;
}

/**
 * Records updated at most so many days before the reference date ÷ records (kemutakhiran). Never
 * updated is not current; neither is an impossible date or one to come.
 *
 * Percent. No record is zero_denominator; a reference date that does not exist, or a negative age,
 * invalid_input.
 *
 * @example
 * recordTimeliness(['2024-01-01', '2023-12-31'], {referenceDate: '2024-12-31'}).value; // 50
 */
export function recordTimeliness(
  updated: readonly (string | null | undefined)[],
  {referenceDate, maxAgeDays = 365}: {readonly referenceDate: string; readonly maxAgeDays?: number},
): RecordTimeliness {
  const reference = dayOf(referenceDate);
  const dated = updated.filter((date) => !isBlank(date)) as readonly string[];
  const ages = dated.map((date) => (reference ?? NaN) - (dayOf(date) ?? NaN));
  const current = ages.filter((age) => age >= 0 && age <= maxAgeDays).length;
  const parts = {
    current,
    records: updated.length,
    neverUpdated: updated.length - dated.length,
    misdated: ages.filter((age) => !(age >= 0)).length,
  };
  if (reference === null || problemOf([maxAgeDays]) !== null)
    return unmeasured('invalid_input', parts);
  if (updated.length === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * current) / updated.length, parts);
}
