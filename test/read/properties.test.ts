import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ReadResult} from '../../src/read/read-tables.js';
import {readTables} from '../../src/read/read-tables.js';
import {rowsOf, readText} from './read-text.js';

function keepsCount({input, tables, diagnostics}: ReadResult): void {
  for (const {records, headerRows, places, ...summary} of input) {
    const {file, read, accepted, refused, setAside, columns} = summary;
    expect(accepted + refused + setAside).toBe(read);
    expect(headerRows + read).toBe(records);
    expect(places.reduce((sum, {from, to}) => sum + to - from + 1, 0)).toBe(records);
    const all = input.filter((one) => one.file === file).reduce((sum, one) => sum + one.refused, 0);
    // A row that turns out to be the title of the table below was read before that was known.
    const length = input
      .filter((one) => one.file === file)
      .reduce((sum, one) => sum + one.records, 0);
    for (const column of columns)
      expect(column.filled + column.missing + column.refused).toBeLessThanOrEqual(length);
    const errors = diagnostics.filter(
      (d) => d.file === file && d.severity === 'error' && d.row !== null,
    );
    if (all === 0) expect(errors).toEqual([]);
    expect(refused).toBeLessThanOrEqual(read);
  }
  for (const table of Object.values(tables)) {
    expect(table.origin.row.length).toBe(table.length);
    for (const column of Object.values(table.columns)) {
      const cells =
        column.kind === 'text'
          ? column.codes
          : column.kind === 'date'
            ? column.days
            : column.values;
      expect(cells.length).toBe(table.length);
      if (column.kind === 'text')
        expect(column.codes.every((code) => code < column.dictionary.length)).toBe(true);
    }
  }
}

/** The lines of a file, counted without the reader: each stands in one place, blank ones as such. */
function placesEveryLine(
  {input}: ReadResult,
  name: string,
  {header, rows}: {header: string[]; rows: string[][]},
): void {
  const lines = [header, ...rows];
  if (lines[lines.length - 1].length === 0) lines.pop();
  const places = input
    .filter(({file, columnRange}) => file === name && columnRange === undefined)
    .flatMap((summary) => summary.places);
  if (input.some(({file, columnRange}) => file === name && columnRange !== undefined)) return;
  const times = lines.map(() => 0);
  let blank = 0;
  for (const {from, to, why} of places) {
    for (let row = from; row <= to; row++) times[row - 1]++;
    if (why === 'READ_BLANK') blank += to - from + 1;
  }
  expect(times).toEqual(lines.map(() => 1));
  expect(lines.length - blank).toBe(
    lines.filter((cells) => cells.some((cell) => cell !== '')).length,
  );
}

const headers = [
  'id_umkm',
  'nama_usaha',
  'tahun',
  'omzet',
  'kecamatan',
  'kode_kecamatan',
  'skala_usaha',
  'tanggal',
  'nama_bantuan',
  'jumlah_umkm',
  'mikro',
  'kecil',
  '2017',
  '2018',
  'website',
  'kanal',
  'nama_kelompok',
  'id_pendamping',
  'satuan',
  'nib',
  '',
  '__proto__',
];
const cells = [
  '',
  '-',
  '...',
  'NA',
  '1.500',
  '1.250.000',
  '12',
  '± 6.800',
  'Rp 1.500.000,-',
  '3,62012E+11',
  'Mikro',
  'T',
  'Y',
  'F',
  'v',
  'x',
  '2018',
  '2018*',
  '05/08/2024',
  '08/25/2024',
  '45292',
  '32.01',
  '3201',
  '33.1',
  'JUMLAH',
  'U1',
  'U2',
  'U3',
  '"',
  '""',
  'a;b',
  '<b>',
  '=HYPERLINK("x")',
  'Sumber: x',
  'é',
  '\u202e',
  'UNIT',
  'Persen',
  '1e400',
  '9'.repeat(30),
];
const anyTable = fc.record({
  header: fc.uniqueArray(fc.constantFrom(...headers), {minLength: 1, maxLength: 8}),
  rows: fc.array(fc.array(fc.constantFrom(...cells), {maxLength: 9}), {maxLength: 12}),
  separator: fc.constantFrom(',', ';', '\t', '|'),
  quoted: fc.boolean(),
});

function write({
  header,
  rows,
  separator,
  quoted,
}: {
  header: string[];
  rows: string[][];
  separator: string;
  quoted: boolean;
}): string {
  const cell = (text: string) => (quoted ? `"${text.replace(/"/g, '""')}"` : text);
  return [header, ...rows].map((row) => row.map(cell).join(separator)).join('\n');
}

describe('any input', () => {
  it('made of bytes is accounted for without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({maxLength: 300}), {maxLength: 3}), async (files) => {
        keepsCount(await readTables(files.map((bytes, index) => ({name: `${index}.csv`, bytes}))));
      }),
    );
  });

  it('made of known headers and awkward cells is accounted for without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTable, {minLength: 1, maxLength: 3}), async (tables) => {
        const files = Object.fromEntries(
          tables.map((table, index) => [`${index}.csv`, write(table)]),
        );
        const result = await readText(files);
        keepsCount(result);
        tables.forEach((table, index) => {
          if (table.quoted) placesEveryLine(result, `${index}.csv`, table);
        });
      }),
      {numRuns: 400},
    );
  }, 60_000);

  it('forced to be any table is accounted for without throwing', async () => {
    const names = [
      'registry',
      'observation',
      'aid',
      'membership',
      'mentoring',
      'reported',
    ] as const;
    await fc.assert(
      fc.asyncProperty(anyTable, fc.constantFrom(...names), async (table, name) => {
        keepsCount(await readText({'a.csv': write(table)}, {tables: {'a.csv': name}}));
      }),
      {numRuns: 300},
    );
  }, 60_000);
});

describe('a table without repeated keys', () => {
  const row = fc.record({
    year: fc.constantFrom('2019', '2020'),
    turnover: fc.constantFrom('', '5', '1.250.000', 'Rp 2 juta', 'banyak', '1.500'),
    site: fc.constantFrom('', 'T', 'Y', 'Ya', 'toko.id'),
    status: fc.constantFrom('Aktif', 'tutup', '', 'entah'),
  });
  const table = fc
    .array(row, {minLength: 1, maxLength: 10})
    .map((rows) =>
      rows.map(
        ({year, turnover, site, status}, at) => `U${at};${year};${turnover};${site};${status}`,
      ),
    );
  const header = 'id_umkm;tahun;omzet;website;status_usaha';

  it('gives the same rows in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(fc.nat(), {minLength: 10, maxLength: 10}),
        async (rows, order) => {
          const shuffled = rows
            .map((text, at) => ({text, at: order[at]}))
            .sort((a, b) => a.at - b.at);
          const first = await readText({'a.csv': [header, ...rows].join('\n')});
          const second = await readText({
            'a.csv': [header, ...shuffled.map(({text}) => text)].join('\n'),
          });
          expect(rowsOf(second.tables.observation)).toEqual(rowsOf(first.tables.observation));
          expect(second.diagnostics.map(({code}) => code).sort()).toEqual(
            first.diagnostics.map(({code}) => code).sort(),
          );
        },
      ),
    );
  });

  it('gives the same rows from files in any order', async () => {
    await fc.assert(
      fc.asyncProperty(table, table, async (one, two) => {
        const a = [header, ...one].join('\n');
        const b = [header, ...two.map((text) => text.replace('U', 'V'))].join('\n');
        const first = await readText({'a.csv': a, 'b.csv': b});
        const second = await readText({'b.csv': b, 'a.csv': a});
        expect(rowsOf(second.tables.observation)).toEqual(rowsOf(first.tables.observation));
      }),
    );
  });
});
