import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {hasClickhouse, startCluster, type TestCluster} from './cluster.js';
import {run} from '../support/run-cli.js';

const office = 'examples/kabupaten-contoh';

/** What a shard says by itself of the tables of the office there. */
async function askShard<T>(
  url: string,
  {user, password}: Pick<TestCluster, 'user' | 'password'>,
): Promise<T[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {'x-clickhouse-user': user, 'x-clickhouse-key': password},
    body: "SELECT count() AS tables FROM system.tables WHERE database = 'pantau_umkm' FORMAT JSON",
  });
  return ((await response.json()) as {data: T[]}).data;
}

/** The rows that a command printed. */
function rowsOf({out}: {out: string}): readonly unknown[] {
  return (JSON.parse(out) as {readonly rows: readonly unknown[]}).rows;
}

describe('compute --engine clickhouse', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('asks for an address where there is none', async () => {
    vi.stubEnv('CLICKHOUSE_URL', '');
    const {code, err} = await run('compute', 'aid.coverage', '--engine', 'clickhouse');
    expect(code).toBe(2);
    expect(err).toContain('CLICKHOUSE_URL');
    expect(err).toContain('[CLICKHOUSE_ADDRESS]');
  });
});

describe.skipIf(!hasClickhouse)('compute --engine clickhouse on a cluster', () => {
  let cluster: TestCluster;
  const env = (): void => {
    vi.stubEnv('CLICKHOUSE_URL', cluster.shards.map(({url}) => url).join(','));
    vi.stubEnv('CLICKHOUSE_USER', cluster.user);
    vi.stubEnv('CLICKHOUSE_PASSWORD', cluster.password);
  };
  beforeAll(async () => {
    cluster = await startCluster({password: 'rahasia rekaan'});
  }, 60_000);
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => cluster.stop());

  it('gives the figures of the example office, whose files are loaded once', async () => {
    env();
    for (const [key, by] of [
      ['aid.coverage', 'region:kecamatan,period'],
      ['size.class', 'sector'],
      ['digital.any', 'period'],
    ]) {
      const asked = ['--by', by, '--format', 'json'];
      const memory = await run('compute', key, office, ...asked);
      const shards = await run('compute', key, office, ...asked, '--engine', 'clickhouse');
      expect(shards.err).not.toContain('[CLICKHOUSE');
      expect([shards.code, rowsOf(shards)]).toEqual([memory.code, rowsOf(memory)]);
    }
  }, 300_000);

  it('computes all files that were loaded where none are named', async () => {
    env();
    const asked = ['--format', 'json', '--engine', 'clickhouse'];
    const named = await run('compute', 'aid.coverage', office, ...asked);
    const all = await run(
      ...['compute', 'aid.coverage', ...asked, '--config', `${office}/pantau.json`],
    );
    expect(rowsOf(all)).toEqual(rowsOf(named));
    expect(rowsOf(all).length).toBeGreaterThan(0);
  }, 120_000);

  it('names the clusters that a server knows where it does not know the one asked for', async () => {
    env();
    vi.stubEnv('CLICKHOUSE_URL', cluster.shards[0].url);
    vi.stubEnv('CLICKHOUSE_CLUSTER', 'tidak ada');
    const {code, err} = await run('compute', 'aid.coverage', office, '--engine', 'clickhouse');
    expect(code).toBe(2);
    expect(err).toContain('[CLICKHOUSE_CLUSTER]');
    expect(err).toContain('pantau');
  });

  it.skipIf(process.platform !== 'linux')(
    'finds the shards of a cluster on other machines by its name',
    async () => {
      const machines = await startCluster({apart: true, password: 'rahasia rekaan'});
      try {
        vi.stubEnv('CLICKHOUSE_URL', machines.shards[0].url);
        vi.stubEnv('CLICKHOUSE_CLUSTER', machines.name);
        vi.stubEnv('CLICKHOUSE_USER', machines.user);
        vi.stubEnv('CLICKHOUSE_PASSWORD', machines.password);
        const asked = ['compute', 'aid.coverage', office, '--by', 'period', '--format', 'json'];
        const found = await run(...asked, '--engine', 'clickhouse');
        expect([found.code, rowsOf(found)]).toEqual([0, rowsOf(await run(...asked))]);
        const counts = await Promise.all(
          machines.shards.map(async ({url}) => {
            const [{tables}] = await askShard<{tables: string}>(url, machines);
            return Number(tables);
          }),
        );
        expect(counts.map((count) => count > 0)).toEqual([true, true]);
      } finally {
        await machines.stop();
      }
    },
    120_000,
  );

  it('explains a figure by the rows that memory has, where both say the same', async () => {
    env();
    const asked = ['--where', 'period=2024', '--format', 'json'];
    const memory = await run('explain', 'aid.coverage', office, ...asked);
    const shards = await run(
      ...['explain', 'aid.coverage', office, ...asked, '--engine', 'clickhouse'],
    );
    expect([shards.code, JSON.parse(shards.out)]).toEqual([memory.code, JSON.parse(memory.out)]);
  }, 120_000);

  it('never prints the password', async () => {
    env();
    vi.stubEnv('CLICKHOUSE_PASSWORD', 'salah sekali');
    const {code, out, err} = await run('compute', 'aid.coverage', office, '--engine', 'clickhouse');
    expect(code).toBe(2);
    expect(err).toContain('[CLICKHOUSE_LOGIN]');
    expect(out + err).not.toMatch(/salah sekali|rahasia/);
  });
});
