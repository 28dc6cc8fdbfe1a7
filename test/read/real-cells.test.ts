import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {rowsOf, valuesOf} from './read-text.js';

/** What these files hold is found here once more, without the reader. */
const textOf = (name: string): string => readFileSync(join(publishedTables, name), 'utf8');
const read = (name: string): Promise<ReadResult> =>
  readTables([{name, bytes: readFileSync(join(publishedTables, name))}]);
const counts = ({input: [{table, read: all, accepted, refused, setAside}]}: ReadResult) => [
  table,
  all,
  accepted,
  refused,
  setAside,
];

describe.skipIf(noPublishedTables)('the tables of Jawa Barat', () => {
  it.each([
    ['jabar-od17372-proyeksi-umkm-kabkota-2016-2023.csv', 216],
    ['jabar-od17371-umkm-kategori-kabkota.csv', 1350],
    ['jabar-od17367-umkm-binaan-jenis-usaha.csv', 1215],
  ])('hold every figure of the file in its place: %s', async (name, count) => {
    // No cell of these is quoted.
    const [header, ...lines] = textOf(name)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const at = (wanted: RegExp) => header.findIndex((text) => wanted.test(text));
    const [code, year, value] = [at(/^kode_kab/), at(/^tahun$/), at(/^(?:jumlah|proyeksi)/)];
    const written = lines.map((cells) => [
      cells[code].replace(/^(\d\d)/, '$1.'),
      cells[year],
      Number(cells[value]),
    ]);
    expect(written).toHaveLength(count);
    const result = await read(name);
    const columns = ['reportedRegion', 'reportedPeriod', 'value'].map((key) =>
      valuesOf(result, 'reported', key),
    );
    expect(written.map((_, row) => columns.map((column) => column[row]))).toEqual(written);
  });
});

describe.skipIf(noPublishedTables)('the matrix of Sleman', () => {
  /** Its figures stand behind the unit, whatever happened to the lines; found without the reader. */
  it('has each of its 17 × 17 figures and both sums where the file has them', async () => {
    const name = 'sleman-umkm-sektor-kapanewon-2022.rusak.csv';
    const text = textOf(name);
    const areas = /^No;.*$/m.exec(text)![0].split(';').slice(4, 21);
    const lines = [...text.matchAll(/Usaha;(\d+(?:;\d+){17});/g)].map(([, cells]) =>
      cells.split(';').map(Number),
    );
    expect([areas.length, lines.length]).toEqual([17, 18]);
    const result = await read(name);
    const [inSector, inArea, period, value] = [
      'sector',
      'reportedRegionName',
      'reportedPeriod',
      'value',
    ].map((key) => valuesOf(result, 'reported', key));
    const sectors = [...new Set(inSector)];
    expect(sectors).toHaveLength(17);
    const all = [...areas, 'Kabupaten Sleman'];
    const matrix = sectors.map((sector) =>
      all.map((area) => value.find((_, row) => inSector[row] === sector && inArea[row] === area)),
    );
    expect(matrix).toEqual(lines.slice(0, 17));
    expect(new Set(period)).toEqual(new Set(['2022']));
    const sums = all.map((_, column) => matrix.reduce((sum, row) => sum + Number(row[column]), 0));
    expect(sums).toEqual(lines[17]);
    expect(value).toHaveLength(17 * 18);
  });
});

describe.skipIf(noPublishedTables)('the participants of Jawa Timur', () => {
  const name = 'jatim-peserta-pelatihan-2024.anonim';

  it('are 1.260, and the same as text and as a workbook', async () => {
    const [csv, workbook] = [await read(`${name}.csv`), await read(`${name}.xlsx`)];
    expect(counts(csv)).toEqual(['training', 1260, 1260, 0, 0]);
    expect(counts(workbook)).toEqual(counts(csv));
    expect(rowsOf(workbook.tables.training)).toEqual(rowsOf(csv.tables.training));
    expect(
      workbook.input[0].columns.map(({filled, missing, refused}) => [filled, missing, refused]),
    ).toEqual(csv.input[0].columns.map(({filled, missing, refused}) => [filled, missing, refused]));
  });

  /**
   * The dates of birth, some of which a spreadsheet had turned into serial numbers, went with the
   * names: no cell that is left is one. Such cells are read in `dialects.test.ts`.
   */
  it('have 25 spans of days and no serial number', async () => {
    const text = textOf(`${name}.csv`);
    expect(text).not.toMatch(/(?:^|;)"?\d{5}(?:[.,]\d+)?"?(?=;|\r?$)/m);
    const result = await read(`${name}.csv`);
    expect(new Set(valuesOf(result, 'training', 'trainingDate')).size).toBe(25);
    expect(valuesOf(result, 'training', 'trainingDate')).not.toContain(null);
    const spans = result.diagnostics.filter(({code}) => code === 'READ_DATE_RANGE');
    expect(spans.reduce((sum, {params}) => sum + 1 + Number(params.more ?? 0), 0)).toBe(1260);
  });
});

describe.skipIf(noPublishedTables)('the points of Surakarta', () => {
  it('keep their latitude where an apostrophe stands before it', async () => {
    const name = 'solo-titik-umkm.anonim.csv';
    const lines = textOf(name).trim().split('\r\n');
    const result = await read(name);
    expect(counts(result)).toEqual(['registry', 11158, 11158, 0, 0]);
    expect(lines.filter((line) => /;'-?\d/.test(line))).toHaveLength(4);
    const written = lines.slice(1).map((line) => {
      const [, , , , , latitude] = line.split(';');
      return Number(latitude.replace("'", '').replace(',', '.'));
    });
    expect(valuesOf(result, 'registry', 'latitude')).toEqual(written);
  });
});
