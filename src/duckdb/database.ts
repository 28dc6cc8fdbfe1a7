import type * as DuckdbDriver from '@duckdb/node-api';
import type {DuckDBConnection, DuckDBInstance} from '@duckdb/node-api';
import type {Column} from '../data/column.js';
import {UmkmError} from '../errors.js';
import {linkTables} from '../sql/link-tables.js';
import type {SqlDatabase, Value} from '../sql/database.js';
import type {SqlTables} from '../sql/source.js';
import {appendColumns} from './append.js';

type Driver = typeof DuckdbDriver;

export interface DatabaseOptions {
  /** Memory that DuckDB may take: `2GB`. Beyond it, it works on disk. */
  readonly memoryLimit?: string;
  /** Folder for what does not fit into memory. */
  readonly tempDirectory?: string;
  readonly threads?: number;
}

/** A database in memory with the one connection its tables belong to. */
export class Database implements SqlDatabase {
  readonly engine = 'duckdb';
  readonly driver: Driver;
  readonly connection: DuckDBConnection;
  readonly #instance: DuckDBInstance;
  #answers = 0;

  private constructor(driver: Driver, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.driver = driver;
    this.#instance = instance;
    this.connection = connection;
  }

  /** @throws UmkmError `ENGINE_MISSING` where the driver is not installed */
  static async open({
    memoryLimit,
    tempDirectory,
    threads,
  }: DatabaseOptions = {}): Promise<Database> {
    const driver = await loadDriver();
    const instance = await driver.DuckDBInstance.create(':memory:', {
      ...(memoryLimit !== undefined && {memory_limit: memoryLimit}),
      ...(tempDirectory !== undefined && {temp_directory: tempDirectory}),
      ...(threads !== undefined && {threads: String(threads)}),
    });
    return new Database(driver, instance, await instance.connect());
  }

  /** Another connection to the same database: temporary tables are its own. */
  async another(): Promise<Database> {
    return new Database(this.driver, this.#instance, await this.#instance.connect());
  }

  async run(statements: readonly string[]): Promise<void> {
    if (statements.length > 0) await this.connection.run(statements.join(';\n'));
  }

  /** All rows of an answer, each with its values in order. */
  async rows(sql: string): Promise<readonly (readonly Value[])[]> {
    const reader = await this.connection.runAndReadAll(sql);
    return reader.getRows() as Value[][];
  }

  /** The columns of an answer. */
  async columns(sql: string): Promise<readonly (readonly Value[])[]> {
    const reader = await this.connection.runAndReadAll(sql);
    const columns = reader.getColumns() as Value[][];
    return Array.from({length: reader.columnCount}, (_, c) => columns[c] ?? []);
  }

  /**
   * Tells the rows of an answer piece by piece; no more than a piece is held. The answer is kept in
   * the database meanwhile, so that `tell` may write to it.
   */
  async each(
    sql: string,
    tell: (rows: readonly (readonly Value[])[]) => Promise<void>,
    piece = 200_000,
  ): Promise<void> {
    const kept = `answer_${this.#answers++}`;
    await this.run([`CREATE TEMP TABLE ${kept} AS ${sql}`]);
    try {
      for (let from = 0; ; from += piece) {
        const rows = await this.rows(
          `SELECT * FROM ${kept} WHERE rowid >= ${from} AND rowid < ${from + piece}`,
        );
        if (rows.length > 0) await tell(rows);
        if (rows.length < piece) return;
      }
    } finally {
      await this.run([`DROP TABLE ${kept}`]);
    }
  }

  append(
    name: string,
    columns: readonly (Column | readonly string[] | readonly number[])[],
  ): Promise<void> {
    return appendColumns(this, name, columns);
  }

  link(tables: SqlTables): Promise<void> {
    return this.run(linkTables(tables));
  }

  /** Lets go of the connection, its tables with it. */
  close(): void {
    this.connection.closeSync();
  }
}

async function loadDriver(): Promise<Driver> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new UmkmError(
      'ENGINE_MISSING',
      {engine: 'duckdb', command: 'npm install @duckdb/node-api'},
      {cause},
    );
  }
}
