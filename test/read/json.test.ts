import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {noPublishedTables, publishedTables} from '../support/published.js';
import {opened, openText} from './open-text.js';
import {noticed, readText, valuesOf} from './read-text.js';

const rowsIn = async (text: string | Uint8Array) => (await opened(text))[0].rows;
const remarksIn = async (text: string) => (await opened(text))[0].remarks;
const utf16 = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const units = Array.from((mark ? '\ufeff' : '') + text, (sign) => sign.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  );
};

describe('a list of objects', () => {
  it('is a header and a record for each, with every name that occurs', async () => {
    expect(await rowsIn('[{"a":1,"b":"x"},{},{"c":true,"a":null},null]')).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x', ''],
      ['', '', ''],
      ['', '', 'true'],
      ['', '', ''],
    ]);
  });

  it('keeps every digit, and codes that are texts', async () => {
    const [{rows, numbers}] = await opened(
      '[{"n":1234567890123456789,"k":33.10,"kode":"0301","e":1.5e3,"m":-0.0}]',
    );
    expect(rows[1]).toEqual(['1234567890123456789', '33.10', '0301', '1500', '-0.0']);
    expect(numbers[1]).toEqual([null, 33.1, null, 1500, -0]);
  });

  it('flattens an object inside it by one level, and joins lists of scalars', async () => {
    expect(
      await rowsIn('[{"pemilik":{"nama":"A","k":[1,"b",null,true]},"p":["x \\u0041","y"],"q":[]}]'),
    ).toEqual([
      ['pemilik.nama', 'pemilik.k', 'p', 'q'],
      ['A', '1; b; true', 'x A; y', ''],
    ]);
  });

  it('leaves what is nested more deeply as JSON text, and says so', async () => {
    const text = '[{"a":{"b":{"c":1}},"d":[{"e":2}],"f":[[1]]}]';
    expect((await rowsIn(text))[1]).toEqual(['{"c":1}', '[{"e":2}]', '[[1]]']);
    expect((await remarksIn(text))?.map(({code, params}) => [code, params?.name])).toEqual([
      ['READ_NESTED', 'a.b'],
      ['READ_NESTED', 'd'],
      ['READ_NESTED', 'f'],
    ]);
  });

  it('has no column for a name that is null wherever it is no object', async () => {
    expect(await rowsIn('[{"a":null,"b":1},{"a":{"c":2}},{"a":{}}]')).toEqual([
      ['b', 'a.c'],
      ['1', ''],
      ['', '2'],
      ['', ''],
    ]);
  });

  it('keeps a name with a dot apart from a name inside a name', async () => {
    expect(await rowsIn('[{"a.b":1,"a":{"b":2}}]')).toEqual([
      ['a.b', 'a.b'],
      ['1', '2'],
    ]);
  });

  it('takes names such as __proto__ and constructor for columns like any other', async () => {
    const text = '[{"__proto__":1,"constructor":{"prototype":2},"toString":3,"hasOwnProperty":4}]';
    expect(await rowsIn(text)).toEqual([
      ['__proto__', 'constructor.prototype', 'toString', 'hasOwnProperty'],
      ['1', '2', '3', '4'],
    ]);
    expect(({} as Record<string, unknown>).prototype).toBeUndefined();
  });

  it('uses the last of two values with the same name, and says so', async () => {
    const text = '[{"a":1},{"a":{"x":1},"a":{"y":2},"b":1,"b":2},{"c":{"d":1,"d":null}}]';
    expect(await rowsIn(text)).toEqual([
      ['a', 'a.x', 'a.y', 'b', 'c.d'],
      ['1', '', '', '', ''],
      ['', '', '2', '2', ''],
      ['', '', '', '', ''],
    ]);
    expect(await remarksIn(text)).toMatchObject([
      {code: 'READ_JSON_REPEATED', row: 3, params: {name: 'a', count: 1}},
      {code: 'READ_JSON_REPEATED', row: 3, params: {name: 'b'}},
      {code: 'READ_JSON_REPEATED', row: 4, params: {name: 'c.d'}},
    ]);
  });

  it('shows an element that is no object in a column of its own', async () => {
    expect(await rowsIn('[{"a":1},"jumlah",[1,2]]')).toEqual([
      ['a', '[bukan objek]'],
      ['1', ''],
      ['', 'jumlah'],
      ['', '1; 2'],
    ]);
  });

  it('trims its texts and decodes their escapes', async () => {
    expect(await rowsIn('[{" a\\u00a0":" x\\ty \\n","b":"\\"\\ud83d\\ude00\\\\\\/"}]')).toEqual([
      ['a', 'b'],
      ['x\ty', '"😀\\/'],
    ]);
  });

  it.each<[string, Uint8Array]>([
    ['with a byte order mark', new TextEncoder().encode('\ufeff[{"a":"é"}]')],
    ['in UTF-16', utf16('[{"a":"é"}]', false, true)],
    ['in UTF-16 with the high byte first', utf16('[{"a":"é"}]', true, true)],
    ['in UTF-16 without a mark', utf16('[{"a":"é"}]', false, false)],
    ['in Windows-1252', Uint8Array.from('[{"a":"é"}]', (sign) => sign.charCodeAt(0))],
    ['behind empty lines', new TextEncoder().encode('\r\n \t[\n{"a":"é"}\n]\n')],
  ])('is read %s', async (_, bytes) => {
    expect(await rowsIn(bytes)).toEqual([['a'], ['é']]);
  });
});

describe('other forms of JSON', () => {
  it('are a list of lists, the first of which is the header', async () => {
    const [{rows, numbers}] = await opened('[["tahun","jumlah"],[2020,5],["2021",6.50,[1,2]],[]]');
    expect(rows).toEqual([['tahun', 'jumlah'], ['2020', '5'], ['2021', '6.50', '1; 2'], []]);
    expect(numbers[1]).toEqual([2020, 5]);
  });

  it('are an object around one list', async () => {
    const grids = await opened('{"status":"OK","result":{"records":[{"a":1}]},"n":[1,2]}');
    expect(grids).toMatchObject([{sheet: null, rows: [['a'], ['1']]}]);
  });

  it('are an object around several lists, each by its path', async () => {
    const grids = await opened(
      '{"data":{"umkm":[{"a":1}],"x":{"y":{"z":[{"a":1}]}}},"b":[["c"],[2]]}',
    );
    expect(grids.map(({sheet, rows}) => [sheet, rows])).toEqual([
      ['data.umkm', [['a'], ['1']]],
      ['b', [['c'], ['2']]],
    ]);
  });

  it('are a page number and the list behind it', async () => {
    const [{rows}] = await opened(
      '{"status":"OK","data":[{"page":1},[{"tahun":2020},{"tahun":2021}]]}',
    );
    expect(rows).toEqual([['tahun'], ['2020'], ['2021']]);
  });

  it('are one object a line', async () => {
    expect(await rowsIn('{"a":1}\r\n{"b":2}\n\n{"a":3}\n')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['', '2'],
      ['3', ''],
    ]);
    expect(await rowsIn('["a","b"]\n[1,2]')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('are a single record, where its names are known', async () => {
    expect(await rowsIn('{"tahun":2020,"jumlah_umkm":5}')).toEqual([
      ['tahun', 'jumlah_umkm'],
      ['2020', '5'],
    ]);
  });

  it('are GeoJSON, with the place of its points', async () => {
    const feature = (geometry: string, properties: string) =>
      `{"type":"Feature","geometry":${geometry},"properties":${properties}}`;
    const text = `{"type":"FeatureCollection","features":[
      ${feature('{"type":"Point","coordinates":[110.50,-7.25,3]}', '{"nama":"A","longitude":"x"}')},
      ${feature('{"coordinates":[[[1,2]]],"type":"Polygon"}', '{"nama":"B"}')},
      ${feature('null', 'null')}]}`;
    const [{rows, numbers, remarks}] = await opened(text);
    expect(rows).toEqual([
      ['[longitude]', 'latitude', 'nama', 'longitude'],
      ['110.50', '-7.25', 'A', 'x'],
      ['', '', 'B', ''],
      ['', '', '', ''],
    ]);
    expect(numbers[1][0]).toBe(110.5);
    expect(remarks).toEqual([{code: 'READ_GEOMETRY', severity: 'info', params: {count: 1}}]);
  });
});

describe('JSON that is read into tables', () => {
  it('gives the same figures as a CSV file', async () => {
    const json = '[{"tahun":2020,"jumlah_umkm":1500},{"tahun":"2021","jumlah_umkm":"1600"}]';
    const result = await readText({'a.json': json});
    expect(valuesOf(result, 'reported', 'reportedPeriod')).toEqual(['2020', '2021']);
    expect(valuesOf(result, 'reported', 'value')).toEqual([1500, 1600]);
    expect(result.input).toMatchObject([{records: 3, headerRows: 1, read: 2, accepted: 2}]);
  });

  it('leaves lists that are no tables aside, beside one that is', async () => {
    const json = '{"data":[{"tahun":2020,"jumlah_umkm":5}],"links":[{"href":"x","rel":"y"}]}';
    const result = await readText({'a.json': json});
    expect(result.input.map(({sheet, table}) => [sheet, table])).toEqual([
      ['data', 'reported'],
      ['links', null],
    ]);
    expect(result.diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
  });

  it('says what its container noticed', async () => {
    const json = '[{"tahun":2020,"tahun":2021,"jumlah_umkm":5,"x":[[1]]}]';
    expect(noticed(await readText({'a.json': json}))).toEqual(
      expect.arrayContaining(['READ_JSON_REPEATED 2', 'READ_NESTED']),
    );
  });
});

describe('what begins like JSON', () => {
  it.each(['[Laporan] UMKM;2020\n', '[2020];a\n', '{nama};b\n', '["a","b"];c\n'])(
    'but is a line of text is read as such: %s',
    async (text) => {
      const [{rows}] = await opened(text);
      expect(rows.length).toBeGreaterThan(0);
      expect(await openText(text)).not.toHaveProperty('code');
    },
  );
});

describe.skipIf(noPublishedTables)('the published list of Banten', () => {
  it('has 312 records of 8 columns', async () => {
    const file = join(publishedTables, 'banten-perusahaan-industri-2023.json');
    const rows = await rowsIn(readFileSync(file));
    expect(rows).toHaveLength(313);
    expect(rows[0]).toEqual(
      'kodefikasi komponendata satuan sumberdata 2023 2024 2025 2026'.split(' '),
    );
    expect(rows[3].slice(0, 3)).toEqual([
      '36.2.01.2.18.01.01',
      'Kabupaten Pandeglang',
      'Perusahaan',
    ]);
    expect(rows[3].slice(4)).toEqual(['40', '0', '0', '0']);
    expect(rows[1]).toEqual(['36.2.01', 'Ekonomi', '', '', '', '', '', '']);
  });
});
