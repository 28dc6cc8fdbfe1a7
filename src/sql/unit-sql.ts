import {UmkmError} from '../errors.js';
import {eventSpec, eventSpecs, serviceTables, type EventTable} from '../indicator/events.js';
import type {ColumnRef, Expression, Quantity, Window} from '../indicator/expression.js';
import {ChannelSql} from './channels.js';
import {columnTruth, connected, UNKNOWN_SQL, type ColumnExpression} from './column-truth.js';
import {eventsOf} from './events.js';
import {Joins} from './joins.js';
import {activeSeller} from './active-sellers.js';
import {heldLicence} from './licences.js';
import {isOpen, RowSql} from './row-sql.js';
import {NO_UMKM} from './size.js';
import {columnIn, rowsOf, type SqlFacts} from './source.js';
import {folded, laterDay, lastDayOf, named} from './words.js';

/** A category of a multiple-answer dimension; left out means any. */
export interface PerSql {
  readonly channel?: string;
  /** `own`: the programme in `q`, beside the unit; `none`: any one that the unit had nothing of. */
  readonly programme?: 'own' | 'none';
}

/**
 * Compiles expressions about units `u` (a business in a period) with their register row `r` and
 * observation `o`. All expressions of one query share the tables they join.
 */
export class UnitSql {
  /** Which option each `choose` took. */
  readonly chosen: Record<string, string> = {};
  readonly joins = new Joins('j');
  readonly #facts: SqlFacts;
  readonly #channels: ChannelSql;

  constructor(facts: SqlFacts) {
    this.#facts = facts;
    this.#channels = new ChannelSql(facts, this.joins);
  }

  /** The units with all that the compiled expressions look at. */
  from(units = 'units u'): string {
    const {tables} = this.#facts;
    const register = tables.registry && `LEFT JOIN ${rowsOf('registry')} r ON r."row" = u.business`;
    const observed =
      tables.observation && `LEFT JOIN ${rowsOf('observation')} o ON o."row" = u.observation`;
    return `FROM ${units} ${register ?? ''} ${observed ?? ''}\n${this.joins.toString()}`;
  }

  /** @throws UmkmError `PARAM_VALUE` for a parameter that cannot be */
  truth(expression: Expression, per: PerSql = {}): string {
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
        return this.#ofRegister(new RowSql(this.#facts, 'registry', 'r').truth(expression));
      case 'uses':
        return expression.of === undefined
          ? this.#channels.uses(per.channel)
          : this.#channels.usesOneOf(expression.of);
      case 'usesAtLeast':
        return this.#channels.usesAtLeast(expression.count);
      case 'holds':
        return heldLicence(this.#facts, this.joins, expression.licence, expression.proof);
      case 'activeSeller':
        return activeSeller(this.#facts, this.joins, this.#channels, expression.days);
      case 'exists':
        return this.#exists(expression.table, expression.where, per.programme);
      case 'distinct':
        return `(${this.#different(expression.column).distinct} >= ${expression.atLeast})`;
      case 'repeated':
        return `(${this.#different(expression.column).repeats} >= 1)`;
      case 'due':
        return this.#due(expression.window, '');
      case 'notYetDue':
        return this.#due(expression.window, 'NOT ');
      case 'within':
        return this.#within(expression.window, expression.table);
      case 'atLeast':
        return `(${this.number(expression.number)} >= ${expression.value})`;
      case 'all':
      case 'any':
      case 'not':
      case 'firstKnown':
        return connected(expression, (part) => this.truth(part, per));
      case 'choose':
        return this.#choose(expression, per);
      default:
        throw this.#grain(expression.op);
    }
  }

  /** A number of the unit, NULL where it is missing. */
  number(quantity: Quantity): string {
    switch (quantity.op) {
      case 'events':
        if (!this.#has(quantity.table)) return '0::DOUBLE';
        return `coalesce(${this.#perUnit(quantity.table, 'count(*)::DOUBLE AS n')}.n, 0)`;
      case 'different':
        if (quantity.what === 'agency') return this.#agencies();
        if (quantity.what === 'business') throw this.#grain(quantity.op);
        return `${this.#different(quantity.what).distinct}::DOUBLE`;
      case 'sum':
        return this.#sum(quantity.column);
      case 'number':
        return this.#seen(quantity.column);
      case 'channelsUsed':
        return this.#channels.used();
      case 'channelsApplicable':
        return this.#channels.applicable();
      case 'quotient':
        return `(${this.number(quantity.a)} / nullif(${this.number(quantity.b)}, 0))`;
      case 'days':
        throw this.#grain(quantity.op);
    }
  }

  #grain(op: string): UmkmError {
    return new UmkmError('EXPRESSION_GRAIN', {op, table: 'business'});
  }

  #listed(): string {
    const {tables} = this.#facts;
    const open = (table: string, alias: string): string => {
      const status = columnIn(tables, table, 'businessStatus', 'text', alias);
      return status === null ? 'TRUE' : `coalesce(${status} = 'active', TRUE)`;
    };
    return `(u.in_register AND u.size NOT IN (${NO_UMKM}, 3) AND CASE WHEN u.observation IS NOT NULL
      THEN ${open('observation', 'o')} ELSE ${open('registry', 'r')} END)`;
  }

  #attribute(expression: ColumnExpression): string {
    const {table, key} = expression.column;
    const {observation, registry} = this.#facts.tables;
    const truth = (one: typeof registry, alias: string): string =>
      columnTruth(
        one?.columns[key] === undefined ? null : `${alias}.${named(key)}`,
        one?.columns[key],
        expression,
      );
    const registered = this.#ofRegister(truth(registry, 'r'));
    if (table === 'registry') return registered;
    const observed = (otherwise: string): string =>
      `CASE WHEN u.observation IS NOT NULL THEN ${truth(observation, 'o')} ELSE ${otherwise} END`;
    if (table === 'observation')
      return observation === undefined ? UNKNOWN_SQL : observed(UNKNOWN_SQL);
    return observation?.columns[key] === undefined ? registered : observed(registered);
  }

  /** What the register says is unknown of a business that is not in it. */
  #ofRegister(truth: string): string {
    if (this.#facts.tables.registry === undefined) return UNKNOWN_SQL;
    return `CASE WHEN r."row" IS NOT NULL THEN ${truth} END`;
  }

  #exists(
    table: EventTable,
    where: Expression | undefined,
    programme: PerSql['programme'],
  ): string {
    if (!this.#has(table)) return 'FALSE';
    const one = table === 'aid' ? programme : undefined;
    if (one === 'none') return 'FALSE';
    const rows = new RowSql(this.#facts, table);
    const truth = where === undefined ? 'TRUE' : rows.truth(where);
    const key = columnIn(this.#facts.tables, table, eventSpec(table).programme, 'text', 't');
    const apart = one === 'own' && key !== null ? `, ${folded(key)} AS programme` : '';
    const alias = this.joins.add(
      `(SELECT unit, bool_or(truth) AS yes, count(*) FILTER (WHERE truth IS NULL) > 0 AS blank
        ${apart && ', programme'} FROM (
          SELECT e.unit, ${truth} AS truth ${apart} FROM unit_${eventsOf(table)} e
          JOIN ${rowsOf(table)} t ON t."row" = e."row" ${rows.joins.toString()})
        GROUP BY unit ${apart && ', programme'})`,
      (a) => `${a}.unit = u.unit${apart && ` AND ${a}.programme = q.programme`}`,
    );
    return `CASE WHEN ${alias}.unit IS NULL THEN FALSE WHEN ${alias}.yes THEN TRUE
      WHEN ${alias}.blank THEN NULL ELSE FALSE END`;
  }

  /** Joins numbers that are counted over the events `e` (rows `t`) of each unit. */
  #perUnit(table: EventTable, numbers: string): string {
    return this.joins.add(
      `(SELECT e.unit, ${numbers} FROM unit_${eventsOf(table)} e
        JOIN ${rowsOf(table)} t ON t."row" = e."row" GROUP BY e.unit)`,
      (alias) => `${alias}.unit = u.unit`,
    );
  }

  #has(table: string): boolean {
    return (
      Object.hasOwn(eventSpecs, table) &&
      eventSpec(table as EventTable).business !== null &&
      Object.hasOwn(this.#facts.tables, table)
    );
  }

  /** Different values that the events of the unit name, and how often one was named again. */
  #different({table, key}: ColumnRef): {distinct: string; repeats: string} {
    const column = columnIn(this.#facts.tables, table, key, 'text', 't');
    if (column === null || !this.#has(table)) return {distinct: '0', repeats: '0'};
    const alias = this.#perUnit(
      table as EventTable,
      `count(DISTINCT ${folded(column)}) AS n, count(${column}) AS named`,
    );
    return {
      distinct: `coalesce(${alias}.n, 0)`,
      repeats: `coalesce(${alias}.named - ${alias}.n, 0)`,
    };
  }

  #agencies(): string {
    const sources = serviceTables.flatMap((table) => {
      const column = columnIn(this.#facts.tables, table, eventSpec(table).agency, 'text', 't');
      if (column === null) return [];
      return [
        `SELECT e.unit, ${folded(column)} AS agency FROM unit_${eventsOf(table)} e
         JOIN ${rowsOf(table)} t ON t."row" = e."row" WHERE ${column} IS NOT NULL`,
      ];
    });
    if (sources.length === 0) return '0::DOUBLE';
    const alias = this.joins.add(
      `(SELECT unit, count(DISTINCT agency)::DOUBLE AS n FROM (${sources.join(' UNION ALL ')})
        GROUP BY unit)`,
      (one) => `${one}.unit = u.unit`,
    );
    return `coalesce(${alias}.n, 0)`;
  }

  /** Sum over the unit's events; missing as soon as one of them is. None make zero. */
  #sum({table, key}: ColumnRef): string {
    const value = columnIn(this.#facts.tables, table, key, 'number', 't') ?? 'NULL::DOUBLE';
    if (!this.#has(table)) return '0::DOUBLE';
    const alias = this.#perUnit(
      table as EventTable,
      `CASE WHEN count(*) = count(${value}) THEN sum(${value} / e.sharers) END AS total`,
    );
    return `CASE WHEN ${alias}.unit IS NULL THEN 0 ELSE ${alias}.total END`;
  }

  #seen({table, key}: ColumnRef): string {
    const {tables} = this.#facts;
    const observed = columnIn(tables, 'observation', key, 'number', 'o');
    const registered = columnIn(tables, 'registry', key, 'number', 'r');
    const own = table === 'observation' ? null : registered;
    if (table === 'registry' || observed === null) return own ?? 'NULL::DOUBLE';
    return `CASE WHEN u.observation IS NOT NULL THEN ${observed} ELSE ${own ?? 'NULL'} END`;
  }

  /** Events that windows are counted from. One known only by its year stands on 31 December. */
  #anchor({after, last, unit}: Window): {table: EventTable; due: string} {
    const {table, key} = after;
    if (!Object.hasOwn(eventSpecs, table) || eventSpec(table as EventTable).date !== key)
      throw new UmkmError('EXPRESSION_GRAIN', {op: 'due', table});
    const day = `coalesce(e.day, ${lastDayOf('e.year')})`;
    const end = laterDay(day, this.#facts.length(last), unit);
    return {table: table as EventTable, due: `(${end} <= ${this.#facts.cutOff})`};
  }

  /** Whether the window of an event of the unit has closed; with `NOT ` there are events and none has. */
  #due(window: Window, not: '' | 'NOT '): string {
    const {table, due} = this.#anchor(window);
    if (!this.#has(table)) return 'FALSE';
    return `coalesce(${not}${this.#perUnit(table, `bool_or(${due}) AS due`)}.due, FALSE)`;
  }

  #within(window: Window, followed: EventTable): string {
    const {first, last, unit} = window;
    const {table, due} = this.#anchor(window);
    const {length} = this.#facts;
    if (!this.#has(table)) return 'FALSE';
    const from = laterDay('e.day', first === undefined ? 0 : length(first), unit);
    const to = laterDay('e.day', length(last), unit);
    const follows = !this.#has(followed)
      ? 'SELECT NULL::BIGINT AS unit LIMIT 0'
      : `SELECT DISTINCT e.unit FROM unit_${eventsOf(table)} e
           JOIN ${eventsOf(followed)} v ON v.business = e.business AND v.day BETWEEN ${from} AND ${to}
           WHERE ${due}`;
    const yes = this.joins.add(`(${follows})`, (alias) => `${alias}.unit = u.unit`);
    const blank = this.joins.add(
      `(SELECT DISTINCT e.unit FROM unit_${eventsOf(table)} e WHERE e.day IS NULL AND ${due})`,
      (alias) => `${alias}.unit = u.unit`,
    );
    return `CASE WHEN ${yes}.unit IS NOT NULL THEN TRUE WHEN ${blank}.unit IS NOT NULL THEN NULL
      ELSE FALSE END`;
  }

  #choose({param, options}: Extract<Expression, {op: 'choose'}>, per: PerSql): string {
    const {params, tables} = this.#facts;
    const asked = params[param];
    const chosen = options.find(({name}) => name === asked);
    if (asked !== undefined && (chosen === undefined || !isOpen(tables, chosen))) {
      const possible = options.filter((option) => isOpen(tables, option));
      const expected = possible.map(({name}) => name).join(', ');
      throw new UmkmError('PARAM_VALUE', {param, found: String(asked), expected});
    }
    const option =
      chosen ?? options.find((one) => isOpen(tables, one)) ?? options[options.length - 1];
    this.chosen[param] = option.name;
    return this.truth(option.when, per);
  }
}
