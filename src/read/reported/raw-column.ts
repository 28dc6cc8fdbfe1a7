import type {TextColumn} from '../../data/column.js';
import type {CellState} from '../cell/cell.js';
import {ABSENT, FILLED} from '../cell/cell.js';
import type {ColumnBuilder} from '../column/column-builder.js';
import {growFloat64, growInt32} from '../column/grow.js';
import {Interner} from '../column/interner.js';

/** Texts of all columns of a table, each distinct one once. */
export class RawTexts {
  private readonly texts = new Interner();
  private readonly strings: string[] = [];

  code(bytes: Uint8Array, start: number, end: number): number {
    return this.texts.code(bytes, start, end);
  }

  text(code: number): string {
    return (this.strings[code] ??= this.texts.text(code));
  }

  all(): string[] {
    return Array.from({length: this.texts.length}, (_, code) => this.text(code));
  }
}

/**
 * Keeps the cells of a column as they stand: what they mean is decided when every row of the table is
 * known. A column in which nothing stands takes no room.
 */
export class RawColumn implements ColumnBuilder {
  readonly issue = null;
  private codes: Int32Array = none;
  private numbers: Float64Array | null = null;

  constructor(private readonly texts: RawTexts) {}

  set(row: number, bytes: Uint8Array, start: number, end: number, number = NaN): CellState {
    if (start === end) {
      this.clear(row);
      return ABSENT;
    }
    this.codes = growInt32(this.codes, row, -1);
    this.codes[row] = this.texts.code(bytes, start, end);
    if (!Number.isNaN(number)) this.numbers ??= new Float64Array(0);
    if (this.numbers) {
      this.numbers = growFloat64(this.numbers, row);
      this.numbers[row] = number;
    }
    return FILLED;
  }

  /** The text of a row; empty where the cell holds nothing. */
  text(row: number): string {
    const code = this.codes[row] ?? -1;
    return code < 0 ? '' : this.texts.text(code);
  }

  /** The number that the container holds, or `NaN` for a text. */
  number(row: number): number {
    return this.numbers?.[row] ?? NaN;
  }

  clear(row: number): void {
    if (row < this.codes.length) this.codes[row] = -1;
    if (this.numbers && row < this.numbers.length) this.numbers[row] = NaN;
  }

  closeFile(): void {
    // Nothing is decided here.
  }

  finish(length: number): TextColumn {
    const codes = growInt32(this.codes, Math.max(0, length - 1), -1).slice(0, length);
    return {kind: 'text', codes, dictionary: this.texts.all()};
  }
}

const none = new Int32Array(0);
