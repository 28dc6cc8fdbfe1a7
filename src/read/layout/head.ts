import type {Rows} from '../container/rows.js';
import {nextLoaded} from '../container/rows.js';

/** One of the first records of a table that holds anything, as texts. */
export interface HeadRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Titles and remarks above a header never fill more lines than these. */
export const deepest = 50;
/** Nor are more cells than these looked at: a spreadsheet has 16.384 columns. */
const mostCells = 500_000;

/**
 * The first records behind `after` that hold anything; a header stands among them or nowhere.
 *
 * @param lines how far to look
 */
export async function readHead(
  open: () => Rows,
  after: number,
  lines: number = deepest,
): Promise<HeadRow[]> {
  const head: HeadRow[] = [];
  const rows = open();
  let cells = 0;
  while (
    rows.row < after + lines &&
    cells < mostCells &&
    (rows.next() || (await nextLoaded(rows)))
  ) {
    if (rows.row <= after) continue;
    cells += rows.width;
    if (rows.empty) continue;
    const texts = Array.from({length: rows.width}, (_, index) => rows.text(index));
    head.push({row: rows.row, cells: texts});
  }
  return head;
}
