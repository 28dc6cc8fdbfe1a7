import {foldText} from '../schema/header.js';
import {keysOf} from './choose-table.js';
import type {Layout} from './find-layout.js';
import {columnLetters} from './log.js';
import type {HeaderMatch} from './match-headers.js';
import type {Fact} from './reported-builder.js';
import {factName} from './reported-builder.js';
import type {ValueColumn} from './reported-headers.js';
import {nextLoaded} from './rows.js';

/** A row and the figures it holds. */
export interface KeptRow {
  readonly row: number;
  readonly facts: readonly Fact[];
}

/** Why none of a file's figures can be taken. */
export interface Doubt {
  readonly code: 'READ_HEADER_MERGED' | 'READ_HEADER_TWICE' | 'READ_DIMENSION_UNKNOWN';
  readonly row: number | null;
  readonly params: Readonly<Record<string, string>>;
}

/** What makes the meaning of a file's figures uncertain, or `null`. */
export async function doubtOf(layout: Layout, kept: readonly KeptRow[]): Promise<Doubt | null> {
  const {headerRow: row, table} = layout;
  const list = (names: readonly string[]) => ({columns: names.slice(0, 10).join(', ')});
  const merged = await mergedHeaders(layout);
  if (merged.length > 0) return {code: 'READ_HEADER_MERGED', row, params: list(merged)};
  const twice = twiceHeaders(layout);
  if (twice.length > 0) return {code: 'READ_HEADER_TWICE', row, params: list(twice)};
  const hidden = await hiddenColumns(layout, new Set(kept.slice(0, sampled).map((one) => one.row)));
  const uncertain = table.values.every(isUnnamed) || repeatsItself(kept);
  return hidden.length > 0 && uncertain
    ? {code: 'READ_DIMENSION_UNKNOWN', row: null, params: list(hidden)}
    : null;
}

/** Whether neither a header nor a title says that the figures count businesses of all sizes. */
export async function saysNotWhat({
  open,
  after,
  headerRow,
  table: {matches, values},
}: Layout): Promise<boolean> {
  if (!values.every(isUnnamed) || keysOf(matches).has('sizeClass')) return false;
  const rows = open();
  let said = false;
  while ((rows.next() || (await nextLoaded(rows))) && rows.row < headerRow) {
    if (rows.row <= after) continue;
    for (let index = 0; index < rows.width; index++) {
      const text = rows.text(index);
      if (other.test(text)) return true;
      said ||= businesses.test(text);
    }
  }
  return !said;
}

/**
 * Where a row states its total and all three classes of MSMEs and these do not add up: both sums.
 * Approximate figures need not.
 */
export function sumDiffers(facts: readonly Fact[]): Record<string, number> | null {
  for (const total of facts) {
    if (total.sizeClass !== 'total' || total.note?.rounding !== undefined) continue;
    const parts = facts.filter(
      (fact) =>
        fact.measure === total.measure &&
        fact.reportedPeriod === total.reportedPeriod &&
        fact.sizeClass !== 'total',
    );
    if (parts.some(({note, value}) => note?.rounding !== undefined || Number.isNaN(value)))
      continue;
    const sumOf = (classes: readonly string[]): number =>
      parts.reduce((sum, {sizeClass, value}) => sum + (classes.includes(sizeClass) ? value : 0), 0);
    const small = ['mikro', 'kecil', 'menengah'];
    if (!small.every((name) => parts.some(({sizeClass}) => sizeClass === name))) continue;
    const sum = sumOf(small);
    if (total.value !== sum && total.value !== sumOf([...small, 'besar']))
      return {total: total.value, sum};
  }
  return null;
}

const businesses = /\bUMKM\b|mikro\W+(?:dan\s+)?kecil/i;
/** Titles of tables that count something else, or only some of the businesses. */
const other =
  /penerima|bantuan|binaan|digital|persen|pertumbuhan|omzet|omset|tenaga\s+kerja|koperasi/i;

/** Rows that are looked at to find columns whose header is not their own. */
const sampled = 100;

/** A column headed by a year or "jumlah", in a file that does not say what these count. */
function isUnnamed({named}: ValueColumn): boolean {
  return !named;
}

/**
 * Columns without a header that hold figures and follow a column of figures: a merged cell headed
 * them all, and what tells them apart stands in another row.
 */
async function mergedHeaders({
  open,
  headerRow,
  headers,
  table: {values},
}: Layout): Promise<string[]> {
  const blank = new Set<number>();
  for (const {index} of values)
    for (let at = index + 1; at < headers.length && headers[at] === ''; at++) blank.add(at);
  const rows = open();
  const merged = new Set<number>();
  while (
    blank.size > 0 &&
    rows.row < headerRow + sampled &&
    (rows.next() || (await nextLoaded(rows)))
  ) {
    if (rows.row <= headerRow) continue;
    for (const index of blank) if (/^\d[\d.,]*$/.test(rows.text(index))) merged.add(index);
  }
  return [...merged].sort((a, b) => a - b).map(columnLetters);
}

/** Whether two rows state the same figure: then something else tells them apart. */
function repeatsItself(rows: readonly KeptRow[]): boolean {
  const seen = new Set<string>();
  for (const {facts} of rows) {
    for (const fact of facts) {
      const name = factName(fact);
      if (seen.has(name)) return true;
      seen.add(name);
    }
  }
  return false;
}

/** Headers (or letters) of columns that are not read and hold words: they may tell rows apart. */
async function hiddenColumns(
  {open, table: {matches}}: Layout,
  among: ReadonlySet<number>,
): Promise<string[]> {
  const unread = matches.filter(({spec}) => spec === null);
  const rows = open();
  const hidden = new Set<HeaderMatch>();
  let left = among.size;
  while (left > 0 && (rows.next() || (await nextLoaded(rows)))) {
    if (!among.has(rows.row)) continue;
    left--;
    for (const match of unread) {
      const text = rows.text(match.index);
      if (/[a-z]{2}/i.test(text) || (text !== '' && partOfYear.test(match.header)))
        hidden.add(match);
    }
  }
  return [...hidden].map(({header, index}) => (header === '' ? columnLetters(index) : header));
}

/** Headers of columns that part a year, which may be numbered. */
const partOfYear =
  /^\s*(?:bulan|bln|triwulan|tw|kuartal|semester|caturwulan|minggu|month|quarter)\b/i;

/** Headers of figures that two columns share: which of them is meant nobody can say. */
function twiceHeaders({headers, table: {matches, values}}: Layout): string[] {
  const read = new Set(values.map(({index}) => foldText(headers[index])));
  const again = matches.filter(
    ({how, header}) => how === 'ambiguous' && header !== '' && read.has(foldText(header)),
  );
  return [...new Set(again.map(({header}) => header))];
}
