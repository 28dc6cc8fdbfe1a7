import {measured, unmeasured, type Measure} from './measure.js';

/** One award: business, programme, date. A blank is not known. */
export type AidEvent = readonly [
  business: string | null,
  programme: string | null,
  date?: string | null,
];

export interface MultipleAid extends Measure {
  /** Distinct businesses. */
  readonly recipients: number;
  readonly twoOrMoreProgrammes: number;
  /** Businesses that got one programme more than once: possible duplicates, reported apart. */
  readonly sameProgrammeRepeats: readonly string[];
  /** Awards of which nobody knows the business; they are left out. */
  readonly unattributed: number;
}

/**
 * Recipients of at least two distinct programmes ÷ recipients. A repeat within one programme is
 * reported apart. An unknown programme makes a recipient, but no second programme.
 *
 * Percent. No recipient is zero_denominator, or missing_input where only awards to unknown
 * businesses are listed.
 *
 * @example
 * multipleAid([['U1', 'P1'], ['U1', 'P2'], ['U2', 'P1']]).value; // 50
 */
export function multipleAid(events: readonly AidEvent[]): MultipleAid {
  const programmes = new Map<string, string[]>();
  let unattributed = 0;
  for (const [business, programme] of events) {
    if (business == null || business === '') {
      unattributed++;
      continue;
    }
    const list = programmes.get(business) ?? [];
    if (programme != null && programme !== '') list.push(programme);
    programmes.set(business, list);
  }
  const lists = [...programmes];
  const twoOrMore = lists.filter(([, list]) => new Set(list).size >= 2).length;
  const parts = {
    recipients: lists.length,
    twoOrMoreProgrammes: twoOrMore,
    sameProgrammeRepeats: lists
      .filter(([, list]) => new Set(list).size < list.length)
      .map(([business]) => business),
    unattributed,
  };
  if (lists.length === 0)
    return unmeasured(unattributed > 0 ? 'missing_input' : 'zero_denominator', parts);
  return measured((100 * twoOrMore) / lists.length, parts);
}
