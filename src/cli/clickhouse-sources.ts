import {createHash, randomBytes} from 'node:crypto';
import {clickhouseName} from '../clickhouse/address.js';
import type {Cluster} from '../clickhouse/cluster.js';
import {openOwnTable} from '../clickhouse/own-pieces.js';
import {findOwnTable, type OwnSource} from '../clickhouse/own-tables.js';
import type {Store} from '../clickhouse/store.js';
import type {StoredFile} from '../clickhouse/stored-file.js';
import {UmkmError} from '../errors.js';
import {lookUp} from '../read/for-file.js';
import type {ReadOptions} from '../read/read-tables.js';
import type {Config} from '../schema/config.js';
import {foldText} from '../schema/header.js';

export interface OwnLoad {
  readonly cluster: Cluster;
  readonly store: Store;
  /** Database of the store. */
  readonly database: string;
  readonly known: readonly StoredFile[];
  readonly config: Config;
  readonly options: ReadOptions;
  /** What else decides how the table is read. */
  readonly manner: string;
}

/**
 * Loads a table of the office from the cluster onto its shards, each row to the shard of its business,
 * unless it lies there as it is now. A load that breaks off is begun anew: the table may have changed
 * meanwhile, and rows of two states never count together.
 *
 * @returns what the shards have of it, and the hash that its account is kept by
 * @throws UmkmError `CLICKHOUSE_SOURCE`, and what finding, reading and loading throw
 */
export async function loadOwnTable(
  path: string,
  {cluster, store, database, known, config, options, manner}: OwnLoad,
): Promise<{readonly hash: string; readonly stored: readonly StoredFile[]}> {
  const name = clickhouseName(path);
  const table = await findOwnTable(cluster, name, sourceOf(name, config), {
    database,
    leftOut: leftOut(name, config),
  });
  const identity = createHash('sha256').update(manner).update(table.identity).digest('hex');
  const there = known.filter((one) => one.name === name && one.hash.startsWith(`${identity}-`));
  if (there.length > 0 && there.length === there[0].tables)
    return {hash: there[0].hash, stored: there};
  const hash = `${identity}-${randomBytes(8).toString('hex')}`;
  const {whole, large} = await openOwnTable(table, options);
  if (large === null) {
    await store.remember(hash, whole);
    return {hash, stored: await store.load(whole.tables, name, hash)};
  }
  try {
    const stored = await store.loadPieces(large.pieces(), {
      ...{name, hash, table: large.table},
      onRead: () => store.remember(hash, large.account()),
    });
    return {hash, stored};
  } finally {
    await large.close();
  }
}

function sourceOf(name: string, {clickhouse}: Config): OwnSource {
  const {sources = {}} = clickhouse ?? {};
  if (!Object.hasOwn(sources, name))
    throw new UmkmError('CLICKHOUSE_SOURCE', {found: name, known: Object.keys(sources)});
  return sources[name];
}

/** Columns that the configuration leaves out; of what type they are does not matter. */
function leftOut(name: string, {columns}: Config): (column: string) => boolean {
  const own = Object.entries(lookUp(columns, name) ?? {});
  const out = new Set(
    own.filter(([, key]) => key === null || key === '-').map(([header]) => foldText(header)),
  );
  return (column) => out.has(foldText(column));
}
