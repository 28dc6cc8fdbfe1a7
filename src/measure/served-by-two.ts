import {measured, sum, unmeasured, type Measure} from './measure.js';

export interface ServedByTwo extends Measure {
  readonly served: number;
  readonly twoOrMore: number;
  readonly meanAgencies: number | null;
  /** Businesses of which nobody knows who served them. */
  readonly unknown: number;
}

/**
 * Businesses served by at least two agencies (perangkat daerah) ÷ businesses served by any. Whether
 * that is integration or duplication the programme matrix must tell.
 *
 * Percent. Nobody served is zero_denominator, or missing_input where nobody knows.
 *
 * @example
 * servedByTwo({U1: ['DinkopUKM', 'Disperindag'], U2: ['DinkopUKM']}).value; // 50
 */
export function servedByTwo(
  services: Readonly<Record<string, readonly string[] | null>>,
): ServedByTwo {
  const lists = Object.values(services);
  const numbers = lists.flatMap((list) =>
    list == null ? [] : [new Set(list.filter((agency) => agency != null)).size],
  );
  const positive = numbers.filter((number) => number > 0);
  const served = positive.length;
  const twoOrMore = positive.filter((number) => number >= 2).length;
  const parts = {
    served,
    twoOrMore,
    meanAgencies: served === 0 ? null : sum(positive) / served,
    unknown: lists.length - numbers.length,
  };
  if (served === 0)
    return unmeasured(parts.unknown > 0 ? 'missing_input' : 'zero_denominator', parts);
  return measured((100 * twoOrMore) / served, parts);
}
