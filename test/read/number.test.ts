import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NumberKind} from '../../src/read/number.js';
import {parseNumber, trailingUnit} from '../../src/read/number.js';
import {parseSymbol} from '../../src/read/symbol.js';

const value = (text: string, kind: NumberKind = 'rupiah'): number => {
  const reading = parseNumber(text, kind);
  return reading.state === 'value' ? reading.value : NaN;
};

describe('amounts in rupiah', () => {
  it.each([
    ['1250000', 1_250_000],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['Rp 1.500.000,-', 1_500_000],
    ['Rp. 6.028.800,-', 6_028_800],
    ['Rp1.500.000,00', 1_500_000],
    ['IDR 2.000.000', 2_000_000],
    ['Rp 1 500 000', 1_500_000],
    ['Rp\u00a01.500.000', 1_500_000],
    ['1,5 juta', 1_500_000],
    ['1.5 jt', 1_500_000],
    ['Rp 4,8 miliar', 4_800_000_000],
    ['4,8 milyar', 4_800_000_000],
    ['Rp 2 M', 2_000_000_000],
    ['750 rb', 750_000],
    ['750 ribu rupiah', 750_000],
    ['1,1 juta', 1_100_000],
    ["'2500000", 2_500_000],
    ['1250000.50', 1_250_000.5],
    ['-1.250.000', -1_250_000],
    ['(1.250.000)', -1_250_000],
    ['0', 0],
  ])('reads %s', (text, amount) => {
    expect(value(text)).toBe(amount);
  });

  it.each([
    '1,250.000',
    '1.25.000',
    '1..000',
    'tidak mau menyebut',
    '1 unit',
    'Rp',
    'dua juta',
    '12/05',
    '<5',
    '5-10 juta',
  ])('refuses %s', (text) => {
    expect(parseNumber(text, 'rupiah').state).toBe('unreadable');
  });
});

describe('counts', () => {
  it.each([
    ['5.770.123', 5_770_123],
    ['90 Unit Usaha', 90],
    ['12 orang', 12],
    ['65 juta', 65_000_000],
    ['12.0', 12],
  ])('reads %s', (text, count) => {
    expect(value(text, 'count')).toBe(count);
  });

  it.each([
    ['1,5', 'fraction'],
    ['-3', 'negative'],
    ['25 %', 'percent'],
    ['80 persen', 'percent'],
    ['Rp 1.500.000', 'currency'],
    ['3,62012E+11', 'scientific'],
    ['1E9', 'scientific'],
    ['99999999999999999999', 'too_large'],
    ['4.000 (80 persen)', 'percent'],
    ['2 M', 'form'],
  ])('refuses %s: %s', (text, problem) => {
    expect(parseNumber(text, 'count')).toMatchObject({state: 'unreadable', problem});
  });
});

describe('a separator before three digits', () => {
  it.each(['1.500', '1,500', '12.000', '± 6.800'])(
    'leaves %s to the rest of the column',
    (text) => {
      expect(parseNumber(text, 'number').state).toBe('ambiguous');
    },
  );

  it.each([
    ['0.500', 0.5],
    ['12345.678', 12345.678],
    ['3,5', 3.5],
    ['12.345,6', 12345.6],
    ['12,345.6', 12345.6],
    ['1.234,567', 1234.567],
  ])('is no question in %s', (text, number) => {
    expect(value(text, 'number')).toBe(number);
  });
});

describe('approximate figures', () => {
  it.each([
    '± 6.800',
    'sekitar 6.800',
    'kurang lebih 6.800',
    'lebih dari 6.800',
    '+/- 6.800',
    'Sekitar 6.800 unit',
  ])('flags %s as estimated, rounded to a hundred', (text) => {
    expect(parseNumber(text, 'count')).toMatchObject({value: 6800, flags: ['E'], rounding: 100});
  });

  it('reads an approximate amount', () => {
    expect(parseNumber('Rp ± 1,5 juta', 'rupiah')).toMatchObject({
      value: 1_500_000,
      rounding: 100_000,
    });
    expect(parseNumber('lebih dari Rp 300 juta', 'rupiah')).toMatchObject({
      value: 3e8,
      flags: ['E'],
    });
  });

  it('flags a figure once that is called estimated twice', () => {
    expect(parseNumber('± 6.813.000e', 'count').flags).toEqual(['E']);
    expect(parseNumber('± 6.813.000*', 'count').flags).toEqual(['E', 'P']);
  });

  it('takes the trailing zeros for the unit of rounding', () => {
    expect([6800, 5000, 6813, 0, 3.5].map(trailingUnit)).toEqual([100, 1000, 1, 1, 0.1]);
  });
});

describe('signs of BPS', () => {
  it.each([
    ['...', NaN, ['O']],
    ['…', NaN, ['O']],
    ['–', 0, []],
    ['-', 0, []],
    ['~0', 0, []],
    ['NA', NaN, ['Q']],
    ['n/a', NaN, []],
    ['', NaN, []],
  ])('reads "%s"', (text, number, flags) => {
    expect(parseSymbol(text)).toEqual({value: number, flags});
  });

  it.each([
    ['6813*', ['P']],
    ['6813 **', ['P']],
    ['6813x', ['P']],
    ['6813xx', ['P']],
    ['6813e', ['E']],
    ['6813r', []],
    ['6813a', ['U']],
    ['6.813.000*)', ['P']],
  ])('reads the mark in %s', (text, flags) => {
    expect(parseNumber(text, 'count')).toMatchObject({state: 'value', flags});
  });

  it('knows no other sign', () => {
    expect(parseSymbol('tidak ada')).toBeNull();
    expect(parseSymbol('12')).toBeNull();
  });
});

describe('any text', () => {
  const kinds = fc.constantFrom<NumberKind>('number', 'count', 'rupiah');

  it('is read or refused without throwing, and never gives an infinite value', () => {
    fc.assert(
      fc.property(fc.string(), kinds, (text, kind) => {
        const reading = parseNumber(text, kind);
        const states = {value: true, ambiguous: true, missing: false, unreadable: false};
        expect(Number.isFinite(reading.value)).toBe(states[reading.state]);
      }),
    );
  });

  it('made of digits and signs is read or refused without throwing', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'0123456789.,-–± RpjtM*e()%'),
      maxLength: 14,
    });
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const {state, value: number} = parseNumber(text, kind);
        if (state === 'value' && kind === 'count')
          expect(Number.isInteger(number) && number >= 0).toBe(true);
        expect(['value', 'ambiguous', 'missing', 'unreadable']).toContain(state);
      }),
    );
  });

  it('that writes a number in Indonesian gives that number', () => {
    const grouped = new Intl.NumberFormat('id-ID', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    });
    fc.assert(
      fc.property(fc.integer({min: 100_000_000, max: 900_000_000_000}), (cents) => {
        expect(value(grouped.format(cents / 100))).toBe(cents / 100);
        expect(value(`Rp ${grouped.format(cents / 100)}`)).toBe(cents / 100);
      }),
    );
  });

  it('of a million characters is refused at once', () => {
    expect(parseNumber('1.'.repeat(500_000)).state).toBe('unreadable');
  });
});
