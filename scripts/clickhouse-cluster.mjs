#!/usr/bin/env node
/**
 * A cluster of two ClickHouse shards on the loopback, until Ctrl+C: `node scripts/clickhouse-cluster.mjs`.
 * Prints what `pantau-umkm --engine clickhouse` needs to find it.
 */
import {serverProgram, startCluster} from './clickhouse-cluster/start.mjs';

if (serverProgram() === null) {
  console.error(
    'clickhouse-server belum terpasang: apt-get install clickhouse-server clickhouse-client',
  );
  process.exit(1);
}
const shards = Number(process.argv[2] ?? 2);
const cluster = await startCluster({shards});
console.log(`CLICKHOUSE_URL=${cluster.shards.map(({url}) => url).join(',')}`);
console.log(`CLICKHOUSE_USER=${cluster.user}`);
console.log(`pid: ${cluster.shards.map(({pid}) => pid).join(' ')}`);
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void cluster.stop().then(() => process.exit(0)));
