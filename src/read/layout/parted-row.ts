import {firstFilled} from './apart.js';
import {issue} from '../cell/cell.js';
import type {RowRefusal} from '../read-rows.js';
import type {Rows} from '../container/rows.js';

const separators = [';', ',', '\t', '|'];

/**
 * Whether a record holds one text that another separator parts into as many cells as its header has:
 * `U2,Keripik,Awan` in a file of semicolons. Of two cells the second must be a figure, for names hold
 * commas too.
 *
 * @param width how many cells the header has
 */
export function isPartedOtherwise(rows: Rows, width: number): boolean {
  if (width < 2) return false;
  rows.at(1);
  // Nearly every record is passed over here.
  if (rows.end > rows.start) return false;
  const first = firstFilled(rows);
  if (first < 0 || firstFilled(rows, first + 1) >= 0) return false;
  const text = rows.text(first);
  return separators.some((separator) => {
    const parts = text.split(separator, width + 1);
    return parts.length === width && (width > 2 || /^\s*\d[\d.]*\s*$/.test(parts[1]));
  });
}

/** Refuses a record of which every cell has fallen into one; `null` for any other. */
export function partedOtherwise(rows: Rows, width: number): RowRefusal | null {
  if (!isPartedOtherwise(rows, width)) return null;
  return {issue: issue('READ_ROW_PARTED', 'error', {expected: width}), column: null, found: null};
}
