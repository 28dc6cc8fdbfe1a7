import type {Lang} from '../../../src/text/words.js';
import type {TableRow} from '../model.js';

/** A column by which rows are sorted; 0 is the one that heads them. */
export interface Sort {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

export interface Arrangement {
  readonly sort: Sort | null;
  /** Words that the name of a row must hold; empty for all rows. */
  readonly query: string;
  readonly lang: Lang;
}

/**
 * The rows that a reader asked for. Rows are sorted between two group heads; totals stay at the end
 * where they stood. A figure that is not there has no place in any order: such rows come last, as
 * they stood, so that the order says nothing of what is withheld.
 */
export function arrange(
  rows: readonly TableRow[],
  {sort, query, lang}: Arrangement,
): readonly TableRow[] {
  const found = query.trim() === '' ? rows : search(rows, query);
  return sort === null ? found : groupsOf(found).flatMap((group) => sorted(group, sort, lang));
}

/** Letters without their marks and capitals, as one types them in a hurry. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}|\u2060/gu, '')
    .toLowerCase();
}

/** Rows whose name holds every word, with the heads over them. */
function search(rows: readonly TableRow[], query: string): TableRow[] {
  const words = fold(query).split(/\s+/);
  return groupsOf(rows).flatMap((group) => {
    const found = group.filter((row) => {
      const name = fold(row.header);
      return row.group || words.every((word) => name.includes(word));
    });
    return found.every((row) => row.group) ? [] : found;
  });
}

/** Each begins with its head, the first perhaps without. */
function groupsOf(rows: readonly TableRow[]): TableRow[][] {
  const groups: TableRow[][] = [[]];
  for (const row of rows) {
    if (row.group) groups.push([]);
    groups[groups.length - 1].push(row);
  }
  return groups;
}

function sorted(rows: readonly TableRow[], {column, direction}: Sort, lang: Lang): TableRow[] {
  const fixed = (row: TableRow): boolean => Boolean(row.group || row.total);
  const first = rows.findIndex((row) => !fixed(row));
  const last = rows.findLastIndex((row) => !fixed(row)) + 1;
  const between = rows.slice(Math.max(first, 0), last);
  const {compare} = new Intl.Collator(lang, {numeric: true});
  const keyed = between.map((row) => ({row, key: keyOf(row, column)}));
  const known = keyed.filter(({key}) => key !== null);
  const turn = direction === 'ascending' ? 1 : -1;
  known.sort(
    ({key: a}, {key: b}) =>
      turn *
      (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b))),
  );
  return [
    ...rows.slice(0, Math.max(first, 0)),
    ...[...known, ...keyed.filter(({key}) => key === null)].map(({row}) => row),
    ...rows.slice(last),
  ];
}

function keyOf({header, key = header, cells}: TableRow, column: number): number | string | null {
  return column === 0 ? key : (cells[column - 1]?.raw ?? null);
}
