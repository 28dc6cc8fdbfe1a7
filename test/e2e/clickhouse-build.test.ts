import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {Shard} from '../../src/clickhouse/shard.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {hasClickhouse, startCluster, type TestCluster} from '../clickhouse/cluster.js';
import {registryColumns, registryCsv, registryValues} from '../clickhouse/own-office.js';
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

  it("builds the same of the office's own tables as of their rows in files", async () => {
    vi.stubEnv('CLICKHOUSE_URL', cluster.shards.map(({url}) => url).join(','));
    vi.stubEnv('CLICKHOUSE_USER', cluster.user);
    vi.stubEnv('CLICKHOUSE_PASSWORD', cluster.password);
    const shard = new Shard({...cluster, url: cluster.shards[0].url});
    const out = await mkdtemp(join(tmpdir(), 'pantau-build-'));
    try {
      for (const sql of [
        'CREATE DATABASE dinas',
        `CREATE TABLE dinas.umkm (${registryColumns}) ENGINE = Log`,
        `INSERT INTO dinas.umkm VALUES ${registryValues.join(', ')}`,
      ])
        await shard.ask(sql);
      await writeFile(join(out, 'umkm.csv'), registryCsv());
      const build = async (name: string, sources: object): Promise<Snapshot> => {
        const [config, folder] = [join(out, `${name}.json`), join(out, name)];
        const columns = {'Sebutan `UMKM': 'businessId'};
        await writeFile(
          config,
          JSON.stringify({
            codeSystem: 'kemendagri',
            clickhouse: {database: 'hasil_muat', sources},
            tables: {umkm: 'registry', 'umkm.csv': 'registry'},
            columns: {umkm: columns, 'umkm.csv': columns},
          }),
        );
        const path = name === 'berkas' ? join(out, 'umkm.csv') : 'clickhouse:umkm';
        const more = ['--config', config, '--out', folder, '--engine', 'clickhouse'];
        const {code, err} = await run('build', path, ...more);
        expect([name, code, err.match(/\[CLICKHOUSE\w*\]/g)]).toEqual([name, 0, null]);
        return JSON.parse(await readFile(join(folder, 'snapshot.json'), 'utf8')) as Snapshot;
      };
      const shown = ({link}: Snapshot) =>
        link.item.map(({label, value, status}) => [label, value, status]);
      const expected = shown(await build('berkas', {}));
      const found = await build('tabel', {umkm: {table: 'dinas.umkm'}});
      expect(shown(found)).toEqual(expected);
      expect(expected.length).toBeGreaterThan(3);
      expect(found.extension.inputs.map(({file}) => file)).toEqual(['umkm']);
    } finally {
      shard.close();
      await rm(out, {recursive: true});
    }
  }, 600_000);
});
