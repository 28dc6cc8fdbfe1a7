import type {BatchedRows} from './batch.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from '../cell/cell.js';
import {CellBatch} from './cell-batch.js';
import type {PlainRows} from '../layout/plain-rows.js';
import type {FileColumn} from '../read-rows.js';
import type {RowBatch} from './row-batch.js';

/** So many rows are read together at least and at most; fewer behind one that was not sound. */
const fewest = 8;
const most = 1024;

/**
 * Reads what rows need by columns, many plain rows at a time, before any of them is accepted. Where
 * one of them turns out not to be sound, nothing is taken of all: they are read one by one.
 */
export class RowsAhead {
  private size = most;
  /** Rows that are to be read one by one. */
  private slow = 0;
  private readonly records = new Int32Array(most);
  private readonly cells = new CellBatch();
  private readonly tallies: Int32Array;

  private constructor(
    private readonly source: BatchedRows,
    private readonly plain: PlainRows,
    private readonly columns: readonly FileColumn[],
    private readonly claim: (row: number, count: number) => boolean,
  ) {
    this.tallies = new Int32Array(columns.length * 4);
  }

  /**
   * `null` where rows cannot be read that way.
   *
   * @param columns those that rows need
   * @param claim claims the keys of rows that are read; `false`, with nothing claimed, where one of
   *   them is another row's
   */
  static of(
    batch: RowBatch | null,
    plain: PlainRows | null,
    columns: readonly FileColumn[],
    claim: ((row: number, count: number) => boolean) | undefined,
  ): RowsAhead | null {
    if (batch === null || plain === null || claim === undefined || columns.length === 0)
      return null;
    const can = columns.every(({builder}) => 'fill' in builder && 'retract' in builder);
    return can ? new RowsAhead(batch.source, plain, columns, claim) : null;
  }

  /** Whether rows are read one by one now. */
  get isSlow(): boolean {
    return this.slow > 0;
  }

  /**
   * Reads the next plain records as the table's rows from `row` on; returns how many. 0 leaves the next
   * one to be read by itself.
   */
  read(row: number): number {
    if (this.slow > 0) {
      this.slow--;
      return 0;
    }
    const count = this.plain.count(this.size);
    if (count < fewest) {
      this.slow = count;
      return 0;
    }
    if (!this.fill(row, count)) {
      this.slow = count - 1;
      this.size = Math.max(fewest, this.size >> 3);
      return 0;
    }
    this.size = Math.min(most, this.size * 2);
    return count;
  }

  private fill(row: number, count: number): boolean {
    const {source, columns, cells, records} = this;
    for (let i = 0; i < count; i++) records[i] = source.record + 1 + i;
    let optional = 0;
    let complete = 0;
    for (let at = 0; at < columns.length; at++) {
      const {index, builder, spec} = columns[at];
      cells.begin(source.cell, row, count);
      source.locate(index, records, count, cells.starts, cells.ends);
      builder.fill!(cells);
      const {tally} = cells;
      this.tallies.set(tally, at * 4);
      const whole = tally[FILLED] + tally[COERCED] === count;
      const required = spec.required ?? false;
      if (!required) optional++;
      if (!required && whole) complete++;
      if (cells.issues.length > 0 || tally[UNREADABLE] > 0 || (required && !whole))
        return this.giveUp(row, count, at + 1);
    }
    // A row needs one of those that it need not have all.
    if ((optional > 0 && complete === 0) || !this.claim(row, count))
      return this.giveUp(row, count, columns.length);
    columns.forEach((column, at) => {
      const coerced = this.tallies[at * 4 + COERCED];
      column.filled += this.tallies[at * 4 + FILLED] + coerced;
      column.coerced += coerced;
      column.missing += this.tallies[at * 4 + ABSENT];
    });
    return true;
  }

  private giveUp(row: number, count: number, filled: number): false {
    for (let at = 0; at < filled; at++) this.columns[at].builder.retract!(row, count);
    return false;
  }
}
