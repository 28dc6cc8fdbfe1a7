import {mergeFlags, type Flag, type Reason} from '../data/flags.js';
import {because, flagsOf} from './measure.js';

export interface ChannelShares {
  /** Percent per channel; multiple answers, so they may come to more than 100. */
  readonly values: Readonly<Record<string, number>>;
  /** Businesses in the denominator. */
  readonly base: number;
  /** Businesses of which nobody knows the channels. */
  readonly unknown: number;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * Users of each channel ÷ all businesses, or ÷ adopters, those with any channel. BPS shares of
 * e-commerce have the second base: never compare the two.
 *
 * Percent. Over all businesses those of unknown channels stay in the denominator; over adopters they
 * cannot be placed and are only counted. An empty base is zero_denominator, one of unknown
 * businesses alone missing_input.
 *
 * @param channels the channels of each business; `null` where nobody asked
 * @example
 * channelShares([['wa'], ['wa', 'ig'], []], {base: 'adopters'}).values; // {wa: 100, ig: 50}
 */
export function channelShares(
  channels: readonly (readonly string[] | null)[],
  {base: over = 'all'}: {base?: 'all' | 'adopters'} = {},
): ChannelShares {
  const known = channels.flatMap((list) => (list == null ? [] : [new Set(list)]));
  const unknown = channels.length - known.length;
  const adopters = known.filter((list) => list.size > 0);
  const base = over === 'all' ? channels.length : adopters.length;
  const silent = unknown > 0 && (over === 'all' ? known.length === 0 : base === 0);
  const reason: Reason | null = silent ? 'missing_input' : base === 0 ? 'zero_denominator' : null;
  if (reason !== null)
    return {values: {}, base, unknown, flags: flagsOf(reason), ...because(reason)};
  const counts = new Map<string, number>();
  for (const list of adopters)
    for (const channel of list) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  const values = [...counts].map(([channel, count]) => [channel, (100 * count) / base] as const);
  return {values: Object.fromEntries(values), base, unknown, flags: mergeFlags()};
}
