import {candidatesOf} from './choose-table.js';
import type {Rows} from './rows.js';
import {parseYear} from './year-builder.js';

/**
 * Whether a record below the header is the header of another table: it begins as the header does, or
 * holds no digit, and is itself a header row of some table.
 */
export function beginsTable(rows: Rows, headers: readonly string[]): boolean {
  if (rows.width < 2 || !(holdsNoDigit(rows) || beginsAlike(rows, headers))) return false;
  const cells = Array.from({length: rows.width}, (_, index) => rows.text(index));
  if (cells.filter((cell) => cell !== '').length < 2 || cells.some(isNumber)) return false;
  return candidatesOf(cells).length > 0;
}

/** A plain number is no header; a year is. */
export function isNumber(text: string): boolean {
  return /^\d+(?:[.,]\d+)*$/.test(text) && parseYear(text) === null;
}

function beginsAlike(rows: Rows, headers: readonly string[]): boolean {
  for (let index = 0; index < rows.width; index++) {
    rows.at(index);
    if (rows.end > rows.start) {
      // Most rows differ in their first byte already.
      const header = headers[index] ?? '';
      return rows.cell[rows.start] === header.charCodeAt(0) && rows.text(index) === header;
    }
  }
  return false;
}

function holdsNoDigit(rows: Rows): boolean {
  for (let index = 0; index < rows.width; index++) {
    rows.at(index);
    for (let at = rows.start; at < rows.end; at++) {
      if (rows.cell[at] >= 0x30 && rows.cell[at] <= 0x39) return false;
    }
  }
  return true;
}
