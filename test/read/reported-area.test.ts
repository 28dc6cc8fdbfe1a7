import {describe, expect, it} from 'vitest';
import type {ReadOptions, ReadResult} from '../../src/read/read-tables.js';
import {noticed as allNoticed, readText, valuesOf} from './read-text.js';

/** What reading noticed; checks over the finished table have tests of their own. */
const noticed = (result: ReadResult): string[] =>
  allNoticed(result).filter((one) => !one.startsWith('CHECK_'));

/** Figures as `region period class measure value`, parts that are missing left out. */
function figures(result: ReadResult): string[] {
  const column = (key: string) => valuesOf(result, 'reported', key);
  const keys = [
    'reportedRegion',
    'reportedPeriod',
    'sizeClass',
    'sector',
    'programme',
    'channel',
    'measure',
    'value',
  ];
  const columns = keys.map(column);
  return columns[0].map((_, row) =>
    columns
      .map((one) => one[row])
      .filter((cell) => cell !== null)
      .join(' '),
  );
}

const read = (text: string, options: ReadOptions = {}) => readText({'a.csv': text}, options);

describe('the area', () => {
  it('is the smallest that the file names', async () => {
    const result = await read(
      'kode_provinsi,nama_provinsi,kode_kabupaten_kota,nama_kabupaten_kota,tahun,jumlah_umkm\n32,JAWA BARAT,3201,KABUPATEN BOGOR,2020,5\n',
    );
    expect(figures(result)).toEqual(['32.01 2020 total businesses 5']);
    expect(valuesOf(result, 'reported', 'reportedRegionName')).toEqual(['KABUPATEN BOGOR']);
  });

  it('is never that of the province where its own code is damaged', async () => {
    const result = await read(
      'kode_provinsi,kode_kabupaten_kota,tahun,jumlah_umkm\n33,33.1,2020,5\n33,,2020,6\n',
    );
    expect(result.tables).toEqual({});
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_CODE_DAMAGED', severity: 'error', params: {hint: '33.10'}},
      {code: 'READ_REQUIRED', severity: 'error'},
    ]);
  });

  it('is found by its name in the configuration', async () => {
    const config = {
      region: {code: '13.01', name: 'Pesisir Selatan'},
      areas: [{code: '13.01.01', name: 'Awan'}],
    };
    const result = await read(
      'wilayah,tahun,jumlah_umkm\nKab. Pesisir Selatan,2020,5\nKec. AWAN,2020,6\nKota Bima,2020,7\n',
      {config},
    );
    expect(figures(result)).toEqual([
      '13.01 2020 total businesses 5',
      '13.01.01 2020 total businesses 6',
    ]);
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_REGION_UNKNOWN', severity: 'error', found: 'Kota Bima'},
    ]);
  });

  it('stands for itself by name where no list says its code', async () => {
    const result = await read('kecamatan,tahun,jumlah_umkm\nAwan,2020,5\n');
    expect(figures(result)).toEqual(['Awan 2020 total businesses 5']);
    expect(noticed(result)).toEqual(['READ_REGION_NO_CODE 2']);
  });

  it('is nobody’s where neither file nor configuration says', async () => {
    const result = await read('tahun,jumlah_umkm\n2020,5\n');
    expect(figures(result)).toEqual(['2020 total businesses 5']);
  });
});
