import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {UmkmError} from '../../src/errors.js';
import {parseSnapshot} from '../../src/snapshot/parse.js';
import {encodeSnapshot} from '../../src/snapshot/serialize.js';
import type {Snapshot} from '../../src/snapshot/v1.js';
import {sampleSnapshot} from '../support/snapshot.js';

/** The sample with another figure in place of 17.85. */
function withValue(value: number): Snapshot {
  const text = JSON.stringify(sampleSnapshot()).replace('17.85', JSON.stringify(value));
  return JSON.parse(text) as Snapshot;
}

/** The same data with the keys of every object in another order. */
function shuffled(part: unknown, turn: number): unknown {
  if (Array.isArray(part)) return part.map((item) => shuffled(item, turn));
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([key, value]) => [key, shuffled(value, turn + 1)]);
  const at = entries.length === 0 ? 0 : turn % entries.length;
  return Object.fromEntries([...entries.slice(at), ...entries.slice(0, at)].reverse());
}

describe('the text of a snapshot', () => {
  it('is one line of JSON that the guard reads back', () => {
    const text = encodeSnapshot(sampleSnapshot());
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.indexOf('\n')).toBe(text.length - 1);
    expect(parseSnapshot(text)).toEqual(sampleSnapshot());
  });

  it('begins with what tells a reader what it is', () => {
    const start =
      '{"version":"2.0","class":"collection","label":"UMKM","source":"Dinas (rekaan)",' +
      '"updated":"2018-12-31","extension":{"format":"pantau-umkm/1","title":"UMKM",';
    expect(encodeSnapshot(sampleSnapshot()).slice(0, start.length)).toBe(start);
  });

  it('does not depend on the order of keys', () => {
    const text = encodeSnapshot(sampleSnapshot());
    fc.assert(
      fc.property(fc.nat({max: 50}), (turn) => {
        const other = shuffled(sampleSnapshot(), turn) as Snapshot;
        expect(encodeSnapshot(other)).toBe(text);
      }),
    );
  });

  it('does not depend on the language of the machine', () => {
    const keys = ['ä', 'z', 'Z', 'a', '10', '9'];
    const snapshot = sampleSnapshot();
    const [first, ...rest] = snapshot.link.item;
    const msInd = Object.fromEntries(keys.map((key) => [key, key]));
    const changed = {...first, extension: {...first.extension, msInd}};
    expect(encodeSnapshot({...snapshot, link: {item: [changed, ...rest]}})).toContain(
      '"msInd":{"9":"9","10":"10","Z":"Z","a":"a","z":"z","ä":"ä"}',
    );
  });

  it.each([
    [1030, '1030'],
    [9_007_199_254_740_991, '9007199254740991'],
    [-0, '0'],
    [17.850_953_206_239_17, '17.8509532062'],
    [17.000_000_000_000_004, '17'],
    [0.1 + 0.2, '0.3'],
    [1e-7 / 3, '3.33333333333e-8'],
    [123_456_789_012_345.6, '123456789012000'],
  ])('writes %d as %s', (value, written) => {
    expect(encodeSnapshot(withValue(value))).toContain(`,${written},1030,5770,0,`);
  });

  it('gives the same bytes when what was read is written again', () => {
    fc.assert(
      fc.property(fc.double({noNaN: true, noDefaultInfinity: true}), (value) => {
        const text = encodeSnapshot(withValue(value));
        expect(encodeSnapshot(parseSnapshot(text))).toBe(text);
      }),
    );
  });

  it('moves no fraction by more than the twelfth digit', () => {
    fc.assert(
      fc.property(fc.double({min: -100, max: 100, noNaN: true}), (value) => {
        const written = parseSnapshot(encodeSnapshot(withValue(value))).link.item[0].value[5];
        expect(Math.abs((written as number) - value)).toBeLessThanOrEqual(5e-12 * Math.abs(value));
      }),
    );
  });

  it('refuses to write what the guard would not read', () => {
    const {link, ...rest} = sampleSnapshot();
    const [first, ...others] = link.item;
    const value = first.value.map((figure) => figure && NaN);
    const damaged = {...rest, link: {item: [{...first, value}, ...others]}};
    expect(() => encodeSnapshot(damaged)).toThrow(UmkmError);
    expect(() => encodeSnapshot(damaged)).toThrow('link.item[0].value[5]');
  });
});
