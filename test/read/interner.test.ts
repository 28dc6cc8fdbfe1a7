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

  it('are found among those of another, in any order, whichever stood there twice', () => {
    const all = Array.from({length: 3000}, (_, number) => `U${number}`);
    const own = new Interner();
    const bytes = new TextEncoder().encode(`${all.join('')}U7`);
    const ends = Int32Array.from(all, (_, at) => all.slice(0, at + 1).join('').length);
    const starts = Int32Array.from(ends, (_, at) => (at === 0 ? 0 : ends[at - 1]));
    own.addAll(bytes, starts, ends, all.length, new Int32Array(all.length));
    own.addOne(bytes, bytes.length - 2, bytes.length);
    const other = new Interner();
    const asked = ['U8', 'U9', 'lain', 'U7', 'U2999', 'U0', 'U1'];
    for (const text of asked) other.codeOf(text);
    expect([...own.codesFrom(other, asked.length)]).toEqual([8, 9, -1, 7, 2999, 0, 1]);
    expect([...own.codesFrom(other, Int32Array.of(3, 0))]).toEqual([7, 8]);
    expect(own.length).toBe(3001);
    expect([...own.codesFrom(own, 3)]).toEqual([0, 1, 2]);
  });

  it('have the codes of a first pass in every further one, some left out', () => {
    const all = Array.from({length: 2000}, (_, number) => `U${number}`);
    const interner = new Interner();
    for (const kept of [1, 2, 3, 11]) {
      const numbers = all.flatMap((_, number) => (number % kept === 0 ? [number] : []));
      const texts = numbers.map((number) => all[number]);
      const bytes = new TextEncoder().encode(texts.join(''));
      const lengths = texts.map((text) => text.length);
      const ends = Int32Array.from(lengths);
      for (let at = 1; at < ends.length; at++) ends[at] += ends[at - 1];
      const starts = Int32Array.from(ends, (end, at) => end - lengths[at]);
      const codes = new Int32Array(texts.length);
      for (let at = 0; at < texts.length; at += 500) {
        const to = Math.min(at + 500, texts.length);
        const part = codes.subarray(at, to);
        interner.codesOf(bytes, starts.subarray(at, to), ends.subarray(at, to), to - at, part);
      }
      expect([...codes]).toEqual(numbers);
    }
    expect(interner.length).toBe(2000);
  });
});
