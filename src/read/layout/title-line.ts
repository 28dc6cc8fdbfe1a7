import type {HeadRow} from './head.js';

/** A line above a table: "Data UMKM Kecamatan Awan, 2023". */
export interface Title {
  readonly row: number;
  readonly text: string;
}

/** Longer texts than these are cut: a title is read for its year, its place and its unit. */
const longest = 500;

/**
 * The lines of text above a header, from top to bottom. Cells of one line are joined by a space; the
 * line `sep=;`, by which a spreadsheet names its separator, is none.
 *
 * @param before the header's first record
 */
export function titlesAbove(head: readonly HeadRow[], before: number): Title[] {
  const titles: Title[] = [];
  for (const {row, cells} of head) {
    if (row >= before) break;
    const text = lineText(cells);
    if (!/^sep=.?$/i.test(text)) titles.push({row, text});
  }
  return titles;
}

/** The cells of a line as one text, without what programs leave before it. */
export function lineText(cells: readonly string[]): string {
  const filled: string[] = [];
  let length = 0;
  for (const cell of cells) {
    if (cell === '' || length > longest) continue;
    filled.push(cell);
    length += cell.length + 1;
  }
  return filled
    .join(' ')
    .slice(0, longest)
    .replace(/^[\ufeff\ufffd\s]+/, '')
    .replace(/\s+/g, ' ');
}
