import {growFloat64, growInt32} from '../column/grow.js';
import {TextPool} from './xlsx-strings.js';

/** Cells that have room without being there. */
const mostIdle = 1 << 16;

/**
 * Rows that have been read and not yet walked through. Only cells that hold something are kept, and
 * only rows that have such cells.
 */
export class XlsxCells {
  /** Texts of cells that have their own. */
  readonly pool = new TextPool();
  /** How many rows are whole, and their numbers. */
  length = 0;
  rows: Int32Array = new Int32Array(64);
  /** `columns[cell]`, from 0; the cells of row `i` are `firstCell(i)` up to `firstCell(i + 1)`. */
  columns: Int32Array = new Int32Array(64);
  /** Where a cell's text stands in the pool; below 0 for a shared one, which is `-1 - start`. */
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  /** `NaN` for a text. */
  numbers: Float64Array = new Float64Array(64);
  private cells = 0;
  private firsts: Int32Array = new Int32Array(64);
  /** Where the texts of the row that has begun stand. */
  private poolStart = 0;

  firstCell(row: number): number {
    return this.firsts[row];
  }

  /** Forgets the whole rows; the cells of one that has begun stay. */
  clear(): void {
    const from = this.firsts[this.length];
    const begun = this.cells - from;
    const {columns, starts, ends, numbers, pool} = this;
    for (const list of [columns, starts, ends, numbers]) list.copyWithin(0, from, this.cells);
    const shift = this.poolStart;
    pool.bytes.copyWithin(0, shift, pool.end);
    pool.end -= shift;
    for (let cell = 0; cell < begun; cell++) {
      if (starts[cell] < 0) continue;
      starts[cell] -= shift;
      ends[cell] -= shift;
    }
    this.cells = begun;
    this.length = 0;
    this.poolStart = 0;
    if (columns.length > mostIdle && begun < mostIdle) this.shrink();
  }

  /** Adds a cell to the row that has begun, unless there is nothing in it. */
  addText(column: number, text: string, number = NaN): void {
    const from = this.pool.end;
    this.pool.add(text);
    if (this.pool.end > from) this.add(column, from, this.pool.end, number);
  }

  /** Adds a cell that holds the shared text of this number. */
  addShared(column: number, text: number): void {
    this.add(column, -1 - text, 0, NaN);
  }

  /** Ends the row that has begun; `false` where it has no cells, so that there is no such row. */
  endRow(row: number): boolean {
    if (this.cells === this.firsts[this.length]) return false;
    this.rows = growInt32(this.rows, this.length, 0);
    this.rows[this.length++] = row;
    this.firsts = growInt32(this.firsts, this.length, 0);
    this.firsts[this.length] = this.cells;
    this.poolStart = this.pool.end;
    return true;
  }

  /** About how many bytes are in use. */
  get size(): number {
    return this.cells * 20 + this.length * 8 + this.pool.end;
  }

  /** How many cells the last whole row has. */
  get filled(): number {
    return this.firsts[this.length] - this.firsts[this.length - 1];
  }

  /** Column behind the last cell that was added. */
  get width(): number {
    return this.columns[this.cells - 1] + 1;
  }

  /** Gives back the memory of rows that were kept until they were too many. */
  private shrink(): void {
    this.rows = new Int32Array(64);
    this.firsts = new Int32Array(64);
    this.columns = this.columns.slice(0, mostIdle);
    this.starts = this.starts.slice(0, mostIdle);
    this.ends = this.ends.slice(0, mostIdle);
    this.numbers = this.numbers.slice(0, mostIdle);
    this.pool.bytes = this.pool.bytes.slice(0, this.pool.end);
  }

  private add(column: number, start: number, end: number, number: number): void {
    const cell = this.cells++;
    if (cell >= this.columns.length) {
      this.columns = growInt32(this.columns, cell, 0);
      this.starts = growInt32(this.starts, cell, 0);
      this.ends = growInt32(this.ends, cell, 0);
      this.numbers = growFloat64(this.numbers, cell);
    }
    this.columns[cell] = column;
    this.starts[cell] = start;
    this.ends[cell] = end;
    this.numbers[cell] = number;
  }
}
