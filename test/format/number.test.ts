import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  formatApproximate,
  formatNumber,
  formatPercent,
  formatPoints,
  formatRange,
  formatRupiah,
  formatUnit,
  roundHalfAway,
} from '../../src/format/number.js';

/** Spaces that do not break, as plain ones, for readable expectations. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

describe('formatNumber', () => {
  it.each([
    [0, 0, '0', '0'],
    [999, 0, '999', '999'],
    [1000, 0, '1.000', '1,000'],
    [12345.65, 1, '12.345,7', '12,345.7'],
    [1234567, 0, '1.234.567', '1,234,567'],
    [-1234.5, 0, '\u22121.235', '\u22121,235'],
    [0.5, 0, '1', '1'],
    [-0.5, 0, '\u22121', '\u22121'],
    [-0.04, 1, '0,0', '0.0'],
    [-0, 0, '0', '0'],
    [1.005, 2, '1,01', '1.01'],
  ])('writes %d with %d decimals', (value, decimals, id, en) => {
    expect(formatNumber(value, 'id', {decimals})).toBe(id);
    expect(formatNumber(value, 'en', {decimals})).toBe(en);
  });

  it('puts a plus before what is above zero when asked', () => {
    expect(formatNumber(3, 'id', {sign: 'always'})).toBe('+3');
    expect(formatNumber(0, 'id', {sign: 'always'})).toBe('0');
    expect(formatNumber(-3, 'id', {sign: 'always'})).toBe('\u22123');
  });

  it('rounds on the digits that a reader sees, halves away from zero', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -2_000_000, max: 2_000_000}),
        fc.integer({min: 1, max: 6}),
        fc.integer({min: 0, max: 3}),
        (digits, places, decimals) => {
          const value = Number(`${digits}e-${places}`);
          const cut = 10n ** BigInt(Math.max(0, places - decimals));
          const size = BigInt(Math.abs(digits));
          const kept = (2n * size + cut) / (2n * cut);
          const expected = Number(`${kept}e-${Math.min(places, decimals)}`);
          expect(roundHalfAway(value, decimals)).toBe(digits < 0 ? -expected || 0 : expected);
        },
      ),
      {seed: 20241231, numRuns: 5000},
    );
  });

  it('writes what Intl writes', () => {
    const intl = {id: 'id-ID', en: 'en-GB'} as const;
    fc.assert(
      fc.property(
        fc.double({min: -1e14, max: 1e14, noNaN: true}),
        fc.integer({min: 0, max: 3}),
        fc.constantFrom('id' as const, 'en' as const),
        (value, decimals, lang) => {
          const expected = new Intl.NumberFormat(intl[lang], {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
            signDisplay: 'negative',
          }).format(value);
          expect(formatNumber(value, lang, {decimals})).toBe(expected.replace('-', '\u2212'));
        },
      ),
      {seed: 20241231, numRuns: 2000},
    );
  });

  it('leaves numbers beyond 1e15 to Intl', () => {
    expect(formatNumber(2 ** 53, 'id')).toBe('9.007.199.254.740.992');
  });
});

describe('roundHalfAway', () => {
  it('rounds halves away from zero on the digits a reader sees', () => {
    expect([2.5, -2.5].map((value) => roundHalfAway(value))).toEqual([3, -3]);
    expect([0.125, -0.125].map((value) => roundHalfAway(value, 2))).toEqual([0.13, -0.13]);
  });

  it('never gives a negative zero', () => {
    expect(Object.is(roundHalfAway(-0.4), 0)).toBe(true);
  });

  it('takes numbers written with an exponent', () => {
    expect(roundHalfAway(1e-7, 2)).toBe(0);
    expect(roundHalfAway(1e21)).toBe(1e21);
  });
});

describe('units', () => {
  it('writes percent without a space', () => {
    expect(formatPercent(43.375)).toBe('43,4%');
    expect(formatPercent(17.850953, 'en', {sign: 'always'})).toBe('+17.9%');
  });

  it('glues the word of percentage points', () => {
    expect(formatPoints(2.14, 'id', {sign: 'always'})).toBe('+2,1\u00a0poin');
  });

  it.each([
    [950_000, 'Rp950.000', 'Rp950,000'],
    [999_949, 'Rp999.949', 'Rp999,949'],
    [999_950, 'Rp1 juta', 'Rp1 million'],
    [1_500_000, 'Rp1,5 juta', 'Rp1.5 million'],
    [4_800_000_000, 'Rp4,8 miliar', 'Rp4.8 billion'],
    [999_960_000, 'Rp1 miliar', 'Rp1 billion'],
    [2_000_000_000_000, 'Rp2 triliun', 'Rp2 trillion'],
    [-4_800_000_000, '\u2212Rp4,8 miliar', '\u2212Rp4.8 billion'],
  ])('writes %d rupiah as one reads it', (value, id, en) => {
    expect(plain(formatRupiah(value))).toBe(id);
    expect(plain(formatRupiah(value, 'en'))).toBe(en);
  });

  it('writes a range with its unit once and no place to break', () => {
    const range = formatRange(16.98, 18.72, (value) => formatPercent(value));
    expect(range).toBe('17,0\u2060–\u206018,7%');
  });

  it('marks what is approximate', () => {
    expect(formatApproximate(6800)).toBe('±\u00a06.800');
  });

  it('goes by the unit of a dataset', () => {
    expect(
      ['percent', 'percentage_point', 'rupiah', 'count'].map((unit) =>
        plain(formatUnit(2.5, unit)),
      ),
    ).toEqual(['2,5%', '+2,5 poin', 'Rp3', '2,5']);
  });
});
