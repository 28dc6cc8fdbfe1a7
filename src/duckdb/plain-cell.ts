import {checkedBy} from '../read/cell/identifiers.js';
import type {ColumnSpec} from '../schema/spec.js';
import {quoted, quotedList} from '../sql/words.js';

/**
 * Codes that no rule changes or refuses: an identifier may hold anything but what a spreadsheet makes
 * of numbers (`3,6E+11`), an apostrophe, or a word for "none". With a dash between its groups it is no
 * number, so that it may hold an E.
 */
export const plainCode =
  '(?:(?:[0-9]|[A-DF-Za-df-z][0-9]|[AC-DF-JL-MO-SU-Zac-df-jl-mo-su-z])[0-9A-DF-Za-df-z._/]*|[0-9A-Za-z]+(?:-[0-9A-Za-z]+)+)';

/**
 * Whether a cell of a column of identifiers surely means itself, as SQL: of millions of identifiers
 * none needs to leave the database then. `null` where every text has to be looked at.
 */
export function plainCell({key, type}: ColumnSpec, cell: string): string | null {
  if (type !== 'code') return null;
  if (key === 'nib')
    return `(regexp_full_match(${cell}, '[0-9]{13}') AND ${cell} NOT IN ${quotedList(oneDigit)})`;
  // A code that is checked may be refused or repaired.
  if ('rule' in checkedBy(key)) return null;
  return `regexp_full_match(${cell}, ${quoted(plainCode)})`;
}

const oneDigit = Array.from({length: 10}, (_, digit) => String(digit).repeat(13));
