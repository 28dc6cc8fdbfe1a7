import type {CellNote} from '../../data/column.js';
import type {Flag} from '../../data/flags.js';

/** What a sign that stands in place of a number means; `value` is `NaN` where there is none. */
export interface SymbolReading {
  readonly value: number;
  readonly flags: readonly Flag[];
}

const unavailable = new Set(['...', '…', '..']);
const nil = new Set(['-', '–', '—', '−', '--', '~0', 'nihil']);
const blank = new Set([
  '',
  'n/a',
  'n.a.',
  'n.a',
  '#n/a',
  'null',
  'nan',
  'none',
  '(blank)',
  'kosong',
  'tidak diketahui',
  'belum ada data',
  'tidak ada data',
  'tidak tersedia',
]);

/**
 * Reads the signs that BPS and offices write instead of a number: `...` not available (O), `–` none
 * (0), `NA` not to be shown (Q), and words for "not known". `null` where the text is no such sign.
 *
 * @example
 * parseSymbol('–'); // {value: 0, flags: []}
 * parseSymbol('NA'); // {value: NaN, flags: ['Q']}
 */
export function parseSymbol(text: string): SymbolReading | null {
  const sign = text.trim();
  if (sign === 'NA') return {value: NaN, flags: ['Q']};
  if (unavailable.has(sign)) return {value: NaN, flags: ['O']};
  const folded = sign.toLowerCase();
  if (nil.has(folded)) return {value: 0, flags: []};
  if (blank.has(folded)) return {value: NaN, flags: []};
  return null;
}

/** Whether a text in a text or code column says that there is nothing: "-", "kosong", "n/a". */
export function isBlankText(text: string): boolean {
  const folded = text.toLowerCase();
  return blank.has(folded) || unavailable.has(folded) || /^[-–—.]+$/.test(folded);
}

/** A number's text without the letter or star that says how sure it is. */
export interface Marked {
  readonly body: string;
  readonly flags: readonly Flag[];
  /** What the mark says beyond its flag. */
  readonly remark?: CellNote['remark'];
}

const marks: Readonly<Record<string, Omit<Marked, 'body'>>> = {
  '*': {flags: ['P']},
  '**': {flags: ['P'], remark: 'very_provisional'},
  x: {flags: ['P']},
  xx: {flags: ['P'], remark: 'very_provisional'},
  e: {flags: ['E']},
  r: {flags: [], remark: 'revised'},
  a: {flags: ['U']},
};

const wordedMarks: Readonly<Record<string, Omit<Marked, 'body'>>> = {
  sementara: {flags: ['P']},
  'sangat sementara': {flags: ['P'], remark: 'very_provisional'},
  perkiraan: {flags: ['E']},
  estimasi: {flags: ['E']},
  proyeksi: {flags: ['F']},
};

/**
 * Takes off a trailing BPS mark: `*` or `x` provisional (P), `**` or `xx` very provisional (P), `e`
 * estimated (E), `r` revised, `a` a large sampling error (U); so do the words in brackets.
 */
export function takeMark(text: string): Marked {
  const worded =
    /^(.*\d.*?)\s*\(\s*(?:angka\s+)?(sementara|sangat sementara|perkiraan|estimasi|proyeksi)\s*\)$/i.exec(
      text,
    );
  if (worded) return {body: worded[1], ...wordedMarks[worded[2].toLowerCase()]};
  const match = /^(.*\d[-,.]*)\s*(\*\*|\*|xx|x|e|r|a)\)?$/i.exec(text);
  if (!match) return {body: text, flags: []};
  return {body: match[1].trimEnd(), ...marks[match[2].toLowerCase()]};
}

/**
 * Whether a cell surely does not say that there is nothing, by its bytes: it is longer than any such
 * word, or begins with none of their first letters. `false` leaves it to `isBlankText`.
 */
export function surelyFilled(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 15) return true;
  const first = bytes[start];
  if (first >= 0x30 && first <= 0x39) return true;
  return isLetter(first) && !blankBegins.has(beginOf(bytes, start, end));
}

/** The first three letters of n/a, null, kosong, tidak … and belum …, as one number each. */
const blankBegins = new Set(
  [...blank].map((word) => {
    const bytes = new TextEncoder().encode(word);
    return beginOf(bytes, 0, bytes.length);
  }),
);

/** The first three bytes as one number, capital letters as small ones; 0 where one is no ASCII. */
function beginOf(bytes: Uint8Array, start: number, end: number): number {
  let begin = 0;
  for (let at = start; at < end && at < start + 3; at++) {
    const byte = bytes[at];
    if (byte > 0x7f) return 0;
    begin = (begin << 8) | (isLetter(byte) ? byte | 0x20 : byte);
  }
  return begin;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}
