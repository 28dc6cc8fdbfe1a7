import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Cluster} from '../../src/clickhouse/cluster.js';
import {openClickhouseSession} from '../../src/clickhouse/session.js';
import {Store} from '../../src/clickhouse/store.js';
import {offeredBy} from '../../src/duckdb/session.js';
import {officeOf} from '../support/offices.js';
import {differences, memorySays, sqlSays} from '../support/same-parts.js';
import {hasClickhouse, placeOf, startCluster, type TestCluster} from './cluster.js';

/** How many random offices are asked, and which is the first: 300 by `PANTAU_RUNS=300`. */
const runs = Number(process.env.PANTAU_RUNS ?? 2);
const first = Number(process.env.PANTAU_FROM ?? 0);

describe.skipIf(!hasClickhouse)('a cluster of two shards', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 60_000);
  afterAll(() => cluster.stop());

  it('offers what DuckDB offers', () => {
    expect(offeredBy('clickhouse')).toEqual(offeredBy('duckdb'));
    expect(offeredBy('clickhouse').length).toBeGreaterThan(50);
  });

  it(
    `agrees with memory on all of it, over ${runs} random offices, loaded in another order and twice`,
    async () => {
      const failures: Record<number, string[]> = {};
      for (let seed = first; seed < first + runs; seed++) {
        const found = await askCluster(seed, cluster);
        if (found.length > 0) failures[seed] = found.slice(0, 5);
        if (Object.keys(failures).length === 5) break;
      }
      expect(failures).toEqual({});
    },
    Math.max(600_000, runs * 300_000),
  );
});

/** Loads the tables of a random office, the last ones first, some again, and asks everything. */
async function askCluster(seed: number, cluster: TestCluster): Promise<string[]> {
  const office = officeOf(seed);
  const place = placeOf(cluster);
  const database = `office_${seed}`;
  const shards = await Cluster.open(place);
  const store = await Store.open(shards, {database, batchSize: 3});
  const tables = Object.entries(office.tables).reverse();
  for (const [name, table] of tables) await store.load({[name]: table}, name, `hash of ${name}`);
  for (const [name, table] of tables.slice(0, 2))
    await store.load({[name]: table}, name, `hash of ${name}`);
  await repeatBatches(shards, database);
  await shards.close();
  const {config, params} = office;
  const session = await openClickhouseSession({store: database}, {...place, config, params});
  try {
    return differences(memorySays(office), await sqlSays(office, session), 'clickhouse');
  } finally {
    await session.close();
    const again = await Cluster.open(place);
    await again.onAll((shard) => shard.ask(`DROP DATABASE ${database}`));
    await again.close();
  }
}

/** Writes every row that the shards keep once more, as a load does whose answer was lost. */
async function repeatBatches({shards}: Cluster, database: string): Promise<void> {
  for (const shard of shards) {
    const names = await shard.ask(
      `SELECT name FROM system.tables WHERE database = '${database}' AND name LIKE 'rows\\\\_%' FORMAT TabSeparated`,
    );
    for (const name of names.split('\n').filter((one) => one !== ''))
      await shard.ask(`INSERT INTO ${name} SELECT * FROM ${name}`, {database});
  }
}
