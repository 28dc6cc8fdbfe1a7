import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Cluster} from '../../src/clickhouse/cluster.js';
import {computeWithClickhouse, openClickhouseSession} from '../../src/clickhouse/session.js';
import {Store} from '../../src/clickhouse/store.js';
import {compute, indicatorOf} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {numbersAsColumn, smallTable, textsAsColumn} from '../../src/duckdb/small-table.js';
import {UmkmError} from '../../src/errors.js';
import {messageOf} from '../../src/text/message.js';
import {brokenConnection} from './broken-connection.js';
import {hasClickhouse, placeOf, startCluster, type TestCluster} from './cluster.js';

const key = 'aid.coverage';

/** Invented businesses, every third of them with two hand-overs, which stand before the register. */
function officeOf(count: number): Tables {
  const ids = Array.from({length: count}, (_, i) => `USAHA-${i}`);
  const aided = ids.filter((_, i) => i % 3 === 0).flatMap((id) => [id, id]);
  return {
    aid: smallTable('aid', aided.length, {
      aidBusinessRef: textsAsColumn(aided),
      aidYear: numbersAsColumn(aided.map(() => 2023)),
    }),
    registry: smallTable('registry', count, {
      businessId: textsAsColumn(ids),
      dataYear: numbersAsColumn(ids.map(() => 2023)),
    }),
  };
}

/** The figure, as numerator and denominator. */
function figureOf({rows}: ReturnType<typeof compute>): readonly (number | null)[] {
  return [rows[0].numerator, rows[0].denominator];
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'a figure',
    (error: unknown) => {
      if (!(error instanceof UmkmError)) throw error;
      return error.code;
    },
  );
}

async function load(tables: Tables, place: ReturnType<typeof placeOf>, database: string) {
  const cluster = await Cluster.open(place);
  try {
    const store = await Store.open(cluster, {database, batchSize: 100});
    for (const [name, table] of Object.entries(tables))
      await store.load({[name]: table}, `${name}.csv`, `hash of ${name}`);
  } finally {
    await cluster.close();
  }
}

describe.skipIf(!hasClickhouse)('a cluster that fails', () => {
  let cluster: TestCluster;
  const office = officeOf(300);
  const expected = figureOf(compute(office, key));
  const place = () => placeOf(cluster);
  const ask = (more: object = {}) =>
    computeWithClickhouse({store: 'office'}, key, {...place(), ...more}).then(figureOf);

  beforeAll(async () => {
    cluster = await startCluster({password: 'rahasia rekaan'});
    await load(office, place(), 'office');
  }, 120_000);
  afterAll(() => cluster.stop());

  it('says the same as memory as long as nothing fails', async () => {
    expect(expected).toEqual([100, 300]);
    expect(await ask()).toEqual(expected);
  });

  it('shows no figure without a shard, and the same one when it is back', async () => {
    await cluster.shards[1].stop();
    const error: unknown = await ask().catch((one: unknown) => one);
    expect(error).toMatchObject({
      code: 'CLICKHOUSE_SHARD',
      params: {shard: new URL(cluster.shards[1].url).host, found: 'ECONNREFUSED'},
    });
    await cluster.shards[1].start();
    expect(await ask()).toEqual(expected);
  });

  it('shows no figure when a shard is gone after the tables were joined', async () => {
    const session = await openClickhouseSession({store: 'office'}, {...place(), retries: 0});
    await cluster.shards[0].stop();
    expect(await codeOf(session.compute(indicatorOf(key)))).toBe('CLICKHOUSE_SHARD');
    await cluster.shards[0].start();
    await session.close();
    expect(await ask()).toEqual(expected);
  });

  it('shows no figure when a shard dies while it is asked', async () => {
    const session = await openClickhouseSession({store: 'office'}, {...place(), retries: 0});
    cluster.shards[1].pause();
    const asked = codeOf(session.compute(indicatorOf(key)));
    await new Promise((resolve) => setTimeout(resolve, 300));
    await cluster.shards[1].stop('SIGKILL');
    expect(await asked).toBe('CLICKHOUSE_SHARD');
    await cluster.shards[1].start();
    await session.close();
    expect(await ask()).toEqual(expected);
  });

  it('waits for a slow shard no longer than it was told', async () => {
    const session = await openClickhouseSession({store: 'office'}, {...place(), timeout: 2});
    cluster.shards[1].pause();
    expect(await codeOf(session.compute(indicatorOf(key)))).toBe('CLICKHOUSE_TIME');
    cluster.shards[1].resume();
    await session.close();
    expect(await ask()).toEqual(expected);
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const asked = codeOf(ask({signal: stop.signal}));
    stop.abort();
    expect(await asked).toBe('CLICKHOUSE_STOPPED');
  });

  it('names the shard that refuses the user, and never the password', async () => {
    const error: unknown = await ask({password: 'salah sekali'}).catch((one: unknown) => one);
    expect(error).toMatchObject({code: 'CLICKHOUSE_LOGIN'});
    const told = ['id', 'en'].map((lang) => messageOf(error as UmkmError, lang as 'id'));
    expect(JSON.stringify([told, String(error), error])).not.toMatch(/salah sekali|rahasia/);
    expect(told[0]).toContain('CLICKHOUSE_PASSWORD');
  });

  it('refuses an address with a password in it without repeating it', async () => {
    const error: unknown = await ask({urls: ['http://dinas:rahasia@127.0.0.1:1']}).catch(
      (one: unknown) => one,
    );
    expect(error).toMatchObject({code: 'CLICKHOUSE_ADDRESS'});
    expect(String(error)).not.toContain('rahasia');
  });

  it('refuses shards in another order than the one in which they were filled', async () => {
    const urls = [...place().urls].reverse();
    expect(await codeOf(ask({urls}))).toBe('CLICKHOUSE_SHARDS');
  });

  it('loses and doubles nothing when connections are cut while it loads', async () => {
    const way = await brokenConnection(cluster.shards[1].url);
    const cutPlace = {...place(), urls: [place().urls[0], way.url], retries: 0};
    const codes: string[] = [];
    for (const bytes of [6000, 9000, 14_000]) {
      way.cutAfter(bytes);
      codes.push(await codeOf(load(office, cutPlace, 'cut')));
    }
    expect(way.cuts()).toBe(3);
    expect(codes).toContain('CLICKHOUSE_SHARD');
    await load(office, place(), 'cut');
    await load(office, place(), 'cut');
    expect(figureOf(await computeWithClickhouse({store: 'cut'}, key, place()))).toEqual(expected);
    await way.close();
  });

  it('counts a file that is half loaded for nothing', async () => {
    const way = await brokenConnection(cluster.shards[1].url);
    await load({registry: office.registry}, place(), 'half');
    way.cutAfter(7000);
    const cutPlace = {...place(), urls: [place().urls[0], way.url], retries: 0};
    expect(await codeOf(load({aid: office.aid}, cutPlace, 'half'))).toBe('CLICKHOUSE_SHARD');
    const shards = await Cluster.open(place());
    const files = await (await Store.open(shards, {database: 'half'})).files();
    expect(files.map(({table}) => table)).toEqual(['registry']);
    await shards.close();
    await way.close();
  });

  it('says when a shard has lost rows', async () => {
    await load(office, place(), 'lost');
    const shards = await Cluster.open(place());
    await shards.shards[0].ask('DROP TABLE rows_aid', {database: 'lost'});
    await shards.shards[0].ask(
      'CREATE TABLE rows_aid (file String, position Int64, aidBusinessRef Nullable(String), aidYear Nullable(Float64)) ENGINE = MergeTree ORDER BY (file, position)',
      {database: 'lost'},
    );
    await shards.close();
    expect(await codeOf(computeWithClickhouse({store: 'lost'}, key, place()))).toBe(
      'CLICKHOUSE_ROWS',
    );
  });
});

describe.skipIf(!hasClickhouse)('a cluster with a full disk', () => {
  it('says so, and goes on when there is room', async ({skip}) => {
    const small = smallDisk();
    if (small === null) return skip('a small disk cannot be mounted here');
    const cluster = await startCluster({dataFolders: [undefined, small]});
    try {
      const place = placeOf(cluster);
      const office = officeOf(120_000);
      const words = Array.from(
        {length: 120_000},
        (_, i) => `${Math.sin(i)}${Math.cos(i)}${Math.tan(i)}`,
      );
      const registry = {
        ...(office.registry as NonNullable<Tables['registry']>),
        columns: {...office.registry?.columns, address: textsAsColumn(words)},
      };
      const tables = {registry, aid: office.aid} as Tables;
      const loadAll = async () => {
        const shards = await Cluster.open(place);
        try {
          const store = await Store.open(shards, {database: 'full', batchSize: 20_000});
          for (const [name, table] of Object.entries(tables))
            await store.load({[name]: table}, `${name}.csv`, `hash of ${name}`);
        } finally {
          await shards.close();
        }
      };
      expect(await codeOf(loadAll())).toBe('CLICKHOUSE_DISK');
      expect(spawnSync('mount', ['-o', 'remount,size=200m', small]).status).toBe(0);
      await loadAll();
      const figure = figureOf(await computeWithClickhouse({store: 'full'}, key, place));
      expect(figure).toEqual([40_000, 120_000]);
    } finally {
      await cluster.stop();
      spawnSync('umount', [small]);
      rmSync(small, {recursive: true, force: true});
    }
  }, 200_000);
});

/** A folder with little room, `null` where none can be made. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-small-'));
  const {status} = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, {recursive: true, force: true});
  return null;
}
