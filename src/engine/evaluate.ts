import {holdsData, textColumn} from '../data/access.js';
import {NO, UNKNOWN, YES} from '../data/column.js';
import {UmkmError} from '../errors.js';
import type {EventTable} from '../indicator/events.js';
import {eventSpec} from '../indicator/events.js';
import type {ColumnRef, Expression, Quantity, Window} from '../indicator/expression.js';
import {rowClasses} from './axes.js';
import {anchorsOf, type Anchors} from './anchors.js';
import {activeSellers} from './active-sellers.js';
import {channelUse, type ChannelUse} from './channels.js';
import {daysOf, type Params} from './context.js';
import {derived} from './derived.js';
import {differentPerUnit} from './different.js';
import type {Frame} from './frame.js';
import {heldLicence} from './licences.js';
import {unitNumbers} from './numbers.js';
import {isOfRegister, partedByRegister} from './of-register.js';
import {registerRows} from './register-layer.js';
import {columnTruth, isEventTable, RowTruth} from './row-truth.js';
import {NO_UMKM, type UnitSizes} from './size.js';
import {conjunction, disjunction, firstKnownOf, negation, reached} from './truths.js';
import {OPEN, unitStates} from './unit-states.js';

/** A category of a multiple-answer dimension: programme or channel number; left out means any. */
export interface Per {
  readonly programme?: number;
  readonly channel?: number;
}

/**
 * Evaluates expressions for all units at once: `NO`, `YES` or `UNKNOWN` per unit. Equal
 * expressions are evaluated once, so indicators that share inputs share the passes.
 */
export class Evaluator {
  readonly frame: Frame;
  readonly rows: RowTruth;
  readonly params: Params;
  /** Digital channels named in the tables and who uses them. */
  readonly channels: ChannelUse;
  /** Which option each `choose` took. */
  readonly chosen: Record<string, string> = {};
  readonly #sizes: UnitSizes;
  readonly #cache = new Map<string, Uint8Array>();
  readonly #numbers = new Map<string, Float64Array>();
  readonly #few = new Map<string, Int32Array>();
  #programmes: {names: readonly string[]; of: Int32Array} | undefined;

  constructor(frame: Frame, sizes: UnitSizes, params: Params) {
    this.frame = frame;
    this.params = params;
    this.rows = new RowTruth(frame, params);
    this.channels = derived(frame, 'channels', () => channelUse(frame));
    this.#sizes = sizes;
  }

  /** Programmes of the aid table, each once however it is spelt, and that of each row. */
  get programmes(): {names: readonly string[]; of: Int32Array} {
    const {aid} = this.frame.tables;
    return (this.#programmes ??= rowClasses(textColumn(aid, 'aidName'), aid?.length ?? 0, {
      fold: true,
    }));
  }

  /** Truth per unit. @throws UmkmError `PARAM_VALUE` for a parameter that cannot be */
  evaluate(expression: Expression, per: Per = {}): Uint8Array {
    const key = JSON.stringify([expression, per]);
    let result = this.#cache.get(key);
    if (result === undefined) this.#cache.set(key, (result = this.#answer(expression, per)));
    return result;
  }

  /**
   * The units of which an expression is true, where it is true of few and never unknown: those with
   * an event, of one programme or of any. `null` for every other expression.
   */
  few(expression: Expression, {programme}: Per): Int32Array | null {
    if (expression.op !== 'exists' || expression.where) return null;
    // Aid alone has programmes: of any other table every row is one.
    const own = expression.table === 'aid' ? programme : undefined;
    const key = `${expression.table} ${own ?? 'any'}`;
    let units = this.#few.get(key);
    if (units === undefined)
      this.#few.set(key, (units = this.#participants(expression.table, own)));
    return units;
  }

  /** A number per unit, NaN where it is missing. */
  numbers(quantity: Quantity): Float64Array {
    const key = JSON.stringify(quantity);
    let result = this.#numbers.get(key);
    if (result === undefined) this.#numbers.set(key, (result = unitNumbers(this, quantity)));
    return result;
  }

  /** What the register alone tells is asked once per business, not once per period. */
  #answer(expression: Expression, per: Per): Uint8Array {
    const {tables} = this.frame;
    if (isOfRegister(expression, tables))
      return this.#fromRegister(this.rows.evaluate('registry', expression));
    if (expression.op !== 'all' && expression.op !== 'any') return this.#compute(expression, per);
    const {register, others} = partedByRegister(expression.of, tables);
    if (register.length < 2) return this.#compute(expression, per);
    const {op} = expression;
    return this.#compute({op, of: [...others, {op, of: register}]}, per);
  }

  #compute(expression: Expression, per: Per): Uint8Array {
    switch (expression.op) {
      case 'listed':
        return this.#listed();
      case 'isTrue':
      case 'equals':
      case 'oneOf':
      case 'startsWith':
      case 'filled':
        return this.#attribute(expression);
      case 'notAfter':
        return this.#fromRegister(this.rows.evaluate('registry', expression));
      case 'uses':
        return expression.of === undefined
          ? this.channels.truth(per.channel)
          : this.channels.oneOf(expression.of);
      case 'usesAtLeast':
        return this.channels.atLeast(expression.count);
      case 'activeSeller':
        return activeSellers(this.frame, this.channels, expression.days);
      case 'holds':
        return heldLicence(this.frame, expression.licence, expression.proof);
      case 'exists':
        return this.#exists(expression.table, expression.where, per.programme);
      case 'distinct':
        return this.#different(expression.column, (values) => values.distinct, expression.atLeast);
      case 'repeated':
        return this.#different(expression.column, (values) => values.repeats, 1);
      case 'due':
        return this.#due(expression.window, YES, NO);
      case 'notYetDue':
        return this.#due(expression.window, NO, YES);
      case 'within':
        return this.#within(expression.window, expression.table);
      case 'atLeast':
        return reached(this.numbers(expression.number), expression.value);
      case 'all':
        return conjunction(expression.of.map((part) => this.evaluate(part, per)));
      case 'any':
        return disjunction(
          expression.of.map((part) => this.evaluate(part, per)),
          this.frame.unitCount,
        );
      case 'not':
        return negation(this.evaluate(expression.of, per));
      case 'firstKnown':
        return firstKnownOf(expression.of.map((part) => this.evaluate(part, per)));
      case 'choose':
        return this.#choose(expression, per);
      case 'answeredAfter':
        throw new UmkmError('EXPRESSION_GRAIN', {op: expression.op, table: 'business'});
    }
  }

  #listed(): Uint8Array {
    let result = listedUnder.get(this.#sizes);
    if (result !== undefined) return result;
    const states = unitStates(this.frame);
    const {codes} = this.#sizes;
    result = new Uint8Array(states.length);
    for (let unit = 0; unit < states.length; unit++)
      if (states[unit] === OPEN && codes[unit] !== NO_UMKM && codes[unit] !== 3) result[unit] = YES;
    listedUnder.set(this.#sizes, result);
    return result;
  }

  /** What a column says of the business; `ColumnRef` says which table is asked. */
  #attribute(
    expression: Extract<Expression, {op: 'isTrue' | 'equals' | 'oneOf' | 'startsWith' | 'filled'}>,
  ): Uint8Array {
    const {table, key} = expression.column;
    const {observation, registry} = this.frame.tables;
    if (table === 'registry') return this.#fromRegister(this.rows.evaluate('registry', expression));
    const column = observation?.columns[key];
    const observed = columnTruth(column, expression, observation?.length ?? 0);
    if (table === 'observation') return this.#fromObservation(observed);
    if (column === undefined || observation === undefined)
      return this.#fromRegister(
        columnTruth(registry?.columns[key], expression, registry?.length ?? 0),
      );
    const register = columnTruth(registry?.columns[key], expression, registry?.length ?? 0);
    const result = this.#fromRegister(register).slice();
    const {observationRow} = this.frame;
    for (let unit = 0; unit < result.length; unit++)
      if (observationRow[unit] >= 0) result[unit] = observed[observationRow[unit]];
    return result;
  }

  #fromRegister(rows: Uint8Array): Uint8Array {
    const unitRow = registerRows(this.frame);
    const result = new Uint8Array(unitRow.length);
    if (rows.length === 0) return result.fill(UNKNOWN);
    // What stands behind the last row is of businesses in no register.
    const ofRow = new Uint8Array(rows.length + 1).fill(UNKNOWN);
    ofRow.set(rows);
    for (let unit = 0; unit < result.length; unit++) result[unit] = ofRow[unitRow[unit]];
    return result;
  }

  #fromObservation(rows: Uint8Array): Uint8Array {
    const {observationRow, unitCount} = this.frame;
    const result = new Uint8Array(unitCount).fill(UNKNOWN);
    for (let unit = 0; unit < unitCount; unit++)
      if (observationRow[unit] >= 0) result[unit] = rows[observationRow[unit]];
    return result;
  }

  #exists(table: EventTable, where: Expression | undefined, programme?: number): Uint8Array {
    const {frame} = this;
    const result = new Uint8Array(frame.unitCount);
    const {count, row} = frame.events(table);
    const units = frame.eventUnits(table);
    const truth = where === undefined ? null : this.rows.evaluate(table, where);
    const programmes = programme === undefined || table !== 'aid' ? null : this.programmes.of;
    for (let i = 0; i < count; i++) {
      const unit = units[i];
      if (unit < 0 || (programmes !== null && programmes[row[i]] !== programme)) continue;
      const answer = truth === null ? YES : truth[row[i]];
      if (answer === YES || (answer === UNKNOWN && result[unit] === NO)) result[unit] = answer;
    }
    return result;
  }

  /** Units with an event of a programme, or of any, each once. */
  #participants(table: EventTable, programme: number | undefined): Int32Array {
    if (programme === undefined)
      return derived(this.frame, `in ${table}`, () => unitsOfEvents(this.frame, table));
    const {starts, units} = derived(this.frame, `participants ${table}`, () =>
      participantsOf(this.frame, table, this.programmes),
    );
    return units.subarray(starts[programme], starts[programme + 1]);
  }

  #different(
    column: ColumnRef,
    count: (values: {distinct: Int32Array; repeats: Int32Array}) => Int32Array,
    atLeast: number,
  ): Uint8Array {
    const counts = count(differentPerUnit(this.frame, column));
    return reached(counts, atLeast);
  }

  /** Units with an event whose window has closed are `due`; those with events only `notYet`. */
  #due(window: Window, due: number, notYet: number): Uint8Array {
    const {units, day} = this.#anchors(window);
    const {last} = daysOf(window, this.params);
    const {unitCount, cutOff} = this.frame;
    const result = new Uint8Array(unitCount);
    for (let i = 0; i < units.length; i++) {
      const isFirst = units[i] !== units[i - 1];
      if (last(day[i]) <= cutOff) result[units[i]] = due;
      else if (isFirst) result[units[i]] = notYet;
    }
    return result;
  }

  #within(window: Window, table: EventTable): Uint8Array {
    const {units, business, day, dated} = this.#anchors(window);
    const {first, last} = daysOf(window, this.params);
    const {start, days} = this.frame.eventDays(table);
    const {unitCount, cutOff} = this.frame;
    const result = new Uint8Array(unitCount);
    for (let i = 0; i < units.length; i++) {
      const to = last(day[i]);
      if (to > cutOff || result[units[i]] === YES) continue;
      if (dated[i] === 0) {
        result[units[i]] = UNKNOWN;
        continue;
      }
      const from = first(day[i]);
      for (let v = start[business[i]]; v < start[business[i] + 1]; v++) {
        if (days[v] >= from && days[v] <= to) {
          result[units[i]] = YES;
          break;
        }
      }
    }
    return result;
  }

  /** Events that windows are counted from. One known only by its year stands on 31 December. */
  #anchors({after: {table, key}}: Window): Anchors {
    if (!isEventTable(table) || eventSpec(table).date !== key)
      throw new UmkmError('EXPRESSION_GRAIN', {op: 'due', table});
    return anchorsOf(this.frame, table);
  }

  #choose({param, options}: Extract<Expression, {op: 'choose'}>, per: Per): Uint8Array {
    const asked = this.params[param];
    const open = ({needs}: (typeof options)[number]): boolean =>
      needs === undefined || holdsData(this.frame.tables[needs.table as 'registry'], needs.key);
    const chosen = options.find(({name}) => name === asked);
    if (asked !== undefined && (chosen === undefined || !open(chosen))) {
      // Named without its column it would be unknown for all, and read as 0 %.
      const possible = options.filter(open).map(({name}) => name);
      const expected = possible.join(', ');
      throw new UmkmError('PARAM_VALUE', {param, found: String(asked), expected});
    }
    const option = chosen ?? options.find(open) ?? options[options.length - 1];
    const truth = this.evaluate(option.when, per);
    // Where there is nobody nothing was chosen for anybody.
    if (truth.length > 0) this.chosen[param] = option.name;
    return truth;
  }
}

/** Who is listed under the classes of a rule; classes belong to one frame. */
const listedUnder = new WeakMap<UnitSizes, Uint8Array>();

/** Units with any event, each once and in order. */
function unitsOfEvents(frame: Frame, table: EventTable): Int32Array {
  const seen = new Uint8Array(frame.unitCount);
  for (const unit of frame.eventUnits(table)) if (unit >= 0) seen[unit] = 1;
  const units = new Int32Array(seen.reduce((sum, one) => sum + one, 0));
  for (let unit = 0, n = 0; unit < seen.length; unit++) if (seen[unit] === 1) units[n++] = unit;
  return units;
}

/** Units by programme, each once and in order: `units[starts[p] … starts[p + 1])`. */
function participantsOf(
  frame: Frame,
  table: EventTable,
  {names, of}: {readonly names: readonly string[]; readonly of: Int32Array},
): {starts: Int32Array; units: Int32Array} {
  const {count, row} = frame.events(table);
  const unitOf = frame.eventUnits(table);
  const starts = new Int32Array(names.length + 1);
  const units = new Int32Array(count);
  const seen = new Int32Array(frame.unitCount).fill(-1);
  let n = 0;
  for (let programme = 0; programme < names.length; programme++) {
    for (let i = 0; i < count; i++) {
      const unit = unitOf[i];
      if (of[row[i]] !== programme || unit < 0 || seen[unit] === programme) continue;
      seen[unit] = programme;
      units[n++] = unit;
    }
    // In order they are looked up side by side.
    units.subarray(starts[programme], n).sort();
    starts[programme + 1] = n;
  }
  return {starts, units};
}
