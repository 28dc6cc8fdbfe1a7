import {unmeasured, type Measure} from './measure.js';
import {shareOf} from './share.js';

export interface AnyChannel extends Measure {
  readonly adopters: number;
  readonly businesses: number;
  /** Businesses of which nobody knows the channels; they stay in the denominator. */
  readonly unknown: number;
}

/**
 * Businesses with at least one digital sales channel ÷ businesses. Accounts are not businesses: one
 * with three is one.
 *
 * Percent. No business is zero_denominator, none of known channels missing_input.
 *
 * @param channels the channels of each business; `null` where nobody asked
 * @example
 * anyChannel([['wa', 'ig'], []]).value; // 50
 */
export function anyChannel(channels: readonly (readonly string[] | null)[]): AnyChannel {
  const businesses = channels.length;
  const adopters = channels.filter((list) => list != null && list.length > 0).length;
  const unknown = channels.filter((list) => list == null).length;
  const parts = {adopters, businesses, unknown};
  if (businesses > 0 && unknown === businesses) return unmeasured('missing_input', parts);
  return {...shareOf(adopters, businesses), ...parts};
}
