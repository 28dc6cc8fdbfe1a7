import type {Column} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {decodeUtf8} from './interner.js';

const encoder = new TextEncoder();

/** Builds a column whose cells are written more narrowly than its builder reads them. */
export class RewritingBuilder implements ColumnBuilder {
  constructor(
    private readonly inner: ColumnBuilder,
    private readonly rewrite: (text: string) => string,
  ) {}

  get issue(): CellIssue | null {
    return this.inner.issue;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number, number: number): CellState {
    if (start === end || !Number.isNaN(number))
      return this.inner.set(row, bytes, start, end, number);
    const text = encoder.encode(this.rewrite(decodeUtf8(bytes, start, end)));
    return this.inner.set(row, text, 0, text.length, number);
  }

  clear(row: number): void {
    this.inner.clear(row);
  }

  closeFile(from: number, to: number, report: LateReport): void {
    this.inner.closeFile(from, to, report);
  }

  finish(length: number, kept: Int32Array | null): Column {
    return this.inner.finish(length, kept);
  }
}

/** `110.850` as `110.8500`: no place on earth lies at 110850 degrees. */
export function decimalDegrees(text: string): string {
  return /^'?-?\d{1,3}[.,]\d{3}$/.test(text) ? `${text.replace(/^'/, '')}0` : text;
}
