import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CsvRows} from '../../src/read/csv-rows.js';
import {toUtf8} from '../../src/read/decode.js';

function records(text: string, separator = ','): string[][] {
  const rows = new CsvRows(new TextEncoder().encode(text), separator.charCodeAt(0));
  const result: string[][] = [];
  while (rows.next()) result.push(Array.from({length: rows.width}, (_, index) => rows.text(index)));
  return result;
}

describe('records', () => {
  it.each(['a,b\nc,d', 'a,b\r\nc,d\r\n', 'a,b\rc,d', 'a,b\nc,d\r\n'])(
    'end at any line break: %j',
    (text) => {
      expect(records(text)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    },
  );

  it('keep empty cells and empty lines', () => {
    expect(records('a,,\n\n,b')).toEqual([['a', '', ''], [''], ['', 'b']]);
  });

  it('keep separators, line breaks and doubled quotes inside quotes', () => {
    expect(records('"a,b","c\nd","say ""ya"""')).toEqual([['a,b', 'c\nd', 'say "ya"']]);
  });

  it('lose blanks around a cell, no-break spaces too', () => {
    expect(records(' a ,\u00a0b\u00a0 , "c" ')).toEqual([['a', 'b', 'c']]);
    expect(records('a\n\ufeffb')).toEqual([['a'], ['b']]);
  });

  it('keep what stands behind a closing quote', () => {
    expect(records('"a" b,c')).toEqual([['a b', 'c']]);
  });

  it('take a quote inside a cell for a character', () => {
    expect(records('5" besi,b')).toEqual([['5" besi', 'b']]);
  });

  it('take a quote that is never closed for a character', () => {
    const open = new CsvRows(new TextEncoder().encode('a,"b\nc,d\n'), 44);
    const lines: string[][] = [];
    while (open.next()) lines.push([open.text(0), open.text(1)]);
    expect(lines).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
    expect(open.openQuoteRow).toBe(1);
  });

  it('have no end of quotes to search for twice', () => {
    const hostile = `${'"""\n'.repeat(200_000)}`;
    const started = performance.now();
    expect(records(hostile).length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('writing and reading back', () => {
  const cell = fc
    .string({unit: fc.constantFrom(...'ab 1.,;|\t"\n\r\'éü€'), maxLength: 8})
    .map((text) => text.trim());
  const table = fc.array(fc.array(cell, {minLength: 2, maxLength: 5}), {
    minLength: 1,
    maxLength: 6,
  });

  it('gives the same cells in any dialect', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(separator))
            .join(end);
          expect(records(text, separator)).toEqual(rows);
        },
      ),
    );
  });

  it('never throws and always ends, whatever the bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({maxLength: 200}),
        fc.constantFrom(44, 59, 9, 124),
        (bytes, separator) => {
          const rows = new CsvRows(toUtf8(bytes).bytes, separator);
          let count = 0;
          while (rows.next())
            for (let index = 0; index <= rows.width; index++) count += rows.text(index).length;
          expect(count).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
