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
