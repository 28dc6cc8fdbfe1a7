import {checkParams, indicatorOf, indicators, type ComputeOptions} from '../compute.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {Table, TableName, Tables} from '../data/table.js';
import type {Params} from '../engine/context.js';
import type {Computation} from '../result/computation.js';
import type {Config} from '../schema/config.js';
import {isCompiled} from '../sql/offers.js';
import type {SqlTable} from '../sql/source.js';
import {appendTable} from './append.js';
import {Database, type DatabaseOptions} from './database.js';
import {outside} from './cells.js';
import {loadFiles, type DuckdbFiles, type LoadedFiles} from './files.js';
import type {FileAccount} from './join-parts.js';
import {sqlSession, type SqlSession} from './sql-session.js';

/** Tables in DuckDB; any number of indicators may be asked of them. */
export interface DuckdbSession extends SqlSession {
  /** What became of each file; empty for tables that were read before. */
  readonly input: readonly FileAccount[];
  /** Remarks of reading on files that DuckDB does not read itself. */
  readonly readDiagnostics: readonly Diagnostic[];
  /** Lets go of the database. */
  close(): void;
}

export interface DuckdbOptions extends DatabaseOptions {
  readonly config?: Config;
  readonly params?: Params;
  /** A database that is open already: its memory and its threads are shared. */
  readonly database?: Database;
}

/** Keys of all indicators that the engine computes. */
export function offeredBy(engine: 'memory' | 'duckdb' | 'clickhouse'): readonly string[] {
  const offered = engine === 'memory' ? indicators : indicators.filter(isCompiled);
  return offered.map(({key}) => key);
}

/**
 * Joins tables in DuckDB: those that were read, or those of files that it reads itself.
 *
 * @throws UmkmError `FILE_MISSING`, `ENGINE_FILE`, `ENGINE_MISSING` where `@duckdb/node-api` is not installed,
 *   `ENGINE_MEMORY` and `ENGINE_DISK` where there is no room, `PARAM_VALUE`
 */
export async function openDuckdbSession(
  source: Tables | DuckdbFiles,
  {config = {}, params = {}, database, ...options}: DuckdbOptions = {},
): Promise<DuckdbSession> {
  const own = await (database === undefined ? open(config, options) : database.another());
  try {
    const {tables, beside, input, diagnostics} = isFiles(source)
      ? await loadFiles(own, source, config)
      : await loadTables(own, source);
    const session = await sqlSession(own, tables, beside, {config, params});
    return {...session, input, readDiagnostics: diagnostics, close: () => own.close()};
  } catch (error) {
    own.close();
    throw error;
  }
}

/** A database of one's own: what the program asks for goes before what `pantau.json` says. */
function open({duckdb}: Config, options: DatabaseOptions): Promise<Database> {
  return Database.open({
    memoryLimit: options.memoryLimit ?? duckdb?.memoryLimit,
    tempDirectory: options.tempDirectory ?? duckdb?.tempDirectory,
    threads: options.threads ?? duckdb?.threads,
  });
}

/**
 * Computes one indicator with DuckDB.
 *
 * @throws UmkmError `ENGINE_MISSING`, `ENGINE_OFFERS`, and whatever `compute` throws
 */
export async function computeWithDuckdb(
  source: Tables | DuckdbFiles,
  key: string,
  {config, params, ...asked}: ComputeOptions & DatabaseOptions = {},
): Promise<Computation> {
  const indicator = indicatorOf(key);
  checkParams(indicator, params ?? {});
  const session = await openDuckdbSession(source, {...asked, config, params});
  try {
    return await session.compute(indicator, asked);
  } finally {
    session.close();
  }
}

function isFiles(source: Tables | DuckdbFiles): source is DuckdbFiles {
  return 'files' in source;
}

/** Copies tables that were read into the database. */
async function loadTables(database: Database, source: Tables): Promise<LoadedFiles> {
  const tables: Partial<Record<TableName, SqlTable>> = {};
  const beside: Partial<Record<TableName, Table>> = {};
  for (const table of Object.values(source)) {
    if (outside.includes(table.name)) beside[table.name] = table;
    else tables[table.name] = await appendTable(database, table);
  }
  return {tables, beside, input: [], diagnostics: []};
}
