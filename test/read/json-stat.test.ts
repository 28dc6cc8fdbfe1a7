import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import {describe, expect, it} from 'vitest';
import {buildSnapshot} from '../../src/publish.js';
import {messageOf} from '../../src/text/message.js';
import {opened, openText} from './open-text.js';
import {readText, valuesOf} from './read-text.js';

/** Invented figures of two invented places. */
const dataset = {
  version: '2.0',
  class: 'dataset',
  label: 'UMKM Contoh',
  id: ['wilayah', 'tahun', 'skala', 'ukuran'],
  size: [2, 2, 2, 1],
  role: {geo: ['wilayah'], time: ['tahun'], metric: ['ukuran']},
  dimension: {
    wilayah: {
      label: 'Wilayah',
      category: {index: ['33.01', '33.02'], label: {'33.01': 'Awan', '33.02': 'Batu'}},
    },
    tahun: {category: {index: {'2020': 0, '2021': 1}, label: {'2020': '2020', '2021': '2021'}}},
    skala: {label: 'Skala Usaha', category: {index: ['mikro', 'kecil']}},
    ukuran: {
      category: {label: {umkm: 'Jumlah UMKM'}, unit: {umkm: {label: 'unit usaha', decimals: 0}}},
    },
  },
  value: [10, 20, null, 40, 50, 60.5, 70, 80],
  status: {'2': 'O', '7': 'P'},
} as const;
const header = 'kode_wilayah nama_wilayah tahun|Skala Usaha|indikator satuan nilai status'
  .split('|')
  .flatMap((part) => (part === 'Skala Usaha' ? [part] : part.split(' ')));

const changed = (change: object): string => JSON.stringify({...dataset, ...change});
const refusal = async (text: string) => {
  const found = await openText(text);
  return 'code' in found ? found : null;
};

describe('a dataset', () => {
  it('is a long table, with headers that counted figures are known by', async () => {
    const [{sheet, rows, numbers}] = await opened(JSON.stringify(dataset));
    expect(sheet).toBeNull();
    expect(rows).toEqual([
      header,
      ['33.01', 'Awan', '2020', 'mikro', 'Jumlah UMKM', 'unit usaha', '10', ''],
      ['33.01', 'Awan', '2020', 'kecil', 'Jumlah UMKM', 'unit usaha', '20', ''],
      ['33.01', 'Awan', '2021', 'mikro', 'Jumlah UMKM', 'unit usaha', '...', 'O'],
      ['33.01', 'Awan', '2021', 'kecil', 'Jumlah UMKM', 'unit usaha', '40', ''],
      ['33.02', 'Batu', '2020', 'mikro', 'Jumlah UMKM', 'unit usaha', '50', ''],
      ['33.02', 'Batu', '2020', 'kecil', 'Jumlah UMKM', 'unit usaha', '60.5', ''],
      ['33.02', 'Batu', '2021', 'mikro', 'Jumlah UMKM', 'unit usaha', '70', ''],
      ['33.02', 'Batu', '2021', 'kecil', 'Jumlah UMKM', 'unit usaha', '80', 'P'],
    ]);
    expect(numbers.slice(1).map((row) => row[6])).toEqual([10, 20, null, 40, 50, 60.5, 70, 80]);
  });

  it('has only the cells that it lists, where it is sparse', async () => {
    const [{rows}] = await opened(changed({value: {'7': 80, '1': 20, '4': null}, status: 'P'}));
    expect(rows.slice(1).map((row) => [row[0], row[2], row[3], row[6], row[7]])).toEqual([
      ['33.01', '2020', 'kecil', '20', 'P'],
      ['33.02', '2020', 'mikro', '...', 'P'],
      ['33.02', '2021', 'kecil', '80', 'P'],
    ]);
  });

  it('may have a status for each cell, or one for all', async () => {
    const status = ['a', null, 'c', 'd', 'e', 'f', 'g', 'h'];
    const [{rows}] = await opened(changed({status}));
    expect(rows.slice(1).map((row) => row[7])).toEqual(['a', '', 'c', 'd', 'e', 'f', 'g', 'h']);
    const [all] = await opened(changed({status: ['E']}));
    expect(new Set(all.rows.slice(1).map((row) => row[7]))).toEqual(new Set(['E']));
  });

  it('gives codes and labels of a dimension where they differ', async () => {
    const skala = {label: 'Skala', category: {index: ['a', 'b'], label: {a: 'Mikro', b: 'Kecil'}}};
    const [{rows}] = await opened(changed({dimension: {...dataset.dimension, skala}}));
    expect(rows[0].slice(3, 5)).toEqual(['kode Skala', 'Skala']);
    expect(rows[1].slice(3, 5)).toEqual(['a', 'Mikro']);
  });

  it('tells dimensions apart that are called the same', async () => {
    const skala = {label: 'nilai', category: {index: ['a', 'b']}};
    const [{rows}] = await opened(changed({dimension: {...dataset.dimension, skala}}));
    expect(rows[0]).toContain('nilai (skala)');
    expect(new Set(rows[0]).size).toBe(rows[0].length);
  });

  it('takes the year from the labels where the codes are none', async () => {
    const tahun = {category: {index: ['t1', 't2'], label: {t1: '2020', t2: '2021'}}};
    const [{rows}] = await opened(changed({dimension: {...dataset.dimension, tahun}}));
    expect(rows.slice(1).map((row) => row[2])).toContain('2021');
  });

  it('is read into tables', async () => {
    const result = await readText({'a.json': JSON.stringify(dataset)});
    expect(result.input).toMatchObject([{table: 'reported', records: 9, read: 8}]);
    expect(valuesOf(result, 'reported', 'value')).toContain(80);
  });

  it('has the cells that another reader of JSON-stat finds in it', async () => {
    const shape = fc.record({
      sizes: fc.array(fc.integer({min: 1, max: 3}), {minLength: 1, maxLength: 4}),
      sparse: fc.boolean(),
      seed: fc.array(fc.option(fc.integer(), {freq: 4}), {minLength: 81, maxLength: 81}),
    });
    await fc.assert(
      fc.asyncProperty(shape, async ({sizes, sparse, seed}) => {
        const id = sizes.map((_, index) => `d${index}`);
        const size = sizes.reduce((product, length) => product * length, 1);
        const categories = sizes.map((length) => Array.from({length}, (_, at) => `c${at}`));
        const values = seed.slice(0, size);
        const listed = Object.fromEntries(
          values.flatMap((value, at) => (value === null ? [] : [[String(at), value]])),
        );
        const cube = {
          version: '2.0',
          class: 'dataset',
          id,
          size: sizes,
          dimension: Object.fromEntries(
            id.map((name, at) => [name, {category: {index: categories[at]}}]),
          ),
          value: sparse ? listed : values,
        };
        const [{rows}] = await opened(JSON.stringify(cube));
        const other = JSONstat(structuredClone(cube));
        expect(rows).toHaveLength(1 + (sparse ? Object.keys(listed).length : size));
        for (const row of rows.slice(1)) {
          const place = Object.fromEntries(id.map((name, at) => [name, row[at]]));
          const {value} = other.Data(place);
          expect(row[id.length]).toBe(value === null ? '...' : String(value));
        }
      }),
      {numRuns: 100},
    );
  });
});

describe('a collection', () => {
  const collection = (item: readonly object[]): string =>
    JSON.stringify({version: '2.0', class: 'collection', label: 'K', link: {item}});

  it('is a grid for each dataset inside it, and names links that are not followed', async () => {
    const link = {class: 'dataset', href: 'https://contoh.invalid/a.json', label: 'A'};
    const grids = await opened(collection([dataset, link, {...dataset, label: ''}]));
    expect(grids.map(({sheet, rows}) => [sheet, rows.length])).toEqual([
      ['UMKM Contoh', 9],
      ['item[1]', 9],
    ]);
    expect(grids[0].remarks).toEqual([
      {code: 'READ_JSONSTAT_LINKS', severity: 'warning', scope: 'file', params: {count: 1}},
    ]);
  });

  it('is refused where it holds nothing but links', async () => {
    const link = {class: 'dataset', href: 'https://contoh.invalid/a.json'};
    expect(await refusal(collection([link, link]))).toMatchObject({
      code: 'READ_JSONSTAT',
      params: {problem: 'links', found: '2'},
    });
    expect(await refusal(collection([]))).toMatchObject({params: {problem: 'class'}});
  });

  it('is left alone where it is a snapshot of ours', async () => {
    const {tables} = await readText({
      'a.csv': 'kode_wilayah,tahun,jumlah_umkm\n33.01,2020,5\n33.01,2021,6\n',
    });
    const snapshot = JSON.stringify(
      await buildSnapshot(tables, {config: {region: {code: '33.01'}}}),
    );
    const result = await readText({'snapshot.json': snapshot});
    expect(result.diagnostics).toMatchObject([
      {code: 'READ_SNAPSHOT', severity: 'error', params: {format: 'pantau-umkm/1'}},
    ]);
    expect(result.tables).toEqual({});
  });
});

describe('JSON-stat that contradicts itself', () => {
  const {dimension} = dataset;
  it.each<[string, object, string]>([
    ['another version', {version: '1.3'}, 'version'],
    ['another class', {class: 'dimension'}, 'class'],
    ['no id', {id: 7}, 'shape'],
    ['fewer sizes than ids', {size: [2, 2]}, 'shape'],
    ['a size that is none', {size: [2, 2, 2, -1]}, 'shape'],
    ['no dimensions', {dimension: null}, 'shape'],
    ['a dimension that is missing', {dimension: {...dimension, skala: undefined}}, 'category'],
    ['fewer categories than its size', {size: [2, 2, 3, 1]}, 'category'],
    [
      'a category that stands twice',
      {dimension: {...dimension, skala: {category: {index: ['a', 'a']}}}},
      'category',
    ],
    [
      'two categories in one place',
      {dimension: {...dimension, skala: {category: {index: {a: 0, b: 0}}}}},
      'category',
    ],
    ['fewer values than cells', {value: [1, 2]}, 'size'],
    ['a value beyond the last cell', {value: {'8': 1}}, 'size'],
    ['a value that has no place', {value: {a: 1}}, 'size'],
    ['values that are none', {value: [true, 1, 2, 3, 4, 5, 6, 7]}, 'value'],
    ['a value for all', {value: 7}, 'value'],
    ['a value that is a list', {value: {'0': []}}, 'value'],
  ])('is refused as a whole: %s', async (_, change, problem) => {
    const found = await refusal(changed(change));
    expect(found).toMatchObject({code: 'READ_JSONSTAT', params: {problem}});
    const {diagnostics} = await readText({'a.json': changed(change)});
    for (const lang of ['id', 'en'] as const)
      expect(messageOf(diagnostics[0], lang)).not.toMatch(/undefined|\[object/);
  });

  it('is refused where it has the form of the first version', async () => {
    const old = {umkm: {label: 'x', dimension: {id: ['a'], size: [1], a: {}}, value: [1]}};
    expect(await refusal(JSON.stringify(old))).toMatchObject({
      code: 'READ_JSONSTAT',
      params: {problem: 'version', found: '1.x'},
    });
  });

  it('has no dimension that is called __proto__ by accident', async () => {
    const text = JSON.stringify({
      ...dataset,
      id: ['x'],
      size: [1],
      role: {},
      value: [1],
      status: undefined,
    })
      .replace('"dimension":{', '"dimension":{"__proto__":{"category":{"index":["a"]}},')
      .replace('"id":["x"]', '"id":["__proto__"]');
    const [{rows}] = await opened(text);
    expect(rows).toEqual([
      ['__proto__', 'nilai'],
      ['a', '1'],
    ]);
  });
});
