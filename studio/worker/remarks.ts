import type {Diagnostic} from '../../src/data/diagnostic.js';
import type {InputSummary, Tables} from '../../src/data/table.js';
import {originName} from '../../src/read/origin-name.js';
import {codeTitle, messageOf} from '../../src/text/message.js';
import type {Lang} from '../../src/text/words.js';
import {studioTexts} from '../texts/texts.js';
import {columnIndexOf} from './column-letters.js';

/** What is to be said of one record of a table. */
export interface RowRemarks {
  /** By position of the column in the sheet. */
  readonly cells: Map<number, string>;
  /** Of the whole record. */
  readonly row: string[];
}

/**
 * Everything that was noticed in one table of a file, by record: each refused cell and record, not
 * only the examples that a report lists, and of what was taken with a remark the examples.
 *
 * @param columns position in the sheet of each column of the table
 */
export function remarksOf(
  table: InputSummary,
  columns: readonly number[],
  {tables, diagnostics}: {tables: Tables; diagnostics: readonly Diagnostic[]},
  lang: Lang,
): Map<number, RowRemarks> {
  const found = new Map<number, RowRemarks>();
  const at = (row: number): RowRemarks => {
    let remarks = found.get(row);
    if (!remarks) found.set(row, (remarks = {cells: new Map(), row: []}));
    return remarks;
  };
  const inside = (row: number): boolean =>
    table.places.some(({from, to}) => from <= row && row <= to);
  for (const diagnostic of diagnostics) {
    const {file, sheet, row, severity, column} = diagnostic;
    if (file !== table.file || sheet !== table.sheet || row === null || !inside(row)) continue;
    if (severity === 'info') continue;
    const text = sentenceOf(diagnostic, lang);
    const cell = columnIndexOf(String(diagnostic.params.cell ?? ''));
    const header = table.columns.findIndex((one) => one.header === column);
    const index = cell ?? (header < 0 ? null : columns[header]);
    if (index === null) at(row).row.push(text);
    else if (!at(row).cells.has(index)) at(row).cells.set(index, text);
  }
  const origin = originName(table);
  const t = studioTexts[lang];
  const own = table.table === null ? undefined : tables[table.table];
  for (const [key, rows] of Object.entries(own?.refused ?? {})) {
    const index = columns[table.columns.findIndex((column) => column.key === key)];
    if (index === undefined || own === undefined) continue;
    for (const position of rows) {
      if (own.origin.files[own.origin.file[position]] !== origin) continue;
      const row = own.origin.row[position];
      if (inside(row) && !at(row).cells.has(index)) at(row).cells.set(index, t.cellRefused);
    }
  }
  for (const {from, to, fate, why} of table.places) {
    if (fate !== 'refused') continue;
    for (let row = from; row <= to; row++) {
      const remarks = at(row);
      if (remarks.row.length > 0 || remarks.cells.size > 0) continue;
      remarks.row.push(t.rowRefused(why === null ? '' : codeTitle(why, lang)));
    }
  }
  return found;
}

/** The sentence without its place, which the sheet shows, and without its code. */
function sentenceOf(diagnostic: Diagnostic, lang: Lang): string {
  const {code, params} = diagnostic;
  const bare = {...diagnostic, file: '', params: {...params, more: 0}};
  return messageOf(bare, lang).replace(` [${code}]`, '');
}
