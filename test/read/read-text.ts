import type {Column} from '../../src/data/column.js';
import {MISSING_CODE, MISSING_DAY} from '../../src/data/column.js';
import type {Table, TableName} from '../../src/data/table.js';
import type {ReadOptions, ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';

/** Reads texts as files: `{'umkm.csv': '…'}`. */
export async function readText(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const sources = Object.entries(files).map(([name, text]) => ({
    name,
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
  }));
  return readTables(sources, options);
}

/** The values of one column as a person would write them; `null` where a value is missing. */
export function valuesOf(
  {tables}: Pick<ReadResult, 'tables'>,
  table: TableName,
  key: string,
): (string | number | null)[] {
  const found = tables[table];
  if (!found) throw new Error(`no table ${table}`);
  return cellsOf(found, key);
}

/** Codes of what was noticed, each with its row: `['READ_NUMBER 3']`. */
export function noticed({diagnostics}: Pick<ReadResult, 'diagnostics'>): string[] {
  return diagnostics.map(({code, row}) => (row === null ? code : `${code} ${row}`));
}

/** All rows of a table as sorted texts, for comparing tables whatever their order. */
export function rowsOf(table: Table | undefined): string[] {
  if (!table) return [];
  const keys = Object.keys(table.columns).sort();
  const columns = keys.map((key) => cellsOf(table, key));
  return Array.from({length: table.length}, (_, row) =>
    JSON.stringify(columns.map((column, at) => [keys[at], column[row]])),
  ).sort();
}

function cellsOf(table: Table, key: string): (string | number | null)[] {
  const column: Column | undefined = table.columns[key];
  if (!column) throw new Error(`no column ${key}`);
  return Array.from({length: table.length}, (_, row) => {
    switch (column.kind) {
      case 'text':
        return column.codes[row] === MISSING_CODE ? null : column.dictionary[column.codes[row]];
      case 'number':
        return Number.isNaN(column.values[row]) ? null : column.values[row];
      case 'date':
        return column.days[row] === MISSING_DAY
          ? null
          : new Date(column.days[row] * 86_400_000).toISOString().slice(0, 10);
      case 'truth':
        return ['tidak', 'ya', null][column.values[row]];
    }
  });
}
