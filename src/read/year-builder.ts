import type {CellNote, NumberColumn} from '../data/column.js';
import type {CellIssue, CellState, LateReport} from './cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from './cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {decodeUtf8} from './interner.js';
import {NumberBuilder} from './number-builder.js';
import {isBlankText, takeMark} from './symbol.js';

/** A year and what its writer remarked about it. */
export interface YearReading {
  readonly year: number;
  readonly flags: CellNote['flags'];
}

/**
 * Reads a year from 1900 to 2100: `2024`, `Tahun 2024`, `TA 2024`, and with a mark `2024*`. `null`
 * for any other text.
 */
export function parseYear(text: string): YearReading | null {
  if (text.length > 100) return null;
  const {body, flags} = takeMark(text.trim());
  const match = /^(?:tahun(?:\s+anggaran)?|th\.?|thn\.?|ta\.?)?\s*(\d{4})(?:\.0)?$/i.exec(
    body.trim(),
  );
  const year = match ? Number(match[1]) : 0;
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

  /** The year of a row, or `NaN`. */
  value(row: number): number {
    return this.numbers.value(row);
  }

  note(row: number): CellNote | undefined {
    return this.notes.get(row);
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
