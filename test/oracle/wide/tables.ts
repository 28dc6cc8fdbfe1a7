import {MISSING_CODE, MISSING_DAY, type Column} from '../../../src/data/column.js';
import type {Table, TableName, Tables} from '../../../src/data/table.js';
import {rowTables} from '../../../src/schema/tables.js';

/** A row by column key; the empty text is a blank cell. */
export type Row = Readonly<Record<string, string>>;

/** The tables of an office as plain rows; a cell of a column that is not named is not kept. */
export type Sheets = Readonly<
  Partial<Record<TableName, {readonly columns: readonly string[]; readonly rows: readonly Row[]}>>
>;

/** Cells that reading refused: rows of the register by column. */
export type Refused = Readonly<Record<string, readonly number[]>>;

/** The rows as the typed columns that reading makes of them. */
export function columnsOf(sheets: Sheets, refused: Refused, repeats: readonly number[]): Tables {
  const tables: Partial<Record<TableName, Table>> = {};
  for (const [name, {columns, rows}] of Object.entries(sheets)) {
    const {length} = rows;
    const spec: Readonly<Record<string, {readonly type: string}>> =
      rowTables.find((one) => one.name === name)?.spec.columns ?? {};
    const typed = Object.fromEntries(
      columns.map((key) => [
        key,
        columnOf(
          spec[key].type,
          rows.map((row) => row[key] ?? ''),
        ),
      ]),
    );
    const origin = {files: [], file: new Uint16Array(length), row: new Int32Array(length)};
    tables[name as TableName] = {
      ...{name: name as TableName, length, columns: typed, origin},
      ...(name === 'registry' && {
        refused: Object.fromEntries(
          Object.entries(refused).map(([key, list]) => [key, Int32Array.from(list)]),
        ),
        duplicateKeys: Int32Array.from(repeats),
      }),
    };
  }
  return tables;
}

/** Days since 1970 of an ISO day. */
export function dayNumber(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
}

function columnOf(type: string, cells: readonly string[]): Column {
  switch (type) {
    case 'truth':
      return {
        kind: 'truth',
        values: Uint8Array.from(cells, (cell) => ['no', 'yes', ''].indexOf(cell)),
      };
    case 'date':
      return {
        kind: 'date',
        days: Int32Array.from(cells, (cell) => (cell === '' ? MISSING_DAY : dayNumber(cell))),
      };
    case 'year':
    case 'number':
    case 'count':
    case 'rupiah':
      return {
        kind: 'number',
        values: Float64Array.from(cells, (cell) => (cell === '' ? NaN : Number(cell))),
      };
    default: {
      const dictionary = [...new Set(cells)].filter((cell) => cell !== '');
      const codes = cells.map((cell) => (cell === '' ? MISSING_CODE : dictionary.indexOf(cell)));
      return {kind: 'text', codes: Int32Array.from(codes), dictionary};
    }
  }
}
