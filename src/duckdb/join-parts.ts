import type {InputSummary, TableName} from '../data/table.js';
import {rowsOf, type ColumnKind, type SqlTable} from '../sql/source.js';
import {named} from '../sql/words.js';
import {dropRepeated} from './apart.js';
import {sqlTypes} from './append.js';
import type {Database} from './database.js';

/**
 * What became of a file, or of a table in one. Of what DuckDB read itself there are numbers and no
 * places: rows without what every row of the table needs, with the key of an earlier one, and lines
 * that are no rows are refused; empty rows, totals and copies of registered businesses set aside.
 */
export type FileAccount = InputSummary;

/** One file of a table, read. */
export interface Part {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  readonly account: FileAccount;
}

/** Makes `rows_<table>` of the files of a table, in their order. */
export async function joinParts(
  database: Database,
  name: TableName,
  parts: readonly Part[],
): Promise<{readonly table: SqlTable; readonly accounts: readonly FileAccount[]}> {
  const columns = Object.assign({}, ...parts.map((part) => part.columns)) as Record<
    string,
    ColumnKind
  >;
  const keys = Object.keys(columns);
  const selects = parts.map((part, index) => {
    const own = keys.map((key) =>
      part.columns[key] === undefined
        ? `NULL::${sqlTypes[columns[key]]} AS ${named(key)}`
        : named(key),
    );
    return `SELECT ${index} AS part, "row" AS own, ${own.join(', ')} FROM ${part.name}`;
  });
  await database.run([
    `CREATE OR REPLACE TEMP TABLE joined AS ${selects.join(' UNION ALL ')}`,
    ...parts.map((part) => `DROP TABLE ${part.name}`),
  ]);
  const {copies, refused} = await dropRepeated(database, name, 'joined', keys);
  await database.run([
    `CREATE OR REPLACE TEMP TABLE ${rowsOf(name)} AS
     SELECT row_number() OVER (ORDER BY part, own) - 1 AS "row", * EXCLUDE (part, own) FROM joined`,
    'DROP TABLE joined',
  ]);
  const [[length, ...filled]] = (await database.rows(
    `SELECT count(*)::DOUBLE ${keys.map((key) => `, count(${named(key)})::DOUBLE`).join('')}
     FROM ${rowsOf(name)}`,
  )) as readonly (readonly number[])[];
  return {
    table: {name, length, columns, filled: new Set(keys.filter((_, k) => filled[k] > 0))},
    accounts: parts.map(({account}, part) => {
      const [copied, repeated] = [copies, refused].map((rows) => rows.get(part) ?? 0);
      return {
        ...account,
        accepted: account.accepted - copied - repeated,
        refused: account.refused + repeated,
        setAside: account.setAside + copied,
      };
    }),
  };
}
