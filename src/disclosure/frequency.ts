import {isPositive, requireOption} from './options.js';

export interface FrequencyRule {
  /** Counts from 1 to below this are unsafe. Default 5, the usual choice beside an attribute. */
  readonly threshold?: number;
}

/**
 * The minimum frequency rule for a table of counts: `true` where a count is unsafe, that is not zero
 * and below the threshold. A zero is safe by this rule; whether it gives away a whole row is asked
 * by `groupDisclosure`. An unknown count (`null`) stays unknown. An empty list gives an empty list.
 *
 * For use inside the office: which cells are unsafe must not be published beside their reason.
 *
 * @throws UmkmError `DISCLOSURE_OPTION` where the threshold is not above zero
 * @example
 * frequencyUnsafe([0, 1, 4, 5, 12], {threshold: 5}); // [false, true, true, false, false]
 */
export function frequencyUnsafe<Count extends number | null>(
  counts: readonly Count[],
  {threshold = 5}: FrequencyRule = {},
): (boolean | Extract<Count, null>)[] {
  requireOption(isPositive(threshold), 'threshold');
  return counts.map((count) =>
    count === null ? (count as Extract<Count, null>) : isFew(count, threshold),
  );
}

/** Whether a count is not zero and below the threshold. */
export function isFew(count: number, threshold: number): boolean {
  return count !== 0 && Math.abs(count) < threshold;
}
