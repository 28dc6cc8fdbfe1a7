import type {CellNote, NumberColumn} from '../data/column.js';
import type {CellIssue, CellState, LateReport} from './cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from './cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {growFloat64} from './grow.js';
import {decodeUtf8} from './interner.js';
import {holdsPersonalNumber} from './mask.js';
import type {Notation, NumberKind, NumberReading} from './number.js';
import {parseNumber, problemOf} from './number.js';
import {RowList} from './row-list.js';

/** Texts of doubtful cells that are kept; of further ones only the digits can be shown. */
const keptTexts = 64;

/**
 * Builds a number column. A cell such as `1.500` waits for the end of its file: what the other cells
 * show of their writer's notation decides whether it is 1500 or 1,5.
 */
export class NumberBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  private values: Float64Array = new Float64Array(0);
  private readonly notes = new Map<number, CellNote>();
  /** Rows that wait: those with a dot, those with a comma. */
  private readonly doubtful = {'.': new RowList(), ',': new RowList()};
  private readonly texts = new Map<number, string>();
  private seen = new Set<Notation>();
  /** Whether a number of four digits or more stood without separators. */
  private ungrouped = false;

  constructor(private readonly kind: NumberKind) {}

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    if (row >= this.values.length) this.values = growFloat64(this.values, row);
    this.issue = null;
    this.forget(row);
    const plain = plainDigits(bytes, start, end);
    if (plain >= 0 && problemOf(plain, this.kind) === null) {
      this.values[row] = plain;
      if (plain >= 1000) this.ungrouped = true;
      return FILLED;
    }
    const grouped = groupedDigits(bytes, start, end);
    if (grouped >= 0 && problemOf(grouped, this.kind) === null) {
      this.values[row] = grouped;
      this.seen.add('dot_thousands');
      return COERCED;
    }
    this.values[row] = NaN;
    if (start === end) return ABSENT;
    const text = decodeUtf8(bytes, start, end);
    return this.take(row, text, parseNumber(text, this.kind));
  }

  clear(row: number): void {
    this.values = growFloat64(this.values, row);
    this.values[row] = NaN;
    this.forget(row);
  }

  /** The number of a row as read so far, or `NaN`. */
  value(row: number): number {
    return this.values[row] ?? NaN;
  }

  /** Writes a number that was read elsewhere. */
  put(row: number, value: number): void {
    this.values = growFloat64(this.values, row);
    this.values[row] = value;
  }

  /** What a row's cell said about its value. */
  note(row: number): CellNote | undefined {
    return this.notes.get(row);
  }

  annotate(row: number, note: CellNote): void {
    this.notes.set(row, note);
  }

  closeFile(_from: number, to: number, report: LateReport): void {
    // One 1.500 may be anything; a column of counts that all end in three digits is grouped.
    const dotted = this.doubtful['.'].length;
    if (this.kind !== 'number' && dotted > 1 && !this.dotDecimals()) this.seen.add('dot_thousands');
    for (const separator of ['.', ','] as const) {
      const rows = this.doubtful[separator];
      for (let i = 0; i < rows.length; i++)
        if (rows.row(i) < to) this.settle(rows.row(i), separator, report);
      rows.length = 0;
    }
    this.texts.clear();
    this.seen = new Set();
    this.ungrouped = false;
  }

  finish(length: number, kept: Int32Array | null): NumberColumn {
    if (length > 0) this.values = growFloat64(this.values, length - 1);
    const values = kept
      ? Float64Array.from(kept, (row) => this.values[row])
      : this.values.slice(0, length);
    const notes = new Map<number, CellNote>();
    const rows = kept ? new Map(Array.from(kept, (row, index) => [row, index])) : null;
    for (const [row, note] of this.notes) {
      const at = rows ? rows.get(row) : row;
      if (at !== undefined && at < length) notes.set(at, note);
    }
    return notes.size > 0 ? {kind: 'number', values, notes} : {kind: 'number', values};
  }

  private take(row: number, text: string, reading: NumberReading): CellState {
    if (reading.state === 'unreadable') {
      this.issue = numberIssue(this.kind, reading, text);
      return UNREADABLE;
    }
    if (reading.notation) this.seen.add(reading.notation);
    this.values[row] = reading.value;
    if (reading.flags.length > 0) {
      const {flags, rounding} = reading;
      this.notes.set(row, rounding === undefined ? {flags} : {flags, rounding});
    }
    if (reading.state === 'missing') return ABSENT;
    if (reading.state === 'ambiguous') {
      this.doubtful[reading.separator ?? '.'].push(row);
      if (this.texts.size < keptTexts) this.texts.set(row, text);
    }
    if (reading.rounding !== undefined) {
      this.issue = issue('READ_APPROXIMATE', 'warning', {
        value: reading.value,
        rounding: reading.rounding,
      });
    } else if (this.kind === 'rupiah' && reading.value === 0 && !/\d/.test(text)) {
      this.issue = issue('READ_NIL', 'info');
    }
    return COERCED;
  }

  private settle(row: number, separator: '.' | ',', report: LateReport): void {
    const thousands = separator === '.' ? this.dotGroups() : this.dotDecimals();
    const decimal = separator === '.' ? this.dotDecimals() : this.dotGroups();
    if (thousands && !decimal) return;
    const asThousands = this.values[row];
    const text = this.texts.get(row) ?? String(asThousands).replace(/(?=\d{3}$)/, separator);
    const asDecimal = asThousands / 1000;
    const params = {thousands: asThousands, decimal: asDecimal};
    if (decimal && !thousands && problemOf(asDecimal, this.kind) === null) {
      this.values[row] = asDecimal;
      this.rescaleNote(row);
      return;
    }
    const noEvidence = !thousands && !decimal;
    if (noEvidence && this.kind === 'number' && !this.ungrouped) {
      // Without any sign to the contrary, an office in Indonesia writes as Indonesia does.
      if (separator === ',') {
        this.values[row] = asDecimal;
        this.rescaleNote(row);
      }
      report(
        row,
        COERCED,
        issue('READ_NUMBER_ASSUMED', 'info', {...params, value: this.values[row]}),
        text,
      );
      return;
    }
    if (noEvidence && this.kind !== 'number') {
      // An approximate figure has its remark already.
      if (this.notes.get(row)?.rounding !== undefined) return;
      const severity = separator === '.' && !this.ungrouped ? 'info' : 'warning';
      report(
        row,
        COERCED,
        issue('READ_NUMBER_ASSUMED', severity, {...params, value: asThousands}),
        text,
      );
      return;
    }
    this.clear(row);
    report(row, UNREADABLE, issue('READ_NUMBER_AMBIGUOUS', 'warning', params), text);
  }

  /** Whether the column shows Indonesian notation: dots between thousands, a decimal comma. */
  private dotGroups(): boolean {
    return this.seen.has('dot_thousands') || this.seen.has('comma_decimal');
  }

  private dotDecimals(): boolean {
    return this.seen.has('comma_thousands') || this.seen.has('dot_decimal');
  }

  /** A refused row is written over: nothing of it may stay. */
  private forget(row: number): void {
    if (this.notes.size > 0) this.notes.delete(row);
    this.doubtful['.'].dropLast(row);
    this.doubtful[','].dropLast(row);
  }

  private rescaleNote(row: number): void {
    const note = this.notes.get(row);
    if (note?.rounding !== undefined)
      this.notes.set(row, {...note, rounding: note.rounding / 1000});
  }
}

/** The value of a cell that holds nothing but up to 12 digits; -1 for any other cell. */
function plainDigits(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  if (length === 0 || length > 12 || (length > 4 && bytes[start] === 0x30)) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i] - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * The value of a cell such as `1.250.000`, with two dots or more between groups of three digits; -1
 * for any other cell. One dot may be a decimal one.
 */
function groupedDigits(bytes: Uint8Array, start: number, end: number): number {
  const length = end - start;
  const lead = length % 4;
  if (length < 9 || length > 19 || lead === 0) return -1;
  let value = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i];
    if (i % 4 === lead) {
      if (byte !== 0x2e) return -1;
      continue;
    }
    const digit = byte - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function numberIssue(kind: NumberKind, reading: NumberReading, text: string): CellIssue {
  // Digits among other words are no number to propose: "1 unit" is not Rp1; nor is a NIK.
  const numeric = /^(?:rp\.?\s*)?[\d.,\s]+[-–,]*$/i.test(text) && !holdsPersonalNumber(text);
  const digits = numeric
    ? text
        .replace(/\D/g, '')
        .replace(/^0+(?=\d)/, '')
        .slice(0, 15)
    : '';
  const grouped = digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
  const params = {expected: kind, problem: reading.problem ?? 'form', plain: digits, grouped};
  return issue(
    reading.problem === 'scientific' ? 'READ_NUMBER_DAMAGED' : 'READ_NUMBER',
    'warning',
    params,
  );
}
