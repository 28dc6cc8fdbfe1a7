/**
 * The engine in DuckDB: for files larger than memory, Parquet and DuckDB's own files. It needs the
 * package `@duckdb/node-api`.
 *
 * @packageDocumentation
 */
export {Database, type DatabaseOptions} from './duckdb/database.js';
export type {DuckdbFiles} from './duckdb/files.js';
export type {FileAccount} from './duckdb/join-parts.js';
export {buildSnapshotWithDuckdb} from './duckdb/publish.js';
export {
  computeWithDuckdb,
  offeredBy,
  openDuckdbSession,
  type DuckdbOptions,
  type DuckdbSession,
} from './duckdb/session.js';
