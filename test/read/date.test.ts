import fc from 'fast-check';
import {describe, expect, it, vi} from 'vitest';
import {MISSING_DAY} from '../../src/data/column.js';
import {ABSENT, COERCED, FILLED} from '../../src/read/cell/cell.js';
import {DateBuilder} from '../../src/read/column/date-builder.js';
import {parseDate} from '../../src/read/cell/date.js';

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
    ['17 Djanuari 1960', '1960-01-17'],
    ['3 Djuli 2024', '2024-07-03'],
    ['5 Agust 2024', '2024-08-05'],
    ['5 Agst 2024', '2024-08-05'],
    ['9 Sept 2024', '2024-09-09'],
    ['12-VIII-2024', '2024-08-12'],
    ['12/XII/2024', '2024-12-12'],
    ["'05-Agu-2024", '2024-08-05'],
    ["Jum'at, 2 Agustus 2024", '2024-08-02'],
    ['2 Agustus 2024 (Jumat)', '2024-08-02'],
    ['tgl. 5 Agustus 2024 pukul 08.00 WIB', '2024-08-05'],
    ['5 Agustus 2024, 08.00 - 12.00 WIB', '2024-08-05'],
    ['8/25/2024 1:45:00 PM', '2024-08-25'],
    ['５ Agustus ２０２４', '2024-08-05'],
    ['5\u00a0Agustus\u00a02024', '2024-08-05'],
  ])('reads %s', (text, day) => {
    expect(iso(text)).toBe(day);
  });

  it.each([
    ['31 Pebruari 2024', 'impossible'],
    ['31/06/2024', 'impossible'],
    ['2023-02-29', 'impossible'],
    ['2204-05-14', 'impossible'],
    ['2024', 'year_only'],
    ['Tahun 2024', 'year_only'],
    ['2023/2024', 'year_only'],
    ['Agustus 2024', 'month_only'],
    ['Agt-24', 'month_only'],
    ['2024-08', 'month_only'],
    ['08/2024', 'month_only'],
    ['29 Februari 1900', 'impossible'],
    ['5 Agustus 0024', 'impossible'],
    ['12 viii 2024', 'form'],
    ['60', 'form'],
    ['00-Jan-00', 'damaged'],
    ['1900-01-00', 'damaged'],
    ['########', 'damaged'],
    ['#VALUE!', 'damaged'],
    ['5/8/24', 'short_year'],
    ['5-Agt-24', 'short_year'],
    ['12345', 'serial'],
    ['kemarin', 'form'],
    ['5 Agusto 2024', 'form'],
  ])('refuses %s: %s', (text, problem) => {
    expect(parseDate(text)).toMatchObject({state: 'unreadable', problem});
  });

  it('takes a blank, a dash and words for none for missing', () => {
    const texts = ['', '-', '...', 'n/a', 'belum ada', 'tidak tahu', '0000-00-00', '00/00/0000'];
    expect(texts.map((text) => parseDate(text).state)).toEqual(texts.map(() => 'missing'));
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

  it('reads every form of a day as that day, for every day of two centuries', () => {
    const names =
      'Januari Pebruari Maret April Mei Juni Juli Agustus September Oktober Nopember Desember'.split(
        ' ',
      );
    for (let day = -25_567; day <= 47_846; day++) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const [year, month, date] = text.split('-');
      const written = `${Number(date)} ${names[Number(month) - 1]} ${year}`;
      const numeric = parseDate(`${date}/${month}/${year}`);
      if ([parseDate(text).day, parseDate(written).day, numeric.day].some((found) => found !== day))
        expect(written).toBe(text);
    }
    expect(iso('1900-01-01')).toBe('1900-01-01');
  });

  it.each(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'UTC', 'Pacific/Apia'])(
    'asks no clock what day it is in %s',
    (zone) => {
      const clock = Date;
      vi.stubEnv('TZ', zone);
      vi.stubGlobal('Date', () => {
        throw new Error('a clock was asked');
      });
      try {
        expect(parseDate('30 Desember 2011').day).toBe(15_338);
        expect(parseDate('1932-05-01').day).toBe(-13_759);
        expect(parseDate('29-30 Pebruari 2024').problem).toBe('impossible');
      } finally {
        vi.stubGlobal('Date', clock);
        vi.unstubAllGlobals();
        vi.unstubAllEnvs();
      }
    },
  );

  it('never throws', () => {
    const pieces = [
      ...'0123456789-/.,& ',
      ...[
        'Agustus',
        'Des',
        ' s.d. ',
        ' dan ',
        'Senin',
        ' 2024',
        ' 08.00',
        'XII',
        '(',
        '#',
        '\u0665',
      ],
    ];
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({unit: fc.constantFrom(...pieces), maxLength: 16})),
        (text) => {
          const {state, day, end} = parseDate(text);
          expect(['day', 'ambiguous', 'missing', 'unreadable']).toContain(state);
          expect(Number.isInteger(day)).toBe(state === 'day' || state === 'ambiguous');
          expect(Number.isNaN(end) || end > day).toBe(true);
        },
      ),
    );
  });
});

describe('several days', () => {
  const span = (text: string): (string | null)[] => {
    const {state, day, end} = parseDate(text);
    const named = (one: number) =>
      Number.isNaN(one) ? null : new Date(one * 86_400_000).toISOString().slice(0, 10);
    return state === 'day' ? [named(day), named(end)] : [state];
  };

  it.each([
    ['01-02 Agustus 2024', '2024-08-01', '2024-08-02'],
    ['01-02 Pebruari 2024', '2024-02-01', '2024-02-02'],
    ['28 s.d 29 November 2024', '2024-11-28', '2024-11-29'],
    ['28 s/d 29 Nopember 2024', '2024-11-28', '2024-11-29'],
    ['30 Juli - 2 Agustus 2024', '2024-07-30', '2024-08-02'],
    ['30 Juli-2 Agustus 2024', '2024-07-30', '2024-08-02'],
    ['24 - 26 Juni 2024', '2024-06-24', '2024-06-26'],
    ['24–26 Juni 2024', '2024-06-24', '2024-06-26'],
    ['29 Des 2023 s.d. 3 Jan 2024', '2023-12-29', '2024-01-03'],
    ['5, 6 dan 7 Mei 2024', '2024-05-05', '2024-05-07'],
    ['5 & 6 Mei 2024', '2024-05-05', '2024-05-06'],
    ['30 April, 1 dan 2 Mei 2024', '2024-04-30', '2024-05-02'],
    ['Senin s.d. Rabu, 5 - 7 Agustus 2024', '2024-08-05', '2024-08-07'],
    ['Senin-Selasa, 5-6 Agustus 2024', '2024-08-05', '2024-08-06'],
    ['24-26/06/2024', '2024-06-24', '2024-06-26'],
    ['24 s.d. 26/06/2024', '2024-06-24', '2024-06-26'],
    ['30/07/2024 - 02/08/2024', '2024-07-30', '2024-08-02'],
    ['30/07/2024-02/08/2024', '2024-07-30', '2024-08-02'],
    ['2024-07-30 s.d. 2024-08-02', '2024-07-30', '2024-08-02'],
    ['2024-07-30/2024-08-02', '2024-07-30', '2024-08-02'],
    ['5-Agt-2024 - 7-Agt-2024', '2024-08-05', '2024-08-07'],
    ['5 - 5 Agustus 2024', '2024-08-05', null],
  ])('begin with the date and end with the last one: %s', (text, first, last) => {
    expect(span(text)).toEqual([first, last]);
  });

  it.each([
    ['29 Desember s.d. 3 Januari 2024', 'backwards'],
    ['5-3 Mei 2024', 'backwards'],
    ['30-31 Pebruari 2024', 'impossible'],
    ['24-26 Juni 24', 'short_year'],
    ['24-26 Juni', 'form'],
    ['Senin - Selasa', 'form'],
  ])('are refused: %s: %s', (text, problem) => {
    expect(parseDate(text)).toMatchObject({state: 'unreadable', problem});
  });

  it('wait for the rest of the column where both orders give days', () => {
    const reading = parseDate('01/08/2024 s.d. 03/08/2024');
    expect(reading.state).toBe('ambiguous');
    expect([reading.end - reading.day, reading.monthFirstEnd - reading.monthFirst]).toEqual([
      2, 60,
    ]);
    expect(parseDate('01/08/2024 - 25/08/2024').order).toBe('day_first');
    expect(parseDate('08/01/2024 - 08/25/2024').order).toBe('month_first');
  });
});

describe('a column of dates', () => {
  const column = (...cells: string[]) => {
    const builder = new DateBuilder();
    const states = cells.map((cell, row) => {
      const bytes = new TextEncoder().encode(cell);
      const state = builder.set(row, bytes, 0, bytes.length);
      return [state, builder.issue?.code ?? null];
    });
    const late: string[] = [];
    builder.closeFile(0, cells.length, (row, _, {code}) => late.push(`${code} ${row}`));
    return {states, late, column: builder.finish(cells.length, null), builder};
  };
  const last = (days: Int32Array | undefined) => days && [...days].map((d) => d % 1e6);

  it('keeps the end of several days beside their beginning, and says so', () => {
    const {states, column: found} = column('01-02 Agustus 2024', '5 Mei 2024', 'belum');
    expect(states).toEqual([
      [COERCED, 'READ_DATE_RANGE'],
      [FILLED, null],
      [ABSENT, null],
    ]);
    expect(last(found.ends)?.[0]).toBe(19_937);
    expect([found.ends?.[1], found.ends?.[2]]).toEqual([MISSING_DAY, MISSING_DAY]);
  });

  it('has no ends where no cell states several days', () => {
    expect(column('5 Mei 2024').column).not.toHaveProperty('ends');
  });

  it('reads both ends month first where the column shows that order', () => {
    const {column: found, late} = column('01/08/2024 s.d. 03/08/2024', '08/25/2024');
    expect([...found.days]).toEqual([19_730, 19_960]);
    expect(found.ends?.[0]).toBe(19_790);
    expect(late).toEqual(['READ_DATE_MONTH_FIRST 0', 'READ_DATE_MONTH_FIRST 1']);
  });

  it('forgets the end with the day where orders contradict each other', () => {
    const {column: found} = column('01/08/2024 s.d. 03/08/2024', '08/25/2024', '25/08/2024');
    expect([found.days[0], 'ends' in found]).toEqual([MISSING_DAY, false]);
  });

  it('keeps ends with their rows when others are dropped', () => {
    const {builder} = column('5 Mei 2024', '01-02 Agustus 2024');
    const {ends} = builder.finish(2, Int32Array.of(1));
    expect(last(ends)).toEqual([19_937]);
  });

  it('does not depend on the order of its cells', () => {
    const cell = fc.constantFrom(
      ...['05/08/2024', '25/08/2024', '08/25/2024', '1-2 Mei 2024', '45292', '2024', ''],
      ...['01/08/2024 s.d. 03/08/2024', '5 Mei 2024'],
    );
    const arrays = fc
      .array(cell, {minLength: 1, maxLength: 30})
      .chain((cells) =>
        fc.tuple(
          fc.constant(cells),
          fc.shuffledSubarray([...cells.keys()], {minLength: cells.length}),
        ),
      );
    fc.assert(
      fc.property(arrays, ([cells, order]) => {
        const straight = column(...cells).column;
        const mixed = column(...order.map((at) => cells[at])).column;
        expect([...mixed.days]).toEqual(order.map((at) => straight.days[at]));
        expect(order.map((_, at) => mixed.ends?.[at])).toEqual(
          order.map((at) => straight.ends?.[at]),
        );
      }),
    );
  });
});
