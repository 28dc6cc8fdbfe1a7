import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Interner} from '../../src/read/column/interner.js';

describe('interned texts', () => {
  it('have equal codes exactly where they are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.string({maxLength: 50}), {maxLength: 400}), (texts) => {
        const interner = new Interner();
        const codes = texts.map((text) => {
          const bytes = new TextEncoder().encode(`;${text};`);
          return interner.code(bytes, 1, bytes.length - 1);
        });
        const first = new Map<string, number>();
        texts.forEach((text) => {
          const known = new TextDecoder('utf-8', {ignoreBOM: true}).decode(
            new TextEncoder().encode(text),
          );
          if (!first.has(known)) first.set(known, first.size);
        });
        expect(interner.length).toBe(first.size);
        expect(new Set(codes).size).toBe(first.size);
      }),
    );
  });

  it('are given back as they were, long or short', () => {
    const interner = new Interner();
    const texts = ['', 'a', 'é', '€'.repeat(30), 'x'.repeat(5000)];
    const codes = texts.map((text) => {
      const bytes = new TextEncoder().encode(text);
      return interner.code(bytes, 0, bytes.length);
    });
    expect(codes.map((code) => interner.text(code))).toEqual(texts);
  });

  it('stay apart in the tens of thousands', () => {
    const interner = new Interner();
    for (let round = 0; round < 2; round++) {
      for (let number = 0; number < 20_000; number++) {
        const bytes = new TextEncoder().encode(`9901${number}`);
        if (interner.code(bytes, 0, bytes.length) !== number) expect(number).toBe(-1);
      }
    }
    expect(interner.length).toBe(20_000);
  });
});
