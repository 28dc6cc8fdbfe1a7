import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkRuns, ParquetFault, skipDeltas} from '../../src/read/container/parquet-runs.js';
import {messageOf} from '../../src/text/message.js';
import {openText} from './open-text.js';
import {parquetFile} from './parquet-file.js';
import {readText} from './read-text.js';

const numbers = Array.from({length: 400}, (_, index) => index % 37);
const texts = numbers.map((value) => `Desa ${value}`);
const gaps = numbers.map((value) => (value % 5 === 0 ? null : value));
const list = {
  name: 'kanal',
  data: numbers.map((value) => (value % 3 === 0 ? [] : [`k${value}`, 'b'])),
  schema: [
    {name: 'kanal', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST'},
    {name: 'list', repetition_type: 'REPEATED', num_children: 1},
    {name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'},
  ],
};
/** Files with all ways of storing that the library reads. */
const sound = [
  parquetFile([
    {name: 'tahun', data: texts},
    {name: 'n', data: gaps, schema: {type: 'INT32'}},
  ]),
  parquetFile([{name: 'a', data: texts}, list], {codec: 'UNCOMPRESSED', rowGroupSize: 150}),
  ...['DELTA_BINARY_PACKED', 'BYTE_STREAM_SPLIT'].map((encoding) =>
    parquetFile(
      [
        {name: 'a', data: gaps, schema: {type: 'INT32'}, encoding},
        {name: 'b', data: numbers.map(BigInt), schema: {type: 'INT64'}, encoding},
      ],
      {codec: 'UNCOMPRESSED'},
    ),
  ),
  ...['DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'].map((encoding) =>
    parquetFile([{name: 'a', data: texts, encoding}], {codec: 'UNCOMPRESSED'}),
  ),
  parquetFile([{name: 'a', data: numbers.map((value) => value % 2 === 0)}], {
    codec: 'UNCOMPRESSED',
  }),
];

const problemOf = async (bytes: Uint8Array) => {
  const found = await openText(bytes);
  return 'code' in found ? found : null;
};
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('a Parquet file that cannot be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['is cut off', sound[0].slice(0, -20), 'damaged'],
    ['is nothing but its mark', text('PAR1'), 'damaged'],
    ['is nothing but its marks', text('PAR1PAR1'), 'damaged'],
    ['has no footer', text('PAR1\0\0\0\0PAR1'), 'damaged'],
    ['has a footer larger than itself', text('PAR1xx\u007f\0\0\0PAR1'), 'damaged'],
    [
      'has a footer too large',
      Uint8Array.from([...text('PAR1'), 0, 0, 0, 0x7f, ...text('PAR1')]),
      'large',
    ],
    ['has its footer encrypted', text('PARE\0\0\0\0\0\0\0\0PARE'), 'encrypted'],
    [
      'has two columns of the same name',
      parquetFile([
        {name: 'a', data: ['x']},
        {name: 'a', data: ['y']},
      ]),
      'names',
    ],
    [
      'is compressed in a way that is not known',
      parquetFile([{name: 'a', data: texts}], {
        codec: 'LZO',
        compressors: {LZO: (bytes: Uint8Array) => bytes},
      }),
      'codec',
    ],
    [
      'claims to be compressed and is not',
      parquetFile([{name: 'a', data: texts}], {
        codec: 'ZSTD',
        compressors: {ZSTD: (bytes: Uint8Array) => bytes},
      }),
      'damaged',
    ],
  ])('is refused: it %s', async (_, bytes, problem) => {
    expect(await problemOf(bytes)).toEqual({code: 'READ_PARQUET', params: {problem}});
    const {diagnostics, tables} = await readText({'a.parquet': bytes});
    expect(tables).toEqual({});
    for (const lang of ['id', 'en'] as const)
      expect(messageOf(diagnostics[0], lang)).not.toContain('undefined');
  });

  it('is refused as a whole where only its last part is damaged', async () => {
    const bytes = parquetFile([{name: 'a', data: texts}], {
      codec: 'UNCOMPRESSED',
      rowGroupSize: 100,
    });
    const at =
      bytes.length -
      1 -
      [...bytes].reverse().findIndex((byte, index) => byte === 0x15 && index > 900);
    bytes.fill(0xff, at, at + 4);
    expect(await problemOf(bytes)).toMatchObject({code: 'READ_PARQUET'});
  });
});

describe('a damaged Parquet file', () => {
  const damage = fc.record({
    file: fc.nat(sound.length - 1),
    places: fc.array(fc.tuple(fc.nat(), fc.nat(255)), {minLength: 1, maxLength: 4}),
    cut: fc.option(fc.nat(), {freq: 6}),
  });

  it('is read or refused, and never more than that', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async ({file, places, cut}) => {
        const bytes = sound[file].slice();
        for (const [at, byte] of places) bytes[4 + (at % (bytes.length - 8))] = byte;
        const part = cut === null ? bytes : bytes.slice(cut % bytes.length);
        const begin = Date.now();
        const {input} = await readText({'a.parquet': part});
        expect(Date.now() - begin).toBeLessThan(2000);
        for (const {records, headerRows, read} of input) expect(headerRows + read).toBe(records);
      }),
      {numRuns: 500},
    );
  }, 60_000);
});

describe('what a page says of itself', () => {
  const at = (...bytes: number[]) => ({bytes: Uint8Array.from(bytes), at: 0});

  it('is refused where a run is longer than the page', () => {
    expect(() => checkRuns(at(0x14, 1), 2, 1, 10)).not.toThrow();
    expect(() => checkRuns(at(0x16, 1), 2, 1, 10)).toThrow(ParquetFault);
    expect(() => checkRuns(at(0xff, 0xff, 0xff, 0xff, 0x0f, 1), 6, 1, 10)).toThrow(ParquetFault);
    expect(() => checkRuns(at(0x05, 1, 1), 3, 1, 10)).not.toThrow();
    expect(() => checkRuns(at(0x80), 1, 1, 10)).toThrow(ParquetFault);
  });

  it('is refused where differences stand in blocks that no writer makes', () => {
    expect(() => skipDeltas(at(0x80, 1, 4, 1, 0), 1)).not.toThrow();
    expect(() => skipDeltas(at(0x80, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 0), 1)).toThrow('damaged');
    expect(() => skipDeltas(at(0x80, 1, 0, 1, 0), 1)).toThrow('damaged');
    expect(() => skipDeltas(at(0x80, 1, 4, 9, 0), 1)).toThrow('damaged');
  });

  it('is refused where a number of 32 bits is packed as one of 64', () => {
    const first = [0xfe, 0xff, 0xff, 0xff, 0x1f];
    expect(() => skipDeltas(at(0x80, 1, 4, 1, ...first), 1)).toThrow('encoding');
    expect(() => skipDeltas(at(0x80, 1, 4, 1, ...first), 1, {bits: 64})).not.toThrow();
  });
});
