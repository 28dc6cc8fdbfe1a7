import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {hasPostgres, startPostgres, type TestServer} from '../postgres/server.js';
import {run} from '../support/run-cli.js';
import {
  askShards,
  hasClickhouse,
  printedRows,
  startCluster,
  stubCluster,
  type TestCluster,
} from './cluster.js';

const businesses = Array.from({length: 60}, (_, n) => ({
  id_umkm: `U${n + 1}`,
  kode_kecamatan: `99.01.0${1 + (n % 3)}`,
  nama_kecamatan: ['Awan', 'Embun', 'Kenari'][n % 3],
  omzet_per_tahun: String(1_000_000 * (n + 1)),
  tahun_data: '2024',
}));
const aid = Array.from({length: 25}, (_, n) => ({
  id_umkm: `U${2 * n + 1}`,
  nama_program: 'Etalase rekaan',
  tanggal: '2024-03-0' + String(1 + (n % 9)),
}));

type Rows = readonly Readonly<Record<string, string>>[];

/** A portal of two invented tables, each under an id of its own. */
const portal: Readonly<Record<string, Rows>> = {
  '00000000-0000-4000-8000-000000000001': businesses,
  '00000000-0000-4000-8000-000000000002': aid,
};

function answerOf(rows: Rows): string {
  const fields = Object.keys(rows[0]).map((id) => ({id, type: 'text'}));
  return JSON.stringify({success: true, result: {fields, records: rows, total: rows.length}});
}

describe.skipIf(!hasClickhouse)('compute --engine clickhouse of tables that are no files', () => {
  let cluster: TestCluster;
  let server: Server;
  let folder: string;
  const env = (): void => stubCluster(cluster);
  const compute = (...args: readonly string[]): ReturnType<typeof run> =>
    run('compute', 'aid.coverage', ...args, '--by', 'region:kecamatan', '--format', 'json');
  /** How many rows the shards hold of the tables that were loaded. */
  const stored = async (): Promise<number> => {
    const counts = await askShards(
      cluster,
      "SELECT sum(rows) FROM system.parts WHERE active AND database = 'pantau_umkm'",
    );
    return counts.reduce((sum, count) => sum + count, 0);
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pantau-clickhouse-sources-'));
    cluster = await startCluster({password: 'rahasia rekaan'});
    server = createServer(({url = ''}, response) => {
      const id = new URL(url, 'http://portal').searchParams.get('resource_id') ?? '';
      response.setHeader('content-type', 'application/json').end(answerOf(portal[id]));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  }, 120_000);
  afterEach(() => vi.unstubAllEnvs());
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await cluster.stop();
    await rm(folder, {recursive: true});
  });

  it('reads those of a portal, and loads the same rows once', async () => {
    env();
    const config = join(folder, 'portal.json');
    await writeFile(config, JSON.stringify({codeSystem: 'kemendagri'}));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const addresses = Object.keys(portal).map((id) => `${origin}/dataset/umkm/resource/${id}`);
    const asked = [...addresses, '--config', config];
    const memory = await compute(...asked);
    const first = await compute(...asked, '--engine', 'clickhouse');
    expect(first.err).not.toContain('ENOENT');
    expect([first.code, printedRows(first)]).toEqual([memory.code, printedRows(memory)]);
    expect(printedRows(first).length).toBeGreaterThan(2);
    const rows = await stored();
    expect(rows).toBeGreaterThan(80);
    expect(printedRows(await compute(...asked, '--engine', 'clickhouse'))).toEqual(
      printedRows(memory),
    );
    expect(await stored()).toBe(rows);
  }, 120_000);

  it('says which engine reads a table in parts', async () => {
    env();
    const parts = join(folder, 'umkm');
    await mkdir(join(parts, 'kode_kabupaten=99.01'), {recursive: true});
    await writeFile(join(parts, 'kode_kabupaten=99.01', 'a.parquet'), '');
    const {code, err} = await compute(parts, '--engine', 'clickhouse');
    expect(code).toBe(2);
    expect(err).toContain('[FOLDER_PARTITIONED]');
    expect(err).toContain('--engine duckdb');
  });

  describe.skipIf(!hasPostgres)('in PostgreSQL', () => {
    let database: TestServer;
    beforeAll(async () => {
      database = await startPostgres();
      const valuesOf = (rows: Rows): string =>
        rows.map((row) => `('${Object.values(row).join("', '")}')`).join(', ');
      await database.ask(`
        CREATE TABLE umkm (${Object.keys(businesses[0]).join(' text, ')} text);
        INSERT INTO umkm VALUES ${valuesOf(businesses)};
        CREATE TABLE bantuan (${Object.keys(aid[0]).join(' text, ')} text);
        INSERT INTO bantuan VALUES ${valuesOf(aid)};`);
    }, 120_000);
    afterAll(() => database.stop());

    it('reads them as the other engines do', async () => {
      env();
      vi.stubEnv('DATABASE_URL', '');
      for (const [name, value] of Object.entries(database.env)) vi.stubEnv(name, value);
      const office = join(folder, 'pg');
      await mkdir(office);
      await writeFile(
        join(office, 'pantau.json'),
        JSON.stringify({
          codeSystem: 'kemendagri',
          postgres: {sources: {pelaku: {table: 'public.umkm'}, penerima: {table: 'bantuan'}}},
          tables: {pelaku: 'registry', penerima: 'aid'},
        }),
      );
      const memory = await compute(office);
      const shards = await compute(office, '--engine', 'clickhouse');
      expect([shards.code, printedRows(shards)]).toEqual([memory.code, printedRows(memory)]);
      expect(printedRows(shards).length).toBeGreaterThan(2);
    }, 120_000);
  });
});
