import {isFew, type FrequencyRule} from './frequency.js';
import {isPositive, requireOption} from './options.js';

export interface GroupDisclosure {
  /** `null` where a category is unknown and the known ones do not decide. */
  readonly unsafe: boolean | null;
  readonly reason: 'all_in_one_category' | 'small_count' | 'missing_input' | null;
}

/**
 * Whether a row of counts by category gives its businesses away. Where all are in one category the
 * attribute of each is known, however many they are. Where all but a few are, those few know it of
 * all others: that is a small count. A row in which nobody is counted is safe.
 *
 * For use inside the office: publish neither the row nor the reason.
 *
 * @param row counts by category, without their total
 * @throws UmkmError `DISCLOSURE_OPTION` where the threshold is not above zero
 * @example
 * groupDisclosure({punya_nib: 0, tanpa_nib: 7}); // {unsafe: true, reason: 'all_in_one_category'}
 */
export function groupDisclosure(
  row: Readonly<Record<string, number | null>>,
  {threshold = 5}: FrequencyRule = {},
): GroupDisclosure {
  requireOption(isPositive(threshold), 'threshold');
  const counts = Object.values(row);
  const known = counts.filter((count) => count !== null);
  if (known.length === counts.length && known.filter((count) => count !== 0).length === 1) {
    return {unsafe: true, reason: 'all_in_one_category'};
  }
  if (known.some((count) => isFew(count, threshold))) return {unsafe: true, reason: 'small_count'};
  if (known.length < counts.length) return {unsafe: null, reason: 'missing_input'};
  return {unsafe: false, reason: null};
}
