import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseDate} from '../../src/read/date.js';

const iso = (text: string): string | null => {
  const {state, day} = parseDate(text);
  return state === 'day' ? new Date(day * 86_400_000).toISOString().slice(0, 10) : null;
};

describe('dates', () => {
  it.each([
    ['2024-08-25', '2024-08-25'],
    ['2024/8/5', '2024-08-05'],
    ['20240825', '2024-08-25'],
    ['25/08/2024', '2024-08-25'],
    ['25-08-2024', '2024-08-25'],
    ['25.8.2024', '2024-08-25'],
    ['5 Agustus 2024', '2024-08-05'],
    ['05 agustus 2024', '2024-08-05'],
    ['5-Agt-2024', '2024-08-05'],
    ['5 Agu 2024', '2024-08-05'],
    ['5 Ags 2024', '2024-08-05'],
    ['14 Pebruari 2024', '2024-02-14'],
    ['14 Peb 2024', '2024-02-14'],
    ['1 Nopember 2023', '2023-11-01'],
    ['1 Nop. 2023', '2023-11-01'],
    ['17 Mei 2023', '2023-05-17'],
    ['3 Okt 2023', '2023-10-03'],
    ['31 Des 2023', '2023-12-31'],
    ['Senin, 5 Agustus 2024', '2024-08-05'],
    ['August 5, 2024', '2024-08-05'],
    ['2024-08-05 13:45:00', '2024-08-05'],
    ['2024-08-05T13:45:00+07:00', '2024-08-05'],
    ['5/5/2024', '2024-05-05'],
    ['29 Februari 2024', '2024-02-29'],
  ])('reads %s', (text, day) => {
    expect(iso(text)).toBe(day);
  });

  it.each([
    ['31 Pebruari 2024', 'impossible'],
    ['31/06/2024', 'impossible'],
    ['2023-02-29', 'impossible'],
    ['2204-05-14', 'impossible'],
    ['2024', 'year_only'],
    ['5/8/24', 'short_year'],
    ['5-Agt-24', 'short_year'],
    ['12345', 'serial'],
    ['01-02 Agustus 2024', 'form'],
    ['kemarin', 'form'],
    ['5 Agusto 2024', 'form'],
  ])('refuses %s: %s', (text, problem) => {
    expect(parseDate(text)).toMatchObject({state: 'unreadable', problem});
  });

  it('takes a blank and a dash for missing', () => {
    expect(['', '-', '...', 'n/a'].map((text) => parseDate(text).state)).toEqual(
      Array(4).fill('missing'),
    );
  });

  it('leaves 05/08/2024 to the rest of the column', () => {
    expect(parseDate('05/08/2024').state).toBe('ambiguous');
    expect(parseDate('25/08/2024').order).toBe('day_first');
    expect(parseDate('08/25/2024').order).toBe('month_first');
  });

  it('reads a plausible serial number and says that it was one', () => {
    expect(iso('45292')).toBe('2024-01-01');
    expect(parseDate('45292').serial).toBe(true);
  });

  it('gives the day that was written, for every day of two centuries', () => {
    const names =
      'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
        ' ',
      );
    for (let day = -25_567; day <= 47_846; day++) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = text.split('-');
      const written = `${Number(date)} ${names[Number(month) - 1]} ${year}`;
      if (parseDate(text).day !== day || parseDate(written).day !== day) expect(written).toBe(text);
    }
    expect(iso('1900-01-01')).toBe('1900-01-01');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...'0123456789-/. agustnopmei')})),
        (text) => {
          expect(['day', 'ambiguous', 'missing', 'unreadable']).toContain(parseDate(text).state);
        },
      ),
    );
  });
});
