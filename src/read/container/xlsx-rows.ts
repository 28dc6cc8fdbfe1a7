import {growInt32} from '../column/grow.js';
import {decodeUtf8} from '../column/interner.js';
import type {Rows} from './rows.js';
import type {XlsxCells} from './xlsx-cells.js';
import type {SharedStrings} from './xlsx-strings.js';

/** Reads a little more of a sheet into the batch; `false` once it has been read to its end. */
export interface StepReader {
  step(): Promise<boolean>;
}

/**
 * Walks through the rows of a sheet. Rows that are not stored are empty ones; behind the last that
 * holds something there are none.
 */
export class XlsxRows implements Rows {
  row = 0;
  width = 0;
  empty = true;
  /** A cell of a workbook has no quotes to leave open. */
  readonly openQuoteRow = 0;
  readonly innerLines = 0;
  readonly innerSeparators = 0;
  number = NaN;
  cell: Uint8Array;
  start = 0;
  end = 0;

  private index = 0;
  /** `slots[column]` is the column's cell in the current row and 1, or 0. */
  private slots: Int32Array = new Int32Array(64);
  private filled: Int32Array = new Int32Array(64);
  private filledLength = 0;

  /** @param reader brings more rows into the batch; `null` where it has them all already */
  constructor(
    private reader: StepReader | null,
    private readonly batch: XlsxCells,
    private readonly strings: SharedStrings,
  ) {
    this.cell = batch.pool.bytes;
  }

  next(): boolean {
    const {batch} = this;
    if (this.index >= batch.length) return false;
    for (let i = 0; i < this.filledLength; i++) this.slots[this.filled[i]] = 0;
    this.filledLength = 0;
    this.row++;
    this.empty = this.row < batch.rows[this.index];
    if (this.empty) this.width = 0;
    else this.choose(this.index++);
    return true;
  }

  async more(): Promise<boolean> {
    if (this.index < this.batch.length) return true;
    if (this.reader === null) return false;
    this.batch.clear();
    this.index = 0;
    while (this.batch.length === 0) {
      if (await this.reader.step()) continue;
      this.reader = null;
      return false;
    }
    return true;
  }

  at(index: number): void {
    const slot = index < this.width ? this.slots[index] : 0;
    if (slot === 0) {
      this.start = 0;
      this.end = 0;
      this.number = NaN;
      return;
    }
    const {batch, strings} = this;
    const start = batch.starts[slot - 1];
    this.number = batch.numbers[slot - 1];
    if (start < 0) {
      this.cell = strings.pool.bytes;
      this.start = strings.start(-1 - start);
      this.end = strings.end(-1 - start);
    } else {
      this.cell = batch.pool.bytes;
      this.start = start;
      this.end = batch.ends[slot - 1];
    }
  }

  text(index: number): string {
    this.at(index);
    return decodeUtf8(this.cell, this.start, this.end);
  }

  private choose(index: number): void {
    const {batch} = this;
    const to = batch.firstCell(index + 1);
    this.width = batch.columns[to - 1] + 1;
    this.slots = growInt32(this.slots, this.width, 0);
    for (let cell = batch.firstCell(index); cell < to; cell++) {
      const column = batch.columns[cell];
      this.slots[column] = cell + 1;
      this.filled = growInt32(this.filled, this.filledLength, 0);
      this.filled[this.filledLength++] = column;
    }
  }
}
