import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {nodeFile} from '../../src/node/node-file.js';
import {readTables} from '../../src/read/read-tables.js';

const folder = mkdtempSync(join(tmpdir(), 'pantau-umkm-node-file-'));
const rows = Array.from({length: 120_000}, (_, at) => `U${at};Toko ${at}`).join('\n');
const text = `id_umkm;nama_usaha\n${rows}\n`;

function written(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('a file on disk', () => {
  afterAll(() => rmSync(folder, {recursive: true}));

  it('is read in pieces, and hashed on the way', async () => {
    const file = await nodeFile(written('a.csv'));
    expect(file.size).toBe(text.length);
    expect(new TextDecoder().decode(await file.read(3, 7))).toBe(text.slice(3, 7));
    const {tables, input} = await readTables([{name: 'a.csv', bytes: file}]);
    await file.close();
    expect(tables.registry?.length).toBe(120_000);
    expect(input[0].sha256).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('has the same hash in whatever order it is read', async () => {
    const file = await nodeFile(written('b.csv'));
    await file.read(file.size - 10, file.size);
    await file.read(0, 100);
    await file.read(50, 1000);
    await file.read(20, 30);
    expect(await file.sha256()).toBe(createHash('sha256').update(text).digest('hex'));
    expect(new TextDecoder().decode(await file.read(0, 7))).toBe('id_umkm');
    await file.close();
  });

  it('ends where it ends, if it became shorter since it was asked for its size', async () => {
    const path = written('c.csv');
    const file = await nodeFile(path);
    truncateSync(path, 1000);
    const {input} = await readTables([{name: 'c.csv', bytes: file}]);
    await file.close();
    expect(input[0].records).toBe(text.slice(0, 1000).split('\n').length);
    expect(input[0].sha256).toBe(createHash('sha256').update(text.slice(0, 1000)).digest('hex'));
  });

  it('says so where it cannot be read', async () => {
    await expect(nodeFile(join(folder, 'none.csv'))).rejects.toThrow(UmkmError);
    const path = written('d.csv');
    const file = await nodeFile(path);
    rmSync(path);
    await expect(file.read(0, 10)).rejects.toMatchObject({code: 'FILE_UNREADABLE'});
    await expect(file.close()).resolves.toBeUndefined();
  });
});
