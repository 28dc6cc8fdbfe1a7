import {
  publishedRequests,
  releaseOf,
  requestsBelow,
  type Release,
  type ReleaseOptions,
} from '../publish.js';
import type {InputSummary} from '../data/table.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {DuckdbSession} from './session.js';
import type {SqlSession} from './sql-session.js';

/**
 * What a public page loads, of tables in DuckDB: `buildSnapshot` with the figures that this engine
 * offers.
 *
 * @throws UmkmError `SNAPSHOT_EMPTY` where the tables hold nothing that can be published
 * @example
 * const session = await openDuckdbSession({files: ['umkm.parquet']}, {config});
 * const snapshot = await buildSnapshotWithDuckdb(session);
 */
export async function buildSnapshotWithDuckdb(
  session: DuckdbSession,
  options: ReleaseOptions = {},
): Promise<Snapshot> {
  return (await releaseWithDuckdb(session, options)).snapshot;
}

/** The same with what was withheld; also of tables in another database. */
export async function releaseWithDuckdb(
  session: SqlSession & {readonly input: readonly InputSummary[]},
  options: ReleaseOptions = {},
): Promise<Release> {
  const requests = [...publishedRequests(session.config), ...requestsBelow(session)];
  for (const {indicator, options: asked} of requests)
    if (session.engine.offers?.(indicator) ?? true) await session.load(indicator, asked);
  return releaseOf(session, {input: session.input, ...options});
}
