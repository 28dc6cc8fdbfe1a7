import type {Column} from '../data/column.js';
import type {SqlTables} from './source.js';

/** A value of an answer: numbers, texts and truths; dates are asked for as day numbers. */
export type Value = number | string | boolean | null;

/** A database that understands what this folder writes: one in this process, or a cluster. */
export interface SqlDatabase {
  readonly engine: 'duckdb' | 'clickhouse';
  run(statements: readonly string[]): Promise<void>;
  /** All rows of an answer, each with its values in order. */
  rows(sql: string): Promise<readonly (readonly Value[])[]>;
  /** The columns of an answer. */
  columns(sql: string): Promise<readonly (readonly Value[])[]>;
  /** Tells the rows of an answer piece by piece; `tell` may write to the database. */
  each(
    sql: string,
    tell: (rows: readonly (readonly Value[])[]) => Promise<void>,
    piece?: number,
  ): Promise<void>;
  /** Appends rows to a table: columns, texts as they are, and whole numbers. */
  append(
    name: string,
    columns: readonly (Column | readonly string[] | readonly number[])[],
  ): Promise<void>;
  /** Makes the tables of `linkStatements`, the events of every table and the places. */
  link(tables: SqlTables): Promise<void>;
}
