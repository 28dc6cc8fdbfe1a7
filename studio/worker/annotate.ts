import type {SheetData} from 'write-excel-file/universal';
import type {InputSummary} from '../../src/data/table.js';
import type {ReadResult} from '../../src/read/read-tables.js';
import type {Lang} from '../../src/text/words.js';
import {studioTexts} from '../texts/texts.js';
import type {Job} from './messages.js';
import {remarksOf, type RowRemarks} from './remarks.js';
import {gridsOf, headerRowOf, openTable} from './sheet-rows.js';

/** A sheet with more records is sent back as those that have remarks. */
const wholeUpTo = 3000;
const refusedColour = '#F9D7C8';
const remarkColour = '#FFF1C9';

interface Sheet {
  readonly sheet: string;
  readonly data: SheetData;
  readonly columns: {readonly width: number}[];
  readonly stickyRowsCount?: number;
}

/**
 * A workbook to send back to whoever sent the files: every sheet with remarks as it came, with the
 * cells coloured that were refused, what to do about each in a last column, and a list of all remarks
 * in front. Cells are text, so that no code loses its zeros; the corrected workbook can be read again.
 */
export async function annotated(
  {files}: Pick<Job, 'files'>,
  {input, tables, diagnostics}: Pick<ReadResult, 'input' | 'tables' | 'diagnostics'>,
  {lang, file: only}: {readonly lang: Lang; readonly file: string | null},
): Promise<Blob> {
  const t = studioTexts[lang];
  const head = [t.file, t.sheetWord, t.cellWord, t.columnWord, t.remark];
  const list: unknown[][] = [head.map(headCell)];
  const sheets: Sheet[] = [];
  const names = new Set([t.remarksSheet.toLowerCase()]);
  for (const {name, file} of files) {
    if (only !== null && name !== only) continue;
    const grids = await gridsOf(file);
    const here = input.filter((one) => one.file === name && one.columns.length > 0);
    for (const table of here) {
      const opened = await openTable(grids, table);
      if (opened === null) continue;
      const remarks = remarksOf(table, opened.columns, {tables, diagnostics}, lang);
      if (remarks.size === 0) continue;
      const sheet = sheetName(table, names);
      names.add(sheet.toLowerCase());
      const cells = await sheetCells(table, opened, remarks, t.remark);
      sheets.push({
        sheet,
        data: cells.data as SheetData,
        columns: Array.from({length: cells.width}, (_, at) => ({
          width: at === cells.width - 1 ? 70 : 16,
        })),
        stickyRowsCount: cells.sticky,
      });
      list.push(...listRows(table, opened.columns, remarks));
    }
  }
  const {default: writeExcelFile} = await import('write-excel-file/universal');
  const widths = [28, 18, 10, 24, 90].map((width) => ({width}));
  const front = {
    sheet: t.remarksSheet,
    data: list as SheetData,
    columns: widths,
    stickyRowsCount: 1,
  };
  return writeExcelFile([front, ...sheets]).toBlob();
}

/** The records of a table from the first line of its sheet, or those alone that have remarks. */
async function sheetCells(
  table: InputSummary,
  {rows}: NonNullable<Awaited<ReturnType<typeof openTable>>>,
  remarks: ReadonlyMap<number, RowRemarks>,
  title: string,
): Promise<{data: unknown[][]; width: number; sticky: number}> {
  const header = headerRowOf(table);
  const whole = table.records <= wholeUpTo;
  const last = table.places.reduce((end, {to}) => Math.max(end, to), 0);
  const lines: {row: number; texts: string[]}[] = [];
  let width = 0;
  read: do {
    while (rows.next()) {
      if (rows.row > last) break read;
      if (!whole && rows.row > header && !remarks.has(rows.row)) continue;
      const texts = Array.from({length: rows.width}, (_, at) => rows.text(at));
      width = Math.max(width, texts.length);
      lines.push({row: rows.row, texts});
    }
  } while (await rows.more());
  const data = lines.map(({row, texts}) => {
    const said = remarks.get(row);
    const cells: unknown[] = Array.from({length: width}, (_, at) => {
      const isHead = row <= header;
      const marked = said?.cells.has(at) ?? false;
      const refused = said !== undefined && said.row.length > 0;
      if (texts[at] === undefined && !marked) return null;
      return {
        value: texts[at] ?? '',
        type: String,
        format: '@',
        ...(isHead && row === header && {fontWeight: 'bold'}),
        ...(marked && {backgroundColor: refusedColour}),
        ...(!marked && refused && {backgroundColor: remarkColour}),
      };
    });
    const sentence = said ? [...said.cells.values(), ...said.row].join(' ') : '';
    const last = row === header ? headCell(title) : sentence === '' ? null : textCell(sentence);
    return whole ? [...cells, last] : [rowCell(row), ...cells, last];
  });
  return {
    data,
    width: width + (whole ? 1 : 2),
    sticky: whole ? header : lines.filter(({row}) => row <= header).length,
  };
}

function listRows(
  table: InputSummary,
  columns: readonly number[],
  remarks: ReadonlyMap<number, RowRemarks>,
): unknown[][] {
  const header = (index: number): string => table.columns[columns.indexOf(index)]?.header ?? '';
  const place = [textCell(table.file), textCell(table.sheet ?? '')];
  return [...remarks]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, {cells, row: whole}]) => [
      ...[...cells].map(([index, text]) => [
        ...place,
        textCell(`${letters(index)}${row}`),
        textCell(header(index)),
        textCell(text),
      ]),
      ...whole.map((text) => [...place, textCell(String(row)), null, textCell(text)]),
    ]);
}

function headCell(value: string): unknown {
  return {value, type: String, fontWeight: 'bold', backgroundColor: '#E8EEF4'};
}

function textCell(value: string): unknown {
  return {value, type: String, wrap: true};
}

function rowCell(row: number): unknown {
  return {value: row, type: Number, format: '0'};
}

function letters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

/** A name that a workbook allows and that it does not have yet. */
function sheetName({file, sheet}: InputSummary, taken: ReadonlySet<string>): string {
  const base = `${file.replace(/\.[^.]*$/, '')}${sheet === null ? '' : ` ${sheet}`}`
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 28);
  let name = base === '' ? 'Data' : base;
  for (let count = 2; taken.has(name.toLowerCase()); count++)
    name = `${base.slice(0, 26)} ${count}`;
  return name;
}
