import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Cluster} from '../../src/clickhouse/cluster.js';
import {computeWithClickhouse} from '../../src/clickhouse/session.js';
import {shardOf} from '../../src/clickhouse/placement.js';
import {Store} from '../../src/clickhouse/store.js';
import {compute} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {tablesOf} from '../support/tables.js';
import {hasClickhouse, placeOf, startCluster, type TestCluster} from './cluster.js';

const registry = (ids: readonly string[]): Promise<Tables> =>
  tablesOf({
    registry: ['businessId,dataYear,annualTurnover', ...ids.map((id) => `${id},2023,1000000`)].join(
      '\n',
    ),
  });

describe.skipIf(!hasClickhouse)('files on the shards', () => {
  let cluster: TestCluster;
  let shards: Cluster;
  beforeAll(async () => {
    cluster = await startCluster();
    shards = await Cluster.open(placeOf(cluster));
  }, 60_000);
  afterAll(async () => {
    await shards.close();
    await cluster.stop();
  });
  const businesses = async (store: string): Promise<number | null> =>
    (await computeWithClickhouse({store}, 'size.class', placeOf(cluster))).rows[0].numerator;

  it('count together where their names differ, and once where they are loaded again', async () => {
    const store = await Store.open(shards, {database: 'two'});
    await store.load(await registry(['U1', 'U2']), 'utara.csv', 'a');
    await store.load(await registry(['U3']), 'selatan.csv', 'b');
    await store.load(await registry(['U1', 'U2']), 'utara.csv', 'a');
    expect((await store.files()).map(({name, length}) => [name, length])).toEqual([
      ['selatan.csv', 1],
      ['utara.csv', 2],
    ]);
    expect(await businesses('two')).toBe(3);
  });

  it('take the place of what had their name before, and give it back when that comes again', async () => {
    const store = await Store.open(shards, {database: 'again'});
    const [first, second] = [await registry(['U1', 'U2', 'U3']), await registry(['U1', 'U4'])];
    await store.load(first, 'umkm.csv', 'first');
    expect(await businesses('again')).toBe(3);
    await store.load(second, 'umkm.csv', 'second');
    expect(await businesses('again')).toBe(2);
    await store.load(first, 'umkm.csv', 'first');
    expect(await businesses('again')).toBe(3);
  });

  it('tell how far they are', async () => {
    const told: number[] = [];
    const store = await Store.open(shards, {
      ...{database: 'progress', batchSize: 2},
      onProgress: ({done, total}) => told.push(done, total),
    });
    await store.load(await registry(['U1', 'U2', 'U3']), 'umkm.csv', 'x');
    expect(told).toEqual([2, 3, 3, 3]);
  });

  it('find the members of a group that aid names beside a business of another shard', async () => {
    expect(shardOf('X2', 2)).not.toBe(shardOf('U6', 2));
    const tables = await tablesOf({
      registry: 'businessId,dataYear\nX2,2023\nU6,2023',
      aid: 'aidBusinessRef,aidGroupName,aidYear\nX2,Batik,2023',
      membership: 'membershipGroup,membershipBusinessRef\nBatik,U6',
    });
    const store = await Store.open(shards, {database: 'group'});
    for (const [name, table] of Object.entries(tables))
      await store.load({[name]: table}, `${name}.csv`, name);
    const said = await computeWithClickhouse(
      {store: 'group'},
      'aid.group_members',
      placeOf(cluster),
    );
    expect(said.rows).toEqual(compute(tables, 'aid.group_members').rows);
    expect(said.rows[0].value).toBe(1);
  });
});
