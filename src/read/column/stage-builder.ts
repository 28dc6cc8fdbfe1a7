import type {NumberColumn} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import {isBlankText} from '../cell/symbol.js';
import type {ColumnBuilder} from './column-builder.js';
import {growFloat64} from './grow.js';
import {decodeUtf8} from './interner.js';

/** "Tahap 3", "level 2: menerima pesanan"; what stands behind the figure only explains it. */
const stage =
  /^(?:tahap(?:an)?|level|tangga|tingkat|stage)?\s*(\d{1,3})(?:[.,]0+)?(?:\s*[-–—:.(]\s*\D.*)?$/i;

/**
 * Builds a column of stages of a ladder: whole numbers from `first` to `last`. A dash says that the
 * stage is not known, never that it is the lowest.
 */
export class StageBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  private values: Float64Array = new Float64Array(0);

  constructor(
    private readonly first: number,
    private readonly last: number,
  ) {}

  set(row: number, bytes: Uint8Array, start: number, end: number, number = NaN): CellState {
    this.clear(row);
    this.issue = null;
    const text = start === end ? '' : decodeUtf8(bytes, start, end).trim();
    if (Number.isNaN(number) && isBlankText(text)) return ABSENT;
    const read = Number.isNaN(number) ? Number(stage.exec(text)?.[1] ?? NaN) : number;
    if (!Number.isInteger(read) || read < this.first || read > this.last) {
      const params = {expected: 'number', problem: 'stage', first: this.first, last: this.last};
      this.issue = issue('READ_NUMBER', 'warning', params);
      return UNREADABLE;
    }
    this.values[row] = read;
    return text === String(read) ? FILLED : COERCED;
  }

  clear(row: number): void {
    this.values = growFloat64(this.values, row);
    this.values[row] = NaN;
  }

  closeFile(_from: number, _to: number, _report: LateReport): void {
    // Every cell stands for itself.
  }

  finish(length: number, kept: Int32Array | null): NumberColumn {
    if (length > 0) this.values = growFloat64(this.values, length - 1);
    const values = kept
      ? Float64Array.from(kept, (row) => this.values[row])
      : this.values.slice(0, length);
    return {kind: 'number', values};
  }
}
