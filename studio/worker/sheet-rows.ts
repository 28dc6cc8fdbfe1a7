import type {InputSummary} from '../../src/data/table.js';
import {byteFile} from '../../src/read/container/byte-file.js';
import type {Grid} from '../../src/read/container/grid.js';
import {openFile} from '../../src/read/container/open-file.js';
import type {Rows} from '../../src/read/container/rows.js';
import {foldText} from '../../src/schema/header.js';

/** The cells of a table as they stand in its file, and where its columns are. */
export interface SheetRows {
  readonly rows: Rows;
  /** Position in the sheet of each column of the table, from 0. */
  readonly columns: readonly number[];
}

/** The sheets of a file; none where it cannot be opened. */
export async function gridsOf(file: Blob): Promise<readonly Grid[]> {
  const grids = await openFile(byteFile(file));
  return 'code' in grids ? [] : grids;
}

/**
 * Opens a table at its first record, in the way in which its headers are found again.
 *
 * @returns `null` where the file no longer holds it
 */
export async function openTable(
  grids: readonly Grid[],
  table: InputSummary,
): Promise<SheetRows | null> {
  const grid = grids.find(({sheet}) => sheet === table.sheet);
  if (!grid) return null;
  let best: {open: () => Rows; columns: readonly number[]; found: number} | null = null;
  for (const open of grid.openings) {
    const {columns, found} = await placesOf(open(), table);
    if (best === null || found > best.found) best = {open, columns, found};
  }
  return best && {rows: best.open(), columns: best.columns};
}

/** The last record of a table's header; 0 where it has none. */
export function headerRowOf({places}: InputSummary): number {
  return places.reduce((last, {fate, to}) => (fate === 'header' ? Math.max(last, to) : last), 0);
}

/** Where each header stands in the header's last line, and how many of them were found there. */
async function placesOf(
  rows: Rows,
  table: InputSummary,
): Promise<{columns: readonly number[]; found: number}> {
  const left = firstColumn(table.columnRange);
  const plain = table.columns.map((_, index) => left + index);
  const header = headerRowOf(table);
  do {
    while (rows.next()) {
      if (rows.row < header) continue;
      const texts = Array.from({length: rows.width}, (_, at) => foldText(rows.text(at)));
      let found = 0;
      const columns = table.columns.map(({header: text}, index) => {
        const folded = foldText(text);
        const own = left + index;
        if (texts[own] === folded) found++;
        if (texts[own] === folded || folded === '') return own;
        const other = texts.indexOf(folded, left);
        if (other >= 0) found++;
        return other >= 0 ? other : own;
      });
      return {columns, found};
    }
  } while (await rows.more());
  return {columns: plain, found: 0};
}

/** `E:G` begins with column 4. */
function firstColumn(range: string | undefined): number {
  const letters = /^[A-Z]+/.exec(range ?? '')?.[0] ?? 'A';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
