import {measured, unmeasured, type Measure} from './measure.js';
import {isBlank} from './validity.js';

export interface Uniqueness extends Measure {
  readonly distinct: number;
  readonly withKey: number;
  /** Surplus records: those with a key beyond the first of each. */
  readonly duplicateRecords: number;
}

/**
 * Distinct keys ÷ records with a key. Keys are compared as they are; blank ones are left out.
 *
 * Percent. No key at all is zero_denominator.
 *
 * @example
 * uniqueness(['A', 'B', 'A', 'C', null, 'A']).value; // 60
 */
export function uniqueness(keys: readonly (string | null | undefined)[]): Uniqueness {
  const present = keys.filter((key) => !isBlank(key));
  const distinct = new Set(present).size;
  const withKey = present.length;
  const parts = {distinct, withKey, duplicateRecords: withKey - distinct};
  if (withKey === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * distinct) / withKey, parts);
}
