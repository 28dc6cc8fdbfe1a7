import {bareCode} from '../../code/code-check.js';
import {NO, UNKNOWN, YES} from '../../data/column.js';
import type {TruthColumn} from '../../data/column.js';
import {foldText} from '../../schema/header.js';
import type {ColumnSpec} from '../../schema/spec.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import {identifierIssue} from '../cell/code.js';
import type {ColumnBuilder} from './column-builder.js';
import {growUint8} from './grow.js';
import type {Identifier} from '../cell/identifiers.js';
import {identifierOf} from '../cell/identifiers.js';
import {Interner} from './interner.js';
import {RowList} from './row-list.js';
import type {TruthCompany, TruthReading, TruthWords} from '../cell/truth.js';
import {decideTruth, parseTruth, truthWords} from '../cell/truth.js';

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
  /** The check of the numbers that may stand for a yes: `pirt` is a number or yes or no. */
  private readonly identifier: Identifier | null;
  private readonly issues = new Map<number, CellIssue>();
  private readonly doubtful = new RowList();
  /** The letter that each raw text puts into `company`, if any. */
  private readonly letters: (keyof TruthCompany | null)[] = [];
  /** Letters of this file that decide the meaning of others. */
  private company = {y: false, t: false, f: false, v: false};

  constructor(spec: ColumnSpec) {
    this.words = truthWords(spec.values ?? {});
    this.textMeansYes = spec.textMeansYes ?? false;
    this.identifier = this.textMeansYes ? identifierOf(spec.key) : null;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.clear(row);
    this.issue = null;
    if (start === end) return ABSENT;
    const raw = this.raw.code(bytes, start, end);
    if (raw === this.readings.length) {
      const text = this.raw.text(raw);
      this.readings.push(this.read(raw, text));
      this.letters.push(letterOf(text));
    }
    const reading = this.readings[raw];
    const letter = this.letters[raw];
    if (letter !== null) this.company[letter] = true;
    if (reading === 'unknown') return ABSENT;
    if (reading === 'unreadable' || reading === 'pending') {
      const code = reading === 'pending' ? 'READ_TRUTH_PENDING' : 'READ_TRUTH';
      this.issue = this.issues.get(raw) ?? issue(code);
      return UNREADABLE;
    }
    if (reading === 't' || reading === 'f' || reading === 'x') {
      this.doubtful.push(row, raw);
      return COERCED;
    }
    this.values[row] = values[reading];
    return FILLED;
  }

  private read(raw: number, text: string): TruthReading {
    const reading = parseTruth(text, this.words, {textMeansYes: this.textMeansYes});
    if (this.identifier === null || reading !== 'yes' || !/\d{5}|^KH/i.test(bareCode(text)))
      return reading;
    const {valid, problem} = this.identifier.check(text);
    if (valid) return reading;
    this.issues.set(raw, identifierIssue(this.identifier, problem));
    return 'unreadable';
  }

  reserve(rows: number): void {
    this.values = growUint8(this.values, rows - 1, UNKNOWN, rows);
  }

  clear(row: number): void {
    if (row >= this.values.length) this.values = growUint8(this.values, row, UNKNOWN);
    this.values[row] = UNKNOWN;
    this.doubtful.dropLast(row);
  }

  /** What a row says as settled so far: `NO`, `YES` or `UNKNOWN`. */
  value(row: number): number {
    return this.values[row] ?? UNKNOWN;
  }

  /** Writes what was concluded elsewhere. */
  put(row: number, value: number): void {
    if (row >= this.values.length) this.values = growUint8(this.values, row, UNKNOWN);
    this.values[row] = value;
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
