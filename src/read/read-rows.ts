import type {ColumnSummary} from '../data/table.js';
import type {ColumnSpec} from '../schema/spec.js';
import type {CellIssue, CellState} from './cell/cell.js';
import {ABSENT, COERCED, UNREADABLE} from './cell/cell.js';
import type {ColumnBuilder} from './column/column-builder.js';
import type {Apart} from './layout/apart.js';
import {beginsWithTotal} from './layout/apart.js';
import type {ApartRules} from './layout/apart-rows.js';
import {ApartRows} from './layout/apart-rows.js';
import type {Heading} from './layout/heading.js';
import {checkedBy} from './cell/identifiers.js';
import type {Rows} from './container/rows.js';
import {statesScale} from './reported/scale.js';
import {PlainRows} from './layout/plain-rows.js';
import {beginsTable} from './layout/second-table.js';
import type {FileLog} from './log.js';
import type {Records} from './records.js';
import type {HeaderMatch} from './header/match-headers.js';
import {NumberBuilder} from './column/number-builder.js';
import type {Told} from './column/row-batch.js';
import {RowBatch} from './column/row-batch.js';
import {RowsAhead} from './column/rows-ahead.js';
import type {RowList} from './column/row-list.js';
import {ScaledBuilder} from './column/scaled-builder.js';
import type {TableBuilder} from './column/table-builder.js';

/** A column of a file that is read, and what became of its cells. */
export interface FileColumn {
  readonly index: number;
  readonly header: string;
  readonly spec: ColumnSpec;
  readonly builder: ColumnBuilder;
  /** A sign such as `...` is a statement here, not a gap. */
  readonly statedMissing: boolean;
  /** How the cell read last went. */
  state: CellState;
  filled: number;
  missing: number;
  coerced: number;
  approximate: number;
  refused: number;
  /** Rows of the table of which such a cell was refused, over all files. */
  readonly refusedRows: RowList;
}

/** Where reading a table stopped: the record in which another one begins, or `null`. */
export type NextTable = number | null;

/** Why a whole row is refused, with the column and text to show. */
export interface RowRefusal {
  readonly issue: CellIssue;
  readonly column: FileColumn | null;
  /** Empty for "what the cell holds". */
  readonly found: string | null;
}

export interface RowRules extends ApartRules {
  /** Records up to and including the header. */
  readonly headerRow: number;
  /** A last look at a row whose required columns are read. */
  refuse(rows: Rows, row: number): RowRefusal | null;
  /**
   * The same look at as many plain rows at once; `false`, with nothing done, where one of them is
   * refused. Without it rows are read one by one.
   */
  readonly claim?: (row: number, count: number) => boolean;
  /** Told of a row that is set aside as a total, before the next row is read. */
  total?(rows: Rows): void;
  /** Told of a row that is set aside as a heading. */
  heading?(heading: Heading, rows: Rows): void;
}

/** The columns of a file that are read, required ones first. */
export function fileColumns(
  matches: readonly HeaderMatch[],
  table: TableBuilder,
  {
    first = [],
    statedMissing = [],
  }: {first?: readonly string[]; statedMissing?: readonly string[]} = {},
): FileColumn[] {
  const columns: FileColumn[] = [];
  for (const {index, header, spec, factor} of matches) {
    if (!spec) continue;
    const builder = scaledBy(factor, spec, table.builder(spec));
    const stated = statedMissing.includes(spec.key);
    const none = {filled: 0, missing: 0, coerced: 0, approximate: 0, refused: 0};
    const refusedRows = table.refusedRows(spec.key);
    const read = {index, header, spec, builder, statedMissing: stated, refusedRows};
    columns.push({...read, state: ABSENT, ...none});
  }
  const rank = ({spec}: FileColumn): number =>
    spec.required ? 0 : first.includes(spec.key) ? 1 : 2;
  return columns.sort((a, b) => rank(a) - rank(b));
}

/** The builder of a column whose header says what its figures are to be multiplied by. */
function scaledBy(
  factor: number | undefined,
  {type}: ColumnSpec,
  builder: ColumnBuilder,
): ColumnBuilder {
  const kind = type === 'rupiah' || type === 'count' ? type : 'number';
  return factor !== undefined && builder instanceof NumberBuilder
    ? new ScaledBuilder(builder, factor, kind)
    : builder;
}

/**
 * Reads the rows of one table of a file. What a row needs is read before the rest, so that nothing
 * of a refused row stays behind.
 *
 * @param needed how many of the columns must be read before `rules.refuse` is asked
 */
export async function readRows(
  rows: Rows,
  columns: readonly FileColumn[],
  needed: number,
  table: TableBuilder,
  rules: RowRules,
  records: Records,
  log: FileLog,
): Promise<NextTable> {
  const from = table.length;
  const apartRows = new ApartRows(rules);
  const batch = RowBatch.of(rows, columns, needed, log);
  const told: Told = batch ?? log;
  const plain = batch && PlainRows.of(batch.source, rules);
  const ahead = RowsAhead.of(batch, plain, columns.slice(0, needed), rules.claim);
  let next: NextTable = null;
  /** Whether no row of data stands directly above. */
  let alone = false;
  /** Whether the row directly above is one of data. */
  let below = false;
  do {
    if (!ahead || ahead.isSlow) batch?.begin();
    while (next === null) {
      const read = below && ahead ? ahead.read(table.length) : 0;
      if (read > 0) {
        batch!.acceptAll(table.length, read);
        table.acceptAll(rows.row + 1, read);
        records.acceptAll(rows.row + 1, read);
        batch!.source.skip(read);
        continue;
      }
      if (!rows.next()) break;
      below = false;
      const {row} = rows;
      if (row <= rules.headerRow) continue;
      if (rows.empty) {
        records.set(row, 'set_aside', 'READ_BLANK');
        alone = true;
        continue;
      }
      const apart = apartRows.why(rows);
      if (apart !== null) {
        setAside(apart, rows, records, told);
        // What they are told of may look at the rows before.
        if (rules.total ?? rules.heading) batch?.flush();
        if (apart === 'READ_TOTAL_SET_ASIDE') rules.total?.(rows);
        if (apart === 'READ_HEADING_SET_ASIDE') rules.heading?.(apartRows.heading!, rows);
        alone = true;
        continue;
      }
      if (beginsTable(rows, rules.headers, alone)) {
        next = row;
        break;
      }
      alone = false;
      below = true;
      const refusal =
        swallowed(rows, rules.headers.length) ??
        overflow(rows, rules.headers.length) ??
        readNeeded(rows, columns, needed, table.length, rules);
      if (refusal === null) {
        const read = batch ? needed : columns.length;
        for (let i = needed; i < read; i++) setCell(rows, columns[i], table.length);
        for (let i = 0; i < read; i++) noteCell(rows, columns[i], table.length, told);
        batch?.accept(table.length);
        table.accept(row);
        records.accept(row);
      } else if (refusal.issue.code === 'READ_REQUIRED' && beginsWithTotal(rows)) {
        setAside('READ_TOTAL_SET_ASIDE', rows, records, told);
        if (rules.total) batch?.flush();
        rules.total?.(rows);
      } else {
        records.set(row, 'refused', refusal.issue.code);
        logRefusal(row, withFound(rows, refusal), told);
      }
    }
    batch?.flush();
  } while (next === null && (await rows.more()));
  batch?.end();
  if (rows.openQuoteRow > 0 && (next === null || rows.openQuoteRow < next))
    log.add({code: 'READ_QUOTE_OPEN', severity: 'warning', row: rows.openQuoteRow});
  closeFile(columns, table, from, records, log);
  return next;
}

/** Adds a row's refusal to the log. */
export function logRefusal(row: number, {issue, column, found}: RowRefusal, log: Told): void {
  const {code, params} = issue;
  const at = column
    ? {column: column.header, index: column.index, personal: column.spec.personal ?? false}
    : {};
  log.add({code, severity: 'error', row, found, params, ...at});
}

/** Fills in what the cell holds, where a refusal left that to be looked up. */
function withFound(rows: Rows, refusal: RowRefusal): RowRefusal {
  const {column, found} = refusal;
  return column && found === '' ? {...refusal, found: rows.text(column.index)} : refusal;
}

/** What became of each header of a file. */
export function summarise(
  matches: readonly HeaderMatch[],
  columns: readonly FileColumn[],
): ColumnSummary[] {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  return matches.map(({index, header, spec, how, candidates, factor}) => {
    const column = byIndex.get(index);
    const {filled = 0, missing = 0, coerced = 0, approximate = 0, refused = 0} = column ?? {};
    const key = spec ? spec.key.split(' ')[0] : null;
    const scale = factor === undefined ? {} : {factor};
    const counts = {...scale, ...checkedBy(key), filled, missing, coerced, approximate, refused};
    return candidates ? {header, key, how, candidates, ...counts} : {header, key, how, ...counts};
  });
}

function setAside(code: Apart, rows: Rows, records: Records, log: Told): void {
  records.set(rows.row, 'set_aside', code);
  log.add({code, severity: 'info', row: rows.row});
  if (code !== 'READ_NOTE_SET_ASIDE') return;
  const text = noteText(rows);
  if (statesScale(text))
    log.add({code: 'READ_SCALE_NOTE', severity: 'warning', row: rows.row, found: text});
}

function noteText(rows: Rows): string {
  let index = 0;
  while (index < rows.width && rows.text(index) === '') index++;
  return rows.text(index);
}

/** A quote that was not closed takes the rows up to the next one into its cell. */
function swallowed({innerLines, innerSeparators}: Rows, width: number): RowRefusal | null {
  if (innerLines === 0 || width < 2 || innerSeparators < innerLines * (width - 1)) return null;
  const params = {lines: innerLines};
  return {issue: {code: 'READ_QUOTE_SPAN', severity: 'error', params}, column: null, found: null};
}

/** A row wider than its header has slipped: its cells stand under the wrong headers. */
function overflow(rows: Rows, width: number): RowRefusal | null {
  for (let index = width; index < rows.width; index++) {
    rows.at(index);
    if (rows.end === rows.start) continue;
    const params = {width: rows.width, expected: width};
    return {issue: {code: 'READ_ROW_WIDTH', severity: 'error', params}, column: null, found: null};
  }
  return null;
}

function readNeeded(
  rows: Rows,
  columns: readonly FileColumn[],
  needed: number,
  row: number,
  rules: RowRules,
): RowRefusal | null {
  for (let i = 0; i < needed; i++) {
    const column = columns[i];
    setCell(rows, column, row);
    const {state} = column;
    const {issue} = column.builder;
    const unreadable = state === UNREADABLE;
    const absent = state === ABSENT && !(column.statedMissing && rows.end > rows.start);
    if (column.spec.required && (unreadable || absent)) {
      column[unreadable ? 'refused' : 'missing']++;
      const required: CellIssue = {
        code: 'READ_REQUIRED',
        severity: 'error',
        params: {key: column.spec.key},
      };
      return {issue: unreadable ? issue! : required, column, found: unreadable ? '' : null};
    }
  }
  return rules.refuse(rows, row);
}

function setCell(rows: Rows, column: FileColumn, row: number): void {
  rows.at(column.index);
  column.state = column.builder.set(row, rows.cell, rows.start, rows.end, rows.number);
}

function noteCell(rows: Rows, column: FileColumn, row: number, log: Told): void {
  const {state} = column;
  if (state === ABSENT) column.missing++;
  else if (state === UNREADABLE) {
    column.refused++;
    column.refusedRows.push(row);
  } else column.filled++;
  if (state === COERCED) column.coerced++;
  if (column.builder.issue === null) return;
  const {code, severity, params} = column.builder.issue;
  const {header, index, spec} = column;
  if (code === 'READ_APPROXIMATE') column.approximate++;
  const found = rows.text(index);
  log.add({
    code,
    severity,
    row: rows.row,
    column: header,
    index,
    found,
    personal: spec.personal ?? false,
    params,
  });
}

/** Settles what only whole columns can, and takes out rows that lose what they need. */
function closeFile(
  columns: readonly FileColumn[],
  table: TableBuilder,
  from: number,
  records: Records,
  log: FileLog,
): void {
  for (const column of columns) {
    const {builder, header, index, spec} = column;
    const personal = spec.personal ?? false;
    builder.closeFile(from, table.length, (row, state, {code, severity, params}, found) => {
      const lost = state === UNREADABLE;
      if (lost) {
        column.filled--;
        column.refused++;
        column.refusedRows.push(row);
      }
      const refused = lost && (spec.required ?? false) && table.drop(row);
      if (refused) records.set(table.rowOf(row), 'refused', code);
      log.add({
        code,
        severity: refused ? 'error' : severity,
        row: table.rowOf(row),
        column: header,
        index,
        found,
        personal,
        params,
      });
    });
  }
  // A refused row may have left its required cells behind the last accepted one.
  for (const builder of table.builders.values()) builder.clear(table.length);
}
