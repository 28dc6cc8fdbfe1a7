import {mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {UmkmError} from '../../src/errors.js';
import {readPaths} from '../../src/node.js';
import {messageOf} from '../../src/text/message.js';
import {valuesOf} from './read-text.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-'));
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
const refusal = async (paths: string[], options = {}): Promise<UmkmError> =>
  readPaths(paths, options).then(
    () => {
      throw new Error('was read');
    },
    (error: UmkmError) => error,
  );

describe('files and folders', () => {
  it('are read together, in the order of their names, with the pantau.json beside them', async () => {
    put('b.csv', 'tahun,jumlah\n2021,6\n');
    put('a.csv', 'tahun,jumlah\n2020,5\n');
    put('.hidden.csv', 'tahun,jumlah\n2019,4\n');
    put('catatan.md', 'bukan data');
    put('pantau.json', '\ufeff{"region": {"code": "13.01", "name": "Contoh"}}');
    let files = 0;
    const result = await readPaths([folder], {onProgress: (count) => (files = count)});
    expect(result.input.map(({file}) => file)).toEqual(['a.csv', 'b.csv']);
    expect(result.config.region?.code).toBe('13.01');
    expect(valuesOf(result, 'reported', 'reportedRegion')).toEqual(['13.01', '13.01']);
    expect(files).toBe(2);
  });

  it('may be named one by one, each once, with a table of their own', async () => {
    put('a.csv', 'id_umkm,nama_usaha,tahun\nU1,A,2020\n');
    const path = join(folder, 'a.csv');
    const result = await readPaths([path, folder, path], {tables: {'a.csv': 'observation'}});
    expect(result.input).toMatchObject([{file: 'a.csv', table: 'observation', accepted: 1}]);
    expect(result.config).toEqual({});
  });

  it('of the same name are told apart by their folders', async () => {
    for (const name of ['satu', 'dua']) {
      mkdirSync(join(folder, name));
      put(`${name}/a.csv`, 'tahun,jumlah\n2020,5\n');
    }
    const result = await readPaths([join(folder, 'satu'), join(folder, 'dua')]);
    expect(result.input.map(({file}) => file)).toEqual(['satu/a.csv', 'dua/a.csv']);
  });

  it('that are workbooks are named and not passed over', async () => {
    put('a.xlsx', 'PK\u0003\u0004xl/workbook.xml');
    const {diagnostics} = await readPaths([folder]);
    expect(diagnostics.map(({code}) => code)).toEqual(['READ_WORKBOOK_DAMAGED']);
  });
});

describe('what cannot be read', () => {
  it('is a path that does not exist', async () => {
    const error = await refusal([join(folder, 'tidak-ada.csv')]);
    expect(error.code).toBe('FILE_MISSING');
    expect(messageOf(error)).toContain('tidak-ada.csv" tidak ada.');
  });

  it('is a folder without tables', async () => {
    expect(await refusal([folder])).toMatchObject({code: 'FOLDER_EMPTY', params: {found: folder}});
  });

  it('is a file larger than the limit', async () => {
    put('a.csv', '');
    truncateSync(join(folder, 'a.csv'), 1025 * 2 ** 20);
    expect(await refusal([folder])).toMatchObject({
      code: 'FILE_TOO_LARGE',
      params: {size: 1025, limit: 1024},
    });
  });

  it('is a configuration that is no JSON, is wrong, or is missing', async () => {
    put('a.csv', 'tahun,jumlah\n2020,5\n');
    put('pantau.json', '{');
    expect((await refusal([folder])).code).toBe('CONFIG_JSON');
    put('pantau.json', '{"asOf": "kemarin"}');
    const error = await refusal([folder]);
    expect(error.code).toBe('CONFIG_INVALID');
    expect(messageOf(error)).toContain(
      'di "asOf" berisi "kemarin". Tulis tanggal seperti 2024-12-31.',
    );
    expect((await refusal([folder], {config: join(folder, 'lain.json')})).code).toBe(
      'FILE_MISSING',
    );
  });

  it('is two configurations at once, unless one is chosen', async () => {
    for (const name of ['satu', 'dua']) {
      mkdirSync(join(folder, name));
      put(`${name}/${name}.csv`, 'tahun,jumlah\n2020,5\n');
      put(`${name}/pantau.json`, '{}');
    }
    const both = [join(folder, 'satu'), join(folder, 'dua')];
    expect((await refusal(both)).code).toBe('CONFIG_SEVERAL');
    const result = await readPaths(both, {config: join(folder, 'satu', 'pantau.json')});
    expect(result.input).toHaveLength(2);
  });

  it('is a folder named as a configuration that holds none', async () => {
    put('a.csv', 'tahun,jumlah\n2020,5\n');
    expect(await refusal([folder], {config: folder})).toMatchObject({
      code: 'FILE_MISSING',
      params: {found: join(folder, 'pantau.json')},
    });
    put('pantau.json', '{"title": "UMKM"}');
    expect((await readPaths([folder], {config: folder})).config.title).toBe('UMKM');
  });
});
