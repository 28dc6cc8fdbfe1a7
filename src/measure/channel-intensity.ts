import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';
import type {SummaryOptions} from './summary.js';

/** Sales channels of one business. */
export interface ChannelUse {
  readonly used: Given;
  /** Channels that its trade can use at all: food delivery does not apply to a carpenter. */
  readonly applicable: Given;
}

export interface ChannelIntensity extends Measure {
  /** Businesses in the mean. */
  readonly n: number;
  readonly notApplicable: number;
  readonly unknown: number;
}

/**
 * Mean over businesses of used ÷ applicable channels. A business without an applicable channel is
 * left out.
 *
 * Percent. Nobody with an applicable channel is zero_denominator; a missing number missing_input
 * unless partial coverage is asked for; more used than applicable invalid_input.
 *
 * @example
 * channelIntensity([{used: 2, applicable: 5}, {used: 0, applicable: 0}]).value; // 40
 */
export function channelIntensity(
  items: readonly ChannelUse[],
  {coverage = 'whole'}: SummaryOptions = {},
): ChannelIntensity {
  const shares = items.flatMap(({used, applicable}) =>
    used == null || applicable == null || applicable === 0 ? [] : [used / applicable],
  );
  const notApplicable = items.filter(({applicable}) => applicable === 0).length;
  const unknown = items.length - shares.length - notApplicable;
  const parts = {n: shares.length, notApplicable, unknown};
  const wrong =
    items.some(({used, applicable}) => problemOf([used, applicable]) === 'invalid_input') ||
    items.some(({used, applicable}) => used != null && applicable != null && used > applicable);
  if (wrong) return unmeasured('invalid_input', parts);
  if (unknown > 0 && (coverage === 'whole' || shares.length === 0))
    return unmeasured('missing_input', parts);
  if (shares.length === 0) return unmeasured('zero_denominator', parts);
  return measured((100 * sum(shares)) / shares.length, parts);
}
