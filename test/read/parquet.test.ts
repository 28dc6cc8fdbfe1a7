import {brotliCompressSync, gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {byteFile, watchedFile} from '../../src/read/container/byte-file.js';
import {openParquet} from '../../src/read/container/parquet.js';
import {opened} from './open-text.js';
import type {Column} from './parquet-file.js';
import {parquetFile} from './parquet-file.js';
import {readText, valuesOf} from './read-text.js';

const rowsIn = async (columns: readonly Column[], options = {}) =>
  (await opened(parquetFile(columns, options)))[0].rows;
/** The cells of one column. */
const cellsIn = async (column: Omit<Column, 'name'>) =>
  (await rowsIn([{name: 'a', ...column}])).slice(1).map(([cell]) => cell);

describe('a Parquet file', () => {
  it('is a header and a record for each row', async () => {
    const [{rows, numbers}] = await opened(
      parquetFile([
        {name: 'id', data: ['0301', null, 'ä 😀']},
        {name: 'n', data: [1, 2.5, null], schema: {type: 'DOUBLE'}},
        {name: 'ok', data: [true, false, null]},
      ]),
    );
    expect(rows).toEqual([
      ['id', 'n', 'ok'],
      ['0301', '1', 'true'],
      ['', '2.5', 'false'],
      ['ä 😀', '', ''],
    ]);
    expect(numbers.slice(1).map((row) => row[1])).toEqual([1, 2.5, null]);
  });

  it('keeps all digits of whole numbers', async () => {
    const data = [1234567890123456789n, -9223372036854775808n, 7n];
    const [{rows, numbers}] = await opened(parquetFile([{name: 'a', data}]));
    expect(rows.slice(1)).toEqual([['1234567890123456789'], ['-9223372036854775808'], ['7']]);
    expect(numbers.slice(1)).toEqual([[null], [null], [7]]);
  });

  it('writes numbers without an exponent, and nothing for NaN', async () => {
    expect(await cellsIn({data: [1e21, 1e-7, -0, NaN, 4.8e9], schema: {type: 'DOUBLE'}})).toEqual([
      '1000000000000000000000',
      '0.0000001',
      '0',
      '',
      '4800000000',
    ]);
  });

  it('takes a long code for damaged only where a number has rounded it', async () => {
    const nik = [3303120101010001, 9171120101010001];
    const read = async (name: string, schema: object, data: readonly unknown[]) => {
      const columns = [
        {name: 'id_umkm', data: ['U1', 'U2']},
        {name: 'nama_usaha', data: ['A', 'B']},
        {name, data, schema},
      ];
      const {diagnostics} = await readText({'a.parquet': parquetFile(columns)});
      return diagnostics.map(({code, row}) => `${code} ${row}`);
    };
    expect(await read('nik', {type: 'INT64'}, [3303120101010001n, 9171120101010001n])).toEqual([]);
    expect(await read('nik', {type: 'DOUBLE'}, nik)).toEqual(['READ_CODE_DAMAGED 3']);
  });

  it('writes short numbers as they were meant', async () => {
    expect(await cellsIn({data: [0.1, 33.1, 16777217, 1 / 3], schema: {type: 'FLOAT'}})).toEqual([
      '0.1',
      '33.1',
      '16777216',
      '0.33333334',
    ]);
  });

  it.each<[string, object]>([
    [
      'as bytes',
      {
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 4,
        converted_type: 'DECIMAL',
        scale: 2,
        precision: 9,
      },
    ],
    ['as a number', {type: 'INT32', converted_type: 'DECIMAL', scale: 2, precision: 9}],
    [
      'in the newer way alone',
      {type: 'INT32', logical_type: {type: 'DECIMAL', scale: 2, precision: 9}},
    ],
  ])('keeps decimals as they are that are stored %s', async (_, schema) => {
    const raw = 'converted_type' in schema ? [33.1, -0.05, 12345.67] : [3310, -5, 1234567];
    expect(await cellsIn({data: raw, schema})).toEqual(['33.10', '-0.05', '12345.67']);
  });

  it('writes days and instants in ISO form', async () => {
    expect(
      await cellsIn({
        data: [new Date('2024-08-05')],
        schema: {type: 'INT32', converted_type: 'DATE'},
      }),
    ).toEqual(['2024-08-05']);
    expect(
      await cellsIn({data: [19940, -1], schema: {type: 'INT32', logical_type: {type: 'DATE'}}}),
    ).toEqual(['2024-08-05', '1969-12-31']);
    const time = {type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MICROS'};
    const data = [1722816000000000n, 1722859506250000n, -1n];
    expect(await cellsIn({data, schema: {type: 'INT64', logical_type: time}})).toEqual([
      '2024-08-05',
      '2024-08-05T12:05:06.25',
      '1969-12-31T23:59:59.999999',
    ]);
    const [{rows, remarks}] = await opened(
      parquetFile([
        {name: 'w', data, schema: {type: 'INT64', logical_type: {...time, isAdjustedToUTC: true}}},
      ]),
    );
    expect(rows[2]).toEqual(['2024-08-05T12:05:06.25Z']);
    expect(remarks).toEqual([{code: 'READ_TIME_UTC', severity: 'info', params: {name: 'w'}}]);
    expect(
      await cellsIn({
        data: [new Date('2024-08-05T01:02:03Z')],
        schema: {type: 'INT64', converted_type: 'TIMESTAMP_MILLIS'},
      }),
    ).toEqual(['2024-08-05T01:02:03']);
    expect(
      await cellsIn({data: [45296000], schema: {type: 'INT32', converted_type: 'TIME_MILLIS'}}),
    ).toEqual(['12:34:56']);
  });

  it('reads unsigned numbers, identifiers and half floats', async () => {
    expect(
      await cellsIn({data: [4294967295], schema: {type: 'INT32', converted_type: 'UINT_32'}}),
    ).toEqual(['4294967295']);
    expect(
      await cellsIn({
        data: [18446744073709551615n],
        schema: {type: 'INT64', converted_type: 'UINT_64'},
      }),
    ).toEqual(['18446744073709551615']);
    expect(await cellsIn({data: ['00000000-0000-4000-8000-00000000000a'], type: 'UUID'})).toEqual([
      '00000000-0000-4000-8000-00000000000a',
    ]);
    expect(await cellsIn({data: [1.5, -2], type: 'FLOAT16'})).toEqual(['1.5', '-2']);
  });

  it('joins lists of scalars, and leaves what is deeper as JSON text', async () => {
    const list = {
      name: 'kanal',
      data: [['Tokopedia', 'Shopee'], [], null],
      schema: [
        {name: 'kanal', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST'},
        {name: 'list', repetition_type: 'REPEATED', num_children: 1},
        {name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'},
      ],
    };
    const nested = {
      name: 'pemilik',
      data: [{n: 5n}, {n: 6n}, null],
      schema: [
        {name: 'pemilik', repetition_type: 'OPTIONAL', num_children: 1},
        {name: 'n', type: 'INT64', repetition_type: 'OPTIONAL'},
      ],
    };
    const [{rows, remarks}] = await opened(parquetFile([list, nested]));
    expect(rows).toEqual([
      ['kanal', 'pemilik'],
      ['Tokopedia; Shopee', '{"n":5}'],
      ['', '{"n":6}'],
      ['', ''],
    ]);
    expect(remarks).toEqual([
      {code: 'READ_NESTED', severity: 'warning', params: {name: 'pemilik'}},
    ]);
  });

  it.each<[string, ((bytes: Uint8Array) => Uint8Array) | null]>([
    ['GZIP', (bytes) => gzipSync(bytes)],
    ['BROTLI', (bytes) => brotliCompressSync(bytes)],
    ['ZSTD', storedZstd],
    ['LZ4_RAW', storedLz4],
    ['SNAPPY', null],
    ['UNCOMPRESSED', null],
  ])('may be compressed with %s', async (codec, compress) => {
    const data = Array.from({length: 3000}, (_, index) => `Usaha ${index % 7}`);
    const options = {codec, ...(compress && {compressors: {[codec]: compress}})};
    const rows = await rowsIn([{name: 'a', data}], options);
    expect(rows.slice(1).map(([cell]) => cell)).toEqual(data);
  });

  it.each(['PLAIN', 'DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'])(
    'may be encoded as %s',
    async (encoding) => {
      const data = Array.from({length: 1000}, (_, index) => (index * 7919) % 1000);
      expect(await cellsIn({data, schema: {type: 'INT32'}, encoding})).toEqual(data.map(String));
    },
  );

  it.each(['DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'])(
    'may hold texts encoded as %s',
    async (encoding) => {
      const data = Array.from({length: 500}, (_, index) => `Desa ${index}`);
      expect(await cellsIn({data, encoding})).toEqual(data);
    },
  );

  it('is read a group of rows at a time', async () => {
    const data = Array.from({length: 5000}, (_, index) => index);
    const bytes = parquetFile([{name: 'a', data, schema: {type: 'INT32'}}], {
      rowGroupSize: 1000,
      codec: 'UNCOMPRESSED',
    });
    const read: [number, number][] = [];
    const whole = byteFile(bytes);
    const file = {
      size: whole.size,
      read: (start: number, end: number) => (read.push([start, end]), whole.read(start, end)),
    };
    const grids = await openParquet(file);
    if ('code' in grids) throw new Error(grids.code);
    const rows = grids[0].openings[0]();
    expect(rows.next() && (await rows.more()) && rows.next()).toBe(true);
    expect(rows.text(0)).toBe('0');
    read.length = 0;
    let sum = 0;
    do {
      while (rows.next()) sum += rows.at(0) === undefined ? rows.number : 0;
    } while (await rows.more());
    expect(sum).toBe((4999 * 5000) / 2);
    expect(rows.row).toBe(5001);
    expect(Math.max(...read.map(([start, end]) => end - start))).toBeLessThan(bytes.length / 3);
  });

  it('may have no rows', async () => {
    expect(await rowsIn([{name: 'tahun', data: [], schema: {type: 'INT32'}}])).toEqual([['tahun']]);
  });

  it('may have columns with any name', async () => {
    const names = ['__proto__', 'constructor', 'a.b', ''];
    expect(await rowsIn(names.map((name) => ({name, data: ['x']})))).toEqual([
      names,
      ['x', 'x', 'x', 'x'],
    ]);
  });

  it('is read into tables', async () => {
    const result = await readText({
      'a.parquet': parquetFile([
        {name: 'tahun', data: [2020, 2021], schema: {type: 'INT32'}},
        {name: 'jumlah_umkm', data: [1500n, 1600n]},
      ]),
    });
    expect(valuesOf(result, 'reported', 'value')).toEqual([1500, 1600]);
    expect(result.input).toMatchObject([{table: 'reported', records: 3, accepted: 2}]);
    expect(result.diagnostics).toEqual([]);
  });

  it('is left alone once the reader gives up', async () => {
    const control = new AbortController();
    const reason = new Error('batal');
    control.abort(reason);
    const bytes = parquetFile([{name: 'a', data: ['x']}]);
    const file = watchedFile(byteFile(bytes), {signal: control.signal});
    await expect(openParquet(file)).rejects.toBe(reason);
  });
});

/** A Zstandard frame that stores its bytes as they are. */
function storedZstd(bytes: Uint8Array): Uint8Array {
  const {length} = bytes;
  const size = [length & 255, (length >> 8) & 255, (length >> 16) & 255, 0];
  const block = (length << 3) | 1;
  const head = [
    0x28,
    0xb5,
    0x2f,
    0xfd,
    0xa0,
    ...size,
    block & 255,
    (block >> 8) & 255,
    block >> 16,
  ];
  return Uint8Array.from([...head, ...bytes]);
}

/** An LZ4 block of literals alone. */
function storedLz4(bytes: Uint8Array): Uint8Array {
  const more: number[] = [];
  let left = bytes.length - 15;
  if (left < 0) return Uint8Array.from([bytes.length << 4, ...bytes]);
  for (; left >= 255; left -= 255) more.push(255);
  return Uint8Array.from([0xf0, ...more, left, ...bytes]);
}
