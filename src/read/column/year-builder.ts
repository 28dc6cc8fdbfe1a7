import type {CellNote, NumberColumn} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import type {CellBatch} from './cell-batch.js';
import type {ColumnBuilder} from './column-builder.js';
import {decodeUtf8} from './interner.js';
import {NumberBuilder} from './number-builder.js';
import {plainSigns} from '../cell/plain-signs.js';
import {isBlankText, takeMark} from '../cell/symbol.js';

/** A year and what its writer remarked about it. */
export interface YearReading {
  readonly year: number;
  readonly flags: CellNote['flags'];
}

/**
 * Reads a year from 1900 to 2100: `2024`, `Tahun 2024`, `TA 2024`, with a mark `2024*`, and as a
 * spreadsheet groups it, `2.024`. `null` for any other text: a date says when, not of which year.
 */
export function parseYear(text: string): YearReading | null {
  if (text.length > 100) return null;
  const {body, flags} = takeMark(plainSigns(text)?.trim().replace(/^'/, '') ?? '');
  const match =
    /^(?:tahun(?:\s+anggaran)?|th\.?|thn\.?|ta\.?)?\s*:?\s*(\d{4}|\d[.,]\d{3})(?:\.0)?$/i.exec(
      body,
    );
  const year = match ? Number(match[1].replace(/[.,]/, '')) : 0;
  return year >= 1900 && year <= 2100 ? {year, flags} : null;
}

/** Builds a column of years, as numbers. */
export class YearBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  private readonly numbers = new NumberBuilder('count');
  private readonly notes = new Map<number, CellNote>();

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.issue = null;
    this.notes.delete(row);
    if (end - start === 4) {
      const state = this.numbers.set(row, bytes, start, end);
      const year = this.numbers.value(row);
      if (state === FILLED && year >= 1900 && year <= 2100) return FILLED;
    }
    this.numbers.clear(row);
    if (start === end) return ABSENT;
    const text = decodeUtf8(bytes, start, end);
    if (isBlankText(text)) return ABSENT;
    const reading = parseYear(text);
    if (!reading) {
      this.issue = issue('READ_YEAR');
      return UNREADABLE;
    }
    this.numbers.put(row, reading.year);
    if (reading.flags.length > 0) this.notes.set(row, {flags: reading.flags});
    return COERCED;
  }

  fill(cells: CellBatch): void {
    const {bytes, starts, ends, count, row} = cells;
    for (let i = 0; i < count; i++) {
      const start = starts[i];
      const year = ends[i] - start === 4 ? fourDigits(bytes, start) : 0;
      if (year >= 1900 && year <= 2100) {
        this.numbers.put(row + i, year);
        cells.tally[FILLED]++;
      } else {
        cells.note(i, this.set(row + i, bytes, start, ends[i]), this.issue);
      }
    }
  }

  retract(row: number, count: number): void {
    for (let at = row; at < row + count; at++) this.clear(at);
  }

  /** The year of a row, or `NaN`. */
  value(row: number): number {
    return this.numbers.value(row);
  }

  note(row: number): CellNote | undefined {
    return this.notes.get(row);
  }

  reserve(rows: number): void {
    this.numbers.reserve(rows);
  }

  clear(row: number): void {
    this.numbers.clear(row);
    this.notes.delete(row);
  }

  closeFile(from: number, to: number, report: LateReport): void {
    this.numbers.closeFile(from, to, report);
  }

  finish(length: number, kept: Int32Array | null): NumberColumn {
    for (const [row, note] of this.notes) this.numbers.annotate(row, note);
    return this.numbers.finish(length, kept);
  }
}

/** The number that four digits make; -1 where not all four are digits. */
function fourDigits(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start; at < start + 4; at++) {
    const digit = bytes[at] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
