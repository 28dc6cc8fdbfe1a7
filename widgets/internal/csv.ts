import {BOM, csvLine} from '../../src/format/csv.js';
import type {Sheet} from './output/sheet.js';

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
export function toCsv({above, heads, rows}: Sheet, {separator = ';'}: CsvOptions = {}): string {
  const lines = [...above, [], heads, ...rows.map((row) => row.map(({raw}) => raw))].map((row) =>
    csvLine(row, {separator}),
  );
  return `${BOM}${lines.join('\r\n')}\r\n`;
}
