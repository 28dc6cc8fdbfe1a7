import type {GridRemark} from './grid.js';
import {columnLetters} from '../log.js';
import type {Relation} from './xlsx-package.js';
import type {SheetHandler} from './xlsx-sheet.js';

/** Stretches that are named; the rest is a count. */
const named = 5;

/** What the office should know about the workbook. */
export function workbookRemarks(relations: readonly Relation[]): GridRemark[] {
  const remarks: GridRemark[] = [];
  const links = relations.filter(({type}) => type === 'externalLink').length;
  if (links > 0) {
    remarks.push({
      code: 'READ_EXTERNAL_LINK',
      severity: 'warning',
      scope: 'file',
      params: {count: links},
    });
  }
  if (relations.some(({type}) => type === 'vbaProject'))
    remarks.push({code: 'READ_MACROS', severity: 'info', scope: 'file'});
  return remarks;
}

/** What the office should know about a sheet. */
export function sheetRemarks(
  {unsolved, gap}: SheetHandler,
  hiddenColumns: readonly number[],
): GridRemark[] {
  const remarks: GridRemark[] = [];
  if (hiddenColumns.length > 0) {
    const columns = stretches(hiddenColumns);
    const params = {count: hiddenColumns.length, columns};
    remarks.push({code: 'READ_HIDDEN_COLUMNS', severity: 'info', params});
  }
  if (unsolved.count > 0) {
    const {count, row, column} = unsolved;
    const params = {count, cell: `${columnLetters(column)}${row}`};
    remarks.push({code: 'READ_FORMULA_EMPTY', severity: 'warning', row, params});
  }
  if (gap.rows > 0) {
    const params = {rows: gap.rows};
    remarks.push({code: 'READ_ROWS_FAR', severity: 'info', row: gap.row, params});
  }
  return remarks;
}

/** `C–E, H`, of ascending columns; only the first few stretches. */
function stretches(columns: readonly number[]): string {
  const texts: string[] = [];
  for (let i = 0; i < columns.length; i++) {
    const from = columns[i];
    while (columns[i + 1] === columns[i] + 1) i++;
    if (texts.length === named) return `${texts.join(', ')}, …`;
    const first = columnLetters(from);
    texts.push(from === columns[i] ? first : `${first}–${columnLetters(columns[i])}`);
  }
  return texts.join(', ');
}
