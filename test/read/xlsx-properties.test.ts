import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {openXlsx} from '../../src/read/container/xlsx.js';
import {plainDigits} from '../../src/read/container/xlsx-number.js';
import {cellsOf, gridsOf} from './grid-cells.js';
import {readText} from './read-text.js';
import type {CellToWrite} from './write-xlsx.js';
import {writeXlsx, xlsxParts, zipParts} from './write-xlsx.js';

const text = fc.oneof(
  fc
    .string({unit: 'binary', maxLength: 8})
    .filter((value) => !/[\0-\x1f\ud800-\udfff\ufffe\uffff_]/.test(value)),
  fc.constantFrom('Desa', '0301', '1.500', '=A1', '<b>', '&amp;', ' x ', 'a\nb'),
);
const cell: fc.Arbitrary<CellToWrite> = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  text.map((inline) => ({inline})),
);
const rows = fc.array(fc.array(cell, {maxLength: 6}), {minLength: 1, maxLength: 12});

/** What a reader must make of a cell. */
function shown(cell: CellToWrite): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return 'inline' in cell ? shown(cell.inline) : '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).replace(/^[ \t\r\n\u00a0\ufeff]+|[ \t\r\n\u00a0]+$/g, '');
}

describe('any workbook', {timeout: 30_000}, () => {
  it('gives back the cells that were written into it', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(0, 1e6), async (cells, mostKept) => {
        const expected = cells.map((row) => {
          const texts = row.map(shown);
          while (texts.at(-1) === '') texts.pop();
          return texts;
        });
        while (expected.at(-1)?.length === 0) expected.pop();
        const grids =
          expected.length === 0 ? [] : await gridsOf(writeXlsx([{rows: cells}]), {mostKept});
        expect(grids.length > 0 ? await cellsOf(grids[0]) : []).toEqual(expected);
      }),
      {numRuns: 200},
    );
  });

  it('has numbers whose digits mean the number that is stored', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const digits = plainDigits(String(value))!;
        expect(Number(digits) === value).toBe(true);
        if (Math.abs(value) < 1e21) expect(digits).toMatch(/^-?\d+(?:\.\d+)?$/);
      }),
    );
  });

  const whole = writeXlsx([
    {
      name: 'Data',
      rows: [
        ['id_umkm', 'nama_usaha', 'omzet'],
        ['U1', 'Karangan', 5],
        ['U2', 'B', 6],
      ],
    },
    {
      name: 'Lain',
      rows: [
        ['tahun', 'jumlah'],
        [2020, {date: '2020-01-01'}],
      ],
      merges: ['A1:B1'],
    },
  ]);

  it('is read or refused, never more, whatever happens to its bytes', async () => {
    const flips = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({min: 1, max: 255})), {
      minLength: 1,
      maxLength: 6,
    });
    const cut = fc.oneof(fc.constant(whole.length), fc.nat(whole.length));
    await fc.assert(
      fc.asyncProperty(flips, cut, async (changes, length) => {
        const bytes = whole.slice();
        for (const [at, change] of changes) bytes[at] ^= change;
        const begun = performance.now();
        const {input} = await readText({'umkm.xlsx': bytes.slice(0, length)});
        for (const {records, headerRows, read, accepted, refused, setAside} of input) {
          expect([headerRows + read, accepted + refused + setAside]).toEqual([records, read]);
        }
        expect(performance.now() - begun).toBeLessThan(2000);
      }),
      {numRuns: 400},
    );
  });

  it('is read or refused, never more, whatever happens to its XML', async () => {
    const parts = xlsxParts([
      {
        rows: [
          ['tahun', 'jumlah'],
          [2020, 5],
        ],
        merges: ['A1:B1'],
      },
    ]);
    const paths = Object.keys(parts);
    const splice = fc.tuple(
      fc.constantFrom(...paths),
      fc.nat(500),
      fc.nat(20),
      fc.oneof(
        fc.string({maxLength: 12}),
        fc.constantFrom('<', '>', '"', '<c>', '</row>', '&', '1'),
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(splice, {minLength: 1, maxLength: 4}), async (splices) => {
        const changed = {...parts};
        for (const [path, at, removed, added] of splices) {
          const xml = String(changed[path]);
          changed[path] = xml.slice(0, at) + added + xml.slice(at + removed);
        }
        const grids = await openXlsx(byteFile(zipParts(changed)));
        if ('code' in grids) {
          expect(grids.code).toMatch(/^READ_/);
          return;
        }
        for (const grid of grids) expect(Array.isArray(await cellsOf(grid))).toBe(true);
      }),
      {numRuns: 400},
    );
  });
});
