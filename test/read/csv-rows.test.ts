import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {byteFile} from '../../src/read/container/byte-file.js';
import {CsvRows} from '../../src/read/container/csv-rows.js';
import {TextFile} from '../../src/read/container/text-file.js';

function open(content: string | Uint8Array, separator = ','): CsvRows {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new CsvRows(new TextFile(byteFile(bytes)).pieces(), separator.charCodeAt(0));
}

async function records(content: string | Uint8Array, separator = ','): Promise<string[][]> {
  const rows = open(content, separator);
  const result: string[][] = [];
  do {
    while (rows.next())
      result.push(Array.from({length: rows.width}, (_, index) => rows.text(index)));
  } while (await rows.more());
  return result;
}

describe('records', () => {
  it.each(['a,b\nc,d', 'a,b\r\nc,d\r\n', 'a,b\rc,d', 'a,b\nc,d\r\n'])(
    'end at any line break: %j',
    async (text) => {
      expect(await records(text)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    },
  );

  it('keep empty cells and empty lines', async () => {
    expect(await records('a,,\n\n,b')).toEqual([['a', '', ''], [''], ['', 'b']]);
  });

  it('keep separators, line breaks and doubled quotes inside quotes', async () => {
    expect(await records('"a,b","c\nd","say ""ya"""')).toEqual([['a,b', 'c\nd', 'say "ya"']]);
  });

  it('lose blanks around a cell, no-break spaces too', async () => {
    expect(await records(' a ,\u00a0b\u00a0 , "c" ')).toEqual([['a', 'b', 'c']]);
    expect(await records('a\n\ufeffb')).toEqual([['a'], ['b']]);
  });

  it('keep what stands behind a closing quote', async () => {
    expect(await records('"a" b,c')).toEqual([['a b', 'c']]);
  });

  it('take a quote inside a cell for a character', async () => {
    expect(await records('5" besi,b')).toEqual([['5" besi', 'b']]);
  });

  it('take a quote that is never closed for a character', async () => {
    const rows = open('a,"b\nc,d\n');
    const lines: string[][] = [];
    do while (rows.next()) lines.push([rows.text(0), rows.text(1)]);
    while (await rows.more());
    expect(lines).toEqual([
      ['a', '"b'],
      ['c', 'd'],
    ]);
    expect(rows.openQuoteRow).toBe(1);
  });

  it('have no end of quotes to search for twice', async () => {
    const hostile = `${'"""\n'.repeat(200_000)}`;
    const started = performance.now();
    expect((await records(hostile)).length).toBeGreaterThan(0);
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

  it('gives the same cells in any dialect', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        async (rows, separator, end) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replace(/"/g, '""')}"`).join(separator))
            .join(end);
          expect(await records(text, separator)).toEqual(rows);
        },
      ),
    );
  });

  it('never throws and always ends, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({maxLength: 200}),
        fc.constantFrom(',', ';', '\t', '|'),
        async (bytes, separator) => {
          const cells = (await records(bytes, separator)).flat();
          expect(cells.join('').length).toBeLessThanOrEqual(bytes.length);
        },
      ),
    );
  });
});
