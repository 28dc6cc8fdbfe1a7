import {getDaysInMonth} from 'date-fns/getDaysInMonth';

/** Why a text is no date. */
export type DateProblem = 'form' | 'impossible' | 'year_only' | 'serial' | 'short_year';

/**
 * - `day`: `day` counts days since 1970-01-01.
 * - `ambiguous`: `05/08/2024`; `day` reads it day first, `monthFirst` month first, and the rest of
 *   the column must decide.
 * - `missing`, `unreadable`: `day` means nothing.
 */
export interface DateReading {
  readonly state: 'day' | 'ambiguous' | 'missing' | 'unreadable';
  readonly day: number;
  readonly monthFirst: number;
  /** What the text shows of its writer's order. */
  readonly order: 'day_first' | 'month_first' | null;
  /** The text was a spreadsheet's serial number. */
  readonly serial: boolean;
  readonly problem: DateProblem | null;
}

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'peb', 'februari', 'pebruari', 'febuari', 'february'],
  ['mar', 'mrt', 'maret', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['agu', 'agt', 'ags', 'agst', 'aug', 'agustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oct', 'oktober', 'october'],
  ['nov', 'nop', 'november', 'nopember'],
  ['des', 'dec', 'desember', 'december'],
];

const months = new Map(
  monthNames.flatMap((names, index) => names.map((name) => [name, index + 1])),
);

const nothing: DateReading = {
  state: 'missing',
  day: NaN,
  monthFirst: NaN,
  order: null,
  serial: false,
  problem: null,
};

/**
 * Reads a date as Indonesian offices write it: `5 Agustus 2024`, `05-Agt-2024`, `05/08/2024`,
 * `2024-08-05`, with or without a time of day. A spreadsheet's serial number is accepted between
 * 1990 and 2100; a year alone and a year of two digits are refused.
 *
 * @example
 * parseDate('31 Pebruari 2024').problem; // 'impossible'
 */
export function parseDate(text: string): DateReading {
  if (text.length > 100) return refuse('form');
  const body = text
    .trim()
    .replace(/^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad)\s*,?\s*/i, '')
    .replace(
      /(?:[T,]\s*|\s+)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:Z|WIB|WITA|WIT|[+-]\d{2}:?\d{2})?$/i,
      '',
    )
    .trim();
  if (/^(?:|-|–|—|\.+|…|n\/a|null|kosong)$/i.test(body)) return nothing;
  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(body);
  if (match) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{4})(\d{2})(\d{2})$/.exec(body);
  if (match) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(body);
  if (match) return dayOrMonthFirst(Number(match[1]), Number(match[3]), Number(match[4]));
  match = /^(\d{1,2})[\s./-]*([a-z]+)\.?[\s,./-]*(\d{4}|\d{2})$/i.exec(body);
  if (match) return namedMonth(Number(match[1]), match[2], match[3]);
  match = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(body);
  if (match) return namedMonth(Number(match[2]), match[1], match[3]);
  if (/^(?:19|20)\d{2}$/.test(body)) return refuse('year_only');
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(body)) return refuse('short_year');
  return /^\d{5}(?:[.,]\d+)?$/.test(body) ? fromSerial(Number.parseInt(body, 10)) : refuse('form');
}

/** Days since 1970-01-01 of a calendar day, or `NaN` where there is no such day. */
export function dayNumber(year: number, month: number, day: number): number {
  // Asked of the month, not of the day: some zones have left out a day of the calendar.
  const last = month >= 1 && month <= 12 ? getDaysInMonth(new Date(year, month - 1)) : 0;
  return day >= 1 && day <= last ? Date.UTC(year, month - 1, day) / 86_400_000 : NaN;
}

function refuse(problem: DateProblem): DateReading {
  return {...nothing, state: 'unreadable', problem};
}

function dayOf(year: number, month: number, day: number): DateReading {
  const number = year >= 1900 && year <= 2100 ? dayNumber(year, month, day) : NaN;
  return Number.isNaN(number) ? refuse('impossible') : {...nothing, state: 'day', day: number};
}

function dayOrMonthFirst(first: number, second: number, year: number): DateReading {
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (dayFirst.state === 'day' && monthFirst.state === 'day') {
    if (first === second) return dayFirst;
    return {...dayFirst, state: 'ambiguous', monthFirst: monthFirst.day};
  }
  if (dayFirst.state === 'day') return {...dayFirst, order: 'day_first'};
  // Kept apart from an impossible day: it shows that this column may write the month first.
  if (monthFirst.state === 'day') return {...monthFirst, order: 'month_first'};
  return refuse('impossible');
}

function namedMonth(day: number, name: string, year: string): DateReading {
  const month = months.get(name.toLowerCase());
  if (month === undefined) return refuse('form');
  return year.length === 2 ? refuse('short_year') : dayOf(Number(year), month, day);
}

function fromSerial(serial: number): DateReading {
  // Day 25569 of a spreadsheet is 1970-01-01; 32874 is 1990-01-01 and 73415 is 2100-12-31.
  if (serial < 32_874 || serial > 73_415) return refuse('serial');
  return {...nothing, state: 'day', day: serial - 25_569, serial: true};
}
