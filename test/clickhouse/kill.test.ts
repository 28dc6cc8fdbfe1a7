import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Cluster} from '../../src/clickhouse/cluster.js';
import type {UmkmError} from '../../src/errors.js';
import {hasClickhouse, placeOf, startCluster, type TestCluster} from './cluster.js';

/** A question without end. */
const endless = 'SELECT count() FROM system.numbers';

/** How many endless questions the servers work on. */
async function busy(cluster: TestCluster): Promise<number> {
  const watcher = await Cluster.open(placeOf(cluster));
  try {
    const counts = await watcher.onAll((shard) =>
      shard.ask("SELECT count() FROM system.processes WHERE query LIKE '%system.numb%ers%'", {
        repeatable: true,
      }),
    );
    return counts.reduce((sum, count) => sum + Number(count), 0) - counts.length;
  } finally {
    await watcher.close();
  }
}

async function until(test: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    if (await test()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'an answer',
    (error: unknown) => (error as UmkmError).code,
  );
}

describe.skipIf(!hasClickhouse)('servers that nobody waits for', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 60_000);
  afterAll(() => cluster.stop());

  it('stop on all shards when they are told to', async () => {
    const stop = new AbortController();
    const shards = await Cluster.open({...placeOf(cluster), signal: stop.signal});
    const asked = codeOf(shards.onAll((shard) => shard.ask(endless)));
    expect(await until(async () => (await busy(cluster)) === 2)).toBe(true);
    stop.abort();
    expect(await asked).toBe('CLICKHOUSE_STOPPED');
    expect(await until(async () => (await busy(cluster)) === 0)).toBe(true);
    await shards.close();
  }, 60_000);

  it('stop on all shards when their time is up', async () => {
    const shards = await Cluster.open({...placeOf(cluster), timeout: 1, retries: 0});
    expect(await codeOf(shards.onAll((shard) => shard.ask(endless)))).toBe('CLICKHOUSE_TIME');
    expect(await until(async () => (await busy(cluster)) === 0)).toBe(true);
    await shards.close();
  }, 60_000);

  it('stop when another shard has failed, whose failure is the one that is told', async () => {
    const shards = await Cluster.open(placeOf(cluster));
    const asked = shards.onAll(async (shard, index) => {
      if (index === 0) return shard.ask(endless);
      await until(async () => (await busy(cluster)) === 1);
      return shard.ask('SELECT nothing FROM nowhere');
    });
    await expect(asked).rejects.toMatchObject({
      code: 'CLICKHOUSE_QUERY',
      params: {shard: new URL(cluster.shards[1].url).host},
    });
    expect(await until(async () => (await busy(cluster)) === 0)).toBe(true);
    await shards.close();
  }, 60_000);
});
