import {byteFile} from '../../src/read/container/byte-file.js';
import type {XlsxOptions} from '../../src/read/container/xlsx.js';
import {openXlsx} from '../../src/read/container/xlsx.js';
import type {Grid} from '../../src/read/container/grid.js';
import type {Rows} from '../../src/read/container/rows.js';

/** The grids of a workbook that can be opened. */
export async function gridsOf(bytes: Uint8Array, options?: XlsxOptions): Promise<readonly Grid[]> {
  const grids = await openXlsx(byteFile(bytes), options);
  if ('code' in grids) throw new Error(JSON.stringify(grids));
  return grids;
}

/** Why a workbook cannot be opened: its code and what is wrong. */
export async function failureOf(bytes: Uint8Array): Promise<string> {
  const grids = await openXlsx(byteFile(bytes));
  if (!('code' in grids)) return 'opened';
  const {problem, kind} = grids.params;
  return [grids.code, problem ?? kind].filter((part) => part !== undefined).join(' ');
}

/** All cells of a grid as text, row by row; cells behind the last of a row are left out. */
export async function cellsOf(grid: Grid): Promise<string[][]> {
  return rowsOf(grid.openings[0]());
}

export async function rowsOf(rows: Rows): Promise<string[][]> {
  const all: string[][] = [];
  do {
    while (rows.next()) {
      const cells = Array.from({length: rows.width}, (_, index) => rows.text(index));
      while (cells.at(-1) === '') cells.pop();
      if (rows.empty !== (cells.length === 0)) throw new Error(`row ${rows.row}: empty is wrong`);
      if (rows.row !== all.push(cells)) throw new Error(`row ${rows.row} is numbered wrongly`);
    }
  } while (await rows.more());
  return all;
}

/** The numbers that a grid's cells hold; `NaN` for a text. */
export async function numbersOf(grid: Grid): Promise<number[][]> {
  const all: number[][] = [];
  const rows = grid.openings[0]();
  do {
    while (rows.next()) {
      const numbers = Array.from({length: rows.width}, (_, index) => {
        rows.at(index);
        return rows.number;
      });
      all.push(numbers);
    }
  } while (await rows.more());
  return all;
}
