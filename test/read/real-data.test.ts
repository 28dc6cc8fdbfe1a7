import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ReadOptions, ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {noticed as allNoticed, rowsOf, valuesOf} from './read-text.js';

const source = (name: string) => ({name, bytes: readFileSync(join(publishedTables, name))});
const read = (name: string, options: ReadOptions = {}): Promise<ReadResult> =>
  readTables([source(name)], options);
const counts = ({input: [{table, read: all, accepted, refused, setAside}]}: ReadResult) => [
  table,
  all,
  accepted,
  refused,
  setAside,
];
const distinct = (result: ReadResult, key: string) =>
  new Set(valuesOf(result, 'reported', key)).size;

/** How often each code was noticed; checks over the finished table have tests of their own. */
function noticed(result: ReadResult): Record<string, number> {
  const times: Record<string, number> = {};
  for (const {code, params} of result.diagnostics)
    if (!code.startsWith('CHECK_')) times[code] = (times[code] ?? 0) + 1 + Number(params.more ?? 0);
  return times;
}

interface Figure {
  readonly region: string | null;
  readonly period: string | null;
  readonly sizeClass: string | null;
  readonly sector: string | null;
  readonly measure: string | null;
  readonly unit: string | null;
  readonly value: number | null;
}

function figuresOf(result: ReadResult): Figure[] {
  const column = (key: string) => valuesOf(result, 'reported', key);
  const [region, period, sizeClass] = ['reportedRegionName', 'reportedPeriod', 'sizeClass'].map(
    column,
  ) as (string | null)[][];
  const [sector, measure, unit] = ['sector', 'measure', 'unit'].map(column) as (string | null)[][];
  const value = column('value') as (number | null)[];
  return value.map((figure, row) => ({
    region: region[row],
    period: period[row],
    sizeClass: sizeClass[row],
    sector: sector[row],
    measure: measure[row],
    unit: unit[row],
    value: figure,
  }));
}

const sum = (figures: readonly Figure[]): number =>
  figures.reduce((total, {value}) => total + (value ?? 0), 0);

describe.skipIf(noPublishedTables)('tables of Jawa Barat', () => {
  it('are read by header alone: projections of 27 areas over 8 years', async () => {
    const result = await read('jabar-od17372-proyeksi-umkm-kabkota-2016-2023.csv');
    expect(counts(result)).toEqual(['reported', 216, 216, 0, 0]);
    expect([distinct(result, 'reportedRegion'), distinct(result, 'reportedPeriod')]).toEqual([
      27, 8,
    ]);
    expect(valuesOf(result, 'reported', 'reportedRegion')[0]).toBe('32.01');
    expect(valuesOf(result, 'reported', 'value')[0]).toBe(375_048);
    expect(noticed(result)).toEqual({READ_PROJECTION: 1});
  });

  it('are read with their sectors: 27 areas, 10 categories, 5 years', async () => {
    const result = await read('jabar-od17371-umkm-kategori-kabkota.csv');
    expect(counts(result)).toEqual(['reported', 1350, 1350, 0, 0]);
    expect(
      ['reportedRegion', 'sector', 'reportedPeriod'].map((key) => distinct(result, key)),
    ).toEqual([27, 10, 5]);
    expect(new Set(valuesOf(result, 'reported', 'measure'))).toEqual(new Set(['businesses']));
    expect(valuesOf(result, 'reported', 'sector')).toContain('JASA/LAINNYA');
    expect(noticed(result)).toEqual({});
  });

  it('are read with kinds of business: 27 areas, 15 kinds, 3 years', async () => {
    const result = await read('jabar-od17367-umkm-binaan-jenis-usaha.csv');
    expect(counts(result)).toEqual(['reported', 1215, 1215, 0, 0]);
    expect(
      ['reportedRegion', 'sector', 'reportedPeriod'].map((key) => distinct(result, key)),
    ).toEqual([27, 15, 3]);
    expect(figuresOf(result).filter(({value}) => value === null)).toEqual([]);
  });

  it('differ by up to 3 between categories and projection, which is no error', async () => {
    const names = [
      'jabar-od17371-umkm-kategori-kabkota.csv',
      'jabar-od17372-proyeksi-umkm-kabkota-2016-2023.csv',
    ];
    const result = await readTables(names.map(source));
    expect(allNoticed(result).join()).not.toContain('READ_SUM');
    const figures = figuresOf(result);
    const differences = figures
      .filter(({sector, period}) => sector === null && Number(period) >= 2017)
      .filter(({period}) => Number(period) <= 2021)
      .map((total) => {
        const same = figures.filter(
          ({sector, region, period}) =>
            sector !== null && region === total.region && period === total.period,
        );
        return Math.abs(sum(same) - total.value!);
      });
    expect(differences).toHaveLength(27 * 5);
    expect(Math.max(...differences)).toBe(3);
  });
});

describe.skipIf(noPublishedTables)('national tables', () => {
  it('keep four units in one column apart', async () => {
    const result = await read('nusandata-umkm-nasional-1997-2012.csv');
    expect(counts(result)).toEqual(['reported', 128, 128, 0, 0]);
    const figures = figuresOf(result);
    const units = new Map<string, number>();
    for (const {unit} of figures) units.set(unit ?? '', (units.get(unit ?? '') ?? 0) + 1);
    expect([...units]).toEqual([
      ['usaha', 16],
      ['persen', 64],
      ['orang', 16],
      ['rupiah', 32],
    ]);
    expect(distinct(result, 'measure')).toBe(8);
    expect(figures[0]).toMatchObject({measure: 'businesses', value: 39_765_110});
    expect(figures[4]).toMatchObject({measure: 'gdpConstant', value: 363_200_440_000_000});
    // Growth has no figure in the first year; two counts of workers were rounded by a program.
    expect(figures.filter(({value}) => value === null).map(({period}) => period)).toEqual(
      Array(4).fill('1997'),
    );
    expect(noticed(result)).toEqual({READ_APPROXIMATE: 2});
  });

  it('are three measures in three rows, whose blank tail is missing', async () => {
    const result = await read('nasional-umkm-lebar-per-tahun-1997-2019.csv');
    expect(counts(result)).toEqual(['reported', 3, 3, 0, 0]);
    const figures = figuresOf(result);
    expect(figures).toHaveLength(3 * 23);
    expect(figures[0]).toMatchObject({measure: 'businesses', unit: 'usaha', value: 39_765_110});
    expect(figures[23]).toMatchObject({measure: 'workers', unit: 'orang', value: 65_601_591});
    const exports = figures.slice(46);
    expect(exports[1]).toMatchObject({measure: 'Ekspor', unit: null, value: 76.4});
    expect(exports[2].value).toBe(-24.12);
    expect(exports.filter(({value}) => value === null).map(({period}) => period)).toEqual([
      '1997',
      '2014',
      '2015',
      '2016',
      '2017',
      '2018',
      '2019',
    ]);
    expect(noticed(result)).toEqual({READ_UNIT_UNKNOWN: 1});
  });
});

describe.skipIf(noPublishedTables)('tables of Tangerang Selatan', () => {
  it.each([
    ['lainnya', 'Lainnya', 2247, 14_392, 5160],
    ['transportasi', 'Transportasi', 76, 381, 343],
    ['ekspedisi', 'Ekspedisi', 11, 39, 22],
    ['konter-hp', 'Konter HP', 137, 555, 238],
    ['perawatan', 'Perawatan', 78, 586, 211],
  ])('give year and sector in the title only: %s', async (file, sector, first, mikro, kecil) => {
    const result = await read(`tangsel-umkm-${file}-kecamatan-2023.csv`);
    expect(counts(result)).toEqual(['reported', 7, 7, 0, 0]);
    const figures = figuresOf(result);
    expect(figures).toHaveLength(14);
    expect(figures[0]).toEqual({
      region: 'Serpong',
      period: '2023',
      sizeClass: 'mikro',
      sector,
      measure: 'businesses',
      unit: 'usaha',
      value: first,
    });
    const of = (name: string) => sum(figures.filter(({sizeClass}) => sizeClass === name));
    expect([of('mikro'), of('kecil')]).toEqual([mikro, kecil]);
    expect(new Set(valuesOf(result, 'reported', 'reportedWithin'))).toEqual(
      new Set(['Kota Tangerang Selatan']),
    );
    expect(noticed(result)).toEqual({READ_FROM_TITLE: 4, READ_REGION_NO_CODE: 7});
  });

  it('are read together without standing in each other’s way', async () => {
    const files = ['lainnya', 'transportasi', 'ekspedisi', 'konter-hp', 'perawatan'];
    const result = await readTables(
      files.map((file) => source(`tangsel-umkm-${file}-kecamatan-2023.csv`)),
    );
    expect(result.tables.reported?.length).toBe(5 * 14);
    expect(distinct(result, 'reportedRegion')).toBe(7);
  });
});

describe.skipIf(noPublishedTables)('the tables of Gorontalo', () => {
  const name = 'gorontalo-umkm-2014-2022';

  it('have three levels in one column of labels', async () => {
    const result = await read(`${name}.csv`);
    expect(counts(result)).toEqual(['reported', 218, 217, 0, 1]);
    expect(result.input[0]).toMatchObject({records: 222, headerRows: 4});
    const figures = figuresOf(result);
    expect(figures).toHaveLength(217 * 9);
    expect(
      ['sector', 'reportedRegion', 'reportedPeriod'].map((key) => distinct(result, key)),
    ).toEqual([7, 10, 9]);
    const of = (region: string, sector: string, sizeClass: string, period: string) =>
      figures.find(
        (one) =>
          one.region === region &&
          one.sector === sector &&
          one.sizeClass === sizeClass &&
          one.period === period,
      )?.value;
    expect(of('Kota Gorontalo', 'Kuliner', 'total', '2014')).toBe(1658);
    expect(of('Kota Gorontalo', 'Kuliner', 'mikro', '2014')).toBe(1160);
    expect(of('Kota Barat', 'Kuliner', 'mikro', '2014')).toBe(131);
    expect(of('Hulonthalangi', 'Lainnya', 'menengah', '2018')).toBe(15);
    expect(of('Dungingi', 'Kuliner', 'menengah', '2014')).toBeNull();
    expect(figures.filter(({value}) => value === null)).toHaveLength(1089);
    expect(new Set(figures.map(({measure}) => measure))).toEqual(new Set(['businesses']));
  });

  it('hold the same as CSV and as a workbook', async () => {
    const [csv, workbook] = [await read(`${name}.csv`), await read(`${name}.xlsx`)];
    expect(counts(workbook)).toEqual(counts(csv));
    expect(rowsOf(workbook.tables.reported)).toEqual(rowsOf(csv.tables.reported));
    const sums = (result: ReadResult) =>
      result.diagnostics
        .filter(({code}) => code === 'READ_SUM')
        .map(({row, column, params}) => [row, column, params.total, params.sum]);
    expect(sums(workbook)).toEqual(sums(csv));
  });

  /**
   * A parent with a figure and its children, of which at least one has a figure: 132 such sums. They
   * are 13 that do not add up where a child without a figure counts for none, as it does in the 46
   * others that lack one. Counted here from the lines of the file, without the reader.
   */
  it('have 13 totals that do not add up, all of them found', async () => {
    const lines = readFileSync(join(publishedTables, `${name}.csv`), 'utf8')
      .split('\r\n')
      .slice(5);
    const wrong: string[] = [];
    const parents = new Map<string, {row: number; values: (number | null)[]; sums: Sums[]}>();
    let sector = '';
    let sizeClass = '';
    lines.forEach((line, index) => {
      const [, label = '', ...cells] = line.split(';');
      const values = cells.slice(0, 9).map((cell) => (cell === 'n/a' ? null : Number(cell)));
      const row = index + 6;
      if (label === '') return;
      const open = (key: string) => parents.set(key, {row, values, sums: years.map(() => ({}))});
      const add = (key: string) =>
        parents.get(key)!.sums.forEach((one, year) => {
          if (values[year] !== null) one.sum = (one.sum ?? 0) + values[year];
        });
      if (label.includes('Bidang')) open((sector = label));
      else if (label.includes('Jumlah Usaha')) {
        open((sizeClass = `${sector} ${label}`));
        add(sector);
      } else add(sizeClass);
    });
    for (const {row, values, sums} of parents.values())
      sums.forEach(({sum: found}, year) => {
        if (values[year] !== null && found !== undefined && found !== values[year])
          wrong.push(`${row} ${years[year]} ${values[year]} ${found}`);
      });
    expect(wrong).toHaveLength(13);
    const result = await read(`${name}.csv`);
    const found = result.diagnostics
      .filter(({code}) => code === 'READ_SUM')
      .map(({row, column, params}) => `${row} ${column} ${params.total} ${params.sum}`);
    expect(found.sort()).toEqual(wrong.sort());
  });
});

interface Sums {
  sum?: number;
}
const years = Array.from({length: 9}, (_, index) => String(2014 + index));

describe.skipIf(noPublishedTables)('the table of Banten', () => {
  const json = 'banten-perusahaan-industri-2023.json';

  it('is read as JSON: headings, areas below them, one unit each', async () => {
    const result = await read(json);
    // 32 headings; the province is the sum of its kabupaten in four of the measures.
    expect(counts(result)).toEqual(['reported', 312, 276, 0, 36]);
    expect(noticed(result)).toMatchObject({
      READ_HEADING_SET_ASIDE: 32,
      READ_TOTAL_SET_ASIDE: 4,
      READ_SUM: 1,
      READ_FUTURE_ZERO: 3,
    });
    const figures = figuresOf(result);
    expect(figures).toHaveLength(276 * 4);
    const of = (region: string, measure: string, period = '2023') =>
      figures.find(
        (one) => one.region === region && one.measure === measure && one.period === period,
      );
    expect(of('Kabupaten Pandeglang', 'Jumlah Perusahaan Industri Sedang')).toMatchObject({
      unit: 'usaha',
      value: 40,
    });
    expect(of('Kabupaten Serang', 'Laju Pertumbuhan Ekonomi (LPE)', '2024')?.value).toBe(5.08);
    expect(of('Kota Tangerang', 'Angka Partisipasi Angkatan Kerja')).toMatchObject({
      unit: 'orang',
      value: 940_374,
    });
    expect(of('Kabupaten Lebak', 'Pendapatan Daerah')).toMatchObject({
      unit: 'rupiah',
      value: 2_680_000_000_000,
    });
    expect(of('Provinsi Banten', 'Gini Ratio')?.value).toBe(0.368);
    expect(of('Provinsi Banten', 'Jumlah Perusahaan Industri Sedang')).toBeUndefined();
  });

  it('has no figures in years to come, though zeros are written there', async () => {
    const figures = figuresOf(await read(json));
    const stated = (period: string) =>
      figures.filter((one) => one.period === period && one.value !== null).length;
    expect(['2023', '2024', '2025', '2026'].map(stated)).toEqual([244, 92, 0, 0]);
    expect(figures.filter(({value}) => value === 0)).toEqual([]);
  });

  it('loses the 18 rows whose codes a spreadsheet destroyed, and no other', async () => {
    const [whole, damaged] = [
      await read(json),
      await read('banten-perusahaan-industri-2023.kode-rusak.csv'),
    ];
    expect(counts(damaged)).toEqual(['reported', 312, 260, 18, 34]);
    expect(noticed(damaged)).toMatchObject({READ_CODE_DAMAGED: 18, READ_HEADING_SET_ASIDE: 32});
    const left = new Set(rowsOf(damaged.tables.reported));
    const lost = rowsOf(whole.tables.reported).filter((row) => !left.has(row));
    expect(lost).toHaveLength(16 * 4);
    expect(lost.every((row) => row.includes('Jumlah Perusahaan Industri'))).toBe(true);
    expect(left.size + lost.length).toBe(whole.tables.reported?.length);
  });
});

describe.skipIf(noPublishedTables)('the table of Sleman', () => {
  it('is the right matrix, its column of totals beside it', async () => {
    const result = await read('sleman-umkm-sektor-kapanewon-2022.rusak.csv');
    expect(counts(result)).toEqual(['reported', 18, 17, 0, 1]);
    const figures = figuresOf(result);
    expect(figures).toHaveLength(17 * 18);
    const all = figures.filter(({region}) => region === 'Kabupaten Sleman');
    expect(all).toHaveLength(17);
    expect(sum(all)).toBe(90_557);
    expect(sum(figures) - sum(all)).toBe(90_557);
    expect(sum(figures.filter(({region}) => region === 'Sleman'))).toBe(8233);
    expect(allNoticed(result).join()).not.toContain('READ_SUM');
  });
});
