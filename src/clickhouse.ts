/**
 * The engine on ClickHouse: for an office whose tables lie on the shards of a cluster.
 *
 * @packageDocumentation
 */
export {Cluster, type ClusterOptions} from './clickhouse/cluster.js';
export {
  computeWithClickhouse,
  openClickhouseSession,
  type ClickhouseOptions,
  type ClickhouseSession,
  type StoredTables,
} from './clickhouse/session.js';
export {Store, type LoadProgress, type StoreOptions} from './clickhouse/store.js';
export type {FileAccount, StoredFile} from './clickhouse/stored-file.js';
