import type {BatchedRows} from './batch.js';
import {isBatched} from './batch.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from '../cell/cell.js';
import {CellBatch, fillEach} from './cell-batch.js';
import {decodeUtf8} from './interner.js';
import type {Entry} from '../log.js';
import type {FileColumn} from '../read-rows.js';
import type {Rows} from '../container/rows.js';

/** Where entries about rows go. */
export interface Told {
  add(entry: Entry): void;
}

/**
 * Rows that were accepted of those loaded together. What nothing depends on in them is read by
 * columns when all of them are known; what there is to say is said in the order of the rows.
 */
export class RowBatch implements Told {
  private records = new Int32Array(1024);
  private rows = new Int32Array(1024);
  private count = 0;
  private every: Int32Array = numbers(1024);
  /** Rows of the table that there is room for. */
  private room = 0;
  /** The table's row of the first of them. */
  private first = 0;
  private readonly cells = new CellBatch();
  private readonly entries: {readonly entry: Entry; readonly order: number}[] = [];

  private constructor(
    readonly source: BatchedRows,
    private readonly columns: readonly FileColumn[],
    private readonly needed: number,
    private readonly log: Told,
  ) {}

  /** `null` where rows cannot be read by columns. */
  static of(
    rows: Rows,
    columns: readonly FileColumn[],
    needed: number,
    log: Told,
  ): RowBatch | null {
    // Two headers that a configuration gives one meaning fill one column, row by row.
    const builders = new Set(columns.map(({builder}) => builder));
    const apart = builders.size === columns.length;
    return apart && isBatched(rows) ? new RowBatch(rows, columns, needed, log) : null;
  }

  /** Begins with the records that are loaded now, of which none has been looked at. */
  begin(): void {
    const {source, columns, cells} = this;
    const {loaded} = source;
    while (this.every.length < loaded) this.every = numbers(this.every.length * 2);
    for (let order = 0; order < this.needed; order++) {
      const {builder, index} = columns[order];
      if (!builder.expect) continue;
      cells.begin(source.cell, 0, loaded);
      source.locate(index, this.every, loaded, cells.starts, cells.ends);
      builder.expect(cells);
    }
  }

  add(entry: Entry): void {
    const {index = -1} = entry;
    const order = index < 0 ? -1 : this.columns.findIndex((column) => column.index === index);
    this.entries.push({entry, order});
  }

  /** Takes the current record for the table's row `row`; its needed columns are read. */
  accept(row: number): void {
    if (this.count === 0) this.first = row;
    if (this.count === this.records.length) this.grow();
    this.records[this.count] = this.source.record;
    this.rows[this.count++] = this.source.row;
  }

  /** Takes as many records behind the current one for the table's rows from `row` on. */
  acceptAll(row: number, count: number): void {
    const {source} = this;
    if (this.count === 0) this.first = row;
    while (this.count + count > this.records.length) this.grow();
    for (let i = 0; i < count; i++) {
      this.records[this.count] = source.record + 1 + i;
      this.rows[this.count++] = source.row + 1 + i;
    }
  }

  /** Reads the columns of what was accepted, and says what there is to say. */
  flush(): void {
    const {source, columns, cells, count} = this;
    for (let order = this.needed; order < columns.length && count > 0; order++) {
      const column = columns[order];
      cells.begin(source.cell, this.first, count);
      source.locate(column.index, this.records, count, cells.starts, cells.ends);
      if (column.builder.fill) column.builder.fill(cells);
      else fillEach(column.builder, cells);
      const {tally} = cells;
      column.missing += tally[ABSENT];
      column.refused += tally[UNREADABLE];
      column.filled += tally[FILLED] + tally[COERCED];
      column.coerced += tally[COERCED];
      for (const at of cells.refused) column.refusedRows.push(this.first + at);
      if (cells.issues.length > 0) this.note(column, order);
    }
    // The next records must find room.
    if (count > 0 && this.first + count * 2 > this.room) this.reserve(this.first + count);
    this.count = 0;
    // What was said of a row was said column by column.
    this.entries.sort((a, b) => (a.entry.row ?? 0) - (b.entry.row ?? 0) || a.order - b.order);
    for (const {entry} of this.entries) this.log.add(entry);
    this.entries.length = 0;
  }

  /** Ends when all rows of the file have been looked at. */
  end(): void {
    for (const {builder} of this.columns) builder.endFill?.();
  }

  /** Makes room in steps, for the first records may be shorter than the rest. */
  private reserve(read: number): void {
    const {expected, row} = this.source;
    this.room = read + Math.min(Math.ceil((expected - row) * 1.05), read * 15);
    if (this.room < read * 1.5) return;
    for (const {builder} of this.columns) builder.reserve?.(this.room, read);
  }

  private note(column: FileColumn, order: number): void {
    const {cells, rows} = this;
    const {bytes, starts, ends} = cells;
    for (const {at, issue} of cells.issues) {
      const {code, severity, params} = issue;
      if (code === 'READ_APPROXIMATE') column.approximate++;
      const [start, end] = [starts[at], ends[at]];
      const entry: Entry = {
        code,
        severity,
        row: rows[at],
        column: column.header,
        index: column.index,
        found: () => decodeUtf8(bytes, start, end),
        personal: column.spec.personal ?? false,
        params,
      };
      this.entries.push({entry, order});
    }
  }

  private grow(): void {
    const [records, rows] = [this.records, this.rows];
    this.records = new Int32Array(records.length * 2);
    this.records.set(records);
    this.rows = new Int32Array(records.length * 2);
    this.rows.set(rows);
  }
}

function numbers(count: number): Int32Array {
  return Int32Array.from({length: count}, (_, index) => index);
}
