import {isTotalLabel} from './apart.js';

/** A semicolon file that a program took for a comma file and saved again. */
export type Resaved =
  | {readonly kind: 'restored'; readonly text: string}
  /** Its rows cannot be told apart with certainty. */
  | {readonly kind: 'damaged'};

/** Records by which it is told. */
const looked = 8;
/** Rows without a header of at least so many columns are no table that could be proved. */
const fewestColumns = 4;

/**
 * Restores a semicolon file that was saved again with commas: its lines were cut at their commas and
 * filled up to the same number of cells, and quotes that went over several lines were turned inside
 * out. What is restored is taken only where it proves itself: every row adds up to its last figure
 * and every column to the row of totals. The header of that last column is named where it is blank.
 *
 * @param text all of the file
 * @returns `null` for a file of any other kind
 */
export function restoreResaved(text: string): Resaved | null {
  const records = commaRecords(text, Infinity);
  if (records === null || !looksResaved(records)) return null;
  const lines = records.flatMap((record) => originalLines(record));
  const rows = semicolonRows(lines);
  const proved = rows && withProof(rows);
  return proved ? {kind: 'restored', text: writeRows(proved)} : {kind: 'damaged'};
}

/** Whether a beginning shows such a file, so that it is worth to read the rest. */
export function mayBeResaved(begin: string): boolean {
  const records = commaRecords(begin, looked);
  return records !== null && looksResaved(records);
}

/** The first records are equally wide, and all that they hold stands in a first cell of semicolons. */
function looksResaved(records: readonly (readonly string[])[]): boolean {
  const first = records.slice(0, looked);
  const width = first[0]?.length ?? 0;
  if (first.length < 3 || width < 2 || first.some((record) => record.length !== width))
    return false;
  const whole = first.filter(
    ([cell, ...rest]) => cell.split(';').length >= fewestColumns && rest.every((one) => one === ''),
  );
  return (
    whole.length >= 2 && whole.some(([cell]) => namedColumns(cell.split(';')) >= fewestColumns)
  );
}

function namedColumns(cells: readonly string[]): number {
  return cells.filter((cell) => /\p{L}/u.test(cell)).length;
}

/**
 * Records of a comma file that a program wrote; `null` for a text that none writes.
 *
 * @param most no more records are taken apart
 */
function commaRecords(text: string, most: number): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  const bare = /[^",\r\n]*/y;
  for (let at = 0; at < text.length && records.length < most; at++) {
    let cell: string;
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close < 0) return null;
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    } else {
      bare.lastIndex = at;
      cell = bare.exec(text)![0];
      at += cell.length;
    }
    record.push(cell);
    if (text[at] === ',') continue;
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    else if (at < text.length && text[at] !== '\n' && text[at] !== '\r') return null;
    records.push(record);
    record = [];
  }
  if (record.length > 0) records.push([...record, '']);
  return records;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The lines from which a record was cut, without the cells that filled it up. */
function originalLines(record: readonly string[]): string[] {
  const last = record.findLastIndex((cell) => cell !== '');
  return record
    .slice(0, last + 1)
    .join(',')
    .split(/\r\n|\n|\r/);
}

/** Rows as wide as the header, each over one line or more; `null` where they do not come out. */
function semicolonRows(lines: readonly string[]): string[][] | null {
  const header = lines.findIndex((line) => namedColumns(line.split(';')) >= fewestColumns);
  if (header < 0) return null;
  const width = lines[header].split(';').length;
  const rows: string[][] = lines.slice(0, header).map((line) => line.split(';'));
  let open: string[] = [];
  for (const line of lines.slice(header)) {
    const [first, ...rest] = line.replaceAll('"', '').split(';');
    if (open.length === 0) {
      if (first === '' && rest.length === 0) continue;
      open = [first, ...rest];
    } else {
      open = [...open.slice(0, -1), `${open[open.length - 1]}\n${first}`, ...rest];
    }
    if (open.length > width) return null;
    if (open.length < width) continue;
    rows.push(open.map((cell) => cell.trim()));
    open = [];
  }
  return open.length === 0 ? rows : null;
}

/** The rows, where all sums of their figures agree; else `null`. */
function withProof(rows: readonly (readonly string[])[]): string[][] | null {
  const header = rows.findIndex((row) => namedColumns(row) >= fewestColumns);
  const body = rows.slice(header + 1).filter((row) => row.some((cell) => cell !== ''));
  const total = body.at(-1);
  if (!total || body.length < 3 || !isTotalLabel(total.find((cell) => cell !== '') ?? ''))
    return null;
  const right = total.findLastIndex((cell) => numberOf(cell) !== null);
  let left = right;
  while (left > 0 && body.every((row) => numberOf(row[left - 1]) !== null)) left--;
  if (right - left < 2) return null;
  const figures = body.map((row) => row.slice(left, right + 1).map(numberOf));
  if (figures.some((row) => row.includes(null))) return null;
  const numbers = figures as number[][];
  const sums = numbers[0].map((_, column) =>
    numbers.slice(0, -1).reduce((sum, row) => sum + row[column], 0),
  );
  const rowsAgree = numbers.every(
    (row) => row.slice(0, -1).reduce((sum, value) => sum + value, 0) === row[row.length - 1],
  );
  const columnsAgree = sums.every((sum, column) => sum === numbers[numbers.length - 1][column]);
  if (!rowsAgree || !columnsAgree) return null;
  return rows.map((row, at) =>
    row.map((cell, column) => (at === header && column === right && cell === '' ? 'Jumlah' : cell)),
  );
}

function numberOf(cell: string): number | null {
  if (!/^\d{1,15}$|^\d{1,3}(?:\.\d{3})+$/.test(cell)) return null;
  return Number(cell.replaceAll('.', ''));
}

function writeRows(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) =>
    row.map((cell) => (/["\n;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
  );
  return `${lines.join('\n')}\n`;
}
