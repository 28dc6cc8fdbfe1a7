/**
 * A walk through the records of a table, whatever container it came in. Each cell is a range of UTF-8
 * bytes, so that a repeated text need not become a string again.
 */
export interface Rows {
  /** Number of the current record, from 1, as a spreadsheet numbers it. */
  readonly row: number;
  /** How many cells the current record has. */
  readonly width: number;
  /** Whether no cell of the current record holds anything. */
  readonly empty: boolean;
  /** Record in which a quote was opened and never closed; 0 if there is none. */
  readonly openQuoteRow: number;
  /** Line ends inside quoted cells of the current record, and column separators in those cells. */
  readonly innerLines: number;
  readonly innerSeparators: number;
  /** Where the cell that `at` chose stands: `cell[start..end)`. */
  readonly cell: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Steps to the next record; `false` behind the last. */
  next(): boolean;
  /** Chooses a cell; one beyond the record's width is empty. */
  at(index: number): void;
  /** The text of a cell; empty for one beyond the record's width. */
  text(index: number): string;
}
