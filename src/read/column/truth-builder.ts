import {bareCode} from '../../code/code-check.js';
import {NO, UNKNOWN, YES} from '../../data/column.js';
import type {TruthColumn} from '../../data/column.js';
import {foldText} from '../../schema/header.js';
import type {ColumnSpec} from '../../schema/spec.js';
import type {CellIssue, CellState, LateReport} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import {identifierIssue} from '../cell/code.js';
import type {CellBatch} from './cell-batch.js';
import type {ColumnBuilder} from './column-builder.js';
import {growUint8, ownUint8} from './grow.js';
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

const unsettled = 255;
const companions = ['y', 't', 'f', 'v'] as const;

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
  /**
   * What each raw text says where that is settled; `unsettled` for any other. In front stands what a
   * blank says: of which kind the next cell is nobody can foresee, so all are looked up.
   */
  private settled: Uint8Array = Uint8Array.of(UNKNOWN);
  /** The letter that each raw text puts into `company`, as a bit of it; 0 for none. */
  private letters: Uint8Array = Uint8Array.of(0);
  /** Letters of this file that decide the meaning of others. */
  private company = 0;

  constructor(spec: ColumnSpec) {
    this.words = truthWords(spec.values ?? {});
    this.textMeansYes = spec.textMeansYes ?? false;
    this.identifier = this.textMeansYes ? identifierOf(spec.key) : null;
  }

  set(row: number, bytes: Uint8Array, start: number, end: number): CellState {
    this.clear(row);
    this.issue = null;
    if (start === end) return ABSENT;
    return this.take(row, this.raw.code(bytes, start, end));
  }

  fill(cells: CellBatch): void {
    const {bytes, starts, ends, count, row, codes} = cells;
    this.raw.codesOf(bytes, starts, ends, count, codes);
    if (count > 0 && row + count > this.values.length) this.clear(row + count - 1);
    if (this.doubtful.length > 0) for (let i = 0; i < count; i++) this.doubtful.dropLast(row + i);
    for (let next = this.readings.length; next < this.raw.length; next++) this.learn(next);
    const {values, settled, letters} = this;
    let [company, blank, told] = [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const code = codes[i];
      const value = settled[code + 1];
      values[row + i] = value;
      company |= letters[code + 1];
      blank += code >>> 31;
      if (value !== unsettled) continue;
      told++;
      values[row + i] = UNKNOWN;
      this.issue = null;
      const state = this.take(row + i, code);
      cells.note(i, state, this.issue);
    }
    this.company |= company;
    cells.tally[FILLED] += count - blank - told;
    cells.tally[ABSENT] += blank;
  }

  /** Reads a cell whose text has this code. */
  private take(row: number, raw: number): CellState {
    if (raw === this.readings.length) this.learn(raw);
    const reading = this.readings[raw];
    this.company |= this.letters[raw + 1];
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

  private learn(raw: number): void {
    const text = this.raw.text(raw);
    const reading = this.read(raw, text);
    const letter = letterOf(text);
    this.readings.push(reading);
    this.settled = growUint8(this.settled, raw + 1, unsettled);
    this.letters = growUint8(this.letters, raw + 1, 0);
    if (reading === 'yes' || reading === 'no') this.settled[raw + 1] = values[reading];
    if (letter !== null) this.letters[raw + 1] = 1 << companions.indexOf(letter);
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
    const company = companyOf(this.company);
    for (let i = 0; i < this.doubtful.length; i++) {
      const row = this.doubtful.row(i);
      const raw = this.doubtful.code(i);
      if (row >= to) continue;
      const letter = this.readings[raw] as 't' | 'f' | 'x';
      const decided = decideTruth(letter, company);
      this.values[row] = values[decided];
      if (decided === 'unknown') {
        report(row, UNREADABLE, issue('READ_TRUTH_AMBIGUOUS'), this.raw.text(raw));
      }
    }
    this.doubtful.length = 0;
    this.company = 0;
  }

  finish(length: number, kept: Int32Array | null): TruthColumn {
    if (length > 0) this.values = growUint8(this.values, length - 1, UNKNOWN);
    const own = kept
      ? Uint8Array.from(kept, (row) => this.values[row])
      : ownUint8(this.values, length);
    this.values = new Uint8Array(0);
    return {kind: 'truth', values: own};
  }
}

function companyOf(bits: number): TruthCompany {
  const [y, t, f, v] = companions.map((_, at) => (bits & (1 << at)) !== 0);
  return {y, t, f, v};
}

/** The letter a text stands for in the company of others: "Ya" is a y, a tick a v. */
function letterOf(text: string): keyof TruthCompany | null {
  if (/^[✓✔√]$/u.test(text)) return 'v';
  const folded = foldText(text);
  if (folded === 'y' || folded === 'ya' || folded === 'iya' || folded === 'yes') return 'y';
  if (folded === 'f' || folded === 'false') return 'f';
  return folded === 't' || folded === 'v' ? folded : null;
}
