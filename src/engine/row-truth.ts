import {dateColumn, holdsData, numberColumn} from '../data/access.js';
import {MISSING_CODE, MISSING_DAY, NO, UNKNOWN, YES, type Column} from '../data/column.js';
import type {Table, TableName} from '../data/table.js';
import {UmkmError} from '../errors.js';
import type {EventTable} from '../indicator/events.js';
import {eventSpec, eventSpecs} from '../indicator/events.js';
import type {ColumnRef, DateRef, Expression, Quantity, Window} from '../indicator/expression.js';
import {daysOf, endOfYear, type Params} from './context.js';
import type {Frame} from './frame.js';
import {licenceOfRows} from './of-register.js';
import {conjunction, disjunction, firstKnownOf, negation} from './truths.js';

/** Evaluates expressions about the rows of a table: `NO`, `YES` or `UNKNOWN` per row. */
export class RowTruth {
  readonly #frame: Frame;
  readonly #params: Params;
  readonly #cache = new Map<string, Uint8Array>();

  constructor(frame: Frame, params: Params) {
    this.#frame = frame;
    this.#params = params;
  }

  /** @throws UmkmError `EXPRESSION_GRAIN` for an expression that says nothing about a row */
  evaluate(name: TableName, expression: Expression): Uint8Array {
    const key = name + JSON.stringify(expression);
    let result = this.#cache.get(key);
    if (result === undefined) this.#cache.set(key, (result = this.#compute(name, expression)));
    return result;
  }

  /** A number per row, NaN where it is missing. */
  numbers(name: TableName, quantity: Quantity): Float64Array {
    const table = this.#frame.tables[name];
    const length = table?.length ?? 0;
    switch (quantity.op) {
      case 'number':
      case 'sum':
        return (
          numberColumn(table, quantity.column.key)?.values ?? new Float64Array(length).fill(NaN)
        );
      case 'days': {
        const [from, to] = [quantity.from, quantity.to].map((ref) => this.#days(table, ref));
        return Float64Array.from(from, (day, row) =>
          day === MISSING_DAY || to[row] === MISSING_DAY ? NaN : to[row] - day,
        );
      }
      default:
        throw new UmkmError('EXPRESSION_GRAIN', {op: quantity.op, table: name});
    }
  }

  #compute(name: TableName, expression: Expression): Uint8Array {
    const table = this.#frame.tables[name];
    const length = table?.length ?? 0;
    switch (expression.op) {
      case 'listed':
        return new Uint8Array(length).fill(YES);
      case 'isTrue':
      case 'equals':
      case 'oneOf':
      case 'startsWith':
      case 'filled':
        return columnTruth(table?.columns[expression.column.key], expression, length);
      case 'holds':
        if (name === 'registry') return licenceOfRows(table, expression.licence);
        throw new UmkmError('EXPRESSION_GRAIN', {op: expression.op, table: name});
      case 'notAfter': {
        const [a, b] = [expression.a, expression.b].map((ref) => this.#days(table, ref));
        return Uint8Array.from(a, (day, row) =>
          day === MISSING_DAY || b[row] === MISSING_DAY ? UNKNOWN : day <= b[row] ? YES : NO,
        );
      }
      case 'due':
        return this.#due(name, expression.window, YES, NO);
      case 'notYetDue':
        return this.#due(name, expression.window, NO, YES);
      case 'within':
        return this.#within(name, expression.window, expression.table);
      case 'answeredAfter': {
        const ends = this.windowEnds(name, expression.window);
        const early = this.isEarly(name, expression.day);
        return this.evaluate(name, expression.of).map((answer, row) =>
          early(row, ends[row]) ? UNKNOWN : answer,
        );
      }
      case 'atLeast':
        return Uint8Array.from(this.numbers(name, expression.number), (value) =>
          Number.isNaN(value) ? UNKNOWN : value >= expression.value ? YES : NO,
        );
      case 'all':
        return conjunction(expression.of.map((part) => this.evaluate(name, part)));
      case 'any':
        return disjunction(
          expression.of.map((part) => this.evaluate(name, part)),
          length,
        );
      case 'not':
        return negation(this.evaluate(name, expression.of));
      case 'firstKnown':
        return firstKnownOf(expression.of.map((part) => this.evaluate(name, part)));
      case 'choose': {
        const {options} = expression;
        const open = options.find(
          ({needs}) =>
            needs === undefined ||
            holdsData(this.#frame.tables[needs.table as TableName], needs.key),
        );
        return this.evaluate(name, (open ?? options[options.length - 1]).when);
      }
      default:
        throw new UmkmError('EXPRESSION_GRAIN', {op: expression.op, table: name});
    }
  }

  /**
   * The last day of the window of each row, `MISSING_DAY` without a day to count from. An event known
   * only by its year stands on 31 December of it.
   */
  windowEnds(name: TableName, window: Window): Int32Array {
    const {last} = daysOf(window, this.#params);
    const {tables} = this.#frame;
    const spec = isEventTable(name) ? eventSpec(name) : null;
    const year = spec?.date === window.after.key ? spec.year : undefined;
    const years = numberColumn(tables[name], year ?? '')?.values;
    return this.#days(tables[name], window.after).map((stated, row) => {
      const ofYear = stated === MISSING_DAY && years !== undefined && !Number.isNaN(years[row]);
      const day = ofYear ? endOfYear(years[row]) : stated;
      return day === MISSING_DAY ? MISSING_DAY : last(day);
    });
  }

  /** Whether the day in a row's column lies before another; a missing one of both does not. */
  isEarly(name: TableName, column: ColumnRef): (row: number, end: number) => boolean {
    const days = this.#days(this.#frame.tables[name], column);
    return (row, end) => days[row] !== MISSING_DAY && end !== MISSING_DAY && days[row] < end;
  }

  /** A row without the day is not known to be due: such rows are neither due nor yet to be. */
  #due(name: TableName, window: Window, due: number, notYet: number): Uint8Array {
    const {cutOff} = this.#frame;
    return Uint8Array.from(this.windowEnds(name, window), (end) =>
      end === MISSING_DAY ? UNKNOWN : end <= cutOff ? due : notYet,
    );
  }

  /** An event of the row's business falls between the first and the last day of its window. */
  #within(name: TableName, window: Window, other: EventTable): Uint8Array {
    const {first, last} = daysOf(window, this.#params);
    const {start, days} = this.#frame.eventDays(other);
    const anchors = this.#days(this.#frame.tables[name], window.after);
    const result = new Uint8Array(anchors.length);
    for (let row = 0; row < anchors.length; row++)
      if (anchors[row] === MISSING_DAY) result[row] = UNKNOWN;
    this.#frame.eachBusinessOfRows(name as EventTable | 'registry', (row, business) => {
      if (business < 0 || result[row] !== NO) return;
      const [from, to] = [first(anchors[row]), last(anchors[row])];
      for (let i = start[business]; i < start[business + 1]; i++)
        if (days[i] >= from && days[i] <= to) result[row] = YES;
    });
    return result;
  }

  #days(table: Table | undefined, ref: DateRef): Int32Array {
    const length = table?.length ?? 0;
    if (ref === 'cutOff') return new Int32Array(length).fill(this.#frame.cutOff);
    return dateColumn(table, ref.key)?.days ?? new Int32Array(length).fill(MISSING_DAY);
  }
}

/** Whether a name is that of an event table. */
export function isEventTable(name: string): name is EventTable {
  return Object.hasOwn(eventSpecs, name);
}

type ColumnExpression = Extract<
  Expression,
  {op: 'isTrue' | 'equals' | 'oneOf' | 'startsWith' | 'filled'}
>;

/** What a column says, per row; unknown everywhere where no file had it. */
export function columnTruth(
  column: Column | undefined,
  expression: ColumnExpression,
  length: number,
): Uint8Array {
  if (expression.op === 'filled') return filledRows(column, length);
  if (column?.kind === 'truth') return column.values;
  if (column?.kind !== 'text') return new Uint8Array(length).fill(UNKNOWN);
  const test = wordTest(expression);
  const answers = Uint8Array.from(column.dictionary, (word) => (test(word) ? YES : NO));
  const {codes} = column;
  const result = new Uint8Array(length);
  for (let row = 0; row < length; row++)
    result[row] = codes[row] === MISSING_CODE ? UNKNOWN : answers[codes[row]];
  return result;
}

function wordTest(expression: ColumnExpression): (word: string) => boolean {
  switch (expression.op) {
    case 'equals':
      return (word) => word === expression.value;
    case 'oneOf':
      return (word) => expression.values.includes(word);
    case 'startsWith':
      return (word) => expression.prefixes.some((prefix) => word.startsWith(prefix));
    default:
      return () => true;
  }
}

function filledRows(column: Column | undefined, length: number): Uint8Array {
  const result = new Uint8Array(length);
  for (let row = 0; row < length; row++) if (isFilled(column, row)) result[row] = YES;
  return result;
}

/** Whether the cell holds a value. */
export function isFilled(column: Column | undefined, row: number): boolean {
  switch (column?.kind) {
    case 'text':
      return column.codes[row] !== MISSING_CODE;
    case 'number':
      return !Number.isNaN(column.values[row]);
    case 'date':
      return column.days[row] !== MISSING_DAY;
    case 'truth':
      return column.values[row] !== UNKNOWN;
    case undefined:
      return false;
  }
}
