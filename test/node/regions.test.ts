import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {textColumn} from '../../src/data/access.js';
import {readPaths} from '../../src/node/read-folder.js';
import {readRegionFile} from '../../src/node/regions.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pantau-wilayah-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, {recursive: true});
});

const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
};
const dictionary = (result: Awaited<ReturnType<typeof readPaths>>, key: string) =>
  textColumn(result.tables.registry, key)?.dictionary;

describe('areas beside an office’s tables', () => {
  it('are the published ones', async () => {
    put('umkm.csv', 'id_umkm,nama_usaha,kab_kota\nU1,A,KAB. KENDAL\n');
    const result = await readPaths([folder]);
    expect(dictionary(result, 'regencyCode')).toEqual(['33.24']);
    expect(result.regions).toEqual(['idn-area-data 3.1.2']);
  });

  it('are the office’s own where pantau.json names its list, which is no table', async () => {
    put('umkm.csv', 'id_umkm,nama_usaha,kecamatan\nU1,A,Kec. Awan\n');
    put('wilayah.csv', 'kode,nama\n99.01.01,Awan\n99.01.02,Embun\n');
    put('pantau.json', '{"regions": "wilayah.csv"}');
    const result = await readPaths([folder]);
    expect(result.input.map(({file}) => file)).toEqual(['umkm.csv']);
    expect(dictionary(result, 'districtCode')).toEqual(['99.01.01']);
    expect(result.regions[0]).toBe('wilayah.csv');
  });

  it('are refused where their file is missing or is no list', async () => {
    put('daftar.csv', 'a,b\n1,2\n');
    await expect(readRegionFile(join(folder, 'tidak-ada.csv'))).rejects.toMatchObject({
      code: 'FILE_MISSING',
    });
    await expect(readRegionFile(folder)).rejects.toMatchObject({code: 'FILE_UNREADABLE'});
    await expect(readRegionFile(join(folder, 'daftar.csv'))).rejects.toMatchObject({
      code: 'REGION_LIST_INVALID',
      params: {edition: 'daftar.csv', row: 1},
    });
  });
});

describe('the key in PANTAU_KEY', () => {
  it('gives pseudonyms; an empty one is none', async () => {
    put('umkm.csv', 'id_umkm,nama_usaha\nU1,A\n');
    vi.stubEnv('PANTAU_KEY', 'kunci-rekaan-untuk-uji-saja');
    expect(dictionary(await readPaths([folder]), 'businessId')?.[0]).toHaveLength(22);
    vi.stubEnv('PANTAU_KEY', '');
    expect(dictionary(await readPaths([folder]), 'businessId')).toEqual(['U1']);
    vi.stubEnv('PANTAU_KEY', 'pendek');
    await expect(readPaths([folder])).rejects.toMatchObject({code: 'PSEUDONYM_KEY'});
  });
});
