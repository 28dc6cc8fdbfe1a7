import type {Cell, Template} from './template.js';

/**
 * A template as CSV that a spreadsheet in Indonesia opens by a double click: UTF-8 with mark,
 * semicolons, CRLF. Dates are written as ISO, which every reader takes for the same day.
 */
export function csvTemplate({columns}: Template): string {
  const rows = [
    columns.map(({header}) => header),
    ...[0, 1, 2].map((row) => columns.map(({examples}) => textOf(examples[row]))),
  ];
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function textOf(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.date : String(cell);
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
