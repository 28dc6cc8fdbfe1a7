import type {Column} from '../../data/column.js';
import {NO, UNKNOWN, YES} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import type {ColumnBuilder} from './column-builder.js';
import type {TruthBuilder} from './truth-builder.js';

/**
 * Reads one more header of a file into a column of yes and no that another header fills already:
 * "Shopee" and "Tokopedia" both say that a business sells on a marketplace. One yes is a yes; a no is
 * one where every header says so; anything else is unknown.
 */
export class AnyTruthBuilder implements ColumnBuilder {
  /**
   * @param all the column of all files, which the first of the headers fills
   * @param own reads the cells of this header, whose letters have a company of their own
   */
  constructor(
    private readonly all: TruthBuilder,
    private readonly own: TruthBuilder,
  ) {}

  get issue(): CellIssue | null {
    return this.own.issue;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    return this.own.set(row, bytes, start, end);
  }

  clear(row: number): void {
    this.own.clear(row);
  }

  /** The column of all files is settled before this one, for its header stands first. */
  closeFile(from: number, to: number, report: LateReport): void {
    this.own.closeFile(from, to, report);
    for (let row = from; row < to; row++)
      this.all.put(row, either(this.all.value(row), this.own.value(row)));
  }

  finish(length: number, kept: Int32Array | null): Column {
    return this.all.finish(length, kept);
  }
}

function either(first: number, second: number): number {
  if (first === YES || second === YES) return YES;
  return first === NO && second === NO ? NO : UNKNOWN;
}
