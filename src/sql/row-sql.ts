import {MISSING_DAY} from '../data/column.js';
import type {TableName} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {eventSpec, eventSpecs, type EventTable} from '../indicator/events.js';
import type {DateRef, Expression, Option, Quantity, Window} from '../indicator/expression.js';
import {columnTruth, connected, UNKNOWN_SQL} from './column-truth.js';
import {eventsOf, type WhichRows} from './events.js';
import {Joins} from './joins.js';
import {columnIn, rowsOf, type SqlFacts} from './source.js';
import {laterDay, lastDayOf, named} from './words.js';

/** Compiles expressions about the rows `t` of a table. */
export class RowSql {
  readonly joins: Joins;
  readonly #facts: SqlFacts;
  readonly #name: TableName;
  readonly #alias: string;
  readonly #which: WhichRows;

  /** @param which whether rows that do not count are asked as well: their events are made first */
  constructor(facts: SqlFacts, name: TableName, alias = 't', which: WhichRows = 'counted') {
    this.#facts = facts;
    this.#name = name;
    this.#alias = alias;
    this.#which = which;
    this.joins = new Joins(`${alias}j`);
  }

  /** @throws UmkmError `EXPRESSION_GRAIN` for an expression that says nothing about a row */
  truth(expression: Expression): string {
    switch (expression.op) {
      case 'listed':
        return 'TRUE';
      case 'isTrue':
      case 'equals':
      case 'oneOf':
      case 'startsWith':
      case 'filled': {
        const {key} = expression.column;
        const kind = this.#facts.tables[this.#name]?.columns[key];
        const column = kind === undefined ? null : `${this.#alias}.${named(key)}`;
        return columnTruth(column, kind, expression);
      }
      case 'notAfter':
        return `(${this.day(expression.a)} <= ${this.day(expression.b)})`;
      case 'due':
        return this.#due(expression.window);
      case 'notYetDue':
        return `(NOT ${this.#due(expression.window)})`;
      case 'within':
        return this.#within(expression.window, expression.table);
      case 'answeredAfter': {
        const early = `coalesce(${this.day(expression.day)} < ${this.windowEnd(expression.window)}, FALSE)`;
        return `CASE WHEN NOT ${early} THEN ${this.truth(expression.of)} END`;
      }
      case 'atLeast':
        return `(${this.number(expression.number)} >= ${expression.value})`;
      case 'all':
      case 'any':
      case 'not':
      case 'firstKnown':
        return connected(expression, (part) => this.truth(part));
      case 'choose':
        return this.truth(firstOpen(this.#facts, expression.options).when);
      default:
        throw new UmkmError('EXPRESSION_GRAIN', {op: expression.op, table: this.#name});
    }
  }

  /** A number of the row, NULL where it is missing. */
  number(quantity: Quantity): string {
    switch (quantity.op) {
      case 'number':
      case 'sum':
        return this.#column(quantity.column.key, 'number') ?? 'NULL::DOUBLE';
      case 'days':
        return `(${this.day(quantity.to)} - ${this.day(quantity.from)})::DOUBLE`;
      default:
        throw new UmkmError('EXPRESSION_GRAIN', {op: quantity.op, table: this.#name});
    }
  }

  /** The day that a row states, or the cut-off. */
  day(ref: DateRef): string {
    if (ref === 'cutOff') return dayLiteral(this.#facts.cutOff);
    return this.#column(ref.key, 'date') ?? 'NULL::INTEGER';
  }

  /** Last day of a window. An event known only by its year stands on 31 December of it. */
  windowEnd({after, last, unit}: Window): string {
    const spec = Object.hasOwn(eventSpecs, this.#name) ? eventSpec(this.#name as EventTable) : null;
    const stated =
      spec?.date === after.key && spec.year !== undefined
        ? this.#column(spec.year, 'number')
        : null;
    const day =
      stated === null ? this.day(after) : `coalesce(${this.day(after)}, ${lastDayOf(stated)})`;
    return laterDay(day, this.#facts.length(last), unit);
  }

  #column(key: string, kind: 'number' | 'date'): string | null {
    return columnIn(this.#facts.tables, this.#name, key, kind, this.#alias);
  }

  #due(window: Window): string {
    return `(${this.windowEnd(window)} <= ${this.#facts.cutOff})`;
  }

  /** An event of the row's business falls between the first and the last day of its window. */
  #within({after, first, last, unit}: Window, other: EventTable): string {
    const day = this.day(after);
    if (this.#facts.tables[other] === undefined)
      return `CASE WHEN ${day} IS NOT NULL THEN FALSE END`;
    const anchor = columnIn(this.#facts.tables, this.#name, after.key, 'date', 'a');
    if (anchor === null) return UNKNOWN_SQL;
    const from = laterDay(anchor, first === undefined ? 0 : this.#facts.length(first), unit);
    const to = laterDay(anchor, this.#facts.length(last), unit);
    const whose =
      this.#name === 'registry'
        ? 'registry_business'
        : eventsOf(this.#name as EventTable, this.#which);
    const source = `(SELECT DISTINCT w."row" FROM ${whose} w
      JOIN ${rowsOf(this.#name)} a ON a."row" = w."row"
      JOIN ${eventsOf(other)} v ON v.business = w.business AND v.day BETWEEN ${from} AND ${to})`;
    const alias = this.joins.add(source, (one) => `${one}."row" = ${this.#alias}."row"`);
    return `CASE WHEN ${day} IS NOT NULL THEN ${alias}."row" IS NOT NULL END`;
  }
}

/** A day number as it stands; NULL where it is missing. */
export function dayLiteral(day: number): string {
  return day === MISSING_DAY ? 'NULL::INTEGER' : String(day);
}

/** The first option whose column holds data, else the last one. */
export function firstOpen({tables}: SqlFacts, options: readonly Option[]): Option {
  return options.find((option) => isOpen(tables, option)) ?? options[options.length - 1];
}

/** Whether the column that the option needs holds any value. */
export function isOpen(tables: SqlFacts['tables'], {needs}: Option): boolean {
  return needs === undefined || tables[needs.table as TableName]?.filled.has(needs.key) === true;
}
