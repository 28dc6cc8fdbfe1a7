import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {addMonths, dateOf, dayOf} from '../../src/measure/calendar.js';

describe('dayOf', () => {
  it('knows leap days and refuses days that do not exist', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2024-02-29')).toBe(19782);
    for (const date of ['2023-02-29', '1900-02-29', '2024-13-01', '2024-00-10', '2024-1-1', ''])
      expect(dayOf(date)).toBeNull();
  });

  it('is turned back by dateOf', () => {
    fc.assert(
      fc.property(fc.integer({min: -200_000, max: 200_000}), (day) => {
        expect(dayOf(dateOf(day))).toBe(day);
      }),
    );
  });
});

describe('addMonths', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 6, '2024-07-31'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-11-30', 3, '2025-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-05-15', 0, '2024-05-15'],
  ])('clips %s and %i months to %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it('has no answer for a date that does not exist or half a month', () => {
    expect(addMonths('2023-02-29', 1)).toBeNull();
    expect(addMonths('2024-01-01', 0.5)).toBeNull();
  });
});
