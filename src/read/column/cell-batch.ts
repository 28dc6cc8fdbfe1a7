import type {CellIssue, CellState} from '../cell/cell.js';
import {UNREADABLE} from '../cell/cell.js';
import type {ColumnBuilder} from './column-builder.js';

/** What is to be said about a cell of a batch. */
export interface BatchIssue {
  /** Position of the cell in the batch. */
  readonly at: number;
  readonly issue: CellIssue;
}

/**
 * Cells of one column in rows that follow one another: `bytes[starts[i]..ends[i])` belongs to the
 * table's row `row + i`. A builder that is filled with them counts how they went.
 */
export class CellBatch {
  bytes: Uint8Array = new Uint8Array(0);
  starts: Int32Array = new Int32Array(1024);
  ends: Int32Array = new Int32Array(1024);
  /** Room for the codes of the cells while they are read. */
  codes: Int32Array = new Int32Array(1024);
  count = 0;
  row = 0;
  /** How many cells went each way, by `CellState`. */
  readonly tally = new Int32Array(4);
  readonly issues: BatchIssue[] = [];
  /** Positions of the cells that were refused. */
  readonly refused: number[] = [];

  /** Makes room for cells that begin with the table's row `row`, of which nothing is said yet. */
  begin(bytes: Uint8Array, row: number, count: number): void {
    this.bytes = bytes;
    this.row = row;
    this.count = count;
    this.tally.fill(0);
    this.issues.length = 0;
    this.refused.length = 0;
    if (count <= this.starts.length) return;
    this.starts = new Int32Array(count);
    this.ends = new Int32Array(count);
    this.codes = new Int32Array(count);
  }

  /** Notes how a cell went. */
  note(at: number, state: CellState, issue: CellIssue | null): void {
    this.tally[state]++;
    if (state === UNREADABLE) this.refused.push(at);
    if (issue !== null) this.issues.push({at, issue});
  }
}

/** Reads a batch cell by cell, for builders that know no faster way. */
export function fillEach(builder: ColumnBuilder, cells: CellBatch): void {
  const {bytes, starts, ends, count, row} = cells;
  for (let i = 0; i < count; i++) {
    const state = builder.set(row + i, bytes, starts[i], ends[i], NaN);
    cells.note(i, state, builder.issue);
  }
}
