import type {Rows} from '../container/rows.js';

/**
 * Rows of which many are loaded together in one buffer, where each cell can be looked up until `more`
 * is called again. Columns of such rows are read one after the other, which is much faster than to
 * read one row after the other.
 */
export interface BatchedRows extends Rows {
  /** Position of the current record among those loaded, from 0, and how many those are. */
  readonly record: number;
  readonly loaded: number;
  /** About how many records there are in all, told by the bytes that are left. */
  readonly expected: number;
  /** Where the cells of all loaded records stand in `cell`. */
  readonly places: RecordPlaces;
  /**
   * Says where the cells of one column stand in `cell`, in the first `count` of the records listed;
   * the cell of a record that is too short is empty.
   */
  locate(
    index: number,
    records: Int32Array,
    count: number,
    starts: Int32Array,
    ends: Int32Array,
  ): void;
  /** Steps over as many records, which must be loaded. */
  skip(count: number): void;
}

/** Where the cells of many records stand. */
export interface RecordPlaces {
  /** `firsts[record]` is the first of its cells; the next one's first is behind its last. */
  readonly firsts: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Line ends inside quoted cells of a record. */
  readonly innerLines: Int32Array;
  /** Whether a quote in a record was never closed. */
  readonly quoteOpen: Uint8Array;
}

/** Whether rows can be read by columns. */
export function isBatched(rows: Rows): rows is BatchedRows {
  return 'locate' in rows;
}
