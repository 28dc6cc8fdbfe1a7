import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';
import {shareOf} from './share.js';

export interface Completeness extends Measure {
  /** Percent of the records with each field filled. */
  readonly byField: Readonly<Record<string, number | null>>;
  /** The field filled least, the first of equal ones. */
  readonly weakest: string | null;
}

/**
 * Filled mandatory cells ÷ (records × mandatory fields); always to be shown with the weakest field.
 *
 * Percent. No record or no field is zero_denominator, a missing number missing_input; more filled
 * than there are records invalid_input.
 *
 * @param filled records with each mandatory field filled
 * @example
 * completeness(50, {nib: 48, omzet: 20}).value; // 68
 */
export function completeness(
  records: Given,
  filled: Readonly<Record<string, Given>>,
): Completeness {
  const shares = Object.entries(filled).map(([field, n]) => [field, shareOf(n, records)] as const);
  const lowest = shares.reduce<{field: string; value: number} | null>(
    (worst, [field, {value}]) =>
      value === null || (worst !== null && value >= worst.value) ? worst : {field, value},
    null,
  );
  const parts = {
    byField: Object.fromEntries(shares.map(([field, {value}]) => [field, value])),
    weakest: lowest?.field ?? null,
  };
  const counts = Object.values(filled);
  const wrong = shares.some(([, {reason}]) => reason === 'invalid_input');
  if (wrong || problemOf([records]) === 'invalid_input') return unmeasured('invalid_input', parts);
  if (records === 0 || counts.length === 0) return unmeasured('zero_denominator', parts);
  if (records == null || problemOf(counts) !== null) return unmeasured('missing_input', parts);
  return measured((100 * sum(counts as number[])) / (records * counts.length), parts);
}
