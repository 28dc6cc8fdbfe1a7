import {dateColumn, textColumn, truthColumn} from '../data/access.js';
import {MISSING_DAY, NO, UNKNOWN, YES} from '../data/column.js';
import type {Licence} from '../indicator/expression.js';
import {endOfYear} from './context.js';
import type {Evaluator} from './evaluate.js';
import type {Frame} from './frame.js';

/** Column of the register that says whether the licence is held. */
const ownColumn: Readonly<Record<Licence, string>> = {
  nib: 'hasNib',
  pirt: 'pirt',
  halal: 'halal',
  trademark: 'trademark',
};

/**
 * Whether each unit holds the licence at the end of its period. A licence on the list of licences
 * says yes from its day of issue to its last day; one that has lapsed says no. The list says no only
 * of businesses that stand on it. The register speaks where the list is silent: a NIB number is a
 * yes, a blank number beside no other word is unknown.
 */
export function heldLicence({frame}: Evaluator, licence: Licence): Uint8Array {
  const result = fromRegister(frame, licence);
  const table = frame.tables.licence;
  const kinds = textColumn(table, 'licenceKind');
  if (table === undefined || kinds === undefined) return result;
  const wanted = kinds.dictionary.indexOf(licence);
  const status = textColumn(table, 'licenceStatus');
  const granted = (status?.dictionary ?? []).map((word) => word === 'granted');
  const expires = dateColumn(table, 'licenceExpires')?.days;
  const listed = new Uint8Array(frame.businessCount);
  const {count, row, business, day} = frame.events('licence');
  const ends = frame.periods.map((period) => periodEnd(frame, period));
  for (let i = 0; i < count; i++) if (business[i] >= 0) listed[business[i]] = 1;
  for (let unit = 0; unit < frame.unitCount; unit++) {
    const b = frame.unitBusiness[unit];
    if (listed[b] === 1 && result[unit] === UNKNOWN) result[unit] = NO;
  }
  for (let i = 0; i < count; i++) {
    const code = kinds.codes[row[i]];
    if (business[i] < 0 || code < 0 || code !== wanted) continue;
    const state = status === undefined ? -1 : status.codes[row[i]];
    if (state >= 0 && !granted[state]) continue;
    const last = expires === undefined ? MISSING_DAY : expires[row[i]];
    const from = day[i] === MISSING_DAY ? -Infinity : day[i];
    ends.forEach((end, p) => {
      const unit = frame.unitOf(business[i], p);
      if (unit >= 0 && from <= end && (last === MISSING_DAY || last >= end)) result[unit] = YES;
      // Known from this list alone that it lapsed: a yes of the register is older than that.
      else if (unit >= 0 && last !== MISSING_DAY && last < end && result[unit] === UNKNOWN)
        result[unit] = NO;
    });
  }
  return result;
}

/** Last day of a period, or the cut-off where that comes first. */
export function periodEnd({cutOff}: Frame, period: string): number {
  return /^\d+$/.test(period) ? Math.min(endOfYear(period), cutOff || Infinity) : cutOff;
}

function fromRegister(frame: Frame, licence: Licence): Uint8Array {
  const {registry} = frame.tables;
  const own = truthColumn(registry, ownColumn[licence])?.values;
  const number = licence === 'nib' ? textColumn(registry, 'nib')?.codes : undefined;
  const result = new Uint8Array(frame.unitCount).fill(UNKNOWN);
  for (let unit = 0; unit < result.length; unit++) {
    const row = frame.registryRow[frame.unitBusiness[unit]];
    if (row < 0) continue;
    if (number !== undefined && number[row] >= 0) result[unit] = YES;
    else if (own !== undefined) result[unit] = own[row];
  }
  return result;
}
