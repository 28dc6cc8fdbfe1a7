import {candidatesOf} from '../header/choose-table.js';
import {headerShape} from '../header/header-word.js';
import type {Rows} from '../container/rows.js';
import {parseYear} from '../column/year-builder.js';

/** Cells that show whether a record is a header. */
const mostCells = 200;
/** So many different records below one header are looked up; of further ones their words decide. */
const mostAsked = 2000;

/** What was found out about records below a header, by the words that they hold. */
const askedBelow = new WeakMap<readonly string[], Map<string, boolean>>();

/**
 * Whether a record below the header is the header of another table: it begins as the header does, or
 * holds no digit, and is itself a header row of some table.
 *
 * @param apart whether no row of data stands directly above it; then it may hold years
 */
export function beginsTable(rows: Rows, headers: readonly string[], apart = false): boolean {
  if (rows.width < 2) return false;
  if (!(holdsNoDigit(rows) || apart || beginsAlike(rows, headers))) return false;
  const shape = headerShape(rows);
  if (shape.words < 2) return false;
  let asked = askedBelow.get(headers);
  if (!asked) askedBelow.set(headers, (asked = new Map<string, boolean>()));
  let heads = asked.get(shape.name);
  if (heads === undefined) {
    if (asked.size >= mostAsked) return shape.words > 2 && shape.words * 10 >= shape.filled * 6;
    asked.set(shape.name, (heads = headsTable(rows)));
  }
  return heads;
}

function headsTable(rows: Rows): boolean {
  const width = Math.min(rows.width, mostCells);
  const cells = Array.from({length: width}, (_, index) => rows.text(index));
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
