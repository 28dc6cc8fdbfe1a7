import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import type * as DuckdbDriver from '@duckdb/node-api';
import type {DuckDBConnection, DuckDBInstance, DuckDBResultReader} from '@duckdb/node-api';
import type {Column} from '../data/column.js';
import {UmkmError} from '../errors.js';
import {linkTables} from '../sql/link-tables.js';
import type {SqlDatabase, Value} from '../sql/database.js';
import type {SqlTables} from '../sql/source.js';
import {quoted} from '../sql/words.js';
import {appendColumns} from './append.js';
import {memoryLimitOf, ownLimitOf} from './memory-limit.js';

type Driver = typeof DuckdbDriver;

export interface DatabaseOptions {
  /** Memory that this process may take: `2GB`, `50%`; 80 % by default. Beyond it, DuckDB works on disk. */
  readonly memoryLimit?: string | undefined;
  /** Folder for what does not fit into memory; it is left as it was. */
  readonly tempDirectory?: string | undefined;
  readonly threads?: number | undefined;
}

/** What all connections to a database have in common. */
interface Home {
  readonly instance: DuckDBInstance;
  readonly memoryLimit: string;
  /** Where it works on disk: a folder of its own. */
  readonly folder: string;
  connections: number;
  /** Databases on disk that were made. */
  files: number;
  /** What is to be done in the order of rows, one after another. */
  ordered: Promise<unknown>;
}

/** A database in memory with the one connection its tables belong to. */
export class Database implements SqlDatabase {
  readonly engine = 'duckdb';
  readonly driver: Driver;
  readonly connection: DuckDBConnection;
  readonly #home: Home;
  #answers = 0;
  #isOpen = true;
  #catalog = 'temp';

  private constructor(driver: Driver, home: Home, connection: DuckDBConnection) {
    this.driver = driver;
    this.#home = home;
    this.connection = connection;
    home.connections++;
  }

  /**
   * @throws UmkmError `ENGINE_MISSING` where the driver is not installed, `CLI_VALUE` for a limit that
   *   is none, `FILE_MISSING` where there is no such folder to work in
   */
  static async open({
    memoryLimit,
    tempDirectory = tmpdir(),
    threads,
  }: DatabaseOptions = {}): Promise<Database> {
    const driver = await loadDriver();
    const limit = memoryLimitOf(memoryLimit);
    const folder = workFolder(tempDirectory);
    try {
      const instance = await driver.DuckDBInstance.create(':memory:', {
        memory_limit: ownLimitOf(limit),
        temp_directory: folder,
        // Rows carry their numbers: who need not keep them in order needs less memory and time.
        preserve_insertion_order: 'false',
        ...(threads !== undefined && {threads: String(threads)}),
      });
      const home = {
        ...{instance, memoryLimit: limit, folder},
        ...{connections: 0, files: 0, ordered: Promise.resolve()},
      };
      return new Database(driver, home, await instance.connect());
    } catch (error) {
      rmSync(folder, {recursive: true, force: true});
      throw error;
    }
  }

  /** Another connection to the same database: temporary tables are its own. */
  async another(): Promise<Database> {
    return new Database(this.driver, this.#home, await this.#home.instance.connect());
  }

  /** Where the tables of this connection lie. */
  get catalog(): string {
    return this.#catalog;
  }

  /**
   * Lets the tables of this connection lie in a file of its own, which goes with it: there they are
   * compressed, and memory holds of them what a question looks at.
   */
  async keepOnDisk(): Promise<void> {
    if (this.#catalog !== 'temp') return;
    const catalog = `work_${this.#home.files++}`;
    const file = join(this.#home.folder, `${catalog}.duckdb`);
    await this.run([`ATTACH ${quoted(file)} AS ${catalog}`, `USE ${catalog}`]);
    this.#catalog = catalog;
  }

  async run(statements: readonly string[]): Promise<void> {
    if (statements.length === 0) return;
    const placed = statements.map((statement) =>
      this.#catalog === 'temp' ? statement : statement.replace(made, 'CREATE OR REPLACE TABLE'),
    );
    await this.connection.run(placed.join(';\n')).catch((error: unknown) => this.#refuse(error));
  }

  /** Runs a statement that numbers rows by their order; one at a time, for all connections. */
  async runInOrder(statement: string): Promise<void> {
    const keep = (order: boolean): string => `SET GLOBAL preserve_insertion_order = ${order}`;
    const own = this.#home.ordered.then(async () => {
      await this.run([keep(true)]);
      try {
        await this.run([statement]);
      } finally {
        await this.run([keep(false)]);
      }
    });
    this.#home.ordered = own.catch(() => undefined);
    await own;
  }

  /** All rows of an answer, each with its values in order. */
  async rows(sql: string): Promise<readonly (readonly Value[])[]> {
    const reader = await this.#read(sql);
    return reader.getRows() as Value[][];
  }

  /** The columns of an answer. */
  async columns(sql: string): Promise<readonly (readonly Value[])[]> {
    const reader = await this.#read(sql);
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

  /** Lets go of the connection, its tables with it; the last one of what lies on disk, too. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.connection.closeSync();
    const home = this.#home;
    if (--home.connections > 0) return;
    home.instance.closeSync();
    rmSync(home.folder, {recursive: true, force: true});
  }

  #read(sql: string): Promise<DuckDBResultReader> {
    return this.connection.runAndReadAll(sql).catch((error: unknown) => this.#refuse(error));
  }

  /** Says what to do where there was no room. */
  #refuse(error: unknown): never {
    const message = String(error instanceof Error ? error.message : error);
    const {memoryLimit, folder} = this.#home;
    if (/No space left on device|max_temp_directory_size|Disk quota exceeded/i.test(message))
      throw new UmkmError('ENGINE_DISK', {folder: dirname(folder)}, {cause: error});
    if (/Out of Memory Error/i.test(message))
      throw new UmkmError('ENGINE_MEMORY', {limit: memoryLimit}, {cause: error});
    throw error;
  }
}

/** How every table begins that a session makes for itself. */
const made = /^\s*CREATE OR REPLACE TEMP TABLE/;

/** A folder of its own below the one that was named. */
function workFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'pantau-duckdb-'));
  } catch (cause) {
    throw new UmkmError('FILE_MISSING', {found: parent}, {cause});
  }
}

/**
 * DuckDB for Node, which is optional.
 *
 * @param load brings it
 * @throws UmkmError `ENGINE_MISSING`
 */
export async function loadDriver(load = () => import('@duckdb/node-api')): Promise<Driver> {
  try {
    return await load();
  } catch (cause) {
    throw new UmkmError(
      'ENGINE_MISSING',
      {engine: 'duckdb', command: 'npm install @duckdb/node-api'},
      {cause},
    );
  }
}
