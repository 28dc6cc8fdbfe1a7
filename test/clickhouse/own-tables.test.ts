import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {afterAll, afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {Cluster} from '../../src/clickhouse/cluster.js';
import {openOwnTable} from '../../src/clickhouse/own-pieces.js';
import {findOwnTable, type OwnSource, type OwnTable} from '../../src/clickhouse/own-tables.js';
import {unescaped} from '../../src/clickhouse/own-values.js';
import {Shard} from '../../src/clickhouse/shard.js';
import {quotedName} from '../../src/clickhouse/sql/column.js';
import type {Table} from '../../src/data/table.js';
import {run} from '../support/run-cli.js';
import {hasClickhouse, placeOf, startCluster, type TestCluster} from './cluster.js';
import {
  aids,
  aidValues,
  csvOf,
  recording,
  registryColumns,
  registryCsv,
  registryValues,
} from './own-office.js';

const columns = {'Sebutan `UMKM': 'businessId'};
const config = (sources: object, more: object = {}): object => ({
  codeSystem: 'kemendagri',
  clickhouse: {database: 'hasil_muat', sources},
  tables: {umkm: 'registry', bantuan: 'aid', 'umkm.csv': 'registry', 'bantuan.csv': 'aid'},
  columns: {umkm: columns, 'umkm.csv': columns},
  ...more,
});
const own = {
  umkm: {table: 'dinas.Pelaku Usaha'},
  bantuan: {query: 'SELECT * FROM dinas.bantuan; -- semua'},
};

/** The rows of a table as they were understood. */
function cellsOf({length, columns: all}: Table): readonly (readonly unknown[])[] {
  return Array.from({length}, (_, row) =>
    Object.keys(all)
      .sort()
      .map((key) => {
        const column = all[key];
        if (column.kind === 'text') return column.dictionary[column.codes[row]] ?? null;
        return column.kind === 'date' ? column.days[row] : column.values[row];
      }),
  );
}

describe.skipIf(!hasClickhouse)("the office's own tables", () => {
  let test: TestCluster;
  let shards: readonly Shard[];
  let cluster: Cluster;
  let folder: string;
  const onEach = async (sql: string): Promise<void> => {
    for (const shard of shards) await shard.ask(sql);
  };
  const write = async (name: string, value: object): Promise<string> => {
    const path = join(folder, name);
    await mkdir(path, {recursive: true});
    await writeFile(join(path, 'pantau.json'), JSON.stringify(value));
    return path;
  };
  const env = (): void => {
    vi.stubEnv('CLICKHOUSE_URL', test.shards.map(({url}) => url).join(','));
    vi.stubEnv('CLICKHOUSE_USER', test.user);
    vi.stubEnv('CLICKHOUSE_PASSWORD', test.password);
  };
  const figures = async (key: string, path: string, ...more: string[]) => {
    const {out, err, code} = await run('compute', key, path, '--format', 'json', ...more);
    expect([code, err.match(/\[CLICKHOUSE\w*\]/g)]).toEqual([0, null]);
    return (JSON.parse(out) as {readonly rows: readonly unknown[]}).rows;
  };
  const refusal = async (sources: object, more: object = {}): Promise<string> => {
    const path = await write('salah', config(sources, more));
    const {code, err} = await run('compute', 'size.class', path, '--engine', 'clickhouse');
    expect(code).toBe(2);
    return err;
  };
  const stored = async (table: string): Promise<number> => {
    const counts = await Promise.all(
      shards.map((shard) => shard.ask(`SELECT count() FROM hasil_muat.rows_${table}`)),
    );
    return counts.reduce((sum, one) => sum + Number(one), 0);
  };
  const find = (source: OwnSource, on = cluster): Promise<OwnTable> =>
    findOwnTable(on, 'umkm', source, {database: 'hasil_muat'});

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pantau-own-'));
    test = await startCluster({password: 'rahasia rekaan'});
    const {user, password} = test;
    shards = test.shards.map(({url}) => new Shard({url, user, password}));
    cluster = await Cluster.open(placeOf(test));
    await onEach('CREATE DATABASE dinas');
    const [first] = shards;
    await first.ask(`CREATE TABLE dinas.\`Pelaku Usaha\` (${registryColumns}) ENGINE = Log`);
    await first.ask(`INSERT INTO dinas.\`Pelaku Usaha\` VALUES ${registryValues.join(', ')}`);
    await first.ask(
      'CREATE TABLE dinas.bantuan (id_umkm String, nama_program String, tanggal Date, nilai Nullable(Float64)) ENGINE = Log',
    );
    await first.ask(`INSERT INTO dinas.bantuan VALUES ${aidValues.join(', ')}`);
  }, 120_000);
  afterEach(() => vi.unstubAllEnvs());
  afterAll(async () => {
    await cluster.close();
    for (const shard of shards) shard.close();
    await test.stop();
    await rm(folder, {recursive: true});
  });

  it('give the figures of the same rows in files, and are loaded once', async () => {
    env();
    const files = await write('berkas', config({}));
    await writeFile(join(files, 'umkm.csv'), registryCsv());
    await writeFile(
      join(files, 'bantuan.csv'),
      `id_umkm;nama_program;tanggal;nilai\n${csvOf(aids.map((one) => [one.id, one.program, one.day, one.value]))}`,
    );
    const tables = await write('tabel', config(own));
    for (const [key, by] of [
      ['size.class', 'region:kecamatan'],
      ['aid.coverage', 'region:kecamatan,period'],
      ['aid.multiple', 'region:kecamatan'],
      ['legality.nib_share', 'region:kecamatan'],
    ]) {
      const expected = await figures(key, files, '--by', by);
      expect(expected.length).toBeGreaterThan(2);
      expect(await figures(key, tables, '--by', by, '--engine', 'clickhouse')).toEqual(expected);
    }
    expect([await stored('registry'), await stored('aid')]).toEqual([120, 50]);
    for (const shard of shards)
      expect(Number(await shard.ask('SELECT count() FROM hasil_muat.rows_registry'))).toBeLessThan(
        120,
      );
  }, 240_000);

  it('take the place of what was loaded before, where they changed', async () => {
    env();
    const [first] = shards;
    await first.ask(
      `CREATE TABLE dinas.tumbuh (${registryColumns}) ENGINE = MergeTree ORDER BY tuple()`,
    );
    await first.ask(`INSERT INTO dinas.tumbuh VALUES ${registryValues.slice(0, 10).join(', ')}`);
    const path = await write('tumbuh', {
      ...config({umkm: {table: 'dinas.tumbuh'}}),
      clickhouse: {database: 'tumbuh', sources: {umkm: {table: 'dinas.tumbuh'}}},
    });
    const count = async (): Promise<number> => {
      const rows = await figures('size.class', path, '--engine', 'clickhouse');
      const told = rows as readonly {readonly by: object; readonly value: number}[];
      return Math.max(...told.map(({value}) => value));
    };
    const before = await count();
    await first.ask(`INSERT INTO dinas.tumbuh VALUES ${registryValues.slice(10, 20).join(', ')}`);
    const after = await count();
    expect(before).toBeGreaterThan(0);
    expect(after).toBeGreaterThan(before);
    const loads = await first.ask('SELECT count() FROM tumbuh.files');
    expect(await count()).toBe(after);
    expect(await first.ask('SELECT count() FROM tumbuh.files')).toBe(loads);
  }, 120_000);

  it('are read once where they lie on all shards behind a Distributed table', async () => {
    env();
    await onEach(`CREATE TABLE dinas.bagian (${registryColumns}) ENGINE = Log`);
    for (const [index, shard] of shards.entries())
      await shard.ask(
        `INSERT INTO dinas.bagian VALUES ${registryValues.filter((_, i) => i % 2 === index).join(', ')}`,
      );
    await onEach(
      `CREATE TABLE dinas.semua (${registryColumns}) ENGINE = Distributed(pantau, dinas, bagian)`,
    );
    const [whole, spread] = [await find(own.umkm), await find({table: 'dinas.semua'})];
    expect(spread.identity).toBe(whole.identity);
    expect(await rowsOf(spread)).toEqual(await rowsOf(whole));
    expect(await rowsOf(spread)).toHaveLength(120);
    const asked = await find({query: 'SELECT * FROM dinas.semua'});
    expect(asked.identity).toBe(whole.identity);
    for (const source of [{table: 'dinas.bagian'}, {query: 'SELECT * FROM dinas.bagian'}]) {
      const err = await refusal({umkm: source});
      expect(err).toContain('Distributed');
      expect(err).toContain('[CLICKHOUSE_PARTS]');
    }
  }, 120_000);

  it('mean the same in pieces as when they are read at once', async () => {
    const options = {tables: {umkm: 'registry'}, config: {columns: {umkm: columns}}} as const;
    const table = await find(own.umkm);
    const {whole} = await openOwnTable(table, options);
    const {large} = await openOwnTable(table, options, 2000);
    if (whole?.tables.registry === undefined || large === null) throw new Error('no table');
    const pieces: Table[] = [];
    for await (const piece of large.pieces()) pieces.push(piece);
    await large.close();
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.flatMap(cellsOf)).toEqual(cellsOf(whole.tables.registry));
    expect(large.account().input).toEqual(whole.input);
    expect(whole.input[0]).toMatchObject({file: 'umkm', read: 120, accepted: 120});
    expect(whole.input[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('hold the values that the server writes: none is guessed, none is zero that is missing', async () => {
    const [first] = shards;
    await first.ask(
      `CREATE TABLE dinas.ragam (id UUID, kelas LowCardinality(Nullable(String)), nik UInt64,
         nilai Decimal(18,3), indeks Float64, hari Date, jam DateTime('Asia/Jakarta'),
         kode FixedString(6), jenis Enum8('Jasa' = 1)) ENGINE = MergeTree ORDER BY id`,
      {settings: {allow_experimental_low_cardinality_type: '1'}},
    );
    const id = '61f0c404-5cb3-11e7-907b-a6006ad3dba';
    await first.ask(
      `INSERT INTO dinas.ragam VALUES
       ('${id}0', 'a\\tb\\\\c\\nd', 3324010101900001, 1.250, nan, '0000-00-00', '2022-02-28 23:30:00', 'AB', 'Jasa'),
       ('${id}1', NULL, 0, 1250, 1e21, '2022-03-01', '2022-03-01 00:30:00', '', 'Jasa')`,
    );
    const table = await find({table: 'dinas.ragam'});
    expect(await rowsOf(table)).toEqual([
      ...[
        [
          `${id}0`,
          'a\tb\\c\nd',
          '3324010101900001',
          '1.25',
          null,
          null,
          '2022-02-28',
          'AB',
          'Jasa',
        ],
      ],
      ...[[`${id}1`, null, '0', '1250', '1e21', '2022-03-01', '2022-03-01', null, 'Jasa']],
    ]);
  });

  it('give no rows of two states', async () => {
    const [first] = shards;
    await first.ask('CREATE TABLE dinas.berubah (id String, nilai Nullable(Int32)) ENGINE = Log');
    await first.ask(`INSERT INTO dinas.berubah VALUES ('a', 1), ('b', NULL), ('b', NULL)`);
    const table = await find({table: 'dinas.berubah'});
    expect(await rowsOf(table)).toEqual([
      ['a', '1'],
      ['b', null],
      ['b', null],
    ]);
    await first.ask(`INSERT INTO dinas.berubah VALUES ('c', 1)`);
    await expect(rowsOf(table)).rejects.toMatchObject({code: 'CLICKHOUSE_CHANGED'});
    const other = await find({
      query: "SELECT id, ifNull(toString(nilai), '') AS nilai FROM dinas.berubah",
    });
    expect(other.identity).not.toBe((await find({table: 'dinas.berubah'})).identity);
  });

  it('are only ever read', async () => {
    const asked: string[] = [];
    const proxies = await Promise.all(test.shards.map(({url}) => recording(url, asked)));
    const {user, password} = test;
    const urls = proxies.map((one) => `http://127.0.0.1:${(one.address() as AddressInfo).port}`);
    const through = await Cluster.open({urls, user, password});
    try {
      asked.length = 0;
      for (const source of [own.umkm, own.bantuan]) await rowsOf(await find(source, through));
      expect(asked.length).toBeGreaterThan(5);
      expect(asked.filter((url) => !/[?&]readonly=1(?:&|$)/.test(url))).toEqual([]);
    } finally {
      await through.close();
      for (const one of proxies) one.close();
    }
    const insert = shards[0].ask(`INSERT INTO dinas.bantuan SELECT * FROM dinas.bantuan`, {
      settings: {readonly: '1'},
    });
    await expect(insert).rejects.toMatchObject({code: 'CLICKHOUSE_QUERY', params: {number: 164}});
  });

  it.each([
    ['two questions', 'SELECT 1 AS a; DROP TABLE dinas.bantuan'],
    ['a question that changes something', 'DROP TABLE dinas.bantuan'],
    ['a question that ends before its end', 'SELECT 1 AS a) q; DROP TABLE dinas.bantuan; --'],
    ['an insertion', 'INSERT INTO dinas.bantuan SELECT * FROM dinas.bantuan'],
    ['settings that allow more', 'SELECT 1 AS a SETTINGS readonly = 0'],
  ])('refuse %s', async (_, query) => {
    env();
    expect(await refusal({umkm: {query}})).toContain('[CLICKHOUSE_QUERY]');
    expect(await shards[0].ask('SELECT count() FROM dinas.bantuan')).toBe('50\n');
  });

  it('say which table is missing, and which name or column cannot be read', async () => {
    env();
    const missing = await refusal({umkm: {table: 'dinas.tidak_ada'}});
    expect(missing).toMatch(/dinas\.tidak_ada.*"umkm".*sources.*\[CLICKHOUSE_TABLE\]/s);
    expect(await refusal({umkm: {table: 'tidak.ada'}})).toContain('[CLICKHOUSE_TABLE]');
    expect(await refusal({umkm: {table: 'hasil_muat.files'}})).toContain('[CLICKHOUSE_NAME]');
    const [first] = shards;
    await first.ask(
      `CREATE TABLE dinas.daftar (id_usaha String, kanal Array(String)) ENGINE = Memory`,
    );
    const unread = await refusal({umkm: {table: 'dinas.daftar'}});
    expect(unread).toMatch(/"kanal".*Array\(String\).*\[CLICKHOUSE_COLUMN\]/s);
    const err = await run('compute', 'size.class', 'clickhouse:lain', '--engine', 'clickhouse');
    expect(err.err).toContain('[CLICKHOUSE_SOURCE]');
    const left = {columns: {umkm: {kanal: '-'}}};
    const path = await write('lewat', config({umkm: {table: 'dinas.daftar'}}, left));
    const {err: said} = await run('compute', 'size.class', path, '--engine', 'clickhouse');
    expect(said).not.toContain('[CLICKHOUSE_COLUMN]');
  });

  it('are left out of no figure of another engine', async () => {
    const path = await write('lain', config(own));
    for (const engine of ['memory', 'duckdb']) {
      const {code, err} = await run('compute', 'size.class', path, '--engine', engine);
      expect([code, err]).toEqual([2, expect.stringContaining('[CLICKHOUSE_ENGINE]')]);
    }
  });

  it('may be called anything: no name ends before its closing sign', async () => {
    const unit = fc.constantFrom('`', '\\', "'", '"', 'a', ' ', ';', '--', '.', '\n', 'é');
    await fc.assert(
      fc.asyncProperty(fc.string({unit, minLength: 1, maxLength: 8}), async (name) => {
        const text = await shards[0].ask(
          `SELECT 1 AS ${quotedName(name)} FORMAT TabSeparatedWithNames`,
        );
        expect(unescaped(text.split('\n')[0])).toBe(name);
      }),
      {numRuns: 60},
    );
    const odd = 'x`; DROP TABLE dinas.bantuan; --';
    await shards[0].ask(`CREATE TABLE dinas.${quotedName(odd)} (id String) ENGINE = Memory`);
    const found = await find({table: `dinas."${odd}"`});
    expect(found.columns).toEqual([{name: 'id', kind: 'text'}]);
    expect(await shards[0].ask('SELECT count() FROM dinas.bantuan')).toBe('50\n');
  });
});

async function rowsOf(table: OwnTable): Promise<readonly (readonly (string | null)[])[]> {
  const all: (readonly (string | null)[])[] = [];
  for await (const rows of table.rows()) all.push(...rows);
  return all;
}
