import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {readPaths} from '../../src/node.js';
import {parquetFile} from './parquet-file.js';
import {valuesOf} from './read-text.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

describe('a folder', () => {
  it('may hold files of every format, beside its configuration', async () => {
    const put = (name: string, content: string | Uint8Array) =>
      writeFileSync(join(folder, name), content);
    put('pantau.json', '{"region": {"code": "13.01", "name": "Contoh"}}');
    put('a.json', '[{"tahun":2018,"jumlah_umkm":1}]');
    put('b.jsonl', '{"tahun":2019,"jumlah_umkm":2}\n');
    put('c.csv', 'tahun,jumlah_umkm\n2020,3\n');
    put(
      'd.parquet',
      parquetFile([
        {name: 'tahun', data: [2021], schema: {type: 'INT32'}},
        {name: 'jumlah_umkm', data: [4n]},
      ]),
    );
    const result = await readPaths([folder]);
    expect(result.input.map(({file, accepted}) => [file, accepted])).toEqual([
      ['a.json', 1],
      ['b.jsonl', 1],
      ['c.csv', 1],
      ['d.parquet', 1],
    ]);
    expect(valuesOf(result, 'reported', 'value')).toEqual([1, 2, 3, 4]);
    expect(result.config.region?.code).toBe('13.01');
  });
});
