import {byteFile} from '../../src/read/container/byte-file.js';
import type {Grid, OpenFailure} from '../../src/read/container/grid.js';
import {openFile} from '../../src/read/container/open-file.js';
import {nextLoaded} from '../../src/read/container/rows.js';

/** What a file's containers hold, as texts; the number of a cell that holds one stands behind it. */
export interface OpenedGrid extends Pick<Grid, 'sheet' | 'remarks'> {
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly (readonly (number | null)[])[];
}

export async function openText(content: string | Uint8Array): Promise<OpenedGrid[] | OpenFailure> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const grids = await openFile(byteFile(bytes));
  if ('code' in grids) return grids;
  return Promise.all(grids.map(async (grid) => ({...grid, ...(await cellsOf(grid))})));
}

/** The grids of a file that can be read. */
export async function opened(content: string | Uint8Array): Promise<OpenedGrid[]> {
  const grids = await openText(content);
  if ('code' in grids) throw new Error(JSON.stringify(grids));
  return grids;
}

async function cellsOf({openings}: Grid): Promise<Pick<OpenedGrid, 'rows' | 'numbers'>> {
  const rows = openings[0]();
  const texts: string[][] = [];
  const numbers: (number | null)[][] = [];
  while (rows.next() || (await nextLoaded(rows))) {
    const indexes = Array.from({length: rows.width}, (_, index) => index);
    texts.push(indexes.map((index) => rows.text(index)));
    numbers.push(
      indexes.map((index) => (rows.at(index), Number.isNaN(rows.number) ? null : rows.number)),
    );
  }
  return {rows: texts, numbers};
}
