import {foldText} from '../../schema/header.js';
import type {Layout} from '../layout/find-layout.js';
import {columnLetters} from '../log.js';
import type {HeaderMatch} from '../header/match-headers.js';
import {factName} from './reported-builder.js';
import type {StatedFact} from './reported-facts.js';
import type {ValueColumn} from './reported-headers.js';
import type {Staged} from './reported-stage.js';

/** Why none of a file's figures can be taken. */
export interface Doubt {
  readonly code: 'READ_HEADER_MERGED' | 'READ_HEADER_TWICE' | 'READ_DIMENSION_UNKNOWN';
  readonly row: number | null;
  readonly params: Readonly<Record<string, string>>;
}

/** What makes the meaning of a file's figures uncertain, or `null`. */
export function doubtOf(
  layout: Layout,
  values: readonly ValueColumn[],
  staged: Staged,
  kept: readonly (readonly StatedFact[])[],
): Doubt | null {
  const {headerRow: row} = layout;
  const list = (names: readonly string[]) => ({columns: names.slice(0, 10).join(', ')});
  const merged = mergedHeaders(layout, values, staged);
  if (merged.length > 0) return {code: 'READ_HEADER_MERGED', row, params: list(merged)};
  const twice = twiceHeaders(layout, values);
  if (twice.length > 0) return {code: 'READ_HEADER_TWICE', row, params: list(twice)};
  const hidden = hiddenColumns(layout, values, staged, new Set(kept.map(([{record}]) => record)));
  const uncertain = values.every(isUnnamed) || repeatsItself(kept);
  return hidden.length > 0 && uncertain
    ? {code: 'READ_DIMENSION_UNKNOWN', row: null, params: list(hidden)}
    : null;
}

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
function mergedHeaders(
  {headers}: Layout,
  values: readonly ValueColumn[],
  staged: Staged,
): string[] {
  const blank = new Set<number>();
  for (const {index} of values)
    for (let at = index + 1; at < headers.length && headers[at] === ''; at++) blank.add(at);
  const merged = [...blank].filter((index) => {
    for (let row = 0; row < Math.min(staged.length, sampled); row++)
      if (/^\d[\d.,]*$/.test(staged.text(index, row))) return true;
    return false;
  });
  return merged.sort((a, b) => a - b).map(columnLetters);
}

/** Whether two rows state the same figure: then something else tells them apart. */
function repeatsItself(rows: readonly (readonly StatedFact[])[]): boolean {
  const seen = new Set<string>();
  for (const facts of rows) {
    for (const fact of facts) {
      const name = factName(fact);
      if (seen.has(name)) return true;
      seen.add(name);
    }
  }
  return false;
}

/** Headers (or letters) of columns that are not read and hold words: they may tell rows apart. */
function hiddenColumns(
  {table: {matches}}: Layout,
  values: readonly ValueColumn[],
  staged: Staged,
  among: ReadonlySet<number>,
): string[] {
  const read = new Set(values.map(({index}) => index));
  const unread = matches.filter(
    ({spec, index}) => spec === null || (spec.key.startsWith('value ') && !read.has(index)),
  );
  const hidden = new Set<HeaderMatch>();
  let left = sampled;
  for (let row = 0; row < staged.length && left > 0; row++) {
    if (!among.has(staged.recordOf(row))) continue;
    left--;
    for (const match of unread) {
      const text = staged.text(match.index, row);
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
function twiceHeaders(
  {headers, table: {matches}}: Layout,
  values: readonly ValueColumn[],
): string[] {
  const read = new Set(values.map(({index}) => foldText(headers[index])));
  const again = matches.filter(
    ({how, header}) => how === 'ambiguous' && header !== '' && read.has(foldText(header)),
  );
  return [...new Set(again.map(({header}) => header))];
}
