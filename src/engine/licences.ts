import {dateColumn, textAt, textColumn} from '../data/access.js';
import {MISSING_DAY, NO, UNKNOWN, YES} from '../data/column.js';
import type {Table} from '../data/table.js';
import type {Licence} from '../indicator/expression.js';
import type {Grain, LicenceState} from '../indicator/indicator.js';
import type {Frame} from './frame.js';
import {licenceOfRows} from './of-register.js';
import {lastBegun, periodEnd} from './periods.js';

/**
 * Whether each unit holds the licence at the end of its period: see `holds` and, with `proof`,
 * `holdsByList`. A licence that was issued after the period's end was not held then, nor is one that
 * is only asked for, refused or stated as none.
 */
export function heldLicence(frame: Frame, licence: Licence, proof?: 'list'): Uint8Array {
  const result = fromRegister(frame, licence);
  if (proof === 'list')
    for (let unit = 0; unit < result.length; unit++)
      if (result[unit] === YES) result[unit] = UNKNOWN;
  const book = licenceBook(frame.tables.licence);
  const kinds = textColumn(frame.tables.licence, 'licenceKind');
  const wanted = kinds?.dictionary.indexOf(licence) ?? -1;
  if (kinds === undefined || !kinds.codes.includes(wanted) || wanted < 0) return result;
  const {count, row, business} = frame.events('licence');
  const ends = frame.periods.map((period) => periodEnd(frame, period));
  const listed = new Uint8Array(frame.businessCount);
  const verdict = new Int8Array(frame.unitCount).fill(SILENT);
  for (let i = 0; i < count; i++) {
    if (business[i] < 0 || book.shared[row[i]] === 1) continue;
    listed[business[i]] = 1;
    if (kinds.codes[row[i]] !== wanted) continue;
    ends.forEach((end, period) => {
      const unit = frame.unitOf(business[i], period);
      if (unit >= 0) verdict[unit] = Math.max(verdict[unit], verdictAt(book, row[i], end));
    });
  }
  for (let unit = 0; unit < result.length; unit++) {
    if (verdict[unit] === HELD) result[unit] = YES;
    else if (verdict[unit] === LAPSED) result[unit] = NO;
    else if (result[unit] === UNKNOWN && listed[frame.unitBusiness[unit]] === 1) result[unit] = NO;
  }
  return result;
}

/** Rows of the licence table, once for each period at whose end they are in the state asked for. */
export interface LicenceRows {
  readonly rows: Int32Array;
  readonly periods: Int32Array;
  /** First and last period of which something is known; `null` where no such licence is on the list. */
  readonly span: readonly [number, number] | null;
}

export function licenceRows(
  frame: Frame,
  {kinds, state}: Pick<Extract<Grain, {of: 'licence'}>, 'kinds' | 'state'>,
): LicenceRows {
  const {licence} = frame.tables;
  const book = licenceBook(licence);
  const kind = textColumn(licence, 'licenceKind');
  const rows: number[] = [];
  const periods: number[] = [];
  const today = lastBegun(frame);
  let first = -1;
  let undated = false;
  frame.periods.forEach((period, p) => {
    const end = periodEnd(frame, period);
    for (let row = 0; row < (licence?.length ?? 0); row++) {
      const own = kinds.includes(textAt(kind, row) ?? '') ? stateAt(book, row, end) : null;
      if (own !== null && first < 0) first = p;
      if (own !== state) continue;
      // What is being asked for now was not in every year before.
      if (state === 'application' && book.issued[row] === MISSING_DAY) undated = true;
      rows.push(row);
      periods.push(p);
    }
  });
  return {
    rows: Int32Array.from(rows),
    periods: Int32Array.from(periods),
    span: first < 0 ? null : [undated ? today : first, frame.periods.length - 1],
  };
}

/** What the list says of one kind of licence of a unit; the larger word wins. */
const SILENT = -1;
const LAPSED = 1;
const HELD = 2;

/** A licence that lapsed, or began later, takes the yes of the register back: it is no other one. */
function verdictAt(book: LicenceBook, row: number, end: number): number {
  if (book.status[row] === 'application' || book.status[row] === 'none') return SILENT;
  const state = stateAt(book, row, end);
  if (state === 'inForce') return HELD;
  return state === 'expired' || book.issued[row] > end ? LAPSED : SILENT;
}

/** Days and states of the rows of the licence table. */
interface LicenceBook {
  readonly status: readonly ('granted' | 'expired' | 'application' | 'none')[];
  /** First day, or `MISSING_DAY`. */
  readonly issued: Int32Array;
  /** Last day, or `MISSING_DAY` where none is known. */
  readonly last: Int32Array;
  /** 1 where an institution or a community owns it. */
  readonly shared: Uint8Array;
}

function licenceBook(table: Table | undefined): LicenceBook {
  const length = table?.length ?? 0;
  const [states, owners] = ['licenceStatus', 'licenceOwnerKind'].map((key) =>
    textColumn(table, key),
  );
  const days = (key: string): Int32Array =>
    dateColumn(table, key)?.days ?? new Int32Array(length).fill(MISSING_DAY);
  const word = (row: number): LicenceBook['status'][number] => {
    const own = textAt(states, row);
    if (own === 'application' || own === 'expired') return own;
    return own === null || own === 'granted' ? 'granted' : 'none';
  };
  return {
    status: Array.from({length}, (_, row) => word(row)),
    issued: days('licenceIssued'),
    last: days('licenceExpires'),
    shared: Uint8Array.from({length}, (_, row) => {
      const owner = textAt(owners, row);
      return owner === 'institution' || owner === 'community' ? 1 : 0;
    }),
  };
}

/** The state at the end of a period; `null` for what was not there yet, and for no licence. */
function stateAt(
  {status, issued, last}: LicenceBook,
  row: number,
  end: number,
): LicenceState | null {
  if (status[row] === 'none') return null;
  if (issued[row] !== MISSING_DAY && issued[row] > end) return null;
  if (status[row] === 'application') return 'application';
  if (last[row] === MISSING_DAY) return status[row] === 'expired' ? 'expired' : 'inForce';
  return last[row] < end ? 'expired' : 'inForce';
}

/** What the register says, per unit. */
function fromRegister(frame: Frame, licence: Licence): Uint8Array {
  const held = licenceOfRows(frame.tables.registry, licence);
  const {unitBusiness, registryRow} = frame;
  const result = new Uint8Array(frame.unitCount).fill(UNKNOWN);
  for (let unit = 0; unit < result.length; unit++) {
    const row = registryRow[unitBusiness[unit]];
    if (row >= 0) result[unit] = held[row];
  }
  return result;
}
