import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compute, indicatorOf} from '../../src/compute.js';
import {understand} from '../../src/duckdb/cells.js';
import {Database} from '../../src/duckdb/database.js';
import {memoryLimitOf, ownLimitOf} from '../../src/duckdb/memory-limit.js';
import {plainCode} from '../../src/duckdb/plain-cell.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {findFiles, readPaths} from '../../src/node/read-folder.js';
import {registry} from '../../src/schema/registry.js';
import '../support/fast-check.js';
import {run} from '../support/run-cli.js';

let folder: string;
let database: Database;

/** Writes rows as a Parquet file. */
async function write(path: string, rows: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await database.run([`COPY (${rows}) TO '${path}' (FORMAT parquet)`]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-parts-'));
  database = await Database.open({threads: 1});
  const part = (code: string): string => join(folder, 'umkm', `kode_kabupaten=${code}`);
  await write(
    join(part('33.24'), 'a.parquet'),
    `SELECT * FROM (VALUES ('U1', 'Satu', 1000::BIGINT, 'ya'), ('U2', 'Satu', 2000000001, 'tidak'),
       ('U1', 'Dua', 5, 'ya'), (NULL, 'Dua', 5, 'ya'), (NULL, NULL, NULL, NULL))
       t(id_umkm, nama_kecamatan, omzet_tahunan, punya_nib)`,
  );
  // Another part has its columns in another order and type, one less, and one more.
  await write(
    join(part('33.25'), 'b.parquet'),
    `SELECT * FROM (VALUES ('15 miliar', 'U3', '2019'), ('banyak', 'U4', NULL))
       t(omzet_tahunan, id_umkm, tahun_berdiri)`,
  );
  await write(
    join(folder, 'pengamatan', 'kode_kabupaten=33.24', 'a.parquet'),
    `SELECT * FROM (VALUES ('U1', 2022, 'Aktif', 1000), ('U2', 2022, 'Tutup', 3000000000),
       ('U1', 2023, 'Aktif', 2500000000)) t(id_umkm, tahun, status_usaha, omzet_per_tahun)`,
  );
  await writeFile(join(folder, 'pantau.json'), JSON.stringify({asOf: '2023-12-31'}));
});
afterAll(async () => {
  database.close();
  await rm(folder, {recursive: true});
});

describe('a table in parts', () => {
  const register = [
    'ID UMKM,Kode Kabupaten,Nama Kecamatan,Omzet Tahunan,Punya NIB,Tahun Berdiri',
    'U1,33.24,Satu,1000,ya,',
    'U2,33.24,Satu,2000000001,tidak,',
    'U1,33.24,Dua,5,ya,',
    ',33.24,Dua,5,ya,',
    ',33.24,,,,',
    'U3,33.25,,15 miliar,,2019',
    'U4,33.25,,banyak,,',
  ];
  const panel = [
    'ID UMKM,Tahun,Status Usaha,Omzet per Tahun',
    'U1,2022,Aktif,1000',
    'U2,2022,Tutup,3000000000',
    'U1,2023,Aktif,2500000000',
  ];

  it.each(['memory', 'disk'] as const)(
    'means the same as one file, its tables in %s',
    async (storage) => {
      const plain = join(folder, 'csv');
      await mkdir(plain, {recursive: true});
      await writeFile(join(plain, 'umkm.csv'), `${register.join('\n')}\n`);
      await writeFile(join(plain, 'pengamatan.csv'), `${panel.join('\n')}\n`);
      const {tables, input} = await readPaths([plain]);
      const {files, config} = await findFiles([folder]);
      expect(files).toEqual([join(folder, 'pengamatan'), join(folder, 'umkm')]);
      const session = await openDuckdbSession(
        {files, ...(storage === 'disk' && {storage})},
        {database, config},
      );
      const told = (all: typeof input): unknown =>
        all.map(({table, read, accepted, refused, setAside}) => ({
          ...{table, read, accepted, refused, setAside},
        }));
      expect(told([...session.input])).toEqual(told(input));
      for (const key of [
        'size.class',
        'growth.yoy',
        'growth.upward_mobility',
        'legality.nib_share',
      ]) {
        const asked = {by: ['region', 'period'], totals: true};
        const {rows} = await session.compute(indicatorOf(key), asked);
        expect(rows).toEqual(compute(tables, key, {...asked, config}).rows);
        expect(rows.length).toBeGreaterThan(0);
      }
      session.close();
    },
  );

  it('has one hash, whatever the order of its parts', async () => {
    const files = [join(folder, 'umkm')];
    const hashes: (string | null)[] = [];
    for (let i = 0; i < 2; i++) {
      const session = await openDuckdbSession({files}, {database});
      hashes.push(...session.input.map(({sha256}) => sha256));
      session.close();
    }
    expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(hashes[1]).toBe(hashes[0]);
  });

  it('is told to be read by DuckDB where another engine would', async () => {
    await expect(readPaths([folder])).rejects.toMatchObject({code: 'FOLDER_PARTITIONED'});
    const {code, err} = await run('compute', 'size.class', folder);
    expect(code).toBe(2);
    expect(err).toContain('--engine duckdb');
  });

  it('is refused where it has no part', async () => {
    await mkdir(join(folder, 'kosong', 'umkm', 'kode_kabupaten=33.24'), {recursive: true});
    const {files} = await findFiles([join(folder, 'kosong')]);
    await expect(openDuckdbSession({files}, {database})).rejects.toMatchObject({
      code: 'FOLDER_EMPTY',
    });
  });

  it('is read in memory part by part, also where a part has few rows', async () => {
    const {input} = await readPaths([join(folder, 'umkm', 'kode_kabupaten=33.24', 'a.parquet')]);
    expect(input).toMatchObject([{table: 'registry', read: 5}]);
  });
});

describe('the memory that DuckDB may take', () => {
  it('is an amount or a share of what there is', () => {
    expect(memoryLimitOf('4GB', 16e9)).toBe('4000MB');
    expect(memoryLimitOf('1GiB', 16e9)).toBe('1073MB');
    expect(memoryLimitOf('50%', 16e9)).toBe('8000MB');
    expect(memoryLimitOf(undefined, 10e9)).toBe('8000MB');
    // The rest is for rows on their way, threads and Node.js.
    expect(ownLimitOf('4000MB')).toBe('2400MB');
    for (const wrong of ['banyak', '0GB', '120%', '4', '-1GB'])
      expect(() => memoryLimitOf(wrong, 16e9)).toThrow('CLI_VALUE');
  });

  it('is said to be too little, and by what to ask for more', async () => {
    const small = await Database.open({memoryLimit: '20MB', threads: 1});
    const asked = small.run([
      'CREATE TEMP TABLE a AS SELECT list(i ORDER BY hash(i)) AS l FROM range(5000000) t(i)',
    ]);
    await expect(asked).rejects.toMatchObject({code: 'ENGINE_MEMORY', params: {limit: '20MB'}});
    small.close();
  });

  it('is an option of DuckDB alone', async () => {
    const {code, err} = await run('compute', 'size.class', folder, '--memory-limit', '1GB');
    expect([code, err]).toEqual([2, expect.stringContaining('--engine duckdb --memory-limit')]);
  });

  it('works in a folder of its own and leaves nothing there', async () => {
    const work = join(folder, 'kerja');
    await mkdir(work);
    const session = await openDuckdbSession(
      {files: [join(folder, 'umkm')], storage: 'disk'},
      {tempDirectory: work, memoryLimit: '200MB', threads: 1},
    );
    expect(await readdir(work)).toHaveLength(1);
    session.close();
    expect(await readdir(work)).toEqual([]);
    const missing = {tempDirectory: join(work, 'tidak-ada')};
    await expect(Database.open(missing)).rejects.toMatchObject({code: 'FILE_MISSING'});
  });
});

describe('identifiers that never leave the database', () => {
  it('are those that any reading takes as they are', async () => {
    const {businessId} = registry.columns;
    const own = await database.another();
    const words = new RegExp(`^${plainCode}$`);
    const texts = fc.sample(fc.stringMatching(words), 300);
    const values = texts.map((text) => `('${text}')`).join(', ');
    const cells = `SELECT cell FROM (VALUES ${values}) t(cell)`;
    const {name} = await understand(own, cells, 'plain_cells', {
      ...{spec: businessId, factor: undefined, system: 'kemendagri'},
    });
    const rows = await own.rows(`SELECT cell, value, state FROM ${name}`);
    expect(rows).toHaveLength(new Set(texts).size);
    expect(rows.filter(([cell, value, state]) => cell !== value || state !== 0)).toEqual([]);
    own.close();
  });
});
