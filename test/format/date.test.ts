import {describe, expect, it} from 'vitest';
import {formatDate, formatPeriod, formatShortPeriod, formatSpan} from '../../src/format/date.js';

describe('formatDate', () => {
  it('writes the day, the month in words and the year', () => {
    expect(formatDate('2024-12-31')).toBe('31 Desember 2024');
    expect(formatDate('2019-08-01', 'en')).toBe('1 August 2019');
  });

  it('takes the day of a time stamp', () => {
    expect(formatDate('2024-05-09T23:59:00+07:00')).toBe('9 Mei 2024');
  });

  it('gives back what is no date', () => {
    expect(['', '2024', '2024-13-01', 'kemarin'].map((text) => formatDate(text))).toEqual([
      '',
      '2024',
      '2024-13-01',
      'kemarin',
    ]);
  });
});

describe('formatPeriod', () => {
  it.each([
    ['2024', '2024', '2024'],
    ['2024-03', 'Maret 2024', 'March 2024'],
    ['2024-Q2', 'triwulan II 2024', 'Q2 2024'],
    ['2024-S1', 'semester I 2024', 'half 1 of 2024'],
    ['2024-Q7', '2024-Q7', '2024-Q7'],
    ['2024-00', '2024-00', '2024-00'],
  ])('writes %s', (period, id, en) => {
    expect(formatPeriod(period)).toBe(id);
    expect(formatPeriod(period, 'en')).toBe(en);
  });

  it('shortens years only', () => {
    expect([formatShortPeriod('2018'), formatShortPeriod('2018-Q1')]).toEqual(['’18', '2018-Q1']);
  });

  it('writes a span without a place to break, and one period once', () => {
    expect(formatSpan('2018', '2024')).toBe('2018\u2060–\u20602024');
    expect(formatSpan('2024', '2024')).toBe('2024');
  });
});
