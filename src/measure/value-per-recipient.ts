import {measured, unmeasured, type Given, type Measure} from './measure.js';
import {summarise, type SummaryOptions} from './summary.js';

/** `value` is the mean. */
export interface ValuePerRecipient extends Measure {
  readonly n: number;
  readonly missing: number;
  readonly total: number | null;
  readonly mean: number | null;
  readonly median: number | null;
}

/**
 * Aid per recipient: total ÷ n beside the median, because one large award lifts the mean. Aid in
 * kind is valued at its contract price.
 *
 * Rupiah. Without a recipient zero_denominator; with a missing value missing_input unless partial
 * coverage is asked for; with a negative one invalid_input.
 *
 * @example
 * valuePerRecipient([3e6, 3e6, 5e6, 2e6, 17e6]).median; // 3000000
 */
export function valuePerRecipient(
  values: readonly Given[],
  options: SummaryOptions = {},
): ValuePerRecipient {
  const {n, missing, total, mean, median, reason} = summarise(values, options);
  const parts = {n, missing, total, mean, median};
  return mean === null ? unmeasured(reason ?? 'missing_input', parts) : measured(mean, parts);
}
