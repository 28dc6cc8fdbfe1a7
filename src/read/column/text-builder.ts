import {MISSING_CODE} from '../../data/column.js';
import type {TextColumn} from '../../data/column.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from '../cell/cell.js';
import type {CellBatch} from './cell-batch.js';
import type {ColumnBuilder} from './column-builder.js';
import {growInt32, ownInt32} from './grow.js';
import {internedColumn} from './interned.js';
import {Interner} from './interner.js';

/** What a text column makes of one distinct text; `text` is `null` where nothing is stated. */
export interface TextReading {
  readonly text: string | null;
  readonly issue?: CellIssue;
}

export interface TextRules {
  /** Interprets a text; asked once for each distinct one. */
  interpret(text: string): TextReading;
  /**
   * Whether a cell surely stands for itself, so that no string need be made of it. Without this every
   * text is interpreted.
   */
  readonly plain?: (bytes: Uint8Array, start: number, end: number) => boolean;
}

const unread = -2;
/** Bytes of texts taken without a search before it is looked again whether they differ. */
const looseMost = 16 << 20;
/** The share of such texts that may have stood before, and the bytes that all may take. */
const mostRepeated = 0.8;
const mostBytes = 32 << 20;

/**
 * Builds a dictionary-encoded column. Each distinct text is interpreted once, however often it
 * stands in the file; what it means is interned beside it, so that equal meanings share a code.
 */
export class TextBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  /** `codes[row]` is the code of the row read, or `MISSING_CODE`. */
  codes: Int32Array = new Int32Array(0);

  /** The code of what each text means: its own where it stands for itself. */
  private meaning: Int32Array = new Int32Array(0);
  private readonly issues = new Map<number, CellIssue>();

  /**
   * Rows whose codes were given without a search, because nearly every text was another: `loose` up to
   * `looseEnd`; none if `loose` is negative.
   */
  private loose = -1;
  private looseEnd = 0;
  private looseSince = 0;
  private isExact = false;

  /** Texts of others that were there before. */
  private readonly others: number;

  /** @param texts where texts of other columns may be, too */
  constructor(
    private readonly rules: TextRules,
    private readonly texts = new Interner(),
  ) {
    this.others = texts.length;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    if (row >= this.codes.length) this.codes = growInt32(this.codes, row, MISSING_CODE);
    this.issue = null;
    if (start === end) {
      this.codes[row] = MISSING_CODE;
      return ABSENT;
    }
    if (this.loose >= 0) {
      if (this.canAdd(row) && this.rules.plain!(bytes, start, end)) {
        const code = this.texts.addOne(bytes, start, end);
        if (code >= this.meaning.length) this.meaning = growInt32(this.meaning, code, unread);
        this.meaning[code] = code;
        this.codes[row] = code;
        this.looseEnd = row + 1;
        return FILLED;
      }
      this.endFill();
    }
    return this.take(row, this.texts.code(bytes, start, end), bytes, start, end);
  }

  fill(cells: CellBatch): void {
    if (this.loose >= 0 && this.fillLoose(cells)) return;
    const {bytes, starts, ends, count, row, codes} = cells;
    this.codes = growInt32(this.codes, row + count, MISSING_CODE);
    this.texts.codesOf(bytes, starts, ends, count, codes);
    const {codes: out, issues} = this;
    let {meaning} = this;
    let [filled, coerced] = [0, 0];
    for (let i = 0; i < count; i++) {
      const code = codes[i];
      if (code < 0) {
        out[row + i] = MISSING_CODE;
        continue;
      }
      if (code >= meaning.length || meaning[code] === unread) {
        this.learn(code, bytes, starts[i], ends[i]);
        ({meaning} = this);
      }
      const meant = meaning[code];
      out[row + i] = meant;
      if (meant === code) filled++;
      else if (meant >= 0) coerced++;
      const issue = issues.size > 0 ? issues.get(code) : undefined;
      if (issue === undefined) continue;
      cells.issues.push({at: i, issue});
      if (meant >= 0) continue;
      cells.tally[UNREADABLE]++;
      cells.refused.push(i);
    }
    cells.tally[FILLED] += filled;
    cells.tally[COERCED] += coerced;
    cells.tally[ABSENT] += count - filled - coerced - cells.tally[UNREADABLE];
  }

  /** Asks that `codes` be right for every row as soon as it is set. */
  beExact(): void {
    this.endFill();
    this.isExact = true;
  }

  expect(cells: CellBatch): void {
    if (this.loose >= 0) return;
    this.texts.expect(cells.bytes, cells.starts, cells.ends, cells.count, cells.codes);
  }

  reserve(rows: number, read: number): void {
    this.codes = growInt32(this.codes, rows - 1, MISSING_CODE, rows);
    // Where nearly every text is another, as in a column of identifiers, so will be the rest.
    const own = this.texts.length - this.others;
    if (own < read * 0.9) return;
    this.texts.reserve(rows / read, this.others);
    const texts = this.others + Math.ceil((own * rows) / read);
    this.meaning = growInt32(this.meaning, texts - 1, unread, texts);
    if (!this.isExact && this.loose < 0 && this.looseEnd === 0 && this.rules.plain)
      this.loosen(read);
  }

  /** Makes equal texts have equal codes again. */
  endFill(): void {
    const {loose, looseEnd, codes} = this;
    if (loose < 0) return;
    this.loose = -1;
    const first = this.texts.settle();
    if (first === null) return;
    for (let row = loose; row < looseEnd; row++)
      if (codes[row] >= 0) codes[row] = first[codes[row]];
  }

  /** The text of a row as read so far, or `null`. */
  textAt(row: number): string | null {
    const code = this.codes[row] ?? MISSING_CODE;
    return code < 0 ? null : this.texts.text(code);
  }

  /** How many codes there may be. */
  protected get known(): number {
    return this.texts.length;
  }

  /** The code by which rows mean a text. */
  protected codeOf(text: string): number {
    return this.texts.codeOf(text);
  }

  clear(row: number): void {
    this.codes = growInt32(this.codes, row, MISSING_CODE);
    this.codes[row] = MISSING_CODE;
  }

  retract(row: number, count: number): void {
    this.codes.fill(MISSING_CODE, row, row + count);
  }

  closeFile(_from: number, _to: number, _report: LateReport): void {
    // Every text stands for itself.
  }

  finish(length: number, kept: Int32Array | null): TextColumn {
    this.codes = growInt32(this.codes, length, MISSING_CODE);
    const codes = kept
      ? Int32Array.from(kept, (row) => this.codes[row])
      : ownInt32(this.codes, length);
    this.codes = new Int32Array(0);
    this.meaning = new Int32Array(0);
    return internedColumn(codes, {texts: this.texts, codes: orderOf(codes, this.texts.length)});
  }

  private loosen(row: number): void {
    this.loose = row;
    this.looseSince = this.texts.bytes;
  }

  /** Fills rows without a search; `false`, with nothing done, where that will not do. */
  private fillLoose(cells: CellBatch): boolean {
    const {bytes, starts, ends, count, row, codes} = cells;
    const {plain} = this.rules;
    for (let i = 0; i < count; i++) {
      if (starts[i] === ends[i] || plain!(bytes, starts[i], ends[i])) continue;
      this.endFill();
      return false;
    }
    if (!this.canAdd(row)) return false;
    this.texts.addAll(bytes, starts, ends, count, codes);
    this.codes = growInt32(this.codes, row + count, MISSING_CODE);
    this.meaning = growInt32(this.meaning, this.texts.length, unread);
    const {codes: out, meaning} = this;
    let filled = 0;
    for (let i = 0; i < count; i++) {
      const code = codes[i];
      out[row + i] = code;
      if (code < 0) continue;
      meaning[code] = code;
      filled++;
    }
    this.looseEnd = row + count;
    cells.tally[FILLED] += filled;
    cells.tally[ABSENT] += count - filled;
    return true;
  }

  /** Whether rows from `row` on may be given codes without a search. */
  private canAdd(row: number): boolean {
    if (this.loose > row) this.loose = row;
    return this.texts.bytes <= this.looseSince * 4 + looseMost || this.staysLoose(row);
  }

  /** Whether nearly every text is still another, for texts that stand twice are kept twice. */
  private staysLoose(row: number): boolean {
    const from = this.loose;
    this.endFill();
    let last = -1;
    let repeated = 0;
    for (let at = from; at < row; at++) {
      if (this.codes[at] > last) last = this.codes[at];
      else repeated++;
    }
    // Kept twice they take room, but they are found again faster together than one by one.
    if (repeated > (row - from) * mostRepeated || this.texts.bytes > mostBytes) return false;
    this.loosen(row);
    return true;
  }

  /** Reads a cell whose text has this code. */
  private take(
    row: number,
    code: number,
    bytes: Uint8Array,
    start: number,
    end: number,
  ): CellState {
    if (code >= this.meaning.length || this.meaning[code] === unread)
      this.learn(code, bytes, start, end);
    const meaning = this.meaning[code];
    this.codes[row] = meaning;
    this.issue = this.issues.size > 0 ? (this.issues.get(code) ?? null) : null;
    if (meaning === code) return FILLED;
    if (meaning !== MISSING_CODE) return COERCED;
    return this.issue === null ? ABSENT : UNREADABLE;
  }

  private learn(code: number, bytes: Uint8Array, start: number, end: number): void {
    this.meaning = growInt32(this.meaning, code, unread);
    if (this.rules.plain?.(bytes, start, end)) {
      this.meaning[code] = code;
      return;
    }
    const text = this.texts.text(code);
    const reading = this.rules.interpret(text);
    if (reading.issue) this.issues.set(code, reading.issue);
    this.meaning[code] =
      reading.text === null
        ? MISSING_CODE
        : reading.text === text
          ? code
          : this.texts.codeOf(reading.text);
  }
}

/**
 * Renumbers codes in the order in which they first appear; returns the old codes in that order, or
 * how many there are where that was their order already.
 */
function orderOf(codes: Int32Array, known: number): Int32Array | number {
  let next = 0;
  let at = 0;
  for (; at < codes.length && codes[at] <= next; at++) if (codes[at] === next) next++;
  if (at === codes.length) return next;
  const places = new Int32Array(known).fill(MISSING_CODE);
  const order = new Int32Array(known);
  let length = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row];
    if (code < 0) continue;
    if (places[code] < 0) {
      places[code] = length;
      order[length++] = code;
    }
    codes[row] = places[code];
  }
  return order.subarray(0, length);
}
