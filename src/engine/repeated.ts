import {textAt, textColumn} from '../data/access.js';
import type {Tables} from '../data/table.js';
import {eventYear, isDelivered} from './hand-overs.js';

/** A business that received the same programme more than once in a period. */
export interface RepeatedAid {
  /** The reference as the aid table writes it. For use inside the office only. */
  readonly business: string;
  readonly programme: string;
  readonly period: string;
  readonly times: number;
}

/** Possible duplicates: the same programme, business and year more than once. */
export function repeatedAid({aid}: Tables): RepeatedAid[] {
  const refs = textColumn(aid, 'aidBusinessRef');
  const programmes = textColumn(aid, 'aidName');
  const times = new Map<string, number>();
  for (let row = 0; row < (aid?.length ?? 0); row++) {
    const [business, programme] = [textAt(refs, row), textAt(programmes, row)];
    if (aid === undefined || business === null || programme === null || !isDelivered(aid, row))
      continue;
    const key = JSON.stringify([business, programme, eventYear(aid, row) ?? 'unknown']);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times]
    .filter(([, n]) => n > 1)
    .map(([key, n]) => {
      const [business, programme, period] = JSON.parse(key) as [string, string, string];
      return {business, programme, period, times: n};
    });
}
