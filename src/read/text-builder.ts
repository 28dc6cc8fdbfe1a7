import {MISSING_CODE} from '../data/column.js';
import type {TextColumn} from '../data/column.js';
import type {CellIssue, CellState} from './cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from './cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {growInt32} from './grow.js';
import {Interner} from './interner.js';

/** What a text column makes of one distinct text; `text` is `null` where nothing is stated. */
export interface TextReading {
  readonly text: string | null;
  readonly issue?: CellIssue;
}

const unread = -2;

/**
 * Builds a dictionary-encoded column. Each distinct text is interpreted once, however often it
 * stands in the file.
 */
export class TextBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  /** `codes[row]` is the code of the row read, or `MISSING_CODE`. */
  codes: Int32Array = new Int32Array(0);

  private readonly raw = new Interner();
  /** Final code of each raw text. */
  private meaning: Int32Array = new Int32Array(0);
  private readonly states: CellState[] = [];
  private readonly issues = new Map<number, CellIssue>();
  private readonly dictionary: string[] = [];
  private readonly index = new Map<string, number>();

  constructor(private readonly interpret: (text: string) => TextReading) {}

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.codes = growInt32(this.codes, row, MISSING_CODE);
    this.issue = null;
    if (start === end) {
      this.codes[row] = MISSING_CODE;
      return ABSENT;
    }
    const raw = this.raw.code(bytes, start, end);
    this.meaning = growInt32(this.meaning, raw, unread);
    if (this.meaning[raw] === unread) this.learn(raw);
    this.codes[row] = this.meaning[raw]!;
    const state = this.states[raw];
    if (this.issues.size > 0) this.issue = this.issues.get(raw) ?? null;
    return state;
  }

  /** The text of a row as read so far, or `null`. */
  textAt(row: number): string | null {
    const code = this.codes[row] ?? MISSING_CODE;
    return code < 0 ? null : this.dictionary[code];
  }

  clear(row: number): void {
    this.codes = growInt32(this.codes, row, MISSING_CODE);
    this.codes[row] = MISSING_CODE;
  }

  closeFile(): void {
    // Every text stands for itself.
  }

  finish(length: number, kept: Int32Array | null): TextColumn {
    const count = kept ? kept.length : length;
    const codes = new Int32Array(count).fill(MISSING_CODE);
    const used = new Int32Array(this.dictionary.length).fill(MISSING_CODE);
    const dictionary: string[] = [];
    for (let i = 0; i < count; i++) {
      const code = this.codes[kept ? kept[i] : i] ?? MISSING_CODE;
      if (code < 0) continue;
      if (used[code] < 0) used[code] = dictionary.push(this.dictionary[code]) - 1;
      codes[i] = used[code]!;
    }
    return {kind: 'text', codes, dictionary};
  }

  private learn(raw: number): void {
    const text = this.raw.text(raw);
    const reading = this.interpret(text);
    if (reading.issue) this.issues.set(raw, reading.issue);
    if (reading.text === null) {
      this.meaning[raw] = MISSING_CODE;
      this.states[raw] = reading.issue ? UNREADABLE : ABSENT;
      return;
    }
    let code = this.index.get(reading.text);
    if (code === undefined) {
      code = this.dictionary.push(reading.text) - 1;
      this.index.set(reading.text, code);
    }
    this.meaning[raw] = code;
    this.states[raw] = reading.text === text ? FILLED : COERCED;
  }
}
