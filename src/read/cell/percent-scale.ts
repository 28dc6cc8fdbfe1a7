import {COERCED, UNREADABLE, issue} from './cell.js';
import type {LateReport} from './cell.js';
import {RowList} from '../column/row-list.js';

/** Where a percentage without its sign came from: a text, or a container's own number. */
export type PercentOrigin = 'text' | 'held';

/**
 * Decides whether percentages without their sign are meant as `12,5` or as `0,125`, by all of one
 * file. One above 2 shows the scale 0–100. Where none is above 1 and some are fractions, numbers that
 * a spreadsheet holds are shares, as its percent cells are; texts may be either and are not read.
 */
export class PercentScale {
  private readonly rows = new RowList();

  add(row: number, origin: PercentOrigin): void {
    this.rows.push(row, origin === 'text' ? 1 : 0);
  }

  /** A refused row is written over. */
  forget(row: number): void {
    this.rows.dropLast(row);
  }

  /** Settles the rows of one file below `to`, and begins the next one. */
  settle(values: Float64Array, to: number, report: LateReport): void {
    const {largest, fractions, texts} = this.look(values, to);
    const shares = largest <= 1 && !texts;
    for (let i = 0; fractions && largest <= 2 && i < this.rows.length; i++) {
      const row = this.rows.row(i);
      const value = values[row];
      // Nothing is nothing on either scale.
      if (row >= to || Number.isNaN(value) || value === 0) continue;
      const percent = Number((value * 100).toPrecision(15));
      values[row] = shares ? percent : NaN;
      const code = shares ? 'READ_PERCENT_ASSUMED' : 'READ_PERCENT_AMBIGUOUS';
      const found = String(value).replace('.', ',');
      report(row, shares ? COERCED : UNREADABLE, issue(code, 'warning', {value, percent}), found);
    }
    this.rows.length = 0;
  }

  private look(
    values: Float64Array,
    to: number,
  ): {readonly largest: number; readonly fractions: boolean; readonly texts: boolean} {
    let [largest, fractions, texts] = [0, false, false];
    for (let i = 0; i < this.rows.length; i++) {
      const size = Math.abs(values[this.rows.row(i)]);
      if (this.rows.row(i) >= to || Number.isNaN(size)) continue;
      if (size > largest) largest = size;
      if (size > 0 && size < 1) fractions = true;
      if (this.rows.code(i) === 1) texts = true;
    }
    return {largest, fractions, texts};
  }
}
