import {MISSING_CODE} from '../data/column.js';
import type {TextColumn} from '../data/column.js';
import type {CellIssue, CellState} from './cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE} from './cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {growInt32, growUint8} from './grow.js';
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
const encoder = new TextEncoder();

/**
 * Builds a dictionary-encoded column. Each distinct text is interpreted once, however often it
 * stands in the file; what it means is interned beside it, so that equal meanings share a code.
 */
export class TextBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  /** `codes[row]` is the code of the row read, or `MISSING_CODE`. */
  codes: Int32Array = new Int32Array(0);

  private readonly texts = new Interner();
  /** The code of what each text means: its own where it stands for itself. */
  private meaning: Int32Array = new Int32Array(0);
  private states: Uint8Array = new Uint8Array(0);
  private readonly issues = new Map<number, CellIssue>();

  constructor(private readonly rules: TextRules) {}

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    if (row >= this.codes.length) this.codes = growInt32(this.codes, row, MISSING_CODE);
    this.issue = null;
    if (start === end) {
      this.codes[row] = MISSING_CODE;
      return ABSENT;
    }
    const code = this.texts.code(bytes, start, end);
    if (code >= this.meaning.length || this.meaning[code] === unread)
      this.learn(code, bytes, start, end);
    this.codes[row] = this.meaning[code];
    if (this.issues.size > 0) this.issue = this.issues.get(code) ?? null;
    return this.states[code] as CellState;
  }

  /** The text of a row as read so far, or `null`. */
  textAt(row: number): string | null {
    const code = this.codes[row] ?? MISSING_CODE;
    return code < 0 ? null : this.texts.text(code);
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
    const used = new Int32Array(this.texts.length).fill(MISSING_CODE);
    const dictionary: string[] = [];
    for (let i = 0; i < count; i++) {
      const code = this.codes[kept ? kept[i] : i] ?? MISSING_CODE;
      if (code < 0) continue;
      if (used[code] < 0) used[code] = dictionary.push(this.texts.text(code)) - 1;
      codes[i] = used[code];
    }
    return {kind: 'text', codes, dictionary};
  }

  private learn(code: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.rules.plain?.(bytes, start, end)) {
      this.note(code, code, FILLED);
      return;
    }
    const text = this.texts.text(code);
    const reading = this.rules.interpret(text);
    if (reading.issue) this.issues.set(code, reading.issue);
    if (reading.text === null) {
      this.note(code, MISSING_CODE, reading.issue ? UNREADABLE : ABSENT);
      return;
    }
    const meant = encoder.encode(reading.text);
    const meaning = reading.text === text ? code : this.texts.code(meant, 0, meant.length);
    this.note(code, meaning, meaning === code ? FILLED : COERCED);
  }

  private note(code: number, meaning: number, state: CellState): void {
    this.meaning = growInt32(this.meaning, code, unread);
    this.meaning[code] = meaning;
    this.states = growUint8(this.states, code, 0);
    this.states[code] = state;
  }
}
