import type {DuckDBValue} from '@duckdb/node-api';
import {holdsData} from '../data/access.js';
import {MISSING_CODE, MISSING_DAY, UNKNOWN, YES, type Column} from '../data/column.js';
import type {Table, Tables} from '../data/table.js';
import {rowsOf, type ColumnKind, type SqlTable} from '../sql/source.js';
import {named} from '../sql/words.js';
import type {Database} from './database.js';

/** Copies a table that was read into `rows_<name>`. */
export async function appendTable(database: Database, table: Table): Promise<SqlTable> {
  const keys = Object.keys(table.columns);
  const kinds = keys.map((key) => table.columns[key].kind);
  const declared = keys.map((key, c) => `, ${named(key)} ${sqlTypes[kinds[c]]}`).join('');
  const name = rowsOf(table.name);
  await database.run([`CREATE OR REPLACE TEMP TABLE ${name} ("row" INTEGER${declared})`]);
  await appendColumns(database, name, [
    Array.from({length: table.length}, (_, row) => row),
    ...keys.map((key) => table.columns[key]),
  ]);
  return {
    name: table.name,
    length: table.length,
    columns: Object.fromEntries(keys.map((key, c) => [key, kinds[c]])),
    filled: new Set(keys.filter((key) => holdsData(table, key))),
  };
}

/** Appends rows to a table: columns, texts as they are, and whole numbers. */
export async function appendColumns(
  database: Database,
  name: string,
  columns: readonly (Column | readonly string[] | readonly number[])[],
): Promise<void> {
  const {DuckDBDataChunk, INTEGER, VARCHAR, DOUBLE, BOOLEAN} = database.driver;
  const types = {text: VARCHAR, number: DOUBLE, date: INTEGER, truth: BOOLEAN};
  const length = lengthOf(columns[0]);
  const read = columns.map((column) =>
    'kind' in column ? valueAt(column) : (row: number): DuckDBValue => column[row],
  );
  const kinds = columns.map((column) => {
    if ('kind' in column) return types[column.kind];
    return typeof column[0] === 'string' ? VARCHAR : INTEGER;
  });
  const appender = await database.connection.createAppender(
    name,
    database.catalog === 'temp' ? null : 'main',
    database.catalog,
  );
  for (let from = 0; from < length; from += chunkRows) {
    const count = Math.min(chunkRows, length - from);
    const chunk = DuckDBDataChunk.create(kinds, count);
    const rows = Array.from({length: count}, (_, i) => from + i);
    chunk.setColumns(read.map((valueOf) => rows.map(valueOf)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function lengthOf(column: Column | readonly string[] | readonly number[]): number {
  if (!('kind' in column)) return column.length;
  switch (column.kind) {
    case 'text':
      return column.codes.length;
    case 'date':
      return column.days.length;
    default:
      return column.values.length;
  }
}

/** What is known of a table that stays outside the database. */
export function describeTable(table: NonNullable<Tables[keyof Tables]>): SqlTable {
  const keys = Object.keys(table.columns);
  return {
    name: table.name,
    length: table.length,
    columns: Object.fromEntries(keys.map((key) => [key, table.columns[key].kind])),
    filled: new Set(keys.filter((key) => holdsData(table, key))),
  };
}

/** As many rows as DuckDB holds in a chunk. */
const chunkRows = 2048;

/** DuckDB's type of each kind of column. */
export const sqlTypes: Readonly<Record<ColumnKind, string>> = {
  text: 'VARCHAR',
  number: 'DOUBLE',
  date: 'INTEGER',
  truth: 'BOOLEAN',
};

function valueAt(column: Column): (row: number) => DuckDBValue {
  switch (column.kind) {
    case 'text':
      return (row) =>
        column.codes[row] === MISSING_CODE ? null : column.dictionary[column.codes[row]];
    case 'number':
      return (row) => (Number.isNaN(column.values[row]) ? null : column.values[row]);
    case 'date':
      return (row) => (column.days[row] === MISSING_DAY ? null : column.days[row]);
    case 'truth':
      return (row) => (column.values[row] === UNKNOWN ? null : column.values[row] === YES);
  }
}
