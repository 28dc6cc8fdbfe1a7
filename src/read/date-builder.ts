import {MISSING_DAY} from '../data/column.js';
import type {DateColumn} from '../data/column.js';
import type {CellIssue, CellState, LateReport} from './cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from './cell.js';
import type {ColumnBuilder} from './column-builder.js';
import type {DateReading} from './date.js';
import {parseDate} from './date.js';
import {growInt32} from './grow.js';
import {Interner} from './interner.js';
import {RowList} from './row-list.js';

/** Day-first cells for each month-first one from which on the latter are slips of the pen. */
const slipRatio = 20;

/**
 * Builds a column of days. `05/08/2024` is day first, as in Indonesia, unless another cell of the
 * same file shows that it is written month first. Where cells show both, those that may be either
 * are not read, unless the month-first ones are so few that only they are wrong.
 */
export class DateBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  private days: Int32Array = new Int32Array(0);
  private readonly raw = new Interner();
  private readonly readings: DateReading[] = [];
  private readonly doubtful = new RowList();
  private dayFirst = 0;
  private monthFirst = 0;

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.clear(row);
    this.issue = null;
    if (start === end) return ABSENT;
    const raw = this.raw.code(bytes, start, end);
    const reading = (this.readings[raw] ??= parseDate(this.raw.text(raw)));
    if (reading.state === 'missing') return ABSENT;
    if (reading.state === 'unreadable') {
      this.issue = issue('READ_DATE', 'warning', {problem: reading.problem ?? 'form'});
      return UNREADABLE;
    }
    this.days[row] = reading.day;
    if (reading.order === 'day_first') this.dayFirst++;
    if (reading.order === 'month_first') this.monthFirst++;
    if (reading.state === 'ambiguous' || reading.order === 'month_first') {
      this.doubtful.push(row, raw);
    }
    if (reading.serial) {
      this.issue = issue('READ_DATE_SERIAL', 'warning', {value: isoDay(reading.day)});
      return COERCED;
    }
    return FILLED;
  }

  clear(row: number): void {
    if (row >= this.days.length) this.days = growInt32(this.days, row, MISSING_DAY);
    this.days[row] = MISSING_DAY;
    this.doubtful.dropLast(row);
  }

  closeFile(_from: number, to: number, report: LateReport): void {
    const {doubtful} = this;
    for (let i = 0; this.monthFirst > 0 && i < doubtful.length; i++) {
      if (doubtful.row(i) < to) this.settle(doubtful.row(i), doubtful.code(i), report);
    }
    doubtful.length = 0;
    this.dayFirst = 0;
    this.monthFirst = 0;
  }

  finish(length: number, kept: Int32Array | null): DateColumn {
    if (length > 0) this.days = growInt32(this.days, length - 1, MISSING_DAY);
    const days = kept ? Int32Array.from(kept, (row) => this.days[row]) : this.days.slice(0, length);
    return {kind: 'date', days};
  }

  /** A cell of a file in which at least one date can only be month first. */
  private settle(row: number, raw: number, report: LateReport): void {
    const reading = this.readings[raw];
    const text = this.raw.text(raw);
    if (reading.state === 'ambiguous' && this.dayFirst >= slipRatio * this.monthFirst) return;
    if (this.dayFirst === 0) {
      const day = reading.state === 'ambiguous' ? reading.monthFirst : reading.day;
      this.days[row] = day;
      report(row, COERCED, issue('READ_DATE_MONTH_FIRST', 'warning', {value: isoDay(day)}), text);
      return;
    }
    this.days[row] = MISSING_DAY;
    const problem = reading.state === 'ambiguous' ? 'ambiguous' : 'impossible';
    report(row, UNREADABLE, issue('READ_DATE', 'warning', {problem}), text);
  }
}

/** `2024-08-05` for days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
