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
  /** How many rows the file has, those that are not taken among them. */
  readonly records: number;
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
  const rows = rowsOf(name);
  const firsts: number[] = [];
  let length = 0;
  for (const {records} of parts) {
    firsts.push(length);
    length += records;
  }
  // The first file is the table already; the others come behind it.
  const [first, ...later] = parts;
  const missing = keys.filter((key) => first.columns[key] === undefined);
  await database.run([
    `DROP TABLE IF EXISTS ${rows}`,
    `ALTER TABLE ${first.name} RENAME TO ${rows}`,
    ...missing.map((key) => `ALTER TABLE ${rows} ADD ${named(key)} ${sqlTypes[columns[key]]}`),
    ...later.flatMap((part, i) => {
      const own = keys.filter((key) => part.columns[key] !== undefined).map(named);
      return [
        `INSERT INTO ${rows} (${['"row"', ...own].join(', ')})
         SELECT ${[`"row" + ${firsts[i + 1]}`, ...own].join(', ')} FROM ${part.name}`,
        `DROP TABLE ${part.name}`,
      ];
    }),
  ]);
  const {copies, refused} = await dropRepeated(database, name, rows, {keys, firsts});
  const [[count, ...filled]] = (await database.rows(
    `SELECT count(*)::DOUBLE ${keys.map((key) => `, count(${named(key)})::DOUBLE`).join('')} FROM ${rows}`,
  )) as readonly (readonly number[])[];
  return {
    table: {
      name,
      length: count === 0 ? 0 : length,
      columns,
      filled: new Set(keys.filter((_, k) => filled[k] > 0)),
    },
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
