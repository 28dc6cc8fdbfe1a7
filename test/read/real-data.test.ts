import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {noticed, valuesOf} from './read-text.js';

const read = (name: string): Promise<ReadResult> =>
  readTables([{name, bytes: readFileSync(join(publishedTables, name))}]);
const counts = ({input: [{table, read: all, accepted, refused, setAside}]}: ReadResult) => [
  table,
  all,
  accepted,
  refused,
  setAside,
];
const distinct = (result: ReadResult, key: string) =>
  new Set(valuesOf(result, 'reported', key)).size;

describe.skipIf(noPublishedTables)('published tables', () => {
  it('are read by header alone: projections of 27 areas over 8 years', async () => {
    const result = await read('jabar-od17372-proyeksi-umkm-kabkota-2016-2023.csv');
    expect(counts(result)).toEqual(['reported', 216, 216, 0, 0]);
    expect([distinct(result, 'reportedRegion'), distinct(result, 'reportedPeriod')]).toEqual([
      27, 8,
    ]);
    expect(valuesOf(result, 'reported', 'reportedRegion')[0]).toBe('32.01');
    expect(valuesOf(result, 'reported', 'value')[0]).toBe(375_048);
    expect(noticed(result)).toEqual(['READ_PROJECTION']);
  });

  it('are read with their sectors: 27 areas, 10 categories, 5 years', async () => {
    const result = await read('jabar-od17371-umkm-kategori-kabkota.csv');
    expect(counts(result)).toEqual(['reported', 1350, 1350, 0, 0]);
    expect(
      ['reportedRegion', 'sector', 'reportedPeriod'].map((key) => distinct(result, key)),
    ).toEqual([27, 10, 5]);
    expect(new Set(valuesOf(result, 'reported', 'measure'))).toEqual(new Set(['businesses']));
    expect(result.diagnostics).toEqual([]);
  });

  it('are read with kinds of business: 27 areas, 15 kinds, 3 years', async () => {
    const result = await read('jabar-od17367-umkm-binaan-jenis-usaha.csv');
    expect(counts(result)).toEqual(['reported', 1215, 1215, 0, 0]);
    expect(
      ['reportedRegion', 'sector', 'reportedPeriod'].map((key) => distinct(result, key)),
    ).toEqual([27, 15, 3]);
  });

  it('keep four units in one column apart: only counts of businesses are read', async () => {
    const result = await read('nusandata-umkm-nasional-1997-2012.csv');
    expect(counts(result)).toEqual(['reported', 128, 16, 112, 0]);
    expect(valuesOf(result, 'reported', 'value')[0]).toBe(39_765_110);
  });

  it('are read by the row that counts businesses: 23 years of one indicator among three', async () => {
    const result = await read('nasional-umkm-lebar-per-tahun-1997-2019.csv');
    expect(counts(result)).toEqual(['reported', 3, 1, 2, 0]);
    expect(result.tables.reported?.length).toBe(23);
  });

  it.each([
    ['gorontalo-umkm-2014-2022.csv', 218, 'READ_DIMENSION_UNKNOWN'],
    ['banten-perusahaan-industri-2023.kode-rusak.csv', 312, 'READ_UNIT 4'],
    ['tangsel-umkm-lainnya-kecamatan-2023.csv', 7, 'READ_COLUMN_MISSING'],
  ])('give no figure that might be another: %s is refused', async (name, rows, code) => {
    const result = await read(name);
    expect(counts(result)).toEqual(['reported', rows, 0, rows, 0]);
    expect(noticed(result)).toContain(code);
    expect(result.tables).toEqual({});
  });

  it.each([
    'sleman-umkm-sektor-kapanewon-2022.rusak.csv',
    'jatim-peserta-pelatihan-2024.anonim.csv',
    'solo-titik-umkm.anonim.csv',
    'gorontalo-umkm-2014-2022.xlsx',
  ])('that hold no table of ours are refused with a reason: %s', async (name) => {
    const result = await read(name);
    expect(result.input[0].table).toBeNull();
    expect(result.diagnostics.map(({severity}) => severity)).toEqual(['error']);
  });
});
