import {describe, expect, it} from 'vitest';
import {alignedTable, csvCell, jsonText, visible} from '../../src/cli/print.js';

describe('what is printed', () => {
  it('moves no cursor and turns no text around', () => {
    expect(visible('a\u001b[31mb\u202ec\n')).toBe('a·[31mb·c·');
    expect(jsonText({a: '\u009b\u202e'})).toBe('{\n  "a": "\\u009b\\u202e"\n}');
  });

  it('aligns by the widest cell and cuts one of a megabyte', () => {
    const text = alignedTable(['nama', 'n'], [['x'.repeat(1e6), '5']], new Set([1]));
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(100);
    expect(alignedTable(['a', 'n'], [['b', '10']], new Set([1])).split('\n')[2]).toBe('b  10');
  });
});

describe('a cell of a CSV file', () => {
  it.each(['=1+1', '+1', '-1+2', '@x', '\t=1', 'a;=1'])('carries no live formula: %j', (text) => {
    expect(csvCell(text)).toMatch(/'[=+\-@]|·/);
  });

  it('keeps negative numbers, and quotes what would part it', () => {
    expect(csvCell(-5.5)).toBe('-5.5');
    expect(csvCell('Awan, "Barat"')).toBe('"Awan, ""Barat"""');
  });
});
