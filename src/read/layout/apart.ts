import {foldText} from '../../schema/header.js';
import type {Rows} from '../container/rows.js';

const total =
  /^(?:(?:grand\s+|sub[\s-]*)?(?:total|jumlah|jml)|rata[\s-]*rata|rerata|persentase)(?:$|[\s:.,(/*%=-])/i;
/** The first three letters of every such word, as one number each. */
const totalBegins = new Set(
  ['tot', 'jum', 'jml', 'gra', 'sub', 'rat', 'rer', 'per'].map((begin) =>
    [...begin].reduce((word, letter) => (word << 8) | letter.charCodeAt(0), 0),
  ),
);

/** 1 for the letters with which they begin. */
const totalLetters = new Uint8Array(128);
for (const begin of totalBegins) totalLetters[begin >> 16] = 1;

/** Why a row below the header is none of the data, as a diagnostic's code. */
export type Apart =
  | 'READ_TOTAL_SET_ASIDE'
  | 'READ_NOTE_SET_ASIDE'
  | 'READ_SIGNATURE_SET_ASIDE'
  | 'READ_HEADER_SET_ASIDE'
  | 'READ_PAGE_SET_ASIDE'
  | 'READ_HEADING_SET_ASIDE';

/**
 * Whether a label names a total or a mean: "JUMLAH", "J U M L A H", "Sub Total", "Jumlah
 * seluruhnya", "Rata-rata".
 */
export function isTotalLabel(text: string): boolean {
  if (text.length >= 60) return false;
  return total.test(/^(?:\p{L}\s+){3,}\p{L}$/u.test(text) ? text.replace(/\s/g, '') : text);
}

/** Whether a label is nothing but a total; a group's name may begin with one: "Total Berkah". */
export function isBareTotal(text: string): boolean {
  const letters = foldText(text.slice(0, 60)).replaceAll('_', '');
  return /^(?:grand|sub)?(?:total|jumlah|jml)(?:total|semua|seluruhnya|keseluruhan)?$/.test(
    letters,
  );
}

/** Whether one of the given cells of a record names a total. */
export function hasTotalLabel(
  rows: Rows,
  columns: readonly number[],
  names: (text: string) => boolean = isTotalLabel,
): boolean {
  for (const index of columns) {
    rows.at(index);
    // Nearly every cell is passed over without a string.
    if (!mayNameTotal(rows.cell, rows.start, rows.end)) continue;
    if (names(rows.text(index))) return true;
  }
  return false;
}

/** Whether a cell begins with a letter and its first letters are those of a total. */
export function mayNameTotal(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] | 0x20;
  if (start < end && first >= 0x61 && first <= 0x7a && totalLetters[first] === 0) return false;
  let letters = 0;
  let word = 0;
  for (let at = start; at < end && letters < 3; at++) {
    const lower = bytes[at] | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      word = (word << 8) | lower;
      letters++;
      // An accent among the letters is left to the full look.
    } else if (letters > 0 && bytes[at] > 0x7f) return true;
    else if (letters === 0) return false;
  }
  return letters === 3 && totalBegins.has(word);
}

/** Whether the first cell that holds anything names a total. */
export function beginsWithTotal(rows: Rows): boolean {
  const first = firstFilled(rows);
  return first >= 0 && isTotalLabel(rows.text(first));
}

/**
 * Whether a record repeats the header or one of its rows, as tables do that were printed on several
 * pages.
 */
export function repeatsHeader(rows: Rows, lines: readonly (readonly string[])[]): boolean {
  const first = firstFilled(rows);
  if (first < 0) return false;
  rows.at(first);
  const begins = rows.cell[rows.start];
  for (const line of lines) {
    const text = line[first] ?? '';
    // Most rows differ in their first byte already.
    if (text === '' || (text.charCodeAt(0) < 0x80 && text.charCodeAt(0) !== begins)) continue;
    if (rows.text(first) === text && line.every((cell, index) => rows.text(index) === cell))
      return true;
  }
  return false;
}

/**
 * Whether a record numbers the columns: "(1) (2) (3) (4=2+3)". Without brackets only the first record
 * below a header does.
 */
export function numbersColumns(
  rows: Rows,
  headers: readonly string[],
  belowHeader: boolean,
): boolean {
  const first = firstFilled(rows);
  if (first < 0) return false;
  rows.at(first);
  const bracketed = rows.cell[rows.start] === 0x28 || rows.cell[rows.start] === 0x5b;
  if (!bracketed && !(belowHeader && rows.cell[rows.start] === 0x31)) return false;
  let number = 0;
  for (let index = first; index < rows.width; index++) {
    const text = rows.text(index);
    if (text === '') continue;
    const [, digits] = /^[([]?\s*(\d{1,4})\s*[)\]]?(?:\s*=.*)?$/.exec(text) ?? [];
    if (Number(digits) !== ++number) return false;
  }
  return number >= 3 && number + 1 >= headers.filter((header) => header !== '').length;
}

/** Position of the first cell that holds anything, or -1. */
export function firstFilled(rows: Rows, from = 0): number {
  for (let index = from; index < rows.width; index++) {
    rows.at(index);
    if (rows.end > rows.start) return index;
  }
  return -1;
}

/** How many cells of a record hold anything, counted no further than `most`. */
export function countFilled(rows: Rows, most: number): number {
  let filled = 0;
  for (let index = 0; index < rows.width && filled < most; index++) {
    rows.at(index);
    if (rows.end > rows.start) filled++;
  }
  return filled;
}
