import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compute, indicatorOf} from '../../src/compute.js';
import {Database} from '../../src/duckdb/database.js';
import type {FileAccount} from '../../src/duckdb/join-parts.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {readPaths} from '../../src/node/read-folder.js';

const registry = `DAFTAR UMKM REKAAN;;;;;;
ID Usaha;Kode Kecamatan;Nama Kecamatan;Omzet Tahunan;Status Usaha;Tahun Data;Punya NIB
U1;33.24.01;Satu;Rp 1.250.000;aktif;2022;ya
U2;33.24.01;Satu;2.000.000.001;tutup;2022;tidak
U3;33.24.02;Dua;"15 miliar";aktif;2022;ya
U4;33.24.02;Dua;banyak;;2022;
;33.24.02;Dua;1;aktif;2022;ya
`;
const aid = `ID Usaha,Nama Program,Tanggal Penyerahan,Nilai Bantuan
U1,Etalase,28/02/2022,"1.500.000"
U1,etalase ,2022-03-01,1500000
U9,Gerobak,31/12/2022,750000
`;

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-duckdb-'));
  await writeFile(join(folder, 'registry.csv'), registry);
  await writeFile(join(folder, 'bantuan.csv'), aid);
  database = await Database.open({threads: 1});
});
afterAll(async () => {
  database.close();
  await rm(folder, {recursive: true});
});

describe('files that DuckDB reads itself', () => {
  const paths = (...names: string[]): string[] => names.map((name) => join(folder, name));

  it('mean the same as files read into memory', async () => {
    const files = paths('registry.csv', 'bantuan.csv');
    const {tables} = await readPaths(files);
    const session = await openDuckdbSession({files}, {database});
    for (const key of ['size.class', 'aid.coverage', 'aid.multiple', 'growth.yoy']) {
      const found = await session.compute(indicatorOf(key), {by: ['region']});
      expect(found.rows).toEqual(compute(tables, key, {by: ['region']}).rows);
    }
    session.close();
  });

  it('tell of every row and cell what reading into memory tells', async () => {
    const files = paths('registry.csv', 'bantuan.csv');
    const session = await openDuckdbSession({files}, {database});
    const {input} = await readPaths(files);
    const counts = ({table, read, accepted, refused, columns}: (typeof session.input)[number]) => ({
      ...{table, read, accepted, refused},
      columns: columns.map(({key, filled, missing, refused: lost}) => ({
        key,
        filled,
        missing,
        lost,
      })),
    });
    const told = input.map(counts);
    expect(session.input.map(counts)).toEqual(told);
    expect(told[0]).toMatchObject({table: 'registry', read: 5, accepted: 4, refused: 1});
    session.close();
  });

  it('count neither totals nor empty rows nor a business twice, as reading into memory', async () => {
    const lines = [
      'ID Usaha;Nama Usaha;Kode Kecamatan;Omzet Tahunan',
      'U1;Warung Satu;33.24.01;1000',
      'U1;Warung Satu;33.24.01;1000',
      'U1;Warung Lain;33.24.02;5 miliar',
      ';;;',
      'U2;Total Berkah;33.24.02;3 miliar',
      'Jumlah;;;3000001000',
      ';TOTAL;;3000001000',
    ];
    const panel = ['ID Usaha,Tahun Data,Status Usaha,Omzet Tahunan'];
    panel.push(
      'U1,2022,aktif,2000',
      'U1,2022,tutup,9 miliar',
      'U2,2022,aktif,',
      'Total,2022,,2000',
    );
    await writeFile(join(folder, 'umkm-ganda.csv'), `${lines.join('\n')}\n`);
    await writeFile(join(folder, 'omzet-ganda.csv'), `${panel.join('\n')}\n`);
    const files = paths('umkm-ganda.csv', 'omzet-ganda.csv');
    const {tables, input} = await readPaths(files);
    const session = await openDuckdbSession({files}, {database});
    const counts = ({file, table, read, accepted, refused, setAside, sha256}: FileAccount) => ({
      ...{file, table, read, accepted, refused, setAside, sha256},
    });
    expect(session.input.map(counts)).toEqual(input.map(counts));
    expect(
      session.input.map(({accepted, refused, setAside}) => [accepted, refused, setAside]),
    ).toEqual([
      [2, 1, 4],
      [2, 1, 1],
    ]);
    const {rows} = await session.compute(indicatorOf('size.class'), {by: ['region']});
    expect(rows).toEqual(compute(tables, 'size.class', {by: ['region']}).rows);
    session.close();
  });

  it('are registers too where no business has an identifier', async () => {
    const lines = ['No,Nama Usaha,Kode Kecamatan,NIB,Omzet Tahunan', '1,Warung,33.24.01,,1000'];
    lines.push(
      '2,Kedai,33.24.02,8120001234567,3 miliar',
      '3,Toko,33.24.02,,',
      'Jumlah,,,,3000001000',
    );
    await writeFile(join(folder, 'tanpa-nomor.csv'), `${lines.join('\n')}\n`);
    const files = paths('tanpa-nomor.csv');
    const {tables, input} = await readPaths(files);
    const session = await openDuckdbSession({files}, {database});
    expect(session.input.map(({accepted, setAside}) => [accepted, setAside])).toEqual(
      input.map(({accepted, setAside}) => [accepted, setAside]),
    );
    const {rows} = await session.compute(indicatorOf('size.class'), {by: ['region']});
    expect(rows.length).toBeGreaterThan(4);
    expect(rows).toEqual(compute(tables, 'size.class', {by: ['region']}).rows);
    session.close();
  });

  it('stand in the order in which they were named, those read into memory among them', async () => {
    await writeFile(
      join(folder, 'anggaran.csv'),
      'Kode Rekening,Uraian,Tahun Anggaran,Pagu Anggaran\n1,A,2022,5\n',
    );
    const files = paths('bantuan.csv', 'anggaran.csv', 'registry.csv');
    const session = await openDuckdbSession({files}, {database});
    expect(session.input.map(({table}) => table)).toEqual(['aid', 'budget', 'registry']);
    session.close();
  });

  it('hold however many different cells a column has', async () => {
    const ids = Array.from({length: 200_500}, (_, i) => `U${i}`);
    await writeFile(
      join(folder, 'banyak.csv'),
      `ID Usaha,Tahun Data,Omzet Tahunan\n${ids.map((id) => `${id},2022,1000`).join('\n')}\n`,
    );
    const session = await openDuckdbSession({files: paths('banyak.csv')}, {database});
    const {rows} = await session.compute(indicatorOf('size.class'), {});
    expect(rows.find(({by}) => by.size_class === 'mikro')?.numerator).toBe(ids.length);
    session.close();
  });

  it('may be Parquet and DuckDB files, with columns by their keys or headers', async () => {
    const own = await Database.open({threads: 1});
    await own.run([
      `COPY (SELECT 'U' || i AS businessId, 2022 AS dataYear, 1e9 * i AS annualTurnover
         FROM range(1, 4) t(i)) TO '${join(folder, 'usaha.parquet')}' (FORMAT parquet)`,
      `ATTACH '${join(folder, 'data.duckdb')}' AS made`,
      `CREATE TABLE made.aid AS SELECT 'U1' AS "ID Usaha", DATE '2022-05-01' AS aidDate,
         'Etalase' AS aidName`,
      'DETACH made',
    ]);
    own.close();
    const session = await openDuckdbSession(
      {files: paths('usaha.parquet', 'data.duckdb')},
      {database},
    );
    const size = await session.compute(indicatorOf('size.class'), {});
    const counts = Object.fromEntries(
      size.rows.map(({by, numerator}) => [by.size_class, numerator]),
    );
    expect(counts).toMatchObject({mikro: 2, kecil: 1, menengah: 0});
    const coverage = await session.compute(indicatorOf('aid.coverage'), {});
    expect(coverage.rows[0]).toMatchObject({numerator: 1, denominator: 3});
    session.close();
  });
});
