import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CellBatch} from '../../src/read/column/cell-batch.js';
import {issue} from '../../src/read/cell/cell.js';
import {firstOfEqual} from '../../src/read/column/first-of-equal.js';
import {TextBuilder} from '../../src/read/column/text-builder.js';

/** Capital letters mean their small ones, a question mark nothing that can be read. */
const rules = {
  interpret: (text: string) =>
    text.includes('?')
      ? {text: null, issue: issue('READ_ENUM')}
      : {text: text === '-' ? null : text.toLowerCase()},
  plain: (bytes: Uint8Array, start: number, end: number) => {
    for (let at = start; at < end; at++)
      if (!(bytes[at] >= 0x61 && bytes[at] <= 0x7a) && !(bytes[at] >= 0x30 && bytes[at] <= 0x39))
        return false;
    return true;
  },
};

/** Puts texts into a builder, so many at a time, and room for all of them after the first ones. */
function filled(texts: readonly string[], size: number, reserveAt: number) {
  const builder = new TextBuilder(rules);
  const cells = new CellBatch();
  const tally = [0, 0, 0, 0];
  const issues: string[] = [];
  for (let row = 0; row < texts.length; row += size) {
    const part = texts.slice(row, row + size).map((text) => new TextEncoder().encode(text));
    const bytes = new Uint8Array(part.reduce((sum, one) => sum + one.length, 0));
    cells.begin(bytes, row, part.length);
    let at = 0;
    part.forEach((one, index) => {
      bytes.set(one, at);
      cells.starts[index] = at;
      cells.ends[index] = at += one.length;
    });
    if (row >= reserveAt && row < reserveAt + size && row > 0) builder.reserve(texts.length, row);
    builder.fill(cells);
    cells.tally.forEach((count, state) => (tally[state] += count));
    for (const {
      at: index,
      issue: {code},
    } of cells.issues)
      issues.push(`${row + index} ${code}`);
  }
  builder.endFill();
  return {column: builder.finish(texts.length, null), tally, issues};
}

function oneByOne(texts: readonly string[]) {
  const builder = new TextBuilder(rules);
  const tally = [0, 0, 0, 0];
  const issues: string[] = [];
  texts.forEach((text, row) => {
    const bytes = new TextEncoder().encode(text);
    tally[builder.set(row, bytes, 0, bytes.length)]++;
    if (builder.issue) issues.push(`${row} ${builder.issue.code}`);
  });
  return {column: builder.finish(texts.length, null), tally, issues};
}

describe('a text column that is filled many cells at a time', () => {
  const text = fc.oneof(
    {weight: 8, arbitrary: fc.integer({min: 0, max: 10_000}).map((number) => `u${number}`)},
    {weight: 2, arbitrary: fc.constantFrom('', 'mikro', 'Mikro', 'kecil', '-', 'x?', 'a b')},
  );

  it('is the same as one that is set cell by cell', () => {
    fc.assert(
      fc.property(
        fc.array(text, {maxLength: 60}),
        fc.integer({min: 1, max: 9}),
        fc.nat(40),
        (texts, size, reserveAt) => {
          expect(filled(texts, size, reserveAt)).toEqual(oneByOne(texts));
        },
      ),
      {numRuns: 500},
    );
  });

  it('is so too where texts are taken without a search and then repeat', () => {
    const distinct = Array.from({length: 150_000}, (_, at) => `u${at}`);
    const twice = [
      ...distinct,
      ...distinct.slice(0, 9000).reverse(),
      'Mikro',
      '-',
      'u5',
      'u149999',
    ];
    expect(filled(twice, 1024, 1024)).toEqual(oneByOne(twice));
    const soon = [
      ...distinct.slice(0, 3000),
      ...Array<string>(200_000).fill('sama'.repeat(20)),
      ...distinct,
    ];
    expect(filled(soon, 1024, 1024)).toEqual(oneByOne(soon));
  });
});

describe('a text column of which a refused row is set again', () => {
  it('keeps the text that was set last, whether searched or not', () => {
    const builder = new TextBuilder(rules);
    const put = (row: number, text: string) => {
      const bytes = new TextEncoder().encode(text);
      builder.set(row, bytes, 0, bytes.length);
    };
    for (let row = 0; row < 100; row++) put(row, `u${row}`);
    builder.reserve(1000, 100);
    for (let row = 100; row < 200; row++) {
      put(row, 'ditolak');
      put(row, row % 2 === 0 ? `u${row}` : 'u7');
    }
    put(200, 'Mikro');
    put(201, 'u150');
    builder.endFill();
    const {codes, dictionary} = builder.finish(202, null);
    const texts = Array.from(codes, (code) => dictionary[code]);
    expect(texts.slice(98, 103)).toEqual(['u98', 'u99', 'u100', 'u7', 'u102']);
    expect(texts.slice(200)).toEqual(['mikro', 'u150']);
    expect(new Set(dictionary).size).toBe(dictionary.length);
    expect(dictionary).not.toContain('ditolak');
  });
});

describe('the first of equal numbers', () => {
  it('is found for each of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: -9, max: 20}), {maxLength: 200}), (all) => {
        const hashes = Int32Array.from(all, (one) => Math.imul(one, 0x9e3779b1));
        const first = firstOfEqual(hashes, all.length);
        if (new Set(all).size === all.length) expect(first).toBe(null);
        else expect([...first!]).toEqual(all.map((one) => all.indexOf(one)));
      }),
    );
  });

  it('is found in hundreds of thousands', () => {
    const all = Int32Array.from({length: 300_000}, (_, at) => Math.imul(at % 299_990, 0x9e3779b1));
    const first = firstOfEqual(all, all.length)!;
    expect(first.findIndex((one, at) => one !== at)).toBe(299_990);
    expect([...first.slice(-10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
});
