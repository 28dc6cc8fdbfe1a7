import type {RecordFate, RecordPlace} from '../data/table.js';
import {growUint8} from './column/grow.js';

const fates: readonly RecordFate[] = ['header', 'accepted', 'refused', 'set_aside'];

/** How many records of a stretch had each fate. */
export interface RecordCounts {
  readonly header: number;
  readonly accepted: number;
  readonly refused: number;
  readonly setAside: number;
}

/**
 * What became of every record of a sheet or file, from 1. A fate may still change: a row that was
 * accepted is refused where the whole column shows that its cell cannot be read.
 *
 * @example
 * records.set(4, 'set_aside', 'READ_TOTAL_SET_ASIDE');
 */
export class Records {
  /** Number of the last record that was placed. */
  last = 0;
  private fate: Uint8Array = new Uint8Array(64);
  private why: Uint8Array = new Uint8Array(64);
  private readonly reasons: (string | null)[] = [null];

  /** @param why a diagnostic's code, or `READ_BLANK`, `READ_TITLE` */
  set(row: number, fate: RecordFate, why: string | null = null): void {
    this.fate = growUint8(this.fate, row, 0);
    this.fate[row] = fates.indexOf(fate) + 1;
    if (why !== null || row < this.why.length) {
      this.why = growUint8(this.why, row, 0);
      this.why[row] = why === null ? 0 : this.reason(why);
    }
    if (row > this.last) this.last = row;
  }

  /** Keeps a row: `set(row, 'accepted')`, but fast, for a million rows. */
  accept(row: number): void {
    if (row >= this.fate.length) this.fate = growUint8(this.fate, row, 0);
    this.fate[row] = 2;
    this.last = row;
  }

  /** Keeps as many rows from `row` on. */
  acceptAll(row: number, count: number): void {
    const last = row + count - 1;
    this.fate = growUint8(this.fate, last, 0);
    this.fate.fill(2, row, last + 1);
    this.last = last;
  }

  fateOf(row: number): RecordFate | null {
    return fates[this.fate[row] - 1] ?? null;
  }

  /** @param from first record of the stretch */
  counts(from = 1, to = this.last): RecordCounts {
    const found = new Int32Array(5);
    const end = Math.min(to, this.last, this.fate.length - 1);
    for (let row = from; row <= end; row++) found[this.fate[row]]++;
    return {header: found[1], accepted: found[2], refused: found[3], setAside: found[4]};
  }

  /** The same as stretches of equal fate and reason, in order. */
  places(from = 1, to = this.last): RecordPlace[] {
    const places: RecordPlace[] = [];
    const {fate: fateAt} = this;
    const untold = this.why.length;
    for (let row = from, begin = from; row <= to; row++) {
      // Behind the last reason only the fates can differ.
      while (row >= untold && row < to && fateAt[row] === fateAt[row + 1]) row++;
      const ends = row === to || !this.alike(row, row + 1);
      if (!ends) continue;
      const fate = this.fateOf(row);
      if (fate) places.push({from: begin, to: row, fate, why: this.reasons[this.why[row] ?? 0]});
      begin = row + 1;
    }
    return places;
  }

  private alike(a: number, b: number): boolean {
    return this.fate[a] === this.fate[b] && (this.why[a] ?? 0) === (this.why[b] ?? 0);
  }

  private reason(why: string): number {
    const known = this.reasons.indexOf(why);
    return known >= 0 ? known : this.reasons.push(why) - 1;
  }
}
