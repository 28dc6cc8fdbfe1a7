import {dayNumber} from './day-number.js';
import {monthOf} from './month.js';

/** First and last day, counted since 1970-01-01. */
export type Span = readonly [first: number, last: number];

/** Several days as read day first and month first; `null` where that gives no days. */
export interface SpanReading {
  readonly dayFirst: Span | null;
  readonly monthFirst: Span | null;
  readonly order: 'day_first' | null;
}

export interface SpanProblem {
  readonly problem: 'impossible' | 'backwards' | 'short_year';
}

/** One of the days as it is written; what is `null` is said by one behind it. */
interface Part {
  readonly day: number;
  readonly month: number | null;
  readonly year: number | null;
  readonly numeric: boolean;
}

const words =
  /\s*(?:\bs\s*[./]\s*d\b\.?|\bsd\b\.?|\bsampai\s+dengan\b|\bsampai\b|\bhingga\b|\bdan\b|&|–|—|,|;)\s*/gi;
/** Strokes between days rather than between the parts of one day. */
const strokes = [
  /\s+-\s*|\s*-\s+/g,
  /(?<=\d)-(?=\d{1,2}[\s.]*[a-z])/gi,
  /(?<=[a-z])-(?=\d{1,2}[\s.]*[a-z])/gi,
  /(?<=^\d{1,2})-(?=\d{1,2}[/.]\d{1,2}[/.]\d{4}$)/g,
  /(?<=\d{4})-(?=\d{1,2}[/.]\d{1,2}[/.]\d{4})/g,
  /(?<=\d{4}-\d{1,2}-\d{1,2})\/(?=\d{4}-)/g,
];

/**
 * Reads several days that belong together: `01-02 Agustus 2024`, `30 Juli - 2 Agustus 2024`,
 * `5, 6 dan 7 Mei 2024`, `24-26/06/2024`. Month and year of a day are those behind it where it has
 * none of its own. `null` for any other text.
 */
export function parseSpan(text: string): SpanReading | SpanProblem | null {
  const marked = strokes.reduce(
    (left, stroke) => left.replace(stroke, '|'),
    text.replace(words, '|'),
  );
  const texts = marked
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
  if (texts.length < 2 || texts.length > 31) return null;
  const parts: Part[] = [];
  for (const one of texts) {
    const part = partOf(one);
    if (part === null) return null;
    parts.push(part);
  }
  const last = parts[parts.length - 1];
  if (last.month === null || last.year === null) return null;
  if (parts.some(({year}) => year !== null && year < 100)) return {problem: 'short_year'};
  const dayFirst = spanOf(parts);
  const numeric = parts.every((part) => part.numeric && part.month !== null);
  const monthFirst = numeric ? spanOf(parts.map(turned)) : 'impossible';
  if (typeof dayFirst === 'string' && typeof monthFirst === 'string') return {problem: dayFirst};
  return {
    dayFirst: typeof dayFirst === 'string' ? null : dayFirst,
    monthFirst: typeof monthFirst === 'string' ? null : monthFirst,
    order: numeric ? 'day_first' : null,
  };
}

function partOf(text: string): Part | null {
  let match = /^(\d{1,2})$/.exec(text);
  if (match) return {day: Number(match[1]), month: null, year: null, numeric: false};
  match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (match) {
    const [, year, month, day] = match.map(Number);
    return {day, month, year, numeric: false};
  }
  match = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (match) {
    const year = match[3] === undefined ? null : Number(match[3]);
    return {day: Number(match[1]), month: Number(match[2]), year, numeric: true};
  }
  match = /^(\d{1,2})[\s./-]*([a-z]+)\.?(?:[\s./-]*(\d{4}|\d{2}))?$/i.exec(text);
  const month = match ? monthOf(match[2]) : null;
  if (!match || month === null) return null;
  const year = match[3] === undefined ? null : Number(match[3]);
  return {day: Number(match[1]), month, year, numeric: false};
}

function turned(part: Part): Part {
  return {...part, day: part.month!, month: part.day};
}

/** The days in order, or why they are none. */
function spanOf(parts: readonly Part[]): Span | 'impossible' | 'backwards' {
  let month: number | null = null;
  let year: number | null = null;
  let next = Infinity;
  let last = NaN;
  for (const part of parts.toReversed()) {
    month = part.month ?? month;
    year = part.year ?? year;
    const day = year! >= 1900 && year! <= 2100 ? dayNumber(year!, month!, part.day) : NaN;
    if (Number.isNaN(day)) return 'impossible';
    if (day > next) return 'backwards';
    if (next === Infinity) last = day;
    next = day;
  }
  return [next, last];
}
