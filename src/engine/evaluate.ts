import {holdsData, textAt, textColumn, truthColumn} from '../data/access.js';
import {MISSING_CODE, MISSING_DAY, NO, UNKNOWN, YES} from '../data/column.js';
import {UmkmError} from '../errors.js';
import type {Expression, Param} from '../indicator/expression.js';
import {channelUse, type ChannelUse} from './channels.js';
import {dayOfIso} from '../data/access.js';
import type {Frame} from './frame.js';
import {NO_UMKM, type UnitSizes} from './size.js';

/** Values of `--param`. */
export type Params = Readonly<Record<string, string | number>>;

/** A category of a multiple-answer dimension: programme or channel number; `null` means any. */
export type Per = {readonly programme?: number; readonly channel?: number};

/**
 * Evaluates expressions for all units at once: `NO`, `YES` or `UNKNOWN` per unit. Equal
 * expressions are evaluated once, so indicators that share inputs share the passes.
 */
export class Evaluator {
  readonly #frame: Frame;
  readonly #sizes: UnitSizes;
  readonly #params: Params;
  readonly #cache = new Map<string, Uint8Array>();
  /** Digital channels named in the tables and who uses them. */
  readonly channels: ChannelUse;
  /** Which option each `choose` took. */
  readonly chosen: Record<string, string> = {};

  constructor(frame: Frame, sizes: UnitSizes, params: Params) {
    this.#frame = frame;
    this.#sizes = sizes;
    this.#params = params;
    this.channels = channelUse(frame);
  }

  /** Truth per unit. @throws UmkmError `PARAM_VALUE` for a parameter that cannot be */
  evaluate(expression: Expression, per: Per = {}): Uint8Array {
    const key = JSON.stringify([expression, per]);
    let result = this.#cache.get(key);
    if (result === undefined) {
      result = this.#compute(expression, per);
      this.#cache.set(key, result);
    }
    return result;
  }

  #compute(expression: Expression, per: Per): Uint8Array {
    switch (expression.op) {
      case 'listed':
        return this.#listed();
      case 'isTrue':
      case 'equals':
        return this.#attribute(expression);
      case 'uses':
        return this.channels.truth(per.channel);
      case 'exists':
        return this.#exists(per.programme);
      case 'distinct':
        return this.#programmes((programmes) => new Set(programmes).size >= expression.atLeast);
      case 'repeated':
        return this.#programmes((programmes) => new Set(programmes).size < programmes.length);
      case 'due':
        return this.#due(this.#number(expression.days), (due) => due);
      case 'notYetDue':
        return this.#due(this.#number(expression.days), (due) => !due);
      case 'followed':
        return this.#followed(this.#number(expression.days));
      case 'all':
        return conjunction(expression.of.map((part) => this.evaluate(part, per)));
      case 'choose':
        return this.#choose(expression, per);
    }
  }

  #number({param, default: fallback}: Param): number {
    const given = this.#params[param];
    if (given === undefined) return fallback;
    const value = Number(given);
    if (!Number.isInteger(value) || value < 1 || value > 36500) {
      throw new UmkmError('PARAM_VALUE', {param, found: String(given), expected: '1, 2, 3 …'});
    }
    return value;
  }

  #listed(): Uint8Array {
    const {unitCount, inRegister, observationRow, unitBusiness, registryRow, tables} = this.#frame;
    const observed = textColumn(tables.observation, 'businessStatus');
    const registered = textColumn(tables.registry, 'businessStatus');
    const result = new Uint8Array(unitCount);
    for (let unit = 0; unit < unitCount; unit++) {
      if (!inRegister[unit]) continue;
      const row = observationRow[unit];
      const status =
        row >= 0 ? textAt(observed, row) : textAt(registered, registryRow[unitBusiness[unit]]);
      const size = this.#sizes.codes[unit];
      if ((status === null || status === 'active') && size !== NO_UMKM && size !== 3)
        result[unit] = YES;
    }
    return result;
  }

  #attribute(expression: Extract<Expression, {op: 'isTrue' | 'equals'}>): Uint8Array {
    const {unitCount, observationRow, unitBusiness, registryRow, tables} = this.#frame;
    const {table, key} = expression.column;
    const source = table === 'observation' ? tables.observation : tables.registry;
    const truth = truthColumn(source, key);
    const text = textColumn(source, key);
    const wanted =
      expression.op === 'equals' ? (text?.dictionary.indexOf(expression.value) ?? -1) : -1;
    const result = new Uint8Array(unitCount).fill(UNKNOWN);
    for (let unit = 0; unit < unitCount; unit++) {
      const row = table === 'observation' ? observationRow[unit] : registryRow[unitBusiness[unit]];
      if (row < 0) continue;
      if (truth !== undefined) result[unit] = truth.values[row];
      else if (text !== undefined && text.codes[row] !== MISSING_CODE) {
        result[unit] = text.codes[row] === wanted ? YES : NO;
      }
    }
    return result;
  }

  #exists(programme: number | undefined): Uint8Array {
    const {aid, unitCount} = this.#frame;
    const result = new Uint8Array(unitCount);
    for (let i = 0; i < aid.count; i++) {
      if (programme === undefined || aid.programme[i] === programme) result[aid.unit[i]] = YES;
    }
    return result;
  }

  /** Applies a test to the programmes of each unit's events; events without programme left out. */
  #programmes(test: (programmes: readonly number[]) => boolean): Uint8Array {
    const {aid, unitCount} = this.#frame;
    const result = new Uint8Array(unitCount);
    const lists = new Map<number, number[]>();
    for (let i = 0; i < aid.count; i++) {
      if (aid.programme[i] < 0) continue;
      const list = lists.get(aid.unit[i]);
      if (list === undefined) lists.set(aid.unit[i], [aid.programme[i]]);
      else list.push(aid.programme[i]);
    }
    for (const [unit, list] of lists) if (test(list)) result[unit] = YES;
    return result;
  }

  /** Units with an event that is due; with `pick` of false, units whose events are all not due. */
  #due(days: number, pick: (due: boolean) => boolean): Uint8Array {
    const {aid, unitCount} = this.#frame;
    const any = new Uint8Array(unitCount);
    const due = new Uint8Array(unitCount);
    for (let i = 0; i < aid.count; i++) {
      any[aid.unit[i]] = 1;
      if (this.#isDue(i, days)) due[aid.unit[i]] = 1;
    }
    return due.map((isDue, unit) => (any[unit] && pick(isDue === 1) ? YES : NO));
  }

  #isDue(event: number, days: number): boolean {
    const {aid, cutOff, periods, unitPeriod} = this.#frame;
    const day = aid.day[event];
    const from =
      day !== MISSING_DAY ? day : dayOfIso(`${periods[unitPeriod[aid.unit[event]]]}-12-31`);
    return from + days <= cutOff;
  }

  #followed(days: number): Uint8Array {
    const {aid, unitCount, unitBusiness, visitStart, visitDays} = this.#frame;
    const result = new Uint8Array(unitCount);
    for (let i = 0; i < aid.count; i++) {
      const unit = aid.unit[i];
      if (result[unit] === YES || !this.#isDue(i, days)) continue;
      const day = aid.day[i];
      if (day === MISSING_DAY) {
        result[unit] = UNKNOWN;
        continue;
      }
      const business = unitBusiness[unit];
      for (let v = visitStart[business]; v < visitStart[business + 1]; v++) {
        if (visitDays[v] > day && visitDays[v] <= day + days) {
          result[unit] = YES;
          break;
        }
      }
    }
    return result;
  }

  #choose({param, options}: Extract<Expression, {op: 'choose'}>, per: Per): Uint8Array {
    const asked = this.#params[param];
    const open = ({needs}: (typeof options)[number]): boolean =>
      needs === undefined || holdsData(this.#frame.tables[needs.table as 'registry'], needs.key);
    const chosen = options.find(({name}) => name === asked);
    if (asked !== undefined && (chosen === undefined || !open(chosen))) {
      // Named without its column it would be unknown for all, and read as 0 %.
      const possible = options.filter(open).map(({name}) => name);
      const expected = possible.join(', ');
      throw new UmkmError('PARAM_VALUE', {param, found: String(asked), expected});
    }
    const option = chosen ?? options.find(open) ?? options[options.length - 1];
    this.chosen[param] = option.name;
    return this.evaluate(option.when, per);
  }
}

function conjunction(parts: readonly Uint8Array[]): Uint8Array {
  const [first, ...rest] = parts;
  const result = first.slice();
  for (const part of rest) {
    for (let unit = 0; unit < result.length; unit++) {
      if (part[unit] === NO || result[unit] === NO) result[unit] = NO;
      else if (part[unit] === UNKNOWN) result[unit] = UNKNOWN;
    }
  }
  return result;
}
