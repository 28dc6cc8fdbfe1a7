import {foldText} from '../../schema/header.js';
import type {Merge} from '../container/grid.js';
import type {HeadRow} from './head.js';

/** A header put together from the records that make it. */
export interface HeaderRow {
  /** The records, from top to bottom. */
  readonly rows: readonly number[];
  /** Their cells as they stand. */
  readonly lines: readonly (readonly string[])[];
  /** The lowest text of each column, with the unit below it: "Omzet (Rp juta)". */
  readonly headers: readonly string[];
  /** What the rows above say of each column: "2019" over "Mikro"; empty where they say nothing. */
  readonly groups: readonly string[];
  /** The form alone shows that these records make one header. */
  readonly certain: boolean;
}

/** The header that one record makes. */
export function singleHeader({row, cells}: HeadRow): HeaderRow {
  const groups = cells.map(() => '');
  return {rows: [row], lines: [cells], headers: cells, groups, certain: false};
}

/**
 * The header that records one below the other make, or `null` where they cannot. An upper cell spans
 * the cells that the sheet merges; where it merges none, the blank ones to its right that have a text
 * below, up to the next text above.
 *
 * @example
 * stackHeader([{row: 1, cells: ['Kecamatan', '2019', '']}, {row: 2, cells: ['', 'Mikro', 'Kecil']}]);
 * // headers: ['Kecamatan', 'Mikro', 'Kecil'], groups: ['', '2019', '2019']
 */
export function stackHeader(
  rows: readonly HeadRow[],
  merges: readonly Merge[] = [],
): HeaderRow | null {
  const width = Math.max(...rows.map(({cells}) => cells.length));
  const lines = rows.map(({cells}) => cells);
  const lowest = lowestLines(lines, width);
  const spans: Span[] = [];
  const over: string[][] = [];
  let merged = false;
  for (let line = 0; line < rows.length - 1; line++) {
    const own = mergesOf(merges, rows[line].row);
    if (own.length > 0) merged = true;
    const found =
      own.length > 0
        ? mergedSpans(own, line, lines[line], lowest)
        : blankSpans(line, lines, lowest, over);
    spans.push(...found.filter(({left, right}) => right > left));
    over.push(textsAbove(lines[line], found, width));
  }
  if (!complement(lines, spans) || (!merged && beginsAsData(lines, spans))) return null;
  const headers: string[] = [];
  const groups: string[] = [];
  for (let column = 0; column < width; column++) {
    const [header, group] = columnText(column, lines, lowest, over);
    headers.push(header);
    groups.push(group);
  }
  const certain = isCertain(lines, spans, merged);
  return {rows: rows.map(({row}) => row), lines, headers, groups, certain};
}

/** Whether a text names a unit only, as cells in the last row of a header do. */
export function isUnit(text: string): boolean {
  return (/^[([][^)\]]{1,30}[)\]]$/.test(text) && !/^.\d+.$/.test(text)) || bareUnit.test(text);
}

/** Adds a row that holds nothing but units to the header above it. */
export function withUnits(header: HeaderRow, {row, cells}: HeadRow): HeaderRow | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0 || !filled.every(isUnit)) return null;
  const headers = header.headers.map((text, column) => joinUnit(text, cells[column] ?? ''));
  return {
    ...header,
    headers,
    rows: [...header.rows, row],
    lines: [...header.lines, cells],
  };
}

interface Span {
  readonly left: number;
  readonly right: number;
  readonly line: number;
}

const bareUnit =
  /^(?:(?:rp|rupiah|idr)\.?(?:\s*(?:ribu|juta|jt|mil+i?[ay]r|m|triliun)(?:an)?)?|(?:ribu|juta|mil+i?[ay]r)(?:an)?(?:\s+(?:rupiah|rp\.?|unit|orang))?|orang|jiwa|unit(?:\s+usaha)?|%|persen|kg|ton|m2|m²)$/i;

/** The lowest line in which each column has a text; -1 for none. */
function lowestLines(lines: readonly (readonly string[])[], width: number): Int32Array {
  const lowest = new Int32Array(width).fill(-1);
  lines.forEach((cells, line) => {
    cells.forEach((cell, column) => {
      if (cell !== '') lowest[column] = line;
    });
  });
  return lowest;
}

function mergesOf(merges: readonly Merge[], row: number): readonly Merge[] {
  return merges.filter(({top, bottom, left, right}) => top <= row && row <= bottom && left < right);
}

function mergedSpans(
  merges: readonly Merge[],
  line: number,
  cells: readonly string[],
  lowest: Int32Array,
): readonly Span[] {
  return merges
    .filter(({left}) => (cells[left] ?? '') !== '')
    .map(({left, right}) => ({left, right: Math.min(right, lowest.length - 1), line}));
}

function blankSpans(
  line: number,
  lines: readonly (readonly string[])[],
  lowest: Int32Array,
  over: readonly (readonly string[])[],
): readonly Span[] {
  const cells = lines[line];
  const spans: {left: number; right: number; line: number}[] = [];
  let current: {left: number; right: number; line: number} | null = null;
  for (let column = 0; column < lowest.length; column++) {
    const below = lowest[column] > line;
    if ((cells[column] ?? '') !== '') {
      current = below ? {left: column, right: column, line} : null;
      if (current) spans.push(current);
    } else if (current && below && sameAbove(over, current.left, column)) {
      current.right = column;
    } else {
      current = null;
    }
  }
  return withoutTail(spans, lines[line + 1]);
}

/** A cell spans no further than the cell above it does. */
function sameAbove(over: readonly (readonly string[])[], left: number, column: number): boolean {
  return over.every((texts) => texts[left] === texts[column]);
}

/**
 * Under "2019, 2020" stand "Mikro, Kecil, Mikro, Kecil, Total": the last span ends where the others
 * do, and what follows belongs to none.
 */
function withoutTail(spans: readonly Span[], below: readonly string[]): readonly Span[] {
  const wide = spans.filter(({left, right}) => right > left);
  if (wide.length < 2) return spans;
  const texts = ({left, right}: Span): string[] =>
    below.slice(left, right + 1).map((text) => foldText(text));
  const first = texts(wide[0]);
  const last = wide[wide.length - 1];
  const alike = (span: Span): boolean => texts(span).join('|') === first.join('|');
  const begins = texts(last).slice(0, first.length).join('|') === first.join('|');
  if (!begins || alike(last) || !wide.slice(0, -1).every(alike)) return spans;
  const cut = {...last, right: last.left + first.length - 1};
  return spans.map((span) => (span === last ? cut : span));
}

function textsAbove(cells: readonly string[], spans: readonly Span[], width: number): string[] {
  const texts = Array.from({length: width}, (_, column) => cells[column] ?? '');
  for (const {left, right} of spans) texts.fill(cells[left], left, right + 1);
  return texts;
}

/** Header and group of one column. */
function columnText(
  column: number,
  lines: readonly (readonly string[])[],
  lowest: Int32Array,
  over: readonly (readonly string[])[],
): readonly [string, string] {
  let line = lowest[column];
  if (line < 0) return ['', ''];
  let header = lines[line][column];
  while (line > 0 && isUnit(header) && over[line - 1][column] !== '') {
    line--;
    header = joinUnit(over[line][column], header);
  }
  const above = over.slice(0, line).map((texts) => texts[column]);
  return [header, [...new Set(above.filter((text) => text !== ''))].join(' ')];
}

function joinUnit(header: string, unit: string): string {
  if (header === '' || unit === '') return header;
  return `${header} ${/^[([]/.test(unit) ? unit : `(${unit})`}`;
}

/** Whether one line fills what another leaves blank; else each is a header, or none, by itself. */
function complement(lines: readonly (readonly string[])[], spans: readonly Span[]): boolean {
  const filled = lines.map((cells) => cells.filter((cell) => cell !== '').length);
  if (filled[filled.length - 1] < 1) return false;
  // A single text over all columns is a title.
  const over = spans.find(({line}) => line === 0);
  const left = Math.min(...lines.slice(1).map(firstFilled));
  if (filled[0] === 1 && (!over || over.left <= left)) return false;
  return lines.every((cells, line) => {
    const next = lines[line + 1] as readonly string[] | undefined;
    if (!next) return true;
    const width = Math.max(cells.length, next.length);
    for (let column = 0; column < width; column++)
      if (((cells[column] ?? '') === '') !== ((next[column] ?? '') === '')) return true;
    return false;
  });
}

/** A row of data fills the first column below its header; the lower row of a header does not. */
function beginsAsData(lines: readonly (readonly string[])[], spans: readonly Span[]): boolean {
  const first = Math.min(...lines.map(firstFilled));
  const filled = lines.filter((cells) => (cells[first] ?? '') !== '').length;
  return filled > 1 && !spans.some(({left}) => left === first);
}

function firstFilled(cells: readonly string[]): number {
  return cells.findIndex((cell) => cell !== '');
}

/**
 * Upper cells span several texts that differ, nothing else stands in the lower rows but units, and
 * the first column's header stands in the upper row only: no row of data looks like that.
 */
function isCertain(
  lines: readonly (readonly string[])[],
  spans: readonly Span[],
  merged: boolean,
): boolean {
  const parted = spans.filter(({left, right, line}) => {
    const below = lines[line + 1].slice(left, right + 1).filter((text) => /[\p{L}\d]/u.test(text));
    return new Set(below.map(foldText)).size > 1;
  });
  if (parted.length === 0) return false;
  const [upper] = lines;
  const lower = lines[lines.length - 1];
  const first = firstFilled(upper);
  if ((lower[first] ?? '') !== '' && !merged) return false;
  return lower.every(
    (text, column) =>
      text === '' ||
      isUnit(text) ||
      (upper[column] ?? '') === '' ||
      spans.some(({left, right}) => left <= column && column <= right),
  );
}
