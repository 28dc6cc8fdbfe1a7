import {vi} from 'vitest';
import {serverProgram, startCluster} from '../../scripts/clickhouse-cluster/start.mjs';

export type TestCluster = Awaited<ReturnType<typeof startCluster>>;

/** Whether ClickHouse is installed; where it is not, its tests are left out, and say why. */
export const hasClickhouse = serverProgram() !== null;

if (!hasClickhouse)
  console.warn(
    'clickhouse-server is not installed: the tests of the cluster are left out (apt-get install clickhouse-server clickhouse-client)',
  );

export {startCluster};

/** What a session needs to know of a cluster of tests. */
export function placeOf({shards, user, password}: TestCluster) {
  return {
    urls: shards.map(({url}) => url),
    ...({user, password, scratch: 'Memory'} as const),
  };
}

/** Tells commands of the cluster, as the environment of an office does. */
export function stubCluster({shards, user, password}: TestCluster): void {
  vi.stubEnv('CLICKHOUSE_URL', shards.map(({url}) => url).join(','));
  vi.stubEnv('CLICKHOUSE_USER', user);
  vi.stubEnv('CLICKHOUSE_PASSWORD', password);
}

/** A number that each shard says by itself. */
export function askShards(
  {shards, user, password}: TestCluster,
  query: string,
): Promise<readonly number[]> {
  return Promise.all(
    shards.map(async ({url}) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: {'x-clickhouse-user': user, 'x-clickhouse-key': password},
        body: query,
      });
      return Number(await response.text());
    }),
  );
}

/** The rows that a command printed as JSON. */
export function printedRows({out}: {readonly out: string}): readonly unknown[] {
  return (JSON.parse(out) as {readonly rows: readonly unknown[]}).rows;
}
