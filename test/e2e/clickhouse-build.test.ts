import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {hasClickhouse, startCluster, type TestCluster} from '../clickhouse/cluster.js';
import {run} from '../support/run-cli.js';

const office = 'examples/kabupaten-contoh';

describe.skipIf(!hasClickhouse)('build --engine clickhouse on a cluster', () => {
  let cluster: TestCluster;
  beforeAll(async () => {
    cluster = await startCluster({password: 'rahasia rekaan'});
  }, 60_000);
  afterEach(() => vi.unstubAllEnvs());
  afterAll(() => cluster.stop());

  it('builds the site that DuckDB builds', async () => {
    vi.stubEnv('CLICKHOUSE_URL', cluster.shards.map(({url}) => url).join(','));
    vi.stubEnv('CLICKHOUSE_USER', cluster.user);
    vi.stubEnv('CLICKHOUSE_PASSWORD', cluster.password);
    const out = await mkdtemp(join(tmpdir(), 'pantau-build-'));
    try {
      const build = async (engine: string) => {
        const folder = join(out, engine);
        const files = ['umkm.csv', 'pelatihan.csv'].map((name) => `${office}/${name}`);
        const {code, err} = await run('build', ...files, '--out', folder, '--engine', engine);
        expect([engine, code, err.match(/\[CLICKHOUSE\w*\]/g)]).toEqual([engine, 0, null]);
        return JSON.parse(await readFile(join(folder, 'snapshot.json'), 'utf8')) as Snapshot;
      };
      const [shards, duckdb] = [await build('clickhouse'), await build('duckdb')];
      expect(shards.link.item.map(({label}) => label)).toEqual(
        duckdb.link.item.map(({label}) => label),
      );
      expect(shards.link.item.map(({value, status}) => [value, status])).toEqual(
        duckdb.link.item.map(({value, status}) => [value, status]),
      );
      expect(shards.link.item.length).toBeGreaterThan(5);
      expect(shards.extension.inputs).toEqual(duckdb.extension.inputs);
    } finally {
      await rm(out, {recursive: true});
    }
  }, 600_000);
});
