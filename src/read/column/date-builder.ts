import {MISSING_DAY} from '../../data/column.js';
import type {DateColumn} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import type {CellBatch} from './cell-batch.js';
import type {ColumnBuilder} from './column-builder.js';
import type {DateReading} from '../cell/date.js';
import {parseDate} from '../cell/date.js';
import {growInt32, growUint8, ownInt32} from './grow.js';
import {Interner} from './interner.js';
import {RowList} from './row-list.js';

/** Day-first cells for each month-first one from which on the latter are slips of the pen. */
const slipRatio = 20;

/** What is known of a text before it is looked up again. */
const unknown = 0;
const dayOnly = 1;
const dayFirst = 2;
const ambiguous = 3;

/**
 * Builds a column of days. `05/08/2024` is day first, as in Indonesia, unless another cell of the
 * same file shows that it is written month first. Where cells show both, those that may be either
 * are not read, unless the month-first ones are so few that only they are wrong.
 */
export class DateBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  private days: Int32Array = new Int32Array(0);
  /** Last days of cells that state several; as long as `days`, or empty where none does. */
  private ends: Int32Array = new Int32Array(0);
  private readonly raw = new Interner();
  private readonly readings: DateReading[] = [];
  /** The days of texts of which there is nothing to say, and what kind those are. */
  private plain: Int32Array = new Int32Array(0);
  private kinds: Uint8Array = new Uint8Array(0);
  private readonly doubtful = new RowList();
  private dayFirst = 0;
  private monthFirst = 0;
  /** What they were before the last cells that it was filled with. */
  private before = {dayFirst: 0, monthFirst: 0};

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.clear(row);
    this.issue = null;
    return start === end ? ABSENT : this.take(row, this.raw.code(bytes, start, end));
  }

  fill(cells: CellBatch): void {
    const {bytes, starts, ends, count, row, codes} = cells;
    this.before = {dayFirst: this.dayFirst, monthFirst: this.monthFirst};
    this.raw.codesOf(bytes, starts, ends, count, codes);
    if (count > 0 && row + count > this.days.length) this.clear(row + count - 1);
    let filled = 0;
    for (let i = 0; i < count; i++) {
      const raw = codes[i];
      const kind = raw >= 0 && raw < this.kinds.length ? this.kinds[raw] : unknown;
      if (kind !== unknown) {
        this.days[row + i] = this.plain[raw];
        if (kind === dayFirst) this.dayFirst++;
        else if (kind === ambiguous) this.doubtful.push(row + i, raw);
        filled++;
        continue;
      }
      this.clear(row + i);
      this.issue = null;
      cells.note(i, raw < 0 ? ABSENT : this.take(row + i, raw), this.issue);
      if (raw >= 0) this.learn(raw);
    }
    cells.tally[FILLED] += filled;
  }

  retract(row: number, count: number): void {
    for (let at = row + count - 1; at >= row; at--) this.clear(at);
    this.dayFirst = this.before.dayFirst;
    this.monthFirst = this.before.monthFirst;
  }

  /** Reads a cell whose text has this code. */
  private take(row: number, raw: number): CellState {
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
    if (Number.isNaN(reading.end)) return FILLED;
    this.endOn(row, reading.end);
    const params = {value: isoDay(reading.day), end: isoDay(reading.end)};
    this.issue = issue('READ_DATE_RANGE', 'info', params);
    return COERCED;
  }

  /** Notes the day of a text of which there is nothing to say. */
  private learn(raw: number): void {
    const {state, order, serial, end, day} = this.readings[raw];
    this.plain = growInt32(this.plain, raw, 0);
    this.kinds = growUint8(this.kinds, raw, unknown);
    if (serial || !Number.isNaN(end) || order === 'month_first') return;
    this.plain[raw] = day;
    if (state === 'ambiguous') this.kinds[raw] = ambiguous;
    else if (state === 'day') this.kinds[raw] = order === null ? dayOnly : dayFirst;
  }

  reserve(rows: number): void {
    this.days = growInt32(this.days, rows - 1, MISSING_DAY, rows);
  }

  clear(row: number): void {
    if (row >= this.days.length) this.days = growInt32(this.days, row, MISSING_DAY);
    this.days[row] = MISSING_DAY;
    if (row < this.ends.length) this.ends[row] = MISSING_DAY;
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
    const days = kept
      ? Int32Array.from(kept, (row) => this.days[row])
      : ownInt32(this.days, length);
    this.days = new Int32Array(0);
    if (this.ends.length === 0) return {kind: 'date', days};
    if (length > 0) this.ends = growInt32(this.ends, length - 1, MISSING_DAY);
    const ends = kept ? Int32Array.from(kept, (row) => this.ends[row]) : this.ends.slice(0, length);
    return ends.some((day) => day !== MISSING_DAY)
      ? {kind: 'date', days, ends}
      : {kind: 'date', days};
  }

  private endOn(row: number, day: number): void {
    this.ends = growInt32(this.ends, row, MISSING_DAY);
    this.ends[row] = day;
  }

  /** A cell of a file in which at least one date can only be month first. */
  private settle(row: number, raw: number, report: LateReport): void {
    const reading = this.readings[raw];
    const text = this.raw.text(raw);
    if (reading.state === 'ambiguous' && this.dayFirst >= slipRatio * this.monthFirst) return;
    if (this.dayFirst === 0) {
      const day = reading.state === 'ambiguous' ? reading.monthFirst : reading.day;
      this.days[row] = day;
      if (reading.state === 'ambiguous' && !Number.isNaN(reading.end))
        this.endOn(row, reading.monthFirstEnd);
      report(row, COERCED, issue('READ_DATE_MONTH_FIRST', 'warning', {value: isoDay(day)}), text);
      return;
    }
    this.days[row] = MISSING_DAY;
    if (row < this.ends.length) this.ends[row] = MISSING_DAY;
    const problem = reading.state === 'ambiguous' ? 'ambiguous' : 'impossible';
    report(row, UNREADABLE, issue('READ_DATE', 'warning', {problem}), text);
  }
}

/** `2024-08-05` for days since 1970-01-01. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
