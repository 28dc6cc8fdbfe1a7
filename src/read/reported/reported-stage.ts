import {ABSENT} from '../cell/cell.js';
import type {Layout} from '../layout/find-layout.js';
import {FileLog} from '../log.js';
import {partedOtherwise} from '../layout/parted-row.js';
import {RawColumn, RawTexts} from './raw-column.js';
import type {FileColumn, NextTable, RowRefusal} from '../read-rows.js';
import {readRows} from '../read-rows.js';
import type {Records} from '../records.js';
import {RowList} from '../column/row-list.js';
import type {Rows} from '../container/rows.js';
import {TableBuilder} from '../column/table-builder.js';

/** The rows of a table as they stand, before anything is decided about them. */
export interface Staged {
  readonly length: number;
  /** The record in which another table begins, or `null`. */
  readonly next: NextTable;
  /** The record of a row. */
  recordOf(row: number): number;
  /** The text of a cell by the position of its column; empty where it holds nothing. */
  text(column: number, row: number): string;
  /** The number that the container holds in a cell, or `NaN`. */
  number(column: number, row: number): number;
}

/**
 * Reads the rows of a table of figures without interpreting them: totals and headings among them are
 * told apart when all rows are known.
 */
export async function stageRows(
  {open, headerRow, headers, headerLines, titles}: Layout,
  records: Records,
  log: FileLog,
): Promise<Staged> {
  const table = new TableBuilder('kemendagri');
  const texts = new RawTexts();
  const raw = headers.map(() => new RawColumn(texts));
  const columns = raw.map((builder, index): FileColumn => ({
    index,
    header: headers[index],
    spec: {key: 'raw', type: 'text', aliases: []},
    builder,
    statedMissing: false,
    state: ABSENT,
    filled: 0,
    missing: 0,
    coerced: 0,
    approximate: 0,
    refused: 0,
    refusedRows: new RowList(),
  }));
  table.openFile('');
  const refuse = (record: Rows): RowRefusal | null => partedOtherwise(record, headers.length);
  const rules = {headerRow, headers, headerLines, titles, labels: [], refuse};
  const own = new FileLog('');
  const next = await readRows(open(), columns, 0, table, rules, records, own);
  passOn(own, log);
  return {
    length: table.length,
    next,
    recordOf: (row) => table.rowOf(row),
    text: (column, row) => raw[column]?.text(row).trim() ?? '',
    number: (column, row) => raw[column]?.number(row) ?? NaN,
  };
}

/** Says what was noticed, but that a note about the scale was not used: here it is. */
function passOn(own: FileLog, log: FileLog): void {
  for (const {code, severity, row, column, found, params} of own.diagnostics()) {
    if (code === 'READ_SCALE_NOTE') continue;
    const {more = 0, ...rest} = params;
    for (let count = 0; count <= Number(more); count++)
      log.add({code, severity, row, column, found, params: rest});
  }
}
