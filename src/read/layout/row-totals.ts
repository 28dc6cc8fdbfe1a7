import {firstFilled, isTotalLabel} from './apart.js';
import type {FileColumn} from '../read-rows.js';
import type {FileLog} from '../log.js';
import {NumberBuilder} from '../column/number-builder.js';
import type {Rows} from '../container/rows.js';
import type {TableBuilder} from '../column/table-builder.js';

/** Rows of totals that are checked; further ones only stand aside. */
const mostTotals = 1000;
/** Totals above that a sum may begin at: sub-totals of several levels. */
const mostLevels = 30;

interface StatedTotal {
  readonly row: number;
  /** Rows of the table that stand above it. */
  readonly to: number;
  readonly cells: readonly StatedCell[];
}

interface StatedCell {
  readonly column: FileColumn;
  /** As read, and what else a cell such as `1.250` may be. */
  readonly values: readonly number[];
  readonly rounding: number;
}

interface Sum {
  readonly value: number;
  /** How far it may be off, for its figures are rounded. */
  readonly tolerance: number;
  readonly count: number;
}

/**
 * Compares the rows that a table of rows states as totals with the sums of the rows it keeps. A
 * sub-total sums the rows since some total above it, a total all of them.
 */
export class RowTotals {
  private readonly totals: StatedTotal[] = [];
  private readonly from: number;
  private readonly columns: readonly FileColumn[];

  constructor(
    private readonly table: TableBuilder,
    columns: readonly FileColumn[],
  ) {
    this.from = table.length;
    this.columns = columns.filter(({builder}) => builder instanceof NumberBuilder);
  }

  /** Keeps what a row of totals states; the table's next row is written over what it leaves. */
  note(rows: Rows): void {
    if (this.columns.length === 0 || this.totals.length >= mostTotals) return;
    const label = rows.text(firstFilled(rows));
    if (/^\s*(?:rata|rerata|persen)/i.test(label) && isTotalLabel(label)) return;
    const cells = this.columns.flatMap((column) => this.stated(rows, column));
    this.totals.push({row: rows.row, to: this.table.length, cells});
  }

  /** Says where a total differs from the rows it sums. */
  check(log: FileLog): void {
    const sums = new Map(this.columns.map((column) => [column, this.sumsOf(column)]));
    const ends = [this.from];
    for (const {row, to, cells} of this.totals) {
      const begins = [this.from, ...ends.slice(-mostLevels)];
      for (const {column, values, rounding} of cells) {
        const upTo = sums.get(column)!;
        const parts = begins.map((begin) => between(upTo.get(begin)!, upTo.get(to)!));
        const fits = parts.some(({value, tolerance}) =>
          values.some((stated) => Math.abs(stated - value) <= tolerance + rounding),
        );
        if (fits) continue;
        const last = parts[parts.length - 1];
        const {value} = last.count === 0 ? parts[0] : last;
        const params = {of: 'rows', total: values[0], sum: Math.round(value * 1e6) / 1e6};
        const {header, index} = column;
        log.add({code: 'READ_SUM', severity: 'warning', row, column: header, index, params});
      }
      if (ends[ends.length - 1] !== to) ends.push(to);
    }
  }

  private stated(rows: Rows, column: FileColumn): StatedCell[] {
    const builder = column.builder as NumberBuilder;
    const {length} = this.table;
    rows.at(column.index);
    if (rows.start === rows.end) return [];
    builder.set(length, rows.cell, rows.start, rows.end, rows.number);
    const value = builder.value(length);
    const rounding = builder.note(length)?.rounding ?? 0;
    builder.clear(length);
    if (Number.isNaN(value)) return [];
    const doubtful = /^\D*\d{1,3}[.,]\d{3}\D*$/.test(rows.text(column.index));
    return [{column, values: doubtful ? [value, value / 1000] : [value], rounding}];
  }

  /** The sum of a column's rows up to each total. */
  private sumsOf({builder}: FileColumn): ReadonlyMap<number, Sum> {
    const numbers = builder as NumberBuilder;
    const sums = new Map<number, Sum>();
    let [value, tolerance, count] = [0, 0, 0];
    let row = this.from;
    for (const to of [this.from, ...this.totals.map((total) => total.to)]) {
      for (; row < to; row++) {
        const own = numbers.value(row);
        if (Number.isNaN(own) || this.table.isDropped(row)) continue;
        value += own;
        tolerance += (numbers.note(row)?.rounding ?? 0) + (Number.isInteger(own) ? 0 : 0.005);
        count++;
      }
      sums.set(to, {value, tolerance, count});
    }
    return sums;
  }
}

function between(begin: Sum, end: Sum): Sum {
  return {
    value: end.value - begin.value,
    tolerance: end.tolerance - begin.tolerance + 0.5 + Math.abs(end.value) * 1e-12,
    count: end.count - begin.count,
  };
}
