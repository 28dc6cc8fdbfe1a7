import {parseSpan} from './date-span.js';
import {dayNumber} from './day-number.js';
import {monthOf} from './month.js';
import {readNegation} from './negation.js';
import {isErrorValue} from './number-damage.js';
import {plainSigns} from './plain-signs.js';
import {isBlankText} from './symbol.js';

/** Why a text is no date. */
export type DateProblem =
  | 'form'
  | 'impossible'
  | 'year_only'
  | 'month_only'
  | 'serial'
  | 'short_year'
  /** "29 Desember s.d. 3 Januari 2024" ends before it begins. */
  | 'backwards'
  /** A spreadsheet's error, or its zero: `#####`, `00-Jan-00`. */
  | 'damaged';

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
  /** The last of several days, `NaN` where there is one: `01-02 Agustus 2024`. */
  readonly end: number;
  readonly monthFirstEnd: number;
  /** What the text shows of its writer's order. */
  readonly order: 'day_first' | 'month_first' | null;
  /** The text was a spreadsheet's serial number. */
  readonly serial: boolean;
  readonly problem: DateProblem | null;
}

const nothing: DateReading = {
  state: 'missing',
  day: NaN,
  monthFirst: NaN,
  end: NaN,
  monthFirstEnd: NaN,
  order: null,
  serial: false,
  problem: null,
};

const dayName =
  "(?:senin|selasa|rabu|kamis|jumat|jum['’`]?at|sabtu|minggu|ahad|monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
const leading = new RegExp(
  `^(?:(?:hari|tanggal|tgl\\.?|pada)\\s*:?\\s*)*(?:${dayName}(?:\\s*(?:-|–|,|/|&|dan|sampai|s\\s*[./]?\\s*d\\.?)\\s*${dayName})*\\s*[,/]?\\s*)?(?:(?:tanggal|tgl\\.?)\\s*:?\\s*)?`,
  'i',
);
const trailing = new RegExp(`\\s*\\(${dayName}\\)$`, 'i');
const clock = '\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?';
const timeOfDay = new RegExp(
  `(?:[T,]\\s*|\\s+)(?:(?:pukul|pkl\\.?|jam)\\s*)?${clock}(?:\\s*(?:-|–|s\\s*[./]?\\s*d\\.?)\\s*(?:${clock}|selesai))?\\s*(?:Z|WIB|WITA|WIT|AM|PM|[+-]\\d{2}:?\\d{2})?$`,
  'i',
);

/**
 * Reads a date as Indonesian offices write it: `5 Agustus 2024`, `05-Agt-2024`, `12-VIII-2024`,
 * `05/08/2024`, `2024-08-05`, with or without a time of day; and several days, of which the first is
 * the date and the last its end: `28 s.d 29 November 2024`, `5, 6 dan 7 Mei 2024`. A spreadsheet's
 * serial number is accepted between 1990 and 2100; a month or a year alone and a year of two digits
 * are refused.
 *
 * @example
 * parseDate('31 Pebruari 2024').problem; // 'impossible'
 */
export function parseDate(text: string): DateReading {
  if (text.length > 100) return refuse('form');
  const plain = plainSigns(text);
  if (plain === null) return refuse('form');
  const body = plain
    .trim()
    .replace(/^['’`]/, '')
    .replace(leading, '')
    .replace(trailing, '')
    .replace(timeOfDay, '')
    .trim();
  if (body === '' && plain.trim() !== '') return refuse('form');
  if (statesNone(body)) return nothing;
  if (isErrorValue(body) || /^0{1,2}[-/\s]jan[-/\s](?:19)?00$|^jan-00$|^1900-01-00$/i.test(body))
    return refuse('damaged');
  const single = parseSingle(body);
  if (single.problem !== 'form') return single;
  const span = parseSpan(body);
  return span === null ? refuse(whyIncomplete(body)) : fromSpan(span);
}

/** Whether a text says that there is no date; databases print that as 0000-00-00. */
function statesNone(body: string): boolean {
  if (isBlankText(body) || /^(?:0000[-/]00[-/]00|00[-/]00[-/]0000)$/.test(body)) return true;
  const negation = readNegation(body);
  return negation === 'no' || negation === 'unknown';
}

function parseSingle(body: string): DateReading {
  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(body);
  if (match) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{4})(\d{2})(\d{2})$/.exec(body);
  if (match) return dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4})$/.exec(body);
  if (match) return dayOrMonthFirst(Number(match[1]), Number(match[3]), Number(match[4]));
  match = /^(\d{1,2})[\s./-]*([a-z]+)\.?[\s,./-]*(\d{4}|'?\d{2})$/i.exec(body);
  if (match) return namedMonth(Number(match[1]), match[2], match[3]);
  match = /^([a-z]+)\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(body);
  if (match) return namedMonth(Number(match[2]), match[1], match[3]);
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(body)) return refuse('short_year');
  return /^\d{5}(?:[.,]\d+)?$/.test(body) ? fromSerial(Number.parseInt(body, 10)) : refuse('form');
}

/** What a text lacks that states a month or a year, but no day. */
function whyIncomplete(body: string): DateProblem {
  if (/^(?:tahun|thn\.?|ta\.?)?\s*(?:19|20)\d{2}(?:\s*[-/]\s*(?:19|20)\d{2})?$/i.test(body))
    return 'year_only';
  if (/^(?:\d{4}[-/.]\d{1,2}|\d{1,2}[-/.]\d{4})$/.test(body)) return 'month_only';
  const named = /^(?:bulan\s+)?([a-z]+)\.?(?:[\s,./-]*'?(?:\d{4}|\d{2}))?$/i.exec(body);
  return named !== null && monthOf(named[1]) !== null ? 'month_only' : 'form';
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
  const month = monthOf(name);
  if (month === null) return refuse('form');
  return year.length < 4 ? refuse('short_year') : dayOf(Number(year), month, day);
}

function fromSerial(serial: number): DateReading {
  // Day 25569 of a spreadsheet is 1970-01-01; 32874 is 1990-01-01 and 73415 is 2100-12-31.
  if (serial < 32_874 || serial > 73_415) return refuse('serial');
  return {...nothing, state: 'day', day: serial - 25_569, serial: true};
}

function fromSpan(span: NonNullable<ReturnType<typeof parseSpan>>): DateReading {
  if ('problem' in span) return refuse(span.problem);
  const {dayFirst, monthFirst} = span;
  const only = dayFirst ?? monthFirst!;
  const [day, end] = only;
  const order = monthFirst === null ? span.order : dayFirst === null ? 'month_first' : null;
  const reading: DateReading = {...nothing, state: 'day', day, end: end > day ? end : NaN, order};
  if (dayFirst === null || monthFirst === null || String(dayFirst) === String(monthFirst))
    return reading;
  return {...reading, state: 'ambiguous', monthFirst: monthFirst[0], monthFirstEnd: monthFirst[1]};
}
