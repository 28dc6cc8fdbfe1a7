import {describe, expect, it} from 'vitest';
import {complementOf, ratioOf, shareOf} from '../../src/measure/share.js';
import {shareParts} from '../../src/measure/share-parts.js';

const none = (reason: string, flags: string[]) => ({value: null, reason, flags});

describe('shareOf', () => {
  it('divides a part by its whole', () => {
    expect(shareOf(54, 240)).toEqual({value: 22.5, flags: []});
    expect(shareOf(0, 240).value).toBe(0);
    expect(shareOf(240, 240).value).toBe(100);
  });

  it('gives no number without a whole, whatever the part', () => {
    expect(shareOf(0, 0)).toEqual(none('zero_denominator', ['M']));
    expect(shareOf(3, 0)).toEqual(none('zero_denominator', ['M']));
    expect(shareOf(null, 0)).toEqual(none('zero_denominator', ['M']));
  });

  it('does not take a missing number for zero', () => {
    expect(shareOf(null, 240)).toEqual(none('missing_input', ['O']));
    expect(shareOf(54, undefined)).toEqual(none('missing_input', ['O']));
  });

  it('refuses what cannot be', () => {
    for (const [part, whole] of [
      [-1, 2],
      [3, 2],
      [NaN, 2],
      [1, Infinity],
      [null, -1],
    ])
      expect(shareOf(part, whole)).toEqual(none('invalid_input', []));
  });

  it('carries the flags of its inputs, beside that of the reason', () => {
    expect(shareOf(1, 2, {flags: ['P', 'E']}).flags).toEqual(['E', 'P']);
    expect(shareOf(1, null, {flags: ['P']}).flags).toEqual(['O', 'P']);
  });
});

describe('complementOf', () => {
  it('is what the share leaves', () => {
    expect(complementOf(54, 240)).toEqual({value: 77.5, flags: []});
    expect(complementOf(0, 0).reason).toBe('zero_denominator');
    expect(complementOf(241, 240).reason).toBe('invalid_input');
  });
});

describe('ratioOf', () => {
  it('may exceed one, but is never infinite', () => {
    expect(ratioOf(75, 3).value).toBe(25);
    expect(ratioOf(75, 0)).toEqual(none('zero_denominator', ['M']));
  });
});

describe('shareParts', () => {
  it('takes the sum of the parts where no total is given', () => {
    const {shares, sumMatchesTotal} = shareParts({a: 1, b: 3});
    expect(shares).toEqual({a: 25, b: 75});
    expect(sumMatchesTotal).toBe(true);
  });

  it('says when the parts do not come to the total', () => {
    expect(shareParts({a: 1, b: 3}, 5)).toMatchObject({shares: {a: 20}, sumMatchesTotal: false});
  });

  it('leaves a missing part null and cannot tell the sum', () => {
    expect(shareParts({a: 1, b: null}, 4)).toEqual({
      shares: {a: 25, b: null},
      sumMatchesTotal: null,
      flags: ['O'],
      reason: 'missing_input',
      reasons: {b: 'missing_input'},
    });
  });

  it('has no total where a part is missing and none is given', () => {
    expect(shareParts({a: 1, b: null}).shares).toEqual({a: null, b: null});
  });

  it('gives nothing of nothing', () => {
    expect(shareParts({a: 0, b: 0}, 0)).toMatchObject({reason: 'zero_denominator', flags: ['M']});
    expect(shareParts({})).toMatchObject({shares: {}, reason: 'zero_denominator', flags: ['M']});
  });
});
