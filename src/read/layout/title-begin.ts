import {isBareTotal, isTotalLabel} from './apart.js';
import {isNoteText, isSignatureText} from './footer.js';
import type {HeadRow} from './head.js';
import {readHead} from './head.js';
import type {Records} from '../records.js';
import type {Rows} from '../container/rows.js';
import {isNumber} from './second-table.js';

/** Lines above a table that are looked at for its titles. */
const mostLines = 20;

/**
 * The first of the lines above a table that are its titles, or the upper rows of its header, rather
 * than the last rows of the table before: lines of text that no table took, down from the last that
 * is a row, a total or a footer.
 *
 * @param headerRow header of the table before
 * @param next record in which the table was noticed
 */
export async function titleBegin(
  open: () => Rows,
  records: Records,
  headerRow: number,
  next: number,
): Promise<number> {
  let from = next;
  while (from - 1 > headerRow && next - from < mostLines && records.fateOf(from - 1) !== 'accepted')
    from--;
  if (from === next) return next;
  const head = await readHead(open, from - 1, next - from + 1);
  const byRow = new Map(head.map((line) => [line.row, line.cells]));
  const parted = Array.from({length: next - from}, (_, at) => from + at).findLast(
    (row) => !byRow.has(row),
  );
  let row = next;
  let below = byRow.get(next) ?? [];
  while (row > from) {
    const cells = byRow.get(row - 1);
    // Two texts directly below the rows of a table may be one of them that lacks the rest.
    const most = parted !== undefined && row > parted ? 2 : 1;
    if (cells && !(isTitle(cells, most) || isUpperHeader(cells, below, next - row))) break;
    if (cells) below = cells;
    row--;
  }
  return row;
}

function isTitle(cells: HeadRow['cells'], most: number): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length > most || filled.some(isNumber)) return false;
  const isTotal = filled.length === 1 ? isBareTotal : isTotalLabel;
  return !filled.some((text) => isNoteText(text) || isSignatureText(text) || isTotal(text));
}

/** Whether a line may be the upper row of a header: the first header stands in it alone. */
function isUpperHeader(cells: HeadRow['cells'], below: HeadRow['cells'], between: number): boolean {
  if (between > 1 || cells.some(isNumber)) return false;
  const first = cells.findIndex((cell) => cell !== '');
  return (below[first] ?? '') === '' && below.some((cell) => cell !== '');
}
