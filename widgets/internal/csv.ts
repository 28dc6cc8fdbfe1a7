import {BOM, csvLine} from '../../src/format/csv.js';
import type {TableModel} from './model.js';

/** What stands above the figures in a file, so that it explains itself. */
export interface CsvFrame {
  readonly heading: string;
  readonly sub: string;
  readonly filters: readonly string[];
  /** Rows of name and text: source, date, notice, notes. */
  readonly facts: readonly (readonly [string, string])[];
  /** Head of the column that says the state of another one. */
  readonly remark: (column: string) => string;
}

export interface CsvOptions {
  /** `;` goes with a decimal comma, as Indonesian spreadsheets read it; `,` with a decimal dot. */
  readonly separator?: ';' | ',';
}

/**
 * Heading, facts and figures as one CSV text with a byte order mark and CRLF. Numbers are written
 * in full, as calculated; a figure that is not there stays empty and its state has words in a
 * column of its own. Texts that a spreadsheet would run as a formula get an apostrophe before them;
 * numbers below zero stay numbers.
 */
export function toCsv(
  table: TableModel,
  frame: CsvFrame,
  {separator = ';'}: CsvOptions = {},
): string {
  const write = (row: readonly (string | number | null)[]): string =>
    csvLine(row.map(searchable), {separator});
  const told = table.columns.map(
    (_, i) => i > 0 && table.rows.some((row) => row.cells[i - 1]?.state),
  );
  const heads = table.columns.flatMap(({label}, i) =>
    told[i] ? [label, frame.remark(label)] : [label],
  );
  const lines = [
    write([frame.heading]),
    write([frame.sub]),
    ...frame.filters.map((filter) => write([filter])),
    ...frame.facts.map((fact) => write(fact)),
    '',
    write(heads),
    ...table.rows.map((row) =>
      write([
        row.header,
        ...row.cells.flatMap((cell, i) =>
          told[i + 1] ? [cell.raw, cell.state ?? ''] : [cell.raw],
        ),
      ]),
    ),
  ];
  return `${BOM}${lines.join('\r\n')}\r\n`;
}

/** A file name from a heading: letters, digits and hyphens, at most 60 characters. */
export function fileName(heading: string): string {
  const plain = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${plain.slice(0, 60).replace(/-$/, '') || 'umkm'}.csv`;
}

/** What keeps a line together on a page only disturbs a search in a spreadsheet. */
function searchable<T>(field: T): T | string {
  return typeof field === 'string'
    ? field.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')
    : field;
}
