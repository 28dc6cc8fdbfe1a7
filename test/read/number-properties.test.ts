import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NumberKind} from '../../src/read/cell/number.js';
import {parseNumber} from '../../src/read/cell/number.js';

const value = (text: string): number => {
  const reading = parseNumber(text, 'rupiah');
  return reading.state === 'value' ? reading.value : NaN;
};

describe('any text', () => {
  const kinds = fc.constantFrom<NumberKind>('number', 'count', 'rupiah', 'percent');

  it('is read or refused without throwing, and never gives an infinite value', () => {
    fc.assert(
      fc.property(fc.string(), kinds, (text, kind) => {
        const reading = parseNumber(text, kind);
        const states = {
          value: true,
          ambiguous: true,
          range: false,
          missing: false,
          unreadable: false,
        };
        expect(Number.isFinite(reading.value)).toBe(states[reading.state]);
      }),
    );
  });

  it('made of digits, signs and words is read or refused without throwing', () => {
    const pieces = [
      ...'0123456789.,-–± RpjtM*e()%<>x',
      ...['juta', ' s.d. ', 'ribu', 'hampir ', '/bulan', ' orang', '\u0665', '\uff15', '\u200b'],
    ];
    const texts = fc.string({unit: fc.constantFrom(...pieces), maxLength: 14});
    fc.assert(
      fc.property(texts, kinds, (text, kind) => {
        const {state, value: number, low = -Infinity, high = Infinity} = parseNumber(text, kind);
        if (state === 'value' && kind === 'count')
          expect(Number.isInteger(number) && number >= 0).toBe(true);
        if (state === 'range')
          expect(low <= high && (low > -Infinity || high < Infinity)).toBe(true);
        expect(['value', 'ambiguous', 'range', 'missing', 'unreadable']).toContain(state);
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

  it('that writes an amount in any notation gives that amount', () => {
    const indonesian = new Intl.NumberFormat('id-ID', {maximumFractionDigits: 2});
    const english = new Intl.NumberFormat('en-US', {maximumFractionDigits: 2});
    const written: ((cents: number) => string)[] = [
      (cents) => `Rp. ${indonesian.format(cents / 100)},-`.replace(/(,\d+),-$/, '$1'),
      (cents) => `Rp${indonesian.format(cents / 100)}`,
      (cents) => `IDR ${english.format(cents / 100)}`,
      (cents) => indonesian.format(cents / 100).replaceAll('.', ' '),
      (cents) => indonesian.format(cents / 100).replaceAll('.', '\u00a0'),
      (cents) => english.format(cents / 100).replaceAll(',', "'"),
      (cents) => `(Rp ${indonesian.format(cents / 100)})`,
      (cents) => `${String(cents / 1e8).replace('.', ',')} juta`,
      (cents) => `Rp ${String(cents / 1e11).replace('.', ',')} M`,
      (cents) => `± ${indonesian.format(cents / 100)}`,
    ];
    fc.assert(
      fc.property(
        fc.integer({min: 1e9, max: 9e13}),
        fc.integer({min: 0, max: written.length - 1}),
        (cents, way) => {
          const text = written[way](cents);
          const reading = parseNumber(text, 'rupiah');
          const amount = cents / 100;
          // Before three digits the rest of the column decides.
          if (reading.state === 'ambiguous') expect(text).toMatch(/\d[.,]\d{3}\D*$/);
          else expect(Math.abs(reading.value)).toBe(amount);
        },
      ),
    );
  });

  it('of a million characters is refused at once', () => {
    expect(parseNumber('1.'.repeat(500_000)).state).toBe('unreadable');
  });
});
