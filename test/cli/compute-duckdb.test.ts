import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {run} from '../support/run-cli.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-cli-'));
  await writeFile(
    join(folder, 'registry.csv'),
    'ID Usaha,Tahun Data,Omzet Tahunan\nU1,2022,1.000.000\nU2,2022,entah\nU3,2022,3 miliar\n',
  );
});
afterAll(async () => {
  await rm(folder, {recursive: true});
});

describe('compute --engine duckdb', () => {
  it('gives the figures of the memory engine and says what it could not understand', async () => {
    const [duckdb, memory] = [
      await run('compute', 'size.class', folder, '--format', 'json', '--engine', 'duckdb'),
      await run('compute', 'size.class', folder, '--format', 'json'),
    ].map(({code, out}) => ({code, ...(JSON.parse(out) as {rows: unknown; diagnostics: unknown})}));
    expect(duckdb.rows).toEqual(memory.rows);
    expect(duckdb.code).toBe(0);
    expect(duckdb.diagnostics).toEqual([
      expect.objectContaining({code: 'ENGINE_CELLS', column: 'Omzet Tahunan'}),
    ]);
  });

  it('ends with 2 for an engine that does not exist, and for an indicator it does not compute', async () => {
    expect(await run('compute', 'size.class', folder, '--engine', 'spark')).toMatchObject({
      code: 2,
    });
    const other = await run('compute', 'dq.completeness', folder, '--engine', 'duckdb');
    expect(other.code).toBe(2);
    expect(other.err).toContain('--engine memory');
  });
});

describe('build --engine duckdb', () => {
  it('ends with 1 for the examples of a template', async () => {
    const template = join(folder, 'templat');
    await run('template', '--out', template, '--format', 'csv');
    const {code, err} = await run(
      ...['build', template, '--out', join(folder, 'situs-contoh'), '--engine', 'duckdb'],
    );
    expect([code, err]).toEqual([1, expect.stringContaining('READ_EXAMPLE')]);
  });
});

describe('explain --engine duckdb', () => {
  it('says that its rows were read into memory', async () => {
    const {code, err} = await run(
      ...['explain', 'size.class', join(folder, 'registry.csv'), '--engine', 'duckdb'],
      ...['--where', 'size_class=kecil', '--where', 'period=2022'],
    );
    expect([code, err]).toEqual([0, expect.stringContaining('memberi angka yang sama')]);
  });

  it('ends with 2, to be asked of the other engine, where the engines differ, as for lines of one business that reading merges', async () => {
    const path = join(folder, 'baris-kbli.csv');
    await writeFile(
      path,
      'ID Usaha,Nama Usaha,KBLI,Tanggal Pendataan,Omzet Tahunan\nU1,A,10794,2022-05-01,\nU1,A,47111,2022-05-01,3 miliar\n',
    );
    const {code, err} = await run(
      ...['explain', 'size.class', path, '--engine', 'duckdb', '--where', 'size_class=kecil'],
    );
    expect([code, err]).toEqual([2, expect.stringContaining('ENGINE_DIFFERS')]);
  });
});
