import {measured, unmeasured, type Given, type Measure} from './measure.js';
import {summarise, type SummaryOptions} from './summary.js';

/** `value` is the total. */
export interface TransactionValue extends Measure {
  readonly deals: number;
  readonly total: number | null;
  readonly median: number | null;
  /** Largest deal ÷ total, percent; near 100 it names a business. */
  readonly topShare: number | null;
}

/**
 * Realised value of deals after business matching, never the "potensi transaksi".
 *
 * Rupiah. No deal is a total of 0 without median and share (zero_denominator); deals of 0 alone have
 * no share (zero_denominator); a missing value is missing_input unless partial coverage is asked for.
 *
 * @example
 * transactionValue([5e6, 8e6, 12e6, 75e6]).topShare; // 75
 */
export function transactionValue(
  values: readonly Given[],
  options: SummaryOptions = {},
): TransactionValue {
  const {n, total, median, topShare, reason} = summarise(values, options);
  const parts = {deals: n, total, median, topShare};
  if (total === null) return unmeasured(reason ?? 'missing_input', parts);
  if (topShare !== null) return measured(total, parts);
  return {...unmeasured('zero_denominator', parts), value: total};
}
