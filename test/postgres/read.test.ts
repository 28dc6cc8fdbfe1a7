import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {compute, indicatorOf} from '../../src/compute.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {findFiles, readPaths} from '../../src/node/read-folder.js';
import {PostgresSession, type PostgresOptions} from '../../src/postgres/session.js';
import {run} from '../support/run-cli.js';
import {hasPostgres, startPostgres, type TestServer} from './server.js';

const schema = `
  CREATE SCHEMA simumkm;
  CREATE TYPE simumkm.status AS ENUM ('Aktif', 'Tutup');
  CREATE TABLE simumkm."Pelaku Usaha" (
    id bigint PRIMARY KEY, "ID ""UMKM""" text, "Kode Kecamatan" varchar(8), "Nama Kecamatan" text,
    nik_pemilik numeric(16,0), "Omzet per tahun" numeric(16,2), "Tahun Data" smallint,
    "Status Usaha" simumkm.status, "Punya NIB" boolean, channels text[], foto bytea,
    rincian jsonb, "Tanggal Pendataan" timestamptz);
  INSERT INTO simumkm."Pelaku Usaha" VALUES
    (2, 'U2', '33.24.01', 'Satu', 3324010101900002, 2000000001, 2022, 'Tutup', false, '{}', NULL,
      '{"a": {"b": 1}}', '2022-06-30 23:30:00+07'),
    (1, 'U1', '33.24.01', 'Satu', 3324010101900001, 1250000.75, 2022, 'Aktif', true,
      '{WhatsApp,"Toko daring"}', '\\x00ff', NULL, '2022-01-01 00:30:00+07'),
    (3, 'U3', '33.24.02', 'Dua', NULL, 15000000000.5, 2022, 'Aktif', NULL, NULL, NULL, '["x"]', NULL),
    (4, NULL, '33.24.02', 'Dua', NULL, 'NaN', 2022, NULL, NULL, NULL, NULL, NULL, 'infinity');
  CREATE TABLE bantuan (id_umkm text, nama_program text, tanggal date, nilai money);
  INSERT INTO bantuan VALUES ('U1', 'Etalase', '2022-02-28', '1500000'),
    ('U1', 'etalase ', '2022-03-01', '1500000.00'), ('U9', 'Gerobak', '2022-12-31', NULL);
  CREATE TABLE banyak AS SELECT 'U' || n AS id_umkm, '33.24.01' AS kode_kecamatan,
    'Satu' AS nama_kecamatan, n * 1000 AS omzet_per_tahun, 2022 AS tahun_data
    FROM generate_series(1, 45000) n;`;

const config = {
  codeSystem: 'kemendagri',
  postgres: {
    sources: {
      umkm: {
        query: 'SELECT u.*, 1 AS a, 2 AS a FROM simumkm."Pelaku Usaha" u ORDER BY id; -- semua',
      },
      penerima: {table: 'public.BANTUAN'},
    },
  },
  tables: {umkm: 'registry', penerima: 'aid'},
  columns: {umkm: {'ID "UMKM"': 'businessId'}},
};

describe.skipIf(!hasPostgres)('a PostgreSQL database', () => {
  let server: TestServer;
  let folder: string;
  const stub = (env: Readonly<Record<string, string>> = server.env): void => {
    vi.stubEnv('DATABASE_URL', '');
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  };
  const write = async (name: string, value: object): Promise<string> => {
    const own = join(folder, name);
    await mkdir(own, {recursive: true});
    await writeFile(join(own, 'pantau.json'), JSON.stringify(value));
    return own;
  };
  const only = (source: object, more: object = {}): object => ({
    postgres: {sources: {umkm: source}, ...more},
    tables: {umkm: 'registry'},
  });
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pantau-postgres-data-'));
    server = await startPostgres();
    await server.ask(schema);
  }, 120_000);
  afterEach(() => vi.unstubAllEnvs());
  afterAll(async () => {
    await server.stop();
    await rm(folder, {recursive: true});
  });

  it('is read as files are, with the values that its columns have', async () => {
    stub();
    const {tables, input, diagnostics} = await readPaths([await write('semua', config)]);
    expect(input.map(({file, table, read, accepted}) => [file, table, read, accepted])).toEqual([
      ['umkm', 'registry', 4, 3],
      ['penerima', 'aid', 3, 3],
    ]);
    const {annualTurnover, channels} = tables.registry?.columns ?? {};
    expect(annualTurnover).toMatchObject({kind: 'number'});
    expect('values' in annualTurnover && [...annualTurnover.values]).toEqual([
      1250000.75, 2000000001, 15000000000.5,
    ]);
    expect('dictionary' in channels && channels.dictionary).toEqual(['whatsapp; toko daring', '']);
    expect(input[0].columns.map(({header}) => header)).not.toContain('foto');
    const values = tables.aid?.columns.aidValue;
    expect(values && 'values' in values && [...values.values]).toEqual([1500000, 1500000, NaN]);
    expect(diagnostics.map(({code}) => code)).not.toContain('READ_CODE_DAMAGED');
  });

  it('means the same to DuckDB, row by row and cell by cell', async () => {
    stub();
    const path = await write('dua', config);
    const found = await findFiles([path]);
    expect(found.files).toEqual(['postgres:umkm', 'postgres:penerima']);
    const {tables, input} = await readPaths([path]);
    const session = await openDuckdbSession({files: found.files}, {config: found.config});
    try {
      for (const key of ['size.class', 'aid.coverage', 'aid.multiple', 'digital.any']) {
        const {rows} = await session.compute(indicatorOf(key), {by: ['region']});
        expect(rows).toEqual(compute(tables, key, {by: ['region'], config: found.config}).rows);
        expect(rows.length).toBeGreaterThan(0);
      }
      const told = ({file, table, read, accepted, sha256}: (typeof input)[number]) => ({
        ...{file, table, read, accepted, sha256},
      });
      expect(session.input.map(told)).toEqual(input.map(told));
    } finally {
      session.close();
    }
  });

  it('is read piece by piece, all of it in one state', async () => {
    const session = await PostgresSession.open({env: server.env, piece: 10_000});
    const pieces: number[] = [];
    let seen = 0;
    await session.read(
      'banyak',
      {table: 'banyak'},
      (columns) => {
        expect(columns.map(({kind}) => kind)).toEqual(['text', 'text', 'text', 'number', 'number']);
        return Promise.resolve();
      },
      async (rows) => {
        pieces.push(rows.length);
        if (pieces.length === 1) await server.ask(`DELETE FROM banyak WHERE id_umkm = 'U44999'`);
      },
    );
    await session.read(
      'lagi',
      {query: 'SELECT count(*)::int AS n FROM banyak'},
      () => Promise.resolve(),
      ([[count]]) => {
        seen = Number(count);
        return Promise.resolve();
      },
    );
    await session.close();
    expect(pieces).toEqual([10_000, 10_000, 10_000, 10_000, 5_000]);
    expect(seen).toBe(45_000);
  });

  it('refuses a wrong password, and nothing that is printed tells one', async () => {
    stub({...server.env, PGPASSWORD: 'salah sekali'});
    const path = await write('sandi', config);
    for (const engine of ['memory', 'duckdb']) {
      const {code, out, err} = await run('compute', 'size.class', path, '--engine', engine);
      expect(code).toBe(2);
      expect(err).toContain('[POSTGRES_LOGIN]');
      expect(out + err).not.toMatch(/salah sekali|rahasia|pembaca/);
    }
    const url = `postgresql://pembaca:salah%20sekali@127.0.0.1:${server.port}/postgres`;
    stub({DATABASE_URL: url});
    const {err} = await run('check', path);
    expect(err).toContain('[POSTGRES_LOGIN]');
    expect(err).not.toMatch(/salah|pembaca/);
  });

  it('says which server cannot be reached', async () => {
    stub({...server.env, PGPORT: '1'});
    const {code, err} = await run('compute', 'size.class', await write('jauh', config));
    expect(code).toBe(2);
    expect(err).toMatch(/127\.0\.0\.1:1 .*\(ECONNREFUSED\).*\[POSTGRES_CONNECT\]/);
  });

  it.each([
    ['a table that is not there', {table: 'simumkm.tidak_ada'}, 'POSTGRES_TABLE'],
    ['a question that is wrong', {query: 'SELECT tidak_ada FROM bantuan'}, 'POSTGRES_QUERY'],
    ['two questions', {query: 'SELECT 1 AS a; DROP TABLE bantuan'}, 'POSTGRES_QUERY'],
    ['a question that changes something', {query: "SELECT setval('urut', 5)"}, 'POSTGRES_QUERY'],
    ['a question that deletes', {query: 'DELETE FROM bantuan RETURNING *'}, 'POSTGRES_QUERY'],
  ])('refuses %s', async (_, source, code) => {
    stub();
    await server.ask('CREATE SEQUENCE IF NOT EXISTS urut');
    const path = await write('salah', only(source));
    await expect(readPaths([path])).rejects.toMatchObject({code});
    expect(await server.ask('SELECT * FROM bantuan')).toHaveLength(3);
  });

  it('is given up after the time that is allowed', async () => {
    stub();
    const path = await write('lama', only({query: 'SELECT pg_sleep(30) AS a'}, {timeout: 1}));
    await expect(readPaths([path])).rejects.toMatchObject({code: 'POSTGRES_TIME'});
  });

  it('stops when it is told to, and so does the server', async () => {
    const stop = new AbortController();
    const options: PostgresOptions = {env: server.env, signal: stop.signal};
    const session = await PostgresSession.open(options);
    const reading = session.read(
      'lama',
      {query: 'SELECT pg_sleep(60) AS lama_sekali'},
      () => {
        setTimeout(() => stop.abort(), 200);
        return Promise.resolve();
      },
      () => Promise.resolve(),
    );
    await expect(reading).rejects.toMatchObject({code: 'POSTGRES_STOPPED'});
    await session.close();
    const left = await server.ask(
      `SELECT 1 FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%lama_sekali%'
       AND pid <> pg_backend_pid()`,
    );
    expect(left).toEqual([]);
  });

  it('gives no figure of a table whose connection is cut', async () => {
    const session = await PostgresSession.open({env: server.env, piece: 1000});
    let pieces = 0;
    const reading = session.read(
      'banyak',
      {table: 'banyak'},
      () => Promise.resolve(),
      async () => {
        pieces++;
        await server.ask(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name = 'pantau-umkm'`,
        );
      },
    );
    await expect(reading).rejects.toMatchObject({code: 'POSTGRES_CUT'});
    expect(pieces).toBe(1);
    await session.close();
  });

  it('has no source that the configuration does not name', async () => {
    stub();
    const path = await write('nama', config);
    await expect(
      readPaths(['postgres:lain'], {config: join(path, 'pantau.json')}),
    ).rejects.toMatchObject({code: 'POSTGRES_SOURCE', params: {known: ['umkm', 'penerima']}});
    const both = only({table: 'a', query: 'SELECT 1'});
    await expect(readPaths([await write('dua-arti', both)])).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
    });
  });
});
