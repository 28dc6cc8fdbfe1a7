import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {
  askShards,
  hasClickhouse,
  printedRows,
  startCluster,
  stubCluster,
  type TestCluster,
} from './cluster.js';
import {run} from '../support/run-cli.js';

const office = 'examples/kabupaten-contoh';

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
  const env = (): void => stubCluster(cluster);
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
      expect([shards.code, printedRows(shards)]).toEqual([memory.code, printedRows(memory)]);
    }
  }, 300_000);

  it('computes all files that were loaded where none are named', async () => {
    env();
    const asked = ['--format', 'json', '--engine', 'clickhouse'];
    const named = await run('compute', 'aid.coverage', office, ...asked);
    const all = await run(
      ...['compute', 'aid.coverage', ...asked, '--config', `${office}/pantau.json`],
    );
    expect(printedRows(all)).toEqual(printedRows(named));
    expect(printedRows(all).length).toBeGreaterThan(0);
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
        stubCluster(machines);
        vi.stubEnv('CLICKHOUSE_URL', machines.shards[0].url);
        vi.stubEnv('CLICKHOUSE_CLUSTER', machines.name);
        const asked = ['compute', 'aid.coverage', office, '--by', 'period', '--format', 'json'];
        const found = await run(...asked, '--engine', 'clickhouse');
        expect([found.code, printedRows(found)]).toEqual([0, printedRows(await run(...asked))]);
        const tables = "SELECT count() FROM system.tables WHERE database = 'pantau_umkm'";
        const counts = await askShards(machines, tables);
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
