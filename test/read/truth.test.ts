import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {decideTruth, parseTruth, truthWords} from '../../src/read/cell/truth.js';
import {yesNo} from '../../src/schema/values.js';
import {fillColumn} from './fill-column.js';
import {noticed, readText, valuesOf} from './read-text.js';

const words = truthWords(yesNo);

describe('yes and no', () => {
  it.each([
    ['Ya', 'yes'],
    ['sudah', 'yes'],
    ['ADA', 'yes'],
    ['1', 'yes'],
    ['✓', 'yes'],
    ['v', 'yes'],
    ['Tidak', 'no'],
    ['belum ada', 'no'],
    ['0', 'no'],
    ['✗', 'no'],
    ['', 'unknown'],
    ['-', 'unknown'],
    ['tidak diketahui', 'unknown'],
    ['T', 't'],
    ['F', 'f'],
    ['x', 'x'],
    ['☒', 'x'],
    ['✔\ufe0f', 'yes'],
    ['✅', 'yes'],
    ['❌', 'no'],
    ['☐', 'no'],
    ['BENAR', 'yes'],
    ['Salah', 'no'],
    ['Ya, sudah punya', 'yes'],
    ['sudah ada', 'yes'],
    ['ada rencana', 'unreadable'],
    ['belum, rencana 2025', 'unreadable'],
    ['tidak tahu', 'unknown'],
    ['masih proses', 'pending'],
    ['Sedang diurus', 'pending'],
    ['#REF!', 'unreadable'],
    ['mungkin', 'unreadable'],
  ])('reads "%s" as %s', (text, reading) => {
    expect(parseTruth(text, words)).toBe(reading);
  });

  it("takes a link or a shop's name for yes where any text means yes", () => {
    expect(parseTruth('https://shopee.co.id/toko', words, {textMeansYes: true})).toBe('yes');
    expect(parseTruth('belum', words, {textMeansYes: true})).toBe('no');
  });

  it('decides T by its company', () => {
    const none = {y: false, t: true, f: false, v: false};
    expect(decideTruth('t', {...none, y: true})).toBe('no');
    expect(decideTruth('t', {...none, f: true})).toBe('yes');
    expect(decideTruth('t', none)).toBe('unknown');
    expect(decideTruth('t', {...none, y: true, f: true})).toBe('unknown');
    expect(decideTruth('x', {...none, v: true})).toBe('unknown');
    expect(decideTruth('x', none)).toBe('yes');
  });
});

describe('any text', () => {
  it('is read without throwing, and blank signs are never a no', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseTruth(text, words)).toEqual(expect.any(String));
      }),
    );
    const blanks = fc.string({unit: fc.constantFrom(...' \t\u00a0-–.…'), maxLength: 6});
    fc.assert(
      fc.property(blanks, (text) => {
        expect(parseTruth(text, words)).not.toBe('no');
      }),
    );
  });

  it('means the same wherever it stands in its column', () => {
    const letters = fc.array(fc.constantFrom('Y', 'T', 'F', 'X', '✓', '', 'tidak'), {minLength: 1});
    const cases = letters.chain((cells) =>
      fc.tuple(
        fc.constant(cells),
        fc.shuffledSubarray([...cells.keys()], {minLength: cells.length}),
      ),
    );
    const read = (cells: readonly string[]) =>
      fillColumn({key: 'x', type: 'truth', values: yesNo}, cells).values;
    fc.assert(
      fc.property(cases, ([cells, order]) => {
        const straight = read(cells);
        expect(read(order.map((at) => cells[at]))).toEqual(order.map((at) => straight[at]));
      }),
    );
  });
});

describe('a column of letters', () => {
  const column = (...letters: string[]): string =>
    `id_umkm;nama_usaha;website\n${letters.map((letter, row) => `U${row};Usaha ${row};${letter}`).join('\n')}\n`;

  it('takes T beside Y for tidak', async () => {
    const result = await readText({'umkm.csv': column('Y', 'T', '')});
    expect(valuesOf(result, 'registry', 'website')).toEqual(['ya', 'tidak', null]);
    expect(result.diagnostics).toEqual([]);
  });

  it('takes T beside F for true', async () => {
    const result = await readText({'umkm.csv': column('T', 'F', 'T')});
    expect(valuesOf(result, 'registry', 'website')).toEqual(['ya', 'tidak', 'ya']);
    expect(result.diagnostics).toEqual([]);
  });

  it('leaves T alone unknown and says so', async () => {
    const result = await readText({'umkm.csv': column('T', '', 'T')});
    expect(valuesOf(result, 'registry', 'website')).toEqual([null, null, null]);
    expect(noticed(result)).toEqual(['READ_TRUTH_AMBIGUOUS 2', 'READ_TRUTH_AMBIGUOUS 4']);
    expect(result.input[0].columns[2]).toMatchObject({filled: 0, missing: 1, refused: 2});
  });

  it('decides each file on its own', async () => {
    const result = await readText({
      'a.csv': column('T', 'F'),
      'b.csv': column('T', 'Y').replace(/U0/, 'U8').replace(/U1/, 'U9'),
    });
    expect(valuesOf(result, 'registry', 'website')).toEqual(['ya', 'tidak', 'tidak', 'ya']);
  });
});
