import {growInt32} from './grow.js';

const none = -1;

/**
 * Remembers under which key a row stands, to find a second one with the same. With a `second` value
 * both together are the key; rows of one key are few (the years of a business), so they are walked.
 */
export class UniqueRows {
  private last: Int32Array = new Int32Array(0);
  private previous: Int32Array = new Int32Array(0);

  /**
   * The earlier row with this key, or -1; then `row` is remembered as its first.
   *
   * @param same whether an earlier row of the same code has the same second value
   */
  claim(code: number, row: number, same: (earlier: number) => boolean): number {
    this.last = growInt32(this.last, code, none);
    for (let at = this.last[code]; at !== none; at = this.previous[at]!) if (same(at)) return at;
    this.previous = growInt32(this.previous, row, none);
    this.previous[row] = this.last[code]!;
    this.last[code] = row;
    return none;
  }

  /** Forgets a row that was remembered last of its code. */
  release(code: number, row: number): void {
    this.last[code] = this.previous[row]!;
  }
}
