import {NO, UNKNOWN, YES} from '../data/column.js';
import type {TruthColumn} from '../data/column.js';
import {foldText} from '../schema/header.js';
import type {ColumnSpec} from '../schema/spec.js';
import type {CellIssue, CellState, LateReport} from './cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from './cell.js';
import type {ColumnBuilder} from './column-builder.js';
import {growUint8} from './grow.js';
import {Interner} from './interner.js';
import {RowList} from './row-list.js';
import type {TruthCompany, TruthReading, TruthWords} from './truth.js';
import {decideTruth, parseTruth, truthWords} from './truth.js';

const values: Readonly<Record<'yes' | 'no' | 'unknown', number>> = {
  yes: YES,
  no: NO,
  unknown: UNKNOWN,
};

/** Builds a yes-or-no column; `T`, `F` and `X` are decided at the end of each file. */
export class TruthBuilder implements ColumnBuilder {
  issue: CellIssue | null = null;
  private values: Uint8Array = new Uint8Array(0);
  private readonly raw = new Interner();
  private readonly readings: TruthReading[] = [];
  private readonly words: TruthWords;
  private readonly textMeansYes: boolean;
  private readonly doubtful = new RowList();
  /** The letter that each raw text puts into `company`, if any. */
  private readonly letters: (keyof TruthCompany | null)[] = [];
  /** Letters of this file that decide the meaning of others. */
  private company = {y: false, t: false, f: false, v: false};

  constructor(spec: ColumnSpec) {
    this.words = truthWords(spec.values ?? {});
    this.textMeansYes = spec.textMeansYes ?? false;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.clear(row);
    this.issue = null;
    if (start === end) return ABSENT;
    const raw = this.raw.code(bytes, start, end);
    if (raw === this.readings.length) {
      const text = this.raw.text(raw);
      this.readings.push(parseTruth(text, this.words, {textMeansYes: this.textMeansYes}));
      this.letters.push(letterOf(text));
    }
    const reading = this.readings[raw];
    const letter = this.letters[raw];
    if (letter !== null) this.company[letter] = true;
    if (reading === 'unknown') return ABSENT;
    if (reading === 'unreadable') {
      this.issue = issue('READ_TRUTH');
      return UNREADABLE;
    }
    if (reading === 't' || reading === 'f' || reading === 'x') {
      this.doubtful.push(row, raw);
      return COERCED;
    }
    this.values[row] = values[reading];
    return FILLED;
  }

  clear(row: number): void {
    if (row >= this.values.length) this.values = growUint8(this.values, row, UNKNOWN);
    this.values[row] = UNKNOWN;
    this.doubtful.dropLast(row);
  }

  closeFile(_from: number, to: number, report: LateReport): void {
    for (let i = 0; i < this.doubtful.length; i++) {
      const row = this.doubtful.row(i);
      const raw = this.doubtful.code(i);
      if (row >= to) continue;
      const letter = this.readings[raw] as 't' | 'f' | 'x';
      const decided = decideTruth(letter, this.company);
      this.values[row] = values[decided];
      if (decided === 'unknown') {
        report(row, UNREADABLE, issue('READ_TRUTH_AMBIGUOUS'), this.raw.text(raw));
      }
    }
    this.doubtful.length = 0;
    this.company = {y: false, t: false, f: false, v: false};
  }

  finish(length: number, kept: Int32Array | null): TruthColumn {
    if (length > 0) this.values = growUint8(this.values, length - 1, UNKNOWN);
    const own = kept
      ? Uint8Array.from(kept, (row) => this.values[row])
      : this.values.slice(0, length);
    return {kind: 'truth', values: own};
  }
}

/** The letter a text stands for in the company of others: "Ya" is a y, a tick a v. */
function letterOf(text: string): keyof TruthCompany | null {
  if (/^[✓✔√]$/u.test(text)) return 'v';
  const folded = foldText(text);
  if (folded === 'y' || folded === 'ya' || folded === 'iya' || folded === 'yes') return 'y';
  if (folded === 'f' || folded === 'false') return 'f';
  return folded === 't' || folded === 'v' ? folded : null;
}
