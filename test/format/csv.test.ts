import fc from 'fast-check';
import {dsvFormat} from 'd3-dsv';
import {describe, expect, it} from 'vitest';
import {csvLine, guardFormula, unguardFormula} from '../../src/format/csv.js';
import {decimalText} from '../../src/format/decimal.js';

/** Texts of signs that mean something to a spreadsheet. */
const hostile = fc.oneof(
  fc.string({unit: fc.constantFrom(...'=+-@＝＋－＠\'";,\t\r\n a1')}),
  fc.string({unit: 'grapheme'}),
);

describe('a line of CSV', () => {
  it('writes numbers in full, below zero too, and nothing for what is not there', () => {
    const fields = ['Awan', -3.25, 1e21, null, 1e-7];
    expect(csvLine(fields, {separator: ';'})).toBe('Awan;-3,25;1000000000000000000000;;0,0000001');
    expect(csvLine(fields, {separator: ','})).toBe('Awan,-3.25,1000000000000000000000,,0.0000001');
  });

  it.each([';', ','] as const)('gives every text back between %s', (separator) => {
    fc.assert(
      fc.property(fc.array(hostile, {minLength: 2}), (texts) => {
        const [row] = dsvFormat(separator).parseRows(csvLine(texts, {separator}));
        expect(row.map(unguardFormula)).toEqual(texts);
      }),
    );
  });
});

describe('a text that is made harmless', () => {
  it.each(['=1', '+1', '-1', '@x', '\t1', '\r1', '\n1', '＝1', '＋1', '－1', '＠x', ' =1', "'=1"])(
    'begins with an apostrophe: %j',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`);
    },
  );

  it('is so behind a separator too, where another spreadsheet splits', () => {
    expect(guardFormula('x;=cmd|a,+1')).toBe("x;'=cmd|a,'+1");
    expect(guardFormula('x;"=1')).toBe('x;\'"=1');
  });

  it('is else what it was', () => {
    for (const text of ['', 'Awan', '2019-2024', 'naik, −3', 'a - b', "Ma'rang"])
      expect(guardFormula(text)).toBe(text);
  });

  it('runs nowhere and can be undone, whatever it is', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const safe = guardFormula(text);
        expect(safe).not.toMatch(/^[\s\ufeff]*[=+\-@＝＋－＠]|[;,\t\r\n]"*[=+\-@＝＋－＠]/);
        expect(unguardFormula(safe)).toBe(text);
      }),
    );
  });
});

describe('a number in plain digits', () => {
  it('gives the number back', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        expect(decimalText(value)).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Number(decimalText(value)) === value).toBe(true);
      }),
    );
    expect(decimalText(NaN)).toBe('');
  });
});
