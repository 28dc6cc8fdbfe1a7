import {dateColumn, textColumn} from '../data/access.js';
import {NO, UNKNOWN, YES, type TextColumn} from '../data/column.js';
import {UNKNOWN_CATEGORY} from '../data/cube.js';
import type {Table} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {eventSpec} from '../indicator/events.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Grain} from '../indicator/indicator.js';
import {place, type PartitionAxis, type Placing} from './aggregate.js';
import type {Areas} from './areas.js';
import {rowClasses} from './axes.js';
import {bundle, type Bundles} from './bundles.js';
import type {KindContext} from './kind-context.js';
import type {Breakdown} from './request.js';
import {RowThings} from './row-things.js';
import type {RowTruth} from './row-truth.js';
import type {Things} from './things.js';
import {conjunction, disjunction, firstKnownOf, negation} from './truths.js';

type GroupGrain = Extract<Grain, {of: 'group'}>;

/**
 * Rows of a table that share a role. A thing is the smallest bundle of rows with one place:
 *
 * - `pair`: a business and a partner, however often they met, in the period of their first row;
 * - `mentor`: a mentor, a business and a period. The things of one mentor share a number in
 *   `groups`, so that a mentor of several areas is one mentor in the margin over them.
 *
 * Rows that name no business, no partner or no period are in no thing. A business of which no row of
 * the period names its mentor is a thing of group -1.
 */
export class GroupThings implements Things {
  readonly count: number;
  readonly groups?: Int32Array;
  readonly span: readonly [number, number] | null;
  readonly #grain: GroupGrain;
  readonly #rowTruth: RowTruth;
  readonly #rows: RowThings;
  /** Numbers in `#rows` of each thing, in order of their day, then of the file. */
  readonly #bundles: Bundles;

  constructor(context: KindContext, grain: GroupGrain) {
    this.#grain = grain;
    this.#rowTruth = context.evaluator.rows;
    this.#rows = new RowThings(context, {of: 'row', table: grain.table});
    this.span = this.#rows.span;
    const table = context.frame.tables[grain.table];
    const spec = eventSpec(grain.table);
    const mentors = grain.by === 'mentor' ? mentorsOf(table, spec.mentor ?? []) : null;
    const keyOf = mentors
      ? linkKey(context, this.#rows, mentors)
      : pairKey(this.#rows, textColumn(table, spec.partner ?? ''));
    const days = dateColumn(table, spec.date ?? '')?.days;
    const dayOf = (i: number): number => days?.[this.#rows.rows[i]] ?? 0;
    this.#bundles = bundle(this.#rows.count, keyOf, (a, b) => dayOf(a) - dayOf(b));
    this.count = this.#bundles.count;
    if (mentors) this.groups = this.#perThing((from) => mentors[this.#rows.rows[from]]);
  }

  businesses(): Int32Array {
    return this.#perThing((first) => this.#rows.business[first]);
  }

  /**
   * What the rows of a thing say together: a window is counted from the first row, a cell is filled
   * where one row fills it, and all else is told by the last row that answers.
   */
  truth(expression: Expression): Uint8Array {
    switch (expression.op) {
      case 'all':
        return conjunction(expression.of.map((part) => this.truth(part)));
      case 'any':
        return disjunction(
          expression.of.map((part) => this.truth(part)),
          this.count,
        );
      case 'not':
        return negation(this.truth(expression.of));
      case 'firstKnown':
        return firstKnownOf(expression.of.map((part) => this.truth(part)));
      case 'answeredAfter':
        return this.#answered(expression);
      default:
        return this.#leaf(expression);
    }
  }

  /** Numbers that add up over the things of a group. */
  numbers(quantity: Quantity): Float64Array {
    if (quantity.op === 'different' && quantity.what === 'business')
      return new Float64Array(this.count).fill(1);
    const {start, rows} = this.#bundles;
    const result = new Float64Array(this.count);
    if (quantity.op === 'events') return result.map((_, b) => start[b + 1] - start[b]);
    if (quantity.op !== 'number' && quantity.op !== 'sum')
      throw new UmkmError('EXPRESSION_GRAIN', {op: quantity.op, table: this.#grain.table});
    const ofRow = this.#rows.numbers(quantity);
    for (let b = 0; b < this.count; b++)
      for (let at = start[b]; at < start[b + 1]; at++) result[b] += ofRow[rows[at]];
    return result;
  }

  /** Rows of the table that a thing consists of, in order of their day. */
  rowsOf(thing: number): readonly number[] {
    const {start, rows} = this.#bundles;
    return Array.from(rows.subarray(start[thing], start[thing + 1]), (i) => this.#rows.rows[i]);
  }

  /**
   * The place of a thing is that of its first row; what that one leaves open, of the next. The size
   * class is that of the first one's year: a later year's is another.
   */
  place(breakdown: Breakdown): {placing: Placing; areas: Areas | null} {
    const {placing, areas} = this.#rows.place(breakdown);
    const axes = placing.axes.map((axis) => ({...axis, codes: this.#codes(axis)}));
    return {placing: place(axes, this.count), areas};
  }

  #leaf(expression: Expression): Uint8Array {
    const ofRow = this.#rows.truth(expression);
    const {op} = expression;
    if (op === 'due' || op === 'notYetDue' || op === 'within')
      return Uint8Array.from(this.#perThing((first) => ofRow[first]));
    const {start, rows} = this.#bundles;
    const result = new Uint8Array(this.count).fill(op === 'filled' ? NO : UNKNOWN);
    for (let b = 0; b < this.count; b++)
      for (let at = start[b]; at < start[b + 1]; at++) {
        const answer = ofRow[rows[at]];
        if (op === 'filled' ? answer === YES : answer !== UNKNOWN) result[b] = answer;
      }
    return result;
  }

  /** The last answer that was found after the window of the first row. */
  #answered({window, of, day}: Extract<Expression, {op: 'answeredAfter'}>): Uint8Array {
    const {table} = this.#grain;
    const ofRow = this.#rows.truth(of);
    const ends = this.#rowTruth.windowEnds(table, window);
    const isEarly = this.#rowTruth.isEarly(table, day);
    const {start, rows} = this.#bundles;
    const result = new Uint8Array(this.count).fill(UNKNOWN);
    for (let b = 0; b < this.count; b++) {
      const end = ends[this.#rows.rows[rows[start[b]]]];
      for (let at = start[b]; at < start[b + 1]; at++)
        if (ofRow[rows[at]] !== UNKNOWN && !isEarly(this.#rows.rows[rows[at]], end))
          result[b] = ofRow[rows[at]];
    }
    return result;
  }

  #codes({dim, ids, codes}: PartitionAxis): Int32Array {
    if (ids.length === 1) return new Int32Array(0);
    const open = dim === 'period' ? -1 : ids.lastIndexOf(UNKNOWN_CATEGORY);
    if (dim === 'size_class') return this.#perThing((first) => codes[first]);
    const {start, rows} = this.#bundles;
    return this.#perThing((first, b) => {
      for (let at = start[b]; at < start[b + 1]; at++)
        if (codes[rows[at]] !== open) return codes[rows[at]];
      return codes[first];
    });
  }

  /** A number per thing, of its first row. */
  #perThing(of: (first: number, thing: number) => number): Int32Array {
    const {start, rows} = this.#bundles;
    const result = new Int32Array(this.count);
    for (let b = 0; b < this.count; b++) result[b] = of(rows[start[b]], b);
    return result;
  }
}

/** The key of a business and its partner; below zero where a row lacks one of them. */
function pairKey(things: RowThings, partner: TextColumn | undefined): (thing: number) => number {
  const length = partner?.codes.length ?? 0;
  const {names, of} = rowClasses(partner, length, {fold: true});
  return (i) => {
    const [business, other] = [things.business[i], of[things.rows[i]] ?? -1];
    return business < 0 || other < 0 ? -1 : business * names.length + other;
  };
}

/**
 * The key of a business, a period and its mentor; below zero where no business is named, and where no
 * mentor is but another row of the same business and period names one.
 */
function linkKey(
  {frame: {businessCount}}: KindContext,
  things: RowThings,
  mentors: Int32Array,
): (thing: number) => number {
  const width = 2 + mentors.reduce((a, b) => Math.max(a, b), 0);
  const {business, periods, rows, count} = things;
  const served = (i: number): number => periods[i] * businessCount + business[i];
  const blank = new Set<number>();
  for (let i = 0; i < count; i++)
    if (business[i] >= 0 && mentors[rows[i]] < 0) blank.add(served(i));
  for (let i = 0; i < count && blank.size > 0; i++)
    if (business[i] >= 0 && mentors[rows[i]] >= 0) blank.delete(served(i));
  return (i) => {
    const own = mentors[rows[i]];
    if (business[i] < 0 || (own < 0 && !blank.has(served(i)))) return -1;
    return served(i) * width + own + 1;
  };
}

/**
 * The mentor of each row, -1 where none is named: by the first column of `keys` that is filled. A
 * name that stands beside exactly one identifier elsewhere means that mentor.
 */
export function mentorsOf(table: Table | undefined, keys: readonly string[]): Int32Array {
  const length = table?.length ?? 0;
  const [ids, names] = [0, 1].map((k) =>
    rowClasses(textColumn(table, keys[k] ?? ''), length, {fold: true}),
  );
  const idOfName = new Int32Array(names.names.length).fill(-1);
  const several = new Uint8Array(names.names.length);
  for (let row = 0; row < length; row++) {
    const [id, name] = [ids.of[row], names.of[row]];
    if (id < 0 || name < 0) continue;
    if (idOfName[name] >= 0 && idOfName[name] !== id) several[name] = 1;
    idOfName[name] = id;
  }
  return Int32Array.from(ids.of, (id, row) => {
    const name = names.of[row];
    if (id >= 0 || name < 0) return id;
    return idOfName[name] >= 0 && several[name] === 0 ? idOfName[name] : ids.names.length + name;
  });
}
