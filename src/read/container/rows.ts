/**
 * A walk through the records of a table, whatever container it came in. Each cell is a range of UTF-8
 * bytes, so that a repeated text need not become a string again. Records are numbered without gaps: a
 * row that a sheet does not store is an empty one.
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
  /** The number that the container itself holds in the chosen cell; `NaN` for a text. */
  readonly number: number;
  /** Where the cell that `at` chose stands: `cell[start..end)`. */
  readonly cell: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Steps to the next record; `false` behind the last that is loaded. */
  next(): boolean;
  /**
   * Loads more records; `false` where there are none. Rows are walked through by
   * `do while (rows.next()) … while (await rows.more())`, so that only the outer loop waits.
   */
  more(): Promise<boolean>;
  /** Chooses a cell; one beyond the record's width is empty. */
  at(index: number): void;
  /** The text of a cell; empty for one beyond the record's width. */
  text(index: number): string;
}

/** Steps to the next record behind those that are loaded; `false` behind the last of all. */
export async function nextLoaded(rows: Rows): Promise<boolean> {
  while (await rows.more()) if (rows.next()) return true;
  return false;
}
