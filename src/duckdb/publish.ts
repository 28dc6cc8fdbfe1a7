import {publishedRequests, snapshotOf} from '../publish.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {DuckdbSession} from './session.js';

/**
 * What a public page loads, of tables in DuckDB: `buildSnapshot` with the figures of this engine. The
 * same tables give the same bytes as in memory.
 *
 * @throws UmkmError `SNAPSHOT_EMPTY` where the tables hold nothing that can be published
 * @example
 * const session = await openDuckdbSession({files: ['umkm.parquet']}, {config});
 * const snapshot = await buildSnapshotWithDuckdb(session);
 */
export async function buildSnapshotWithDuckdb(session: DuckdbSession): Promise<Snapshot> {
  for (const {indicator, options} of publishedRequests()) await session.load(indicator, options);
  return snapshotOf(session, session.input);
}
