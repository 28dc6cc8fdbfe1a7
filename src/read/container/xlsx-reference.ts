import type {Merge} from './grid.js';

/** A cell's place: row from 1, column from 0; -1 where the text names none. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const columns = 16_384;
const none: CellPlace = {row: -1, column: -1};

/**
 * The place that `AB12` names.
 *
 * @example
 * parseReference('AB12'); // {row: 12, column: 27}
 */
export function parseReference(text: string): CellPlace {
  let column = 0;
  let row = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else if (row === 0 && code >= 0x41 && code <= 0x5a) column = column * 26 + code - 0x40;
    else if (row === 0 && code >= 0x61 && code <= 0x7a) column = column * 26 + code - 0x60;
    else if (code !== 0x24) return none;
  }
  return column === 0 || column > columns || row === 0 ? none : {row, column: column - 1};
}

/**
 * The cells that `A1:C3` names; `null` where the text names none.
 */
export function parseRange(text: string): Merge | null {
  const [from, to = from] = text.split(':');
  const first = parseReference(from);
  const last = parseReference(to);
  if (first.row < 0 || last.row < 0) return null;
  return {
    top: Math.min(first.row, last.row),
    bottom: Math.max(first.row, last.row),
    left: Math.min(first.column, last.column),
    right: Math.max(first.column, last.column),
  };
}
