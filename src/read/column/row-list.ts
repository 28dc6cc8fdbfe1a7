import {growInt32} from './grow.js';

/** A growing list of rows, each with a code. */
export class RowList {
  length = 0;
  private rows: Int32Array = new Int32Array(0);
  private codes: Int32Array = new Int32Array(0);

  push(row: number, code = 0): void {
    if (this.length === this.rows.length) {
      this.rows = growInt32(this.rows, this.length, 0);
      this.codes = growInt32(this.codes, this.length, 0);
    }
    this.rows[this.length] = row;
    this.codes[this.length++] = code;
  }

  row(index: number): number {
    return this.rows[index];
  }

  code(index: number): number {
    return this.codes[index];
  }

  /** The rows, in the order in which they were added. */
  toArray(): Int32Array {
    return this.rows.slice(0, this.length);
  }

  /** Takes the last row off again, if it is this one. */
  dropLast(row: number): void {
    if (this.length > 0 && this.rows[this.length - 1] === row) this.length--;
  }
}
