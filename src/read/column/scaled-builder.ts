import type {CellNote, Column} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, UNREADABLE, issue} from '../cell/cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {decodeUtf8} from './interner.js';
import {NumberBuilder} from './number-builder.js';
import {numberIssue} from '../cell/number-issue.js';
import {multiplierOf, withoutCurrency} from '../cell/number-words.js';
import type {NumberKind} from '../cell/number.js';
import {problemOf} from '../cell/number.js';

const encoder = new TextEncoder();
/**
 * Nobody writes 100.000 million rupiah for a thing of one business or one budget; such a figure is an
 * amount written out in full.
 */
const fullAmount = 1e5;
const beyondAll = 1e12;

/**
 * Reads the figures of one file whose header says what they are to be multiplied by, "Omzet (Rp
 * juta)", into the column of all files. A cell that says so once more, `1,5 juta`, is refused: which
 * of the two is meant is for its writer to say. So is an amount that is written out in full.
 */
export class ScaledBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  /** The figures as written. */
  private readonly written = new NumberBuilder('number');

  constructor(
    private readonly inner: NumberBuilder,
    private readonly factor: number,
    private readonly kind: NumberKind,
  ) {}

  set(row: number, bytes: Uint8Array, start: number, end: number, number: number): CellState {
    this.issue = null;
    this.clear(row);
    if (start === end) return ABSENT;
    if (!Number.isNaN(number) || isPlain(bytes, start, end)) {
      const state = this.written.set(row, bytes, start, end, number);
      return this.taken(row, state, () => decodeUtf8(bytes, start, end));
    }
    const text = decodeUtf8(bytes, start, end);
    const figure = withoutCurrency(text.trim());
    if (multiplierOf(figure) !== null) {
      this.issue = issue('READ_SCALE_TWICE', 'warning', {factor: this.factor});
      return UNREADABLE;
    }
    const own = encoder.encode(figure);
    return this.taken(row, this.written.set(row, own, 0, own.length, NaN), () => text);
  }

  clear(row: number): void {
    this.inner.clear(row);
    this.written.clear(row);
  }

  closeFile(from: number, to: number, report: LateReport): void {
    this.written.closeFile(from, to, report);
    for (let row = from; row < to; row++) this.put(row);
  }

  finish(length: number, kept: Int32Array | null): Column {
    return this.inner.finish(length, kept);
  }

  private taken(row: number, state: CellState, text: () => string): CellState {
    this.issue = this.written.issue;
    if (state === UNREADABLE || state === ABSENT) return state;
    const value = this.written.value(row);
    const problem = problemOf(multiply(value, this.factor), this.kind);
    if (problem !== null && !Number.isNaN(value)) {
      this.written.clear(row);
      this.issue = numberIssue(this.kind, {problem}, text());
      return UNREADABLE;
    }
    if (this.kind === 'rupiah' && value >= fullAmount && value * this.factor >= beyondAll) {
      this.written.clear(row);
      const params = {factor: this.factor, problem: 'full'};
      this.issue = issue('READ_SCALE_TWICE', 'warning', params);
      return UNREADABLE;
    }
    this.put(row);
    return state;
  }

  /** Writes what a row's figure comes to. */
  private put(row: number): void {
    this.inner.put(row, multiply(this.written.value(row), this.factor));
    const note = this.written.note(row);
    if (note) this.inner.annotate(row, scaledNote(note, this.factor));
  }
}

/** Whether a cell holds digits and their separators alone. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if ((byte < 0x30 || byte > 0x39) && byte !== 0x2e && byte !== 0x2c) return false;
  }
  return true;
}

/** Multiplies by a power of ten in decimal: 1,1 million is 1100000, not 1100000.0000000002. */
function multiply(value: number, factor: number): number {
  return Number.isNaN(value) ? NaN : Number(`${value}e${Math.round(Math.log10(factor))}`);
}

function scaledNote(note: CellNote, factor: number): CellNote {
  const amounts = (['rounding', 'low', 'high'] as const).flatMap((key) => {
    const amount = note[key];
    return amount === undefined ? [] : [[key, multiply(amount, factor)] as const];
  });
  return {...note, ...Object.fromEntries(amounts)};
}
