import {dateColumn, textAt, textColumn} from '../data/access.js';
import {MISSING_DAY} from '../data/column.js';
import type {Classes} from './axes.js';
import type {Frame} from './frame.js';

/** States of an agreement, in the order of its life. */
export const agreementStatuses = ['belum_berlaku', 'berlaku', 'akan_berakhir', 'berakhir'] as const;

/** Days before its last day from which an agreement is about to end. */
const noticeDays = 90;

/**
 * State of every agreement at the cut-off. Its first and last day are days in force; with 90 days
 * left or fewer it is about to end. Where a day is missing the stated status tells, as far as the
 * other day does not contradict it; without a last day an agreement runs on. Not known without a
 * first day and a status, without a cut-off, and where the last day comes before the first.
 */
export function agreementStates({tables, cutOff}: Frame): Classes {
  const {agreement} = tables;
  const starts = dateColumn(agreement, 'agreementStart')?.days;
  const ends = dateColumn(agreement, 'agreementEnd')?.days;
  const stated = textColumn(agreement, 'agreementStatus');
  const of = Int32Array.from({length: agreement?.length ?? 0}, (_, row) => {
    const start = starts === undefined ? MISSING_DAY : starts[row];
    const end = ends === undefined ? MISSING_DAY : ends[row];
    return stateOf(start, end, statedStates[textAt(stated, row) ?? ''] ?? -1, cutOff);
  });
  return {names: agreementStatuses, of};
}

/** Numbers of the states by the word of the office. */
const statedStates: Readonly<Record<string, number>> = {notYet: 0, inForce: 1, ending: 2, ended: 3};

function stateOf(start: number, end: number, stated: number, cutOff: number): number {
  const [noStart, noEnd] = [start === MISSING_DAY, end === MISSING_DAY];
  if (cutOff === MISSING_DAY) return noStart || noEnd ? stated : -1;
  if (!noStart && !noEnd && end < start) return -1;
  if (!noEnd && cutOff > end) return 3;
  if (!noStart && cutOff < start) return 0;
  if (noStart && stated < 0) return -1;
  if (noStart && (stated === 0 || noEnd)) return stated;
  if (noEnd) return stated < 1 ? 1 : stated;
  return end - cutOff <= noticeDays ? 2 : 1;
}
