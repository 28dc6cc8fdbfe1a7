import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {parquetWriteBuffer} from 'hyparquet-writer';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {endOfRecord} from '../../src/clickhouse/file-pieces.js';
import {openLargeFile} from '../../src/clickhouse/large-file.js';
import type {Column} from '../../src/data/column.js';
import type {Table} from '../../src/data/table.js';
import {readTables, type ReadOptions} from '../../src/read/read-tables.js';

const options: ReadOptions = {tables: {'bantuan.csv': 'aid', 'bantuan.parquet': 'aid'}};
const header = 'id usaha;nama bantuan;tanggal penyaluran;nilai bantuan';
const lines = Array.from({length: 240}, (_, i) => {
  if (i === 100) return ';;;';
  const name = i % 7 === 0 ? `"Modal; alat\nlas ""listrik"" ${i}"` : `Bantuan ${i % 5}`;
  const value = i === 150 ? 'banyak' : i % 3 === 0 ? `Rp ${1 + (i % 9)}.500.000` : '';
  return `USAHA-${i % 60};${name};${1 + (i % 28)}/0${1 + (i % 9)}/2023;${value}`;
});
const text = `DAFTAR BANTUAN\n\n${header}\n${lines.join('\n')}\n`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pantau-large-'));
});
afterAll(() => rm(folder, {recursive: true}));

/** The rows of a table as texts and numbers. */
function cellsOf({length, columns}: Table): readonly (readonly unknown[])[] {
  const keys = Object.keys(columns).sort();
  return Array.from({length}, (_, row) => keys.map((key) => cellOf(columns[key], row)));
}

function cellOf(column: Column, row: number): unknown {
  switch (column.kind) {
    case 'text':
      return column.codes[row] < 0 ? null : column.dictionary[column.codes[row]];
    case 'date':
      return column.days[row];
    default:
      return column.values[row];
  }
}

/** A file read in pieces of so many bytes. */
async function inPieces(name: string, bytes: string | Uint8Array, size: number, own = options) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const large = await openLargeFile(path, name, own, size);
  if (large === null) return null;
  try {
    const pieces: Table[] = [];
    for await (const piece of large.pieces()) pieces.push(piece);
    return {...large.account(), table: large.table, pieces, rows: pieces.flatMap(cellsOf)};
  } finally {
    await large.close();
  }
}

async function whole(name: string, bytes: Uint8Array) {
  const {tables, input, diagnostics} = await readTables([{name, bytes}], options);
  return {rows: cellsOf(tables.aid as Table), input: input[0], diagnostics};
}

describe('a large file', () => {
  it('gives the same rows in pieces of any size as when it is read at once', async () => {
    const expected = await whole('bantuan.csv', new TextEncoder().encode(text));
    expect(expected.rows).toHaveLength(239);
    await fc.assert(
      fc.asyncProperty(fc.integer({min: 400, max: 9000}), async (size) => {
        const found = await inPieces('bantuan.csv', text, size);
        expect(found?.pieces.length).toBeGreaterThan(1);
        expect(found?.rows).toEqual(expected.rows);
      }),
      {numRuns: 25},
    );
  });

  it('accounts for every record by its place in the file', async () => {
    const bytes = new TextEncoder().encode(text);
    const expected = await whole('bantuan.csv', bytes);
    const found = await inPieces('bantuan.csv', text, 1500);
    expect(found?.input).toEqual([{...expected.input, sha256: ''}]);
    const refused = ({code}: {readonly code: string}) => code === 'READ_NUMBER';
    expect(found?.diagnostics.filter(refused).map(({row}) => row)).toEqual(
      expected.diagnostics.filter(refused).map(({row}) => row),
    );
  });

  it('is read by its row groups where it is Parquet', async () => {
    const count = 250_000;
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          {
            name: 'id usaha',
            data: Array.from({length: count}, (_, i) => `USAHA-${i}`),
            type: 'STRING',
          },
          {name: 'tahun bantuan', data: Array.from({length: count}, () => 2023), type: 'INT32'},
        ],
        rowGroupSize: 90_000,
      }),
    );
    const found = await inPieces('bantuan.parquet', bytes, 1000);
    expect(found?.pieces.map(({length}) => length)).toEqual([180_000, 70_000]);
    expect(found?.input.map(({accepted}) => accepted)).toEqual([count]);
    expect(found?.pieces[1].columns).toHaveProperty('aidBusinessRef');
    expect(found?.rows[249_999]).toContain('USAHA-249999');
  }, 60_000);

  it('is left to those who read files at once where it is small, or no table of rows', async () => {
    expect(await inPieces('bantuan.csv', text, 1_000_000)).toBeNull();
    const words = 'Laporan kegiatan tahun ini.\n'.repeat(200);
    expect(await inPieces('laporan.csv', words, 1000, {})).toBeNull();
  });

  it('is refused where it is laid out otherwise further down', async () => {
    const two = `${text}\nnama kegiatan;pagu anggaran;realisasi;tahun anggaran\n${'Pasar;10.000.000;9.000.000;2023\n'.repeat(100)}`;
    await expect(inPieces('bantuan.csv', two, 2000)).rejects.toMatchObject({
      code: 'CLICKHOUSE_PIECES',
      params: {file: 'bantuan.csv'},
    });
  });
});

describe('records of a text', () => {
  it.each([
    ['a;b\nc;d\ne', Infinity, 8],
    ['a;b\nc;d\ne', 1, 4],
    ['a;"b\n""c""\nd"\ne;f', Infinity, 14],
    ['a;5" pipa\nb\n', Infinity, 12],
    ['"a\nb', Infinity, 0],
  ])('%j: %d records end at %d', (csv, records, end) => {
    expect(endOfRecord(new TextEncoder().encode(csv), records)).toBe(end);
  });
});
