import type {Column} from '../data/column.js';
import type {TableName} from '../data/table.js';
import type {Span} from '../indicator/expression.js';
import {named} from './words.js';

export type ColumnKind = Column['kind'];

/**
 * A table of the office as it lies in the database: `rows_<name>` with the columns by their keys and
 * `row`, the number of the row from 0 in the order of the files, where numbers may be left out. Text is VARCHAR, a number DOUBLE, a
 * date the INTEGER of its days since 1970-01-01 and a yes/no BOOLEAN; NULL is missing or unknown.
 */
export interface SqlTable {
  readonly name: TableName;
  /** Above the number of every row. */
  readonly length: number;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Keys of the columns that hold any value. */
  readonly filled: ReadonlySet<string>;
}

export type SqlTables = Readonly<Partial<Record<TableName, SqlTable>>>;

/** What compiling needs to know of the data beside its columns. */
export interface SqlFacts {
  readonly tables: SqlTables;
  /** Periods in order. */
  readonly periods: readonly string[];
  /** Day after which nothing is known, `MISSING_DAY` without any. */
  readonly cutOff: number;
  /** Last day of each period that is known of. */
  readonly periodEnds: readonly number[];
  /** Kinds that the licence table names. */
  readonly licenceKinds: readonly string[];
  /** Channels that the order table names, as written. */
  readonly orderWords: readonly string[];
  /** First and last day of an order; `null` without any. */
  readonly orderSpan: readonly [number, number] | null;
  /** Channels that lists name, in order. */
  readonly listedChannels: readonly string[];
  /** Days or months of a span under the parameters of the request. */
  readonly length: (span: Span) => number;
  /** Value of `--param`. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** A column with the kind it is read as, or `null` where no file had it or it is of another kind. */
export function columnIn(
  tables: SqlTables,
  table: string,
  key: string | undefined,
  kind: ColumnKind,
  alias: string,
): string | null {
  if (key === undefined || tables[table as TableName]?.columns[key] !== kind) return null;
  return `${alias}.${named(key)}`;
}

/** The rows of a table in the database. */
export function rowsOf(table: string): string {
  return `rows_${table}`;
}
