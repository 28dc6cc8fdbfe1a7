import {gzipSync} from 'node:zlib';
import type {FileMetaData} from 'hyparquet';
import {ByteWriter} from 'hyparquet-writer';
import {writePageHeader} from 'hyparquet-writer/src/datapage.js';
import {writeMetadata} from 'hyparquet-writer/src/metadata.js';
import {describe, expect, it} from 'vitest';
import {opened, openText} from './open-text.js';
import {readText, valuesOf} from './read-text.js';

type Texts = readonly (string | null)[];
interface PageOptions {
  readonly packed?: boolean;
  readonly values?: 'plain' | 'dictionary';
  /** What is done to the page before it is packed. */
  readonly damage?: (page: number[]) => number[];
}

/**
 * A Parquet file as most programs still write it: with data pages of the first version, whose levels
 * stand in the packed part behind their length.
 */
function firstPages(
  columns: Readonly<Record<string, Texts>>,
  {packed = false, values = 'plain', damage = (page) => page}: PageOptions = {},
): Uint8Array {
  const writer = new ByteWriter();
  writer.appendBytes(new TextEncoder().encode('PAR1'));
  const rows = Object.values(columns)[0].length;
  const codec = packed ? 'GZIP' : 'UNCOMPRESSED';
  const pack = (page: readonly number[]) => {
    const bytes = Uint8Array.from(page);
    return packed ? new Uint8Array(gzipSync(bytes)) : bytes;
  };
  const written = Object.entries(columns).map(([name, texts]) => {
    const start = BigInt(writer.offset);
    const stated = texts.filter((text) => text !== null);
    const distinct = [...new Set(stated)];
    if (values === 'dictionary') {
      const dictionary = distinct.flatMap(plain);
      const bytes = pack(dictionary);
      writePageHeader(writer, {
        type: 'DICTIONARY_PAGE',
        uncompressed_page_size: dictionary.length,
        compressed_page_size: bytes.length,
        dictionary_page_header: {num_values: distinct.length, encoding: 'PLAIN'},
      });
      writer.appendBytes(bytes);
    }
    const data = BigInt(writer.offset);
    const levels = texts.flatMap((text) => run(text === null ? 0 : 1));
    const body =
      values === 'plain'
        ? stated.flatMap(plain)
        : [8, ...stated.flatMap((text) => run(distinct.indexOf(text)))];
    const page = damage([...length(levels.length), ...levels, ...body]);
    const bytes = pack(page);
    writePageHeader(writer, {
      type: 'DATA_PAGE',
      uncompressed_page_size: page.length,
      compressed_page_size: bytes.length,
      data_page_header: {
        num_values: texts.length,
        encoding: values === 'plain' ? 'PLAIN' : 'RLE_DICTIONARY',
        definition_level_encoding: 'RLE',
        repetition_level_encoding: 'RLE',
      },
    });
    writer.appendBytes(bytes);
    const size = BigInt(writer.offset) - start;
    return {
      file_offset: start,
      meta_data: {
        type: 'BYTE_ARRAY',
        encodings: ['PLAIN', 'RLE'],
        path_in_schema: [name],
        codec,
        num_values: BigInt(texts.length),
        total_uncompressed_size: size,
        total_compressed_size: size,
        data_page_offset: data,
        ...(values === 'dictionary' && {dictionary_page_offset: start}),
      },
    };
  });
  const fields = Object.keys(columns).map((name) => ({
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    repetition_type: 'OPTIONAL',
  }));
  writeMetadata(writer, {
    version: 1,
    schema: [{name: 'root', num_children: fields.length}, ...fields],
    num_rows: BigInt(rows),
    row_groups: [{columns: written, total_byte_size: 0n, num_rows: BigInt(rows)}],
    metadata_length: 0,
  } as FileMetaData);
  writer.appendBytes(new TextEncoder().encode('PAR1'));
  return new Uint8Array(writer.getBuffer());
}

/** One value as a run of one: of levels or of places in a dictionary. */
const run = (value: number): number[] => [1 << 1, value];
const length = (count: number): number[] => [count & 255, count >> 8, 0, 0];
const plain = (text: string): number[] => {
  const bytes = new TextEncoder().encode(text);
  return [...length(bytes.length), ...bytes];
};

const columns = {
  id_umkm: ['U1', 'U2', 'U3'],
  nama_usaha: ['Toko', 'Warung', 'Toko'],
  kecamatan: ['Awan', null, 'Émbun'],
} as const;

describe('data pages of the first version', () => {
  it.each([
    {packed: false, values: 'plain'},
    {packed: true, values: 'plain'},
    {packed: false, values: 'dictionary'},
    {packed: true, values: 'dictionary'},
  ] as const)('are read: %o', async (options) => {
    const result = await readText({'a.parquet': firstPages(columns, options)}, {personal: 'keep'});
    for (const [key, of] of [
      ['businessId', 'id_umkm'],
      ['businessName', 'nama_usaha'],
      ['districtName', 'kecamatan'],
    ] as const)
      expect(valuesOf(result, 'registry', key)).toEqual(columns[of]);
    expect(result.input[0].accepted).toBe(3);
  });

  it('may hold nothing but missing values', async () => {
    const [{rows}] = await opened(firstPages({a: ['x', 'y'], b: [null, null]}));
    expect(rows).toEqual([
      ['a', 'b'],
      ['x', ''],
      ['y', ''],
    ]);
  });

  it.each<[string, (page: number[]) => number[]]>([
    ['levels that end behind the page', (page) => [255, 255, 0, 0, ...page.slice(4)]],
    ['no room for the length of its levels', () => [1, 0]],
    ['fewer levels than values', (page) => [2, 0, 0, 0, ...page.slice(4, 6), ...page.slice(10)]],
    ['a run of millions', (page) => [6, 0, 0, 0, 254, 255, 255, 127, 1, 0, ...page.slice(10)]],
    ['an empty page', () => []],
  ])('are refused as damaged where one has %s', async (_, damage) => {
    const found = await openText(firstPages({a: ['x', 'y', 'z']}, {damage}));
    expect('code' in found ? found.code : found).toMatch(/^READ_PARQUET/);
  });
});
