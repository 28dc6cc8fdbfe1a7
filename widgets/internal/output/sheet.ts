import type {TableCell, TableModel} from '../model.js';

/** What stands above the figures in a file, so that it explains itself. */
export interface SheetFrame {
  readonly heading: string;
  readonly sub: string;
  readonly filters: readonly string[];
  /** Rows of name and text: source, date, notice, notes. */
  readonly facts: readonly (readonly [string, string])[];
  /** Head of the column that says the state of another one. */
  readonly remark: (column: string) => string;
}

/** A figure as the rows of a spreadsheet. */
export interface Sheet {
  /** Heading, sub-heading, filters and facts, one row each. */
  readonly above: readonly (readonly string[])[];
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}

/**
 * The rows that all files of a figure share. A state stands in words in a column of its own, right of
 * the column it is about; columns in which nothing has a state get none.
 */
export function sheetOf({columns, rows}: TableModel, frame: SheetFrame): Sheet {
  const told = columns.map((_, i) => i > 0 && rows.some(({cells}) => cells[i - 1]?.state));
  return {
    above: [[frame.heading], [frame.sub], ...frame.filters.map((one) => [one]), ...frame.facts].map(
      (row) => row.map(searchable),
    ),
    heads: columns
      .flatMap(({label}, i) => (told[i] ? [label, frame.remark(label)] : [label]))
      .map(searchable),
    rows: rows.map(({header, cells}) => [
      wordCell(header),
      ...cells.flatMap((cell, i) => {
        const {raw} = cell;
        const plain = typeof raw === 'string' ? wordCell(raw) : cell;
        return told[i + 1] ? [plain, wordCell(cell.state ?? '')] : [plain];
      }),
    ]),
  };
}

/** What keeps a line together on a page only disturbs a search in a spreadsheet. */
export function searchable(text: string): string {
  return text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ');
}

function wordCell(words: string): TableCell {
  const text = searchable(words);
  return {text, raw: text};
}
