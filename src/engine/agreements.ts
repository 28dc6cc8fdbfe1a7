import {dateColumn} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {Classes} from './axes.js';
import type {Frame} from './frame.js';

/** States of an agreement, in the order of its life. */
export const agreementStatuses = ['belum_berlaku', 'berlaku', 'akan_berakhir', 'berakhir'] as const;

/** Days before its last day from which an agreement is about to end. */
const noticeDays = 90;

/**
 * State of every agreement at the cut-off. Its first and last day are days in force; one without a
 * last day runs on. Without a first day the state is not known.
 */
export function agreementStates({tables, cutOff}: Frame): Classes {
  const {agreement} = tables;
  const starts = dateColumn(agreement, 'agreementStart')?.days;
  const ends = dateColumn(agreement, 'agreementEnd')?.days;
  const of = Int32Array.from({length: agreement?.length ?? 0}, (_, row) => {
    const start = starts === undefined ? MISSING_DAY : starts[row];
    const end = ends === undefined ? MISSING_DAY : ends[row];
    if (start === MISSING_DAY || cutOff === MISSING_DAY) return -1;
    if (cutOff < start) return 0;
    if (end === MISSING_DAY || end - cutOff > noticeDays) return 1;
    return end >= cutOff ? 2 : 3;
  });
  return {names: agreementStatuses, of};
}
