import {
  checkParams,
  computeIn,
  indicatorOf,
  indicators,
  requestsOf,
  type ComputeOptions,
} from '../compute.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {Table, TableName, Tables} from '../data/table.js';
import type {Params} from '../engine/context.js';
import {UmkmError} from '../errors.js';
import type {Indicator} from '../indicator/indicator.js';
import type {Computation} from '../result/computation.js';
import type {Config} from '../schema/config.js';
import {contextOf, sessionOf, type Session} from '../session.js';
import {isCompiled} from '../sql/offers.js';
import {columnIn, rowsOf, type SqlTable} from '../sql/source.js';
import {quotedList} from '../sql/words.js';
import {appendTable, describeTable} from './append.js';
import {Database, type DatabaseOptions} from './database.js';
import {outside} from './cells.js';
import {DuckdbEngine} from './engine.js';
import {loadFiles, type DuckdbFiles, type LoadedFiles} from './files.js';
import type {FileAccount} from './join-parts.js';
import {prepare} from './prepare.js';

/** Tables in DuckDB; any number of indicators may be asked of them. */
export interface DuckdbSession extends Session {
  readonly engine: DuckdbEngine;
  /** What became of each file; empty for tables that were read before. */
  readonly input: readonly FileAccount[];
  /** Remarks of reading on files that DuckDB does not read itself. */
  readonly readDiagnostics: readonly Diagnostic[];
  /** Small tables that stay in memory: programmes, budgets, agreements, figures as reported. */
  readonly beside: Tables;
  /**
   * Loads what an indicator needs, so that `computeIn` finds it.
   *
   * @throws UmkmError `ENGINE_OFFERS` for one that another engine computes, `PARAM_VALUE`
   */
  load(indicator: Indicator, options?: ComputeOptions): Promise<void>;
  /** Computes one indicator. @throws UmkmError as `load` and `compute` do */
  compute(indicator: Indicator, options?: ComputeOptions): Promise<Computation>;
  /** Which of some identifiers the register has. */
  registered(ids: readonly string[]): Promise<readonly string[]>;
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
export function offeredBy(engine: 'memory' | 'duckdb'): readonly string[] {
  const offered = engine === 'memory' ? indicators : indicators.filter(isCompiled);
  return offered.map(({key}) => key);
}

/**
 * Joins tables in DuckDB: those that were read, or those of files that it reads itself.
 *
 * @throws UmkmError `FILE_MISSING`, `ENGINE_FILE`, `ENGINE_MISSING` where `@duckdb/node-api` is not installed, `PARAM_VALUE`
 */
export async function openDuckdbSession(
  source: Tables | DuckdbFiles,
  {config = {}, params = {}, database, ...options}: DuckdbOptions = {},
): Promise<DuckdbSession> {
  const context = contextOf(config, params);
  const own = database === undefined ? await Database.open(options) : await database.another();
  const {tables, beside, input, diagnostics} = isFiles(source)
    ? await loadFiles(own, source, config)
    : await loadTables(own, source);
  for (const table of Object.values(beside)) tables[table.name] = describeTable(table);
  const engine = new DuckdbEngine(await prepare(own, tables, beside, context), context, beside);
  const session = sessionOf(engine, config);
  const load = async (indicator: Indicator, asked: ComputeOptions = {}): Promise<void> => {
    if (!isCompiled(indicator))
      throw new UmkmError('ENGINE_OFFERS', {
        engine: 'duckdb',
        found: indicator.key,
        other: 'memory',
      });
    for (const {formulas, breakdown} of requestsOf(session, indicator, {...asked, params}))
      for (const formula of Object.values(formulas)) await engine.load(formula, breakdown);
  };
  return {
    ...session,
    engine,
    input,
    readDiagnostics: diagnostics,
    beside,
    registered: async (ids) => {
      const column = columnIn(tables, 'registry', 'businessId', 'text', 't');
      if (column === null) return [];
      const rows = await own.rows(
        `SELECT DISTINCT ${column} FROM ${rowsOf('registry')} t WHERE ${column} IN ${quotedList(ids)}`,
      );
      return rows.map(([id]) => id as string);
    },
    load,
    compute: async (indicator, asked = {}) => {
      await load(indicator, asked);
      return computeIn(session, indicator, {...asked, params});
    },
    close: () => own.close(),
  };
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
