import type {CellNote, NumberColumn} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import type {CellBatch} from './cell-batch.js';
import type {ColumnBuilder} from './column-builder.js';
import {growFloat64, ownFloat64} from './grow.js';
import {decodeUtf8} from './interner.js';
import {
  afterCurrency,
  beforeDash,
  decimalSign,
  dottedThousands,
  groupedDigits,
  plainDigits,
} from '../cell/number-bytes.js';
import {isIdentifier} from '../cell/number-digits.js';
import {numberIssue} from '../cell/number-issue.js';
import {NotationEvidence} from '../cell/notation-evidence.js';
import type {NumberKind, NumberPeriod, NumberReading} from '../cell/number.js';
import {parseNumber, problemOf} from '../cell/number.js';
import {PercentScale} from '../cell/percent-scale.js';
import {RowList} from './row-list.js';

/** Different texts whose readings are kept, so that a repeated one is read once. */
const keptReadings = 1024;
/** Texts of doubtful cells that are kept; of further ones only the digits can be shown. */
const keptTexts = 64;

interface NumberOptions {
  readonly period?: NumberPeriod;
  readonly brackets?: boolean;
}

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
  private readonly evidence = new NotationEvidence();
  /** Of percentages: those without their sign. */
  private readonly scale: PercentScale | null;

  private readonly period: NumberPeriod;
  private readonly brackets: boolean;
  private readonly readings = new Map<string, NumberReading>();

  /**
   * @param options.period the period a column's amounts are of: an amount of another one is refused
   * @param options.brackets a bracket such as `2M–15M` is what the column asks for
   */
  constructor(
    private readonly kind: NumberKind,
    {period = null, brackets = false}: NumberOptions = {},
  ) {
    this.scale = kind === 'percent' ? new PercentScale() : null;
    this.period = period;
    this.brackets = brackets;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number, number = NaN): CellState {
    if (row >= this.values.length) this.values = growFloat64(this.values, row);
    this.issue = null;
    this.forget(row);
    if (!Number.isNaN(number)) return this.hold(row, number);
    const plain = plainDigits(bytes, start, end);
    if (plain >= 0 && problemOf(plain, this.kind) === null) {
      this.values[row] = plain;
      if (plain >= 1000) this.evidence.ungrouped = true;
      this.scale?.add(row, 'text');
      return FILLED;
    }
    const grouped = groupedDigits(bytes, start, end);
    if (grouped >= 0 && problemOf(grouped, this.kind) === null) {
      this.values[row] = grouped;
      this.evidence.add('dot_thousands');
      return COERCED;
    }
    this.values[row] = NaN;
    if (start === end) return ABSENT;
    const written = this.readBytes(row, bytes, start, end);
    if (written !== null) return written;
    const text = decodeUtf8(bytes, start, end);
    return this.take(row, text, this.read(text));
  }

  /** Reads the usual forms of an amount and of a fraction by their bytes; `null` for any other. */
  private readBytes(row: number, bytes: Uint8Array, start: number, end: number): CellState | null {
    const rupiah = this.kind === 'rupiah';
    const from = rupiah ? afterCurrency(bytes, start, end) : start;
    const to = rupiah ? beforeDash(bytes, from, end) : end;
    if (from > start || to < end) {
      const grouped = groupedDigits(bytes, from, to);
      const amount = grouped >= 0 ? grouped : plainDigits(bytes, from, to);
      if (amount >= 0 && problemOf(amount, this.kind) === null) {
        this.values[row] = amount;
        if (grouped >= 0) this.evidence.add('dot_thousands');
        else if (amount >= 1000) this.evidence.ungrouped = true;
        return COERCED;
      }
    }
    const dotted = dottedThousands(bytes, from, to);
    if (dotted >= 0 && problemOf(dotted, this.kind) === null) {
      this.values[row] = dotted;
      this.doubt(row, '.', () => decodeUtf8(bytes, start, end));
      this.scale?.add(row, 'text');
      return COERCED;
    }
    const sign = decimalSign(bytes, from, to);
    if (sign < 0) return null;
    const value = Number(decodeUtf8(bytes, from, to).replace(',', '.'));
    if (problemOf(value, this.kind) !== null) return null;
    this.values[row] = value;
    this.evidence.add(bytes[sign] === 0x2c ? 'comma_decimal' : 'dot_decimal');
    if (sign - from > 3) this.evidence.ungrouped = true;
    this.scale?.add(row, 'text');
    return COERCED;
  }

  /** Leaves a cell such as `1.500` to the end of its file. */
  private doubt(row: number, separator: '.' | ',', text: () => string): void {
    this.doubtful[separator].push(row);
    if (this.texts.size < keptTexts) this.texts.set(row, text());
  }

  fill(cells: CellBatch): void {
    const {bytes, starts, ends, count, row} = cells;
    this.values = growFloat64(this.values, row + count);
    let filled = 0;
    for (let i = 0; i < count; i++) {
      const plain = this.scale === null ? plainDigits(bytes, starts[i], ends[i]) : -1;
      if (plain >= 0 && problemOf(plain, this.kind) === null) {
        this.values[row + i] = plain;
        if (plain >= 1000) this.evidence.ungrouped = true;
        filled++;
      } else {
        cells.note(i, this.set(row + i, bytes, starts[i], ends[i]), this.issue);
      }
    }
    cells.tally[FILLED] += filled;
  }

  reserve(rows: number): void {
    this.values = growFloat64(this.values, rows - 1, rows);
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
    if ((this.kind === 'count' || this.kind === 'rupiah') && dotted > 1)
      this.evidence.add('dot_thousands', dotted);
    for (const separator of ['.', ','] as const) {
      const rows = this.doubtful[separator];
      for (let i = 0; i < rows.length; i++)
        if (rows.row(i) < to) this.settle(rows.row(i), separator, report);
      rows.length = 0;
    }
    this.scale?.settle(this.values, to, report);
    this.texts.clear();
    this.evidence.clear();
  }

  finish(length: number, kept: Int32Array | null): NumberColumn {
    if (length > 0) this.values = growFloat64(this.values, length - 1);
    const values = kept
      ? Float64Array.from(kept, (row) => this.values[row])
      : ownFloat64(this.values, length);
    this.values = new Float64Array(0);
    const notes = new Map<number, CellNote>();
    const rows = kept ? new Map(Array.from(kept, (row, index) => [row, index])) : null;
    for (const [row, note] of this.notes) {
      const at = rows ? rows.get(row) : row;
      if (at !== undefined && at < length) notes.set(at, note);
    }
    return notes.size > 0 ? {kind: 'number', values, notes} : {kind: 'number', values};
  }

  /** Reads a text once, as long as not too many different ones were seen. */
  private read(text: string): NumberReading {
    let reading = this.readings.get(text);
    if (reading !== undefined) return reading;
    reading = parseNumber(text, this.kind, {period: this.period});
    if (this.readings.size < keptReadings && text.length < 40) this.readings.set(text, reading);
    return reading;
  }

  /** Takes a number that its container holds as one: no notation is in doubt. */
  private hold(row: number, number: number): CellState {
    // A spreadsheet shows 15 digits: what lies behind them is a rest of its reckoning.
    const value = Number.isInteger(number) ? number + 0 : Number(number.toPrecision(15));
    const problem = isIdentifier(value, this.kind) ? 'too_large' : problemOf(value, this.kind);
    this.values[row] = problem === null ? value : NaN;
    if (problem !== null) {
      this.issue = numberIssue(this.kind, {problem}, String(number));
      return UNREADABLE;
    }
    this.scale?.add(row, 'held');
    return FILLED;
  }

  private take(row: number, text: string, reading: NumberReading): CellState {
    if (reading.state === 'unreadable') {
      this.issue = numberIssue(this.kind, reading, text);
      return UNREADABLE;
    }
    if (reading.notation) this.evidence.add(reading.notation);
    if (reading.state === 'value' && /\d{4}/.test(text)) this.evidence.ungrouped = true;
    this.values[row] = reading.value;
    // Where a bracket is asked for, a dash says that there is none.
    if (this.brackets && reading.value === 0 && !/\d/.test(text)) {
      this.values[row] = NaN;
      return ABSENT;
    }
    if (this.kind === 'rupiah' && text === '-') {
      // One office means nothing by it, another does not know: an amount of zero has consequences.
      this.values[row] = NaN;
      this.issue = issue('READ_DASH', 'info');
      return ABSENT;
    }
    const note = noteOf(reading);
    if (note !== null) this.notes.set(row, note);
    if (reading.state === 'missing') return ABSENT;
    if (reading.state === 'range') {
      if (this.brackets) return FILLED;
      const {low = '', high = ''} = reading;
      this.issue = issue('READ_RANGE', 'info', {low, high});
      return COERCED;
    }
    if (reading.percentSign !== true) this.scale?.add(row, 'text');
    if (reading.state === 'ambiguous') this.doubt(row, reading.separator ?? '.', () => text);
    if (reading.rounding !== undefined) {
      this.issue = issue('READ_APPROXIMATE', 'warning', {
        value: reading.value,
        rounding: reading.rounding,
      });
    } else if (reading.share !== undefined) {
      const {value, share} = reading;
      this.issue = issue('READ_SHARE', 'info', {value, share});
    } else if (reading.parts !== undefined) {
      const {value, parts} = reading;
      this.issue = issue('READ_PARTS', 'info', {value, parts});
    } else if (this.kind === 'rupiah' && reading.value === 0 && !/\d/.test(text)) {
      this.issue = issue('READ_NIL', 'info');
    }
    return COERCED;
  }

  private settle(row: number, separator: '.' | ',', report: LateReport): void {
    const thousands = separator === '.' ? this.evidence.dotGroups : this.evidence.dotDecimals;
    const decimal = separator === '.' ? this.evidence.dotDecimals : this.evidence.dotGroups;
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
    // Nobody writes percentages by the thousand: a comma before three digits is a decimal one.
    const asPercent = this.kind === 'percent' && separator === ',';
    if (noEvidence && (asPercent || (this.kind === 'number' && !this.evidence.ungrouped))) {
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
    if (noEvidence && (this.kind === 'count' || this.kind === 'rupiah')) {
      // An approximate figure has its remark already.
      if (this.notes.get(row)?.rounding !== undefined) return;
      const severity = separator === '.' && !this.evidence.ungrouped ? 'info' : 'warning';
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

  /** A refused row is written over: nothing of it may stay. */
  private forget(row: number): void {
    if (this.notes.size > 0) this.notes.delete(row);
    this.doubtful['.'].dropLast(row);
    this.doubtful[','].dropLast(row);
    this.scale?.forget(row);
  }

  private rescaleNote(row: number): void {
    const note = this.notes.get(row);
    if (!note) return;
    const scaled: Record<string, number> = {};
    for (const key of ['rounding', 'low', 'high'] as const)
      if (note[key] !== undefined) scaled[key] = note[key] / 1000;
    this.notes.set(row, {...note, ...scaled});
  }
}

/** What a reading says beside its value, or `null`. */
function noteOf({flags, rounding, low, high, share, remark}: NumberReading): CellNote | null {
  const said = {rounding, low, high, share, remark};
  const own = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  return flags.length > 0 || Object.keys(own).length > 0 ? {flags, ...own} : null;
}
