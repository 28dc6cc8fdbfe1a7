import type {CellNote} from '../../data/column.js';
import type {Unit} from '../../schema/units.js';
import {countedUnits} from '../../schema/units.js';
import type {CellIssue, CellState} from '../cell/cell.js';
import {ABSENT, COERCED, FILLED, UNREADABLE, issue} from '../cell/cell.js';
import type {FileLog} from '../log.js';
import type {NumberKind} from '../cell/number.js';
import {NumberBuilder} from '../column/number-builder.js';
import type {ValueColumn} from './reported-headers.js';
import type {Staged} from './reported-stage.js';

/** A figure as its cell states it, multiplied by its unit. */
export interface Figure {
  readonly state: CellState;
  /** `NaN` where nothing is stated, or nothing readable. */
  readonly value: number;
  readonly note: CellNote | undefined;
  /** What the figure was rounded to in writing: 0,01 for `2,53`, a million for `5 juta`. */
  readonly step: number;
}

/** What became of the cells of a column of figures. */
export interface FigureCounts {
  filled: number;
  missing: number;
  coerced: number;
  approximate: number;
  refused: number;
}

/** A row of figures and the unit of each of its columns, by the position of the column. */
export interface FigureRow {
  readonly row: number;
  readonly unitOf: (column: ValueColumn) => Unit | null;
}

/**
 * Reads the cells of one column of figures. Cells of one unit are read together, for what separates
 * thousands in a count says nothing about the decimals of a percentage beside it.
 *
 * @returns the figures by row
 */
export function readFigures(
  column: ValueColumn,
  header: string,
  rows: readonly FigureRow[],
  staged: Staged,
  log: FileLog,
): {readonly figures: ReadonlyMap<number, Figure>; readonly counts: FigureCounts} {
  const groups = new Map<string, {unit: Unit | null; rows: number[]}>();
  for (const {row, unitOf} of rows) {
    const unit = unitOf(column);
    const name = `${unit?.unit ?? ''} ${String(unit?.factor ?? 1)}`;
    const group = groups.get(name) ?? {unit, rows: []};
    groups.set(name, group);
    group.rows.push(row);
  }
  const figures = new Map<number, Figure>();
  const counts = {filled: 0, missing: 0, coerced: 0, approximate: 0, refused: 0};
  for (const group of groups.values()) {
    readGroup(column, header, group.unit, group.rows, staged, log, figures, counts);
  }
  return {figures, counts};
}

const encoder = new TextEncoder();

function readGroup(
  {index}: ValueColumn,
  header: string,
  unit: Unit | null,
  rows: readonly number[],
  staged: Staged,
  log: FileLog,
  figures: Map<number, Figure>,
  counts: FigureCounts,
): void {
  const kind = kindOf(unit);
  const builder = new NumberBuilder(kind);
  const states: CellState[] = [];
  const say = (at: number, {code, severity, params}: CellIssue, found: string): void => {
    if (code === 'READ_APPROXIMATE') counts.approximate++;
    log.add({code, severity, row: staged.recordOf(rows[at]), column: header, index, found, params});
  };
  const nils = new Set<number>();
  const powers = new Map<number, CellNote>();
  rows.forEach((row, at) => {
    const text = staged.text(index, row);
    const power = powerOfTen(text);
    if (power) {
      builder.put(at, power.value);
      powers.set(at, {flags: ['E'], rounding: power.rounding});
      states.push(COERCED);
      say(at, issue('READ_APPROXIMATE', 'warning', power), text);
      return;
    }
    const bytes = encoder.encode(withoutUnit(text, unit));
    states.push(builder.set(at, bytes, 0, bytes.length, staged.number(index, row)));
    if (kind !== 'count' && builder.value(at) === 0 && !/\d/.test(text)) nils.add(at);
    else if (builder.issue) say(at, builder.issue, text);
  });
  builder.closeFile(0, rows.length, (at, state, said, found) => {
    states[at] = state;
    say(at, said, found);
  });
  rows.forEach((row, at) => {
    let state = states[at];
    const written = builder.value(at);
    const text = staged.text(index, row);
    let value = multiply(written, unit?.factor ?? 1);
    if (nils.has(at)) {
      // A dash is no percentage, index or average of zero: there is none.
      state = ABSENT;
      value = NaN;
      say(at, issue('READ_NIL_MISSING', 'info'), text);
    } else if (isNoCount(value, unit)) {
      state = UNREADABLE;
      value = NaN;
      const params = {expected: 'count', problem: 'fraction', plain: '', grouped: ''};
      say(at, issue('READ_NUMBER', 'warning', params), text);
    }
    if (state === ABSENT) counts.missing++;
    else if (state === UNREADABLE) counts.refused++;
    else counts.filled++;
    if (state === COERCED) counts.coerced++;
    const note = noteOf(
      powers.get(at) ?? builder.note(at),
      state,
      text,
      unit?.factor ?? 1,
      written,
    );
    figures.set(row, {state, value, note, step: stepOf(text, written) * (unit?.factor ?? 1)});
  });
}

/** How the figures of a unit are written: counts are whole, shares and indices need not be. */
function kindOf(unit: Unit | null): NumberKind {
  if (unit === null || unit.factor !== 1) return 'number';
  if (countedUnits.has(unit.unit)) return 'count';
  return unit.unit === 'rupiah' ? 'rupiah' : 'number';
}

function isNoCount(value: number, unit: Unit | null): boolean {
  if (unit === null || unit.factor === 1 || !countedUnits.has(unit.unit) || Number.isNaN(value))
    return false;
  return !Number.isInteger(value) || value < 0 || value > 999_999_999;
}

/** A cell need not repeat its unit: "5,57 %", "Rp 2,5". */
function withoutUnit(text: string, unit: Unit | null): string {
  if (unit?.unit === 'persen') return text.replace(/\s*(?:[%％]|persen)$/i, '');
  return unit?.unit === 'rupiah' && unit.factor !== 1
    ? text.replace(/^(?:rp\.?|idr)\s*/i, '')
    : text;
}

function noteOf(
  own: CellNote | undefined,
  state: CellState,
  text: string,
  factor: number,
  written: number,
): CellNote | undefined {
  if (state === ABSENT && (own === undefined || own.flags.length === 0)) {
    const flags = {flags: ['O' as const]};
    return text === '' || /^\W*[a-z#]/i.test(text) ? {...flags, blank: true} : flags;
  }
  if (factor === 1 || Number.isNaN(written)) return own;
  return {
    ...own,
    flags: own?.flags ?? [],
    rounding: (own?.rounding ?? stepOf(text, written)) * factor,
  };
}

/**
 * A figure that a program shortened to a power of ten: `1.017e+08` is about 101.700.000, rounded to
 * its last place. Of an identifier nothing would be left; of a figure only its last digits are lost.
 */
function powerOfTen(text: string): {readonly value: number; readonly rounding: number} | null {
  const match = /^([1-9])(?:[.,](\d{1,10}))?e\+?(\d{1,2})$/i.exec(text);
  if (!match) return null;
  const [, whole, decimals = '', exponent] = match;
  const last = Number(exponent) - decimals.length;
  if (last < 0 || Number(exponent) > 15) return null;
  return {value: Number(`${whole}${decimals}e${String(last)}`), rounding: 10 ** last};
}

/** The last place that a number is written to: 0.01 for `2,53`. */
function stepOf(text: string, value: number): number {
  if (Number.isNaN(value) || Number.isInteger(value)) return 1;
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const written = /[.,](\d+)\D*$/.exec(text)?.[1].length ?? 0;
  return 1 / 10 ** Math.max(decimals, written);
}

/** Multiplies by a power of ten without binary rounding of the product. */
function multiply(value: number, factor: number): number {
  if (factor === 1 || Number.isNaN(value)) return value;
  return Number(`${String(value)}e${String(Math.round(Math.log10(factor)))}`);
}

/** Whether a cell states a figure. */
export function isStated({state}: Figure): boolean {
  return state === FILLED || state === COERCED;
}
