import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {run} from '../support/run-cli.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-explain-'));
  const files = {
    'registry.csv': 'ID_UMKM;Kode Kecamatan\nU1;99.01.01\nU2;99.01.02\nU3;99.01.02\n',
    'bantuan.csv':
      'ID_UMKM;Program Bantuan;Tanggal Penyaluran\nU1;Alat;2023-03-01\nU2;Alat;2023-03-01\n',
    'kunjungan.csv':
      'ID_UMKM;Tanggal Kunjungan;ID Pendamping\nU1;2023-03-10;P1\nU2;2023-07-01;P1\n',
    'pantau.json': '{"asOf": "2023-12-31", "region": {"code": "99.01", "name": "Contoh"}}',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
});
afterAll(async () => {
  await rm(folder, {recursive: true});
});

describe('explain', () => {
  it('writes the figure, its counts and its rows for reading, in both languages', async () => {
    const id = await run('explain', 'aid.followup', folder, '--where', 'period=2023');
    expect(id.code).toBe(0);
    expect(id.out).toContain('aid.followup (Wilayah 99.01, Tahun 2023) = 50,00 %');
    expect(id.out).toMatch(
      /pembilang +daftar usaha +registry\.csv +2 +U1 +bantuan 2, pendampingan 2/,
    );
    expect(id.out).toMatch(/penyebut saja +daftar usaha +registry\.csv +3 +U2 +bantuan 3/);
    expect(id.out).toMatch(
      /tidak dihitung +daftar usaha +registry\.csv +4 +U3 +tidak ada baris bantuan/,
    );
    expect(id.err).toContain('Hanya untuk di dalam kantor');
    const en = await run('explain', 'aid.followup', folder, '--lang', 'en');
    expect(en.out).toMatch(/numerator +register of businesses +registry\.csv +2 +U1/);
    expect(en.err).toContain('inside the office only');
  });

  it('lists as many rows as asked for and says how many more there are', async () => {
    const {out} = await run('explain', 'aid.followup', folder, '--limit', '1');
    expect(out).toContain('… dan 2 lagi');
    expect(out).not.toContain('U2');
  });

  it('writes all of them as CSV and as JSON, in codes', async () => {
    const csv = await run('explain', 'aid.followup', folder, '--format', 'csv');
    const lines = csv.out.trim().split('\r\n');
    expect(lines[0]).toBe(
      'count,region,period,role,table,file,sheet,row,business,column,adds_numerator,adds_denominator,adds_unknown,reason,because',
    );
    expect(lines[1]).toBe(
      'parts,99.01,2023,numerator,registry,registry.csv,,2,U1,,1,1,0,,aid bantuan.csv 2 | mentoring kunjungan.csv 2',
    );
    expect(lines).toHaveLength(4);
    const json = await run('explain', 'aid.followup', folder, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({
      indicator: 'aid.followup',
      figure: {value: 50, numerator: 1, denominator: 2},
      cells: [{counts: {numerator: 1, denominator: 1, unknown: 0, excluded: 1}}],
      total: 3,
    });
  });

  it('takes the figure from DuckDB where that is asked for', async () => {
    const options = ['--format', 'json', '--where', 'period=2023'];
    const memory = await run('explain', 'mentoring.coverage', folder, ...options);
    const duckdb = await run(
      'explain',
      'mentoring.coverage',
      folder,
      ...options,
      '--engine',
      'duckdb',
    );
    expect(duckdb.code).toBe(0);
    expect(JSON.parse(duckdb.out)).toEqual(JSON.parse(memory.out));
  });

  it.each([
    ['without an indicator', ['explain'], 2, 'explain INDIKATOR PATH…'],
    ['without a path', ['explain', 'aid.followup'], 2, 'explain INDIKATOR PATH…'],
    ['with a breakdown', ['explain', 'aid.followup', '.', '--by', 'region'], 2, '--where'],
    [
      'with a limit that is no number',
      ['explain', 'aid.followup', '.', '--limit', 'x'],
      2,
      '--limit',
    ],
  ])('ends with 2 %s', async (_, argv, code, words) => {
    const {err, ...rest} = await run(...argv);
    expect(rest).toEqual({code, out: ''});
    expect(err).toContain(words);
  });

  it('ends with 2 for a place that there is not, and names those there are', async () => {
    const {code, err} = await run('explain', 'aid.followup', folder, '--where', 'period=2019');
    expect(code).toBe(2);
    expect(err).toContain('2019');
    expect(err).toContain('2023');
  });

  it('ends with 1 where the tables say nothing about the indicator', async () => {
    const {code, err} = await run('explain', 'agency.absorption', folder);
    expect(code).toBe(1);
    expect(err).toContain('COMPUTE_NO_DATA');
  });
});
