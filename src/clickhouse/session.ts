import {checkParams, indicatorOf, type ComputeOptions} from '../compute.js';
import {holdsData} from '../data/access.js';
import type {Table, TableName, Tables} from '../data/table.js';
import type {Params} from '../engine/context.js';
import type {Computation} from '../result/computation.js';
import type {Config} from '../schema/config.js';
import {outside} from '../duckdb/cells.js';
import {sqlSession, type SqlSession} from '../duckdb/sql-session.js';
import {rowsOf, type SqlTable, type SqlTables} from '../sql/source.js';
import {Cluster, type ClusterOptions} from './cluster.js';
import {rowsByShard} from './pieces.js';
import type {StoredFile} from './stored-file.js';
import {storedTables} from './stored-tables.js';
import {tabSeparated, typeOf} from './tab-separated.js';

/** Tables on a cluster; any number of indicators may be asked of them. */
export interface ClickhouseSession extends SqlSession {
  /** Lets go of what was made on the way. */
  close(): Promise<void>;
}

export interface ClickhouseOptions extends ClusterOptions {
  readonly config?: Config;
  readonly params?: Params;
}

/** Files that the shards keep: those that are named, or all. */
export interface StoredTables {
  readonly store: string;
  readonly files?: readonly StoredFile[];
}

/**
 * Opens tables on a cluster: those that its shards keep, or tables that were read, which are brought
 * there for this session alone.
 *
 * @throws UmkmError `CLICKHOUSE_…`, `PARAM_VALUE`
 * @example
 * const session = await openClickhouseSession({store: 'umkm'}, {urls: ['http://10.0.0.1:8123']});
 */
export async function openClickhouseSession(
  source: Tables | StoredTables,
  {config = {}, params = {}, ...options}: ClickhouseOptions,
): Promise<ClickhouseSession> {
  const cluster = await Cluster.open(options);
  try {
    const {tables, beside} = isStored(source)
      ? await storedTables(cluster, source)
      : await sendTables(cluster, source);
    const session = await sqlSession(cluster, tables, beside, {config, params});
    return {...session, close: () => cluster.close()};
  } catch (error) {
    await cluster.close();
    throw error;
  }
}

/**
 * Computes one indicator on a cluster.
 *
 * @throws UmkmError `CLICKHOUSE_…`, `ENGINE_OFFERS`, and whatever `compute` throws
 */
export async function computeWithClickhouse(
  source: Tables | StoredTables,
  key: string,
  asked: ComputeOptions & ClusterOptions,
): Promise<Computation> {
  const indicator = indicatorOf(key);
  checkParams(indicator, asked.params ?? {});
  const session = await openClickhouseSession(source, asked);
  try {
    return await session.compute(indicator, asked);
  } finally {
    await session.close();
  }
}

function isStored(source: Tables | StoredTables): source is StoredTables {
  return typeof (source as StoredTables).store === 'string';
}

interface OpenTables {
  readonly tables: SqlTables;
  readonly beside: Tables;
}

async function sendTables(cluster: Cluster, source: Tables): Promise<OpenTables> {
  const tables: Partial<Record<TableName, SqlTable>> = {};
  const beside: Partial<Record<TableName, Table>> = {};
  for (const table of Object.values(source)) {
    if (outside.includes(table.name)) beside[table.name] = table;
    else tables[table.name] = await sendTable(cluster, table);
  }
  return {tables, beside};
}

/** Sends each row of a table to the shard of its business. */
async function sendTable(cluster: Cluster, table: Table): Promise<SqlTable> {
  const keys = Object.keys(table.columns);
  const columns = keys.map((key) => table.columns[key]);
  const name = rowsOf(table.name);
  await cluster.create(name, [
    {name: 'row', type: 'int'},
    ...keys.map((key, c) => ({name: key, type: typeOf(columns[c])})),
  ]);
  const own = rowsByShard(table, cluster.shards.length);
  const numbers = Array.from({length: table.length}, (_, row) => row);
  await cluster.onAll(async (shard, index) => {
    if (own[index].length > 0)
      await cluster.insert(shard, name, tabSeparated([numbers, ...columns], own[index]));
  });
  return {
    name: table.name,
    length: table.length,
    columns: Object.fromEntries(keys.map((key, c) => [key, columns[c].kind])),
    filled: new Set(keys.filter((key) => holdsData(table, key))),
  };
}
