import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {Cluster} from '../../src/clickhouse/cluster.js';
import {openClickhouseSession} from '../../src/clickhouse/session.js';
import {Store} from '../../src/clickhouse/store.js';
import {compute, indicatorOf} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import type {SqlSession} from '../../src/duckdb/sql-session.js';
import type {Config} from '../../src/schema/config.js';
import {asked, groupCases} from '../support/group-cases.js';
import {longLists, partsAsked, rowsOfList} from '../support/parts-office.js';
import {differences, memorySays, sqlSays} from '../support/same-parts.js';
import {hasClickhouse, placeOf, startCluster, type TestCluster} from './cluster.js';

describe.skipIf(!hasClickhouse)('groups of rows on shards', () => {
  let cluster: TestCluster;
  let databases = 0;
  beforeAll(async () => {
    cluster = await startCluster();
  }, 60_000);
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => cluster.stop());

  /** A session over tables that lie on both shards. */
  const opened = async (
    tables: Tables,
    config: Config,
  ): Promise<Omit<SqlSession, 'close'> & {close(): Promise<void>}> => {
    const place = placeOf(cluster);
    const shards = await Cluster.open(place);
    const database = `groups_${databases++}`;
    const store = await Store.open(shards, {database});
    for (const [name, table] of Object.entries(tables))
      await store.load({[name]: table}, name, `hash of ${name}`);
    await shards.close();
    return openClickhouseSession({store: database}, {...place, config, params: {}});
  };

  it.each(groupCases.map((one) => [one.name, one] as const))(
    'mean the same: %s',
    async (_, one) => {
      const questions = await asked(one);
      const session = await opened(questions.tables, questions.config);
      const told = await sqlSays(questions, session);
      await session.close();
      expect(differences(memorySays(questions), told, 'clickhouse')).toEqual([]);
    },
    60_000,
  );

  it('leave as parts, not rows', async () => {
    const tables = await longLists();
    const session = await opened(tables, {});
    const select = vi.spyOn(Cluster.prototype, 'select');
    const insert = vi.spyOn(Cluster.prototype, 'insert');
    for (const {key, options, most} of partsAsked) {
      select.mockClear();
      insert.mockClear();
      const told = await session.compute(indicatorOf(key), options);
      expect(told.rows).toEqual(compute(tables, key, options).rows);
      const answers = await Promise.all(
        select.mock.results.map(({value}) => value as ReturnType<Cluster['select']>),
      );
      const lengths = answers.map((rows) => rows.length);
      expect({key, some: Math.max(...lengths) > 1}).toEqual({key, some: true});
      expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
      const written = insert.mock.calls.map(([, , rows]) =>
        typeof rows === 'string' ? rows.split('\n').length - 1 : Infinity,
      );
      expect(Math.max(0, ...written)).toBeLessThanOrEqual(most);
      expect(most).toBeLessThan(rowsOfList / 4);
    }
    await session.close();
  }, 300_000);
});
