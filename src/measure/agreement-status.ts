import {dayOf} from './calendar.js';
import {unclassified, type Classified} from './product-quadrant.js';

export type AgreementStatus = 'belum_berlaku' | 'berlaku' | 'akan_berakhir' | 'berakhir';

export interface AgreementTerm {
  /** First and last day, both inclusive, `YYYY-MM-DD`; without an end it is open. */
  readonly start: string | null;
  readonly end?: string | null;
}

export interface AgreementRegister {
  readonly statuses: readonly Classified<AgreementStatus>[];
  /** Agreements in force, those about to end included. */
  readonly inForce: number;
  /** Agreements whose status cannot be told. */
  readonly unknown: number;
}

/** An agreement with so many days left or fewer is about to end. */
const nearEnd = 90;

/**
 * The status of an agreement (MoU or PKS) on a date, both ends of its term inclusive: belum_berlaku,
 * berlaku, akan_berakhir (at most 90 days left, still in force), berakhir.
 *
 * Without a start missing_input, unless the end has passed; a date that does not exist and an end
 * before the start are invalid_input.
 *
 * @example
 * agreementStatus({start: '2022-01-01', end: '2024-12-31'}, '2024-12-31').value; // 'akan_berakhir'
 */
export function agreementStatus(
  {start, end}: AgreementTerm,
  date: string,
): Classified<AgreementStatus> {
  const day = dayOf(date);
  const first = start == null ? null : (dayOf(start) ?? NaN);
  const last = end == null ? Infinity : (dayOf(end) ?? NaN);
  if (day === null || Number.isNaN(first) || Number.isNaN(last))
    return unclassified('invalid_input');
  if (first !== null && last < first) return unclassified('invalid_input');
  if (day > last) return {value: 'berakhir', flags: []};
  if (first === null) return unclassified('missing_input');
  if (day < first) return {value: 'belum_berlaku', flags: []};
  return {value: last - day <= nearEnd ? 'akan_berakhir' : 'berlaku', flags: []};
}

/**
 * The status of each agreement on a date, and how many are in force.
 *
 * @example
 * agreementRegister([{start: '2024-01-01', end: null}], '2024-12-31').inForce; // 1
 */
export function agreementRegister(
  agreements: readonly AgreementTerm[],
  date: string,
): AgreementRegister {
  const statuses = agreements.map((term) => agreementStatus(term, date));
  const inForce = statuses.filter(({value}) => value === 'berlaku' || value === 'akan_berakhir');
  return {
    statuses,
    inForce: inForce.length,
    unknown: statuses.filter(({value}) => value === null).length,
  };
}
