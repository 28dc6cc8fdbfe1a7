import {growUint8} from '../column/grow.js';
import {decodeUtf8} from '../column/interner.js';
import {exactNumber, plainNumber} from '../cell/plain-number.js';
import type {Rows} from './rows.js';
import {JsonNumber} from './json-reader.js';
import {blankBefore, blankFrom} from './json-record.js';

/** A value as a container holds it; a `JsonNumber` keeps the digits of a number. */
export type CellValue = string | number | bigint | boolean | Date | JsonNumber | null | undefined;

/** Some records of a table, each value asked for by its place. */
export interface RecordBatch {
  readonly length: number;
  value(record: number, column: number): CellValue;
}

/** Gives one batch after the other, then `null`. */
export type NextBatch = () => Promise<RecordBatch | null>;

const encoder = new TextEncoder();

/**
 * Walks through records of typed values: the header first, then a record each. Numbers become plain
 * digits without an exponent, days ISO texts, yes and no `true` and `false`.
 */
export class RecordRows implements Rows {
  row = 0;
  readonly width: number;
  empty = true;
  readonly openQuoteRow = 0;
  readonly innerLines = 0;
  readonly innerSeparators = 0;
  number = NaN;
  cell: Uint8Array = new Uint8Array(256);
  start = 0;
  end = 0;

  private batch: RecordBatch | null = null;
  private record = -1;

  constructor(
    private readonly columns: readonly string[],
    private readonly nextBatch: NextBatch,
  ) {
    this.width = columns.length;
  }

  next(): boolean {
    if (this.row === 0) {
      this.row = 1;
      this.empty = this.width === 0;
      return true;
    }
    if (this.batch === null || this.record + 1 >= this.batch.length) return false;
    this.record++;
    this.row++;
    this.empty = this.isEmpty(this.batch);
    return true;
  }

  async more(): Promise<boolean> {
    if (this.row === 0) return true;
    this.batch = await this.nextBatch();
    this.record = -1;
    return this.batch !== null;
  }

  at(index: number): void {
    this.number = NaN;
    const value = index < this.width ? this.valueAt(index) : null;
    if (value === null || value === undefined) {
      this.start = this.end = 0;
      return;
    }
    if (typeof value === 'string') {
      this.write(value);
    } else if (typeof value === 'number') {
      // NaN is how data frames write that there is no number.
      this.write(Number.isNaN(value) ? '' : plainNumber(String(value)));
      // Of a larger one the last digits are made up: a code in it is to be known as damaged.
      const rounded = Math.abs(value) > Number.MAX_SAFE_INTEGER;
      this.number = rounded ? value : exactNumber(String(value));
    } else if (typeof value === 'bigint') {
      this.write(String(value));
      this.number = exactNumber(String(value));
    } else if (value instanceof JsonNumber) {
      this.write(plainNumber(value.text));
      this.number = exactNumber(value.text);
    } else {
      this.write(value instanceof Date ? isoText(value) : String(value));
    }
  }

  text(index: number): string {
    this.at(index);
    return decodeUtf8(this.cell, this.start, this.end);
  }

  private valueAt(index: number): CellValue {
    return this.row === 1 ? this.columns[index] : this.batch?.value(this.record, index);
  }

  private isEmpty(batch: RecordBatch): boolean {
    for (let column = 0; column < this.width; column++) {
      const value = batch.value(this.record, column);
      if (value === null || value === undefined || Number.isNaN(value)) continue;
      if (typeof value !== 'string' || value.trim() !== '') return false;
    }
    return true;
  }

  /** Writes a text as trimmed bytes. */
  private write(text: string): void {
    this.cell = growUint8(this.cell, text.length * 3, 0);
    let start = 0;
    let end = encoder.encodeInto(text, this.cell).written;
    for (let blank = 1; start < end && blank > 0; start += blank)
      blank = blankFrom(this.cell, start, end);
    for (let blank = 1; start < end && blank > 0; end -= blank)
      blank = blankBefore(this.cell, start, end);
    this.start = start;
    this.end = end;
  }
}

/** `2024-08-05`, with the time behind it where there is one; empty for an impossible date. */
export function isoText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, -14) : text.replace(/\.000Z$/, 'Z');
}
