import type {Column} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import type {CellBatch} from './cell-batch.js';

/**
 * Collects one column, cell by cell, over all files of a table. `row` counts the table's rows from
 * 0; a row that is refused is written over by the next one.
 */
export interface ColumnBuilder {
  /** What is to be said about the cell read last, or `null`. */
  readonly issue: CellIssue | null;
  /**
   * Reads the cell `bytes[start..end)`.
   *
   * @param number what the container itself holds where it holds a number; the bytes are its digits
   */
  set(row: number, bytes: Uint8Array, start: number, end: number, number: number): CellState;
  /** Reads many cells of a text, of which none holds a number of its own; as `set` for each. */
  fill?(cells: CellBatch): void;
  /**
   * Takes back the cells that it was filled with last, in the rows from `row` on, as if they had never
   * been read. A builder that can is filled with cells of rows that may yet be refused.
   */
  retract?(row: number, count: number): void;
  /** Told of cells that `set` will be given next, so that what they need is at hand. */
  expect?(cells: CellBatch): void;
  /** Makes room for so many rows, of which `read` are read; a guess, which may prove wrong. */
  reserve?(rows: number, read: number): void;
  /** Told that `fill` gave the last cells of a file. */
  endFill?(): void;
  /** Makes a row missing, as where a file lacks the column. */
  clear(row: number): void;
  /**
   * Settles what only the whole column of one file can: the rows `from` up to `to` are that file's.
   */
  closeFile(from: number, to: number, report: LateReport): void;
  /** The column of the rows listed in `kept`, or of the first `length` rows. */
  finish(length: number, kept: Int32Array | null): Column;
}
