import {UmkmError} from '../errors.js';
import type {RegionLevel} from '../data/region.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Dimension, Grain} from '../indicator/indicator.js';
import {connected} from './column-truth.js';
import {mentorOfRows} from './mentors.js';
import {RowSql} from './row-sql.js';
import {RowThingsSql} from './row-things.js';
import {columnIn, rowsOf, type SqlFacts, type SqlTables} from './source.js';
import {folded} from './words.js';

export type GroupGrain = Extract<Grain, {of: 'group'}>;

/** The rows of the groups of a grain in the database: see `groupStatements`. */
export function groupsTable({table, by}: GroupGrain): string {
  return `${by}_rows_${table}`;
}

/**
 * Makes `<by>_rows_<table>(row, period, business, turn, other, first)`: the rows that stand in a group,
 * as `GroupThings` has them. `other` is the number of the mentor (NULL where nobody knows it) or the
 * partner, `turn` their order within a group and `first` the row that begins it, by which the group is
 * known. Needs `mentors_<table>` for mentors. Rows of a business lie together, so do those of its groups.
 */
export function groupStatements(facts: SqlFacts, grain: GroupGrain, current: number): string[] {
  const {tables} = facts;
  const {table, by} = grain;
  const made = groupsTable(grain);
  const all = `${made}_all`;
  const rows = new RowThingsSql(facts, {of: 'row', table}, current);
  const {sql, join} = by === 'mentor' ? mentorOfRows(tables, table) : partnerOfRows(tables, table);
  const keys = by === 'mentor' ? ['business', 'period', 'other'] : ['business', 'other'];
  // Rows that name no mentor may be a group; those that name no partner are in none.
  const same = keys.map((key) =>
    by === 'mentor' && key === 'other'
      ? 'f.other IS NOT DISTINCT FROM r.other'
      : `f.${key} = r.${key}`,
  );
  // Where one row of a business and period names a mentor, those that name none are in no group.
  const [named, isIn] =
    by === 'pair'
      ? ['', 'r.other IS NOT NULL']
      : [
          `JOIN (SELECT business, period, count(other) AS named FROM ${all}
             GROUP BY business, period) n ON n.business = r.business AND n.period = r.period`,
          '(r.other IS NOT NULL OR n.named = 0)',
        ];
  return [
    `CREATE OR REPLACE TEMP TABLE ${all} AS
     SELECT x."row", x.period, b.business, ${turnOf(tables, table)} AS turn, ${sql} AS other
     ${rows.fromRows()} ${join} WHERE b.business IS NOT NULL`,
    `CREATE OR REPLACE TEMP TABLE ${made} AS
     SELECT r."row", r.period, r.business, r.turn, r.other, f.first FROM ${all} r
     JOIN (SELECT ${keys.join(', ')}, arg_min("row", turn) AS first FROM ${all}
       GROUP BY ${keys.join(', ')}) f ON ${same.join(' AND ')}
     ${named} WHERE ${isIn}`,
    `DROP TABLE ${all}`,
  ];
}

/**
 * Compiles what is asked of groups of rows `g`. What the rows of a group `t` say together is one column
 * each of an inner query; see `GroupThings` for what that is.
 */
export class GroupThingsSql {
  /** Number of the mentor whose things are told apart; `null` where every group is of its own. */
  readonly group: string | null;
  readonly #grain: GroupGrain;
  readonly #rows: RowThingsSql;
  readonly #own: RowSql;
  readonly #first: RowSql;
  /** Names of the columns of the inner query. */
  readonly #columns = new Map<string, string>();
  /** How many rows a group has. */
  readonly #events: string;
  #asksFirst = false;

  constructor(facts: SqlFacts, grain: GroupGrain, current: number) {
    const {table, by} = grain;
    this.#grain = grain;
    this.#rows = new RowThingsSql(facts, {of: 'row', table}, current, groupsTable(grain));
    this.#own = new RowSql(facts, table, 't');
    this.#first = new RowSql(facts, table, 'f');
    this.#events = this.#column('count(*)');
    this.group = by === 'mentor' ? this.#column('min(x.other)') : null;
  }

  /** @throws UmkmError `EXPRESSION_GRAIN` for an expression that says nothing about a row */
  truth(expression: Expression): string {
    switch (expression.op) {
      case 'listed':
        return 'TRUE';
      case 'all':
      case 'any':
      case 'not':
      case 'firstKnown':
        return connected(expression, (part) => this.truth(part));
      case 'due':
      case 'notYetDue':
      case 'within': {
        const ofRow = this.#rows.truth(expression);
        return this.#column(`bool_or(CASE WHEN x."row" = x.first THEN ${ofRow} END)`);
      }
      case 'filled':
        return this.#column(`bool_or(${this.#rows.truth(expression)})`);
      case 'answeredAfter': {
        this.#asksFirst = true;
        const end = this.#first.windowEnd(expression.window);
        const early = `coalesce(${this.#own.day(expression.day)} < ${end}, FALSE)`;
        return this.#last(`CASE WHEN NOT ${early} THEN ${this.#rows.truth(expression.of)} END`);
      }
      default:
        return this.#last(this.#rows.truth(expression));
    }
  }

  /** A number that adds up over the things of a group, NULL where that of one row is missing. */
  number(quantity: Quantity): string {
    switch (quantity.op) {
      case 'different':
        return quantity.what === 'business' ? '1' : this.#refuse(quantity);
      case 'events':
        return this.#events;
      case 'number':
      case 'sum': {
        const value = this.#rows.number(quantity);
        return this.#column(`CASE WHEN count(*) = count(${value}) THEN sum(${value}) END`);
      }
      default:
        return this.#refuse(quantity);
    }
  }

  /** Where a group stands: where its first row does that says it; `null` as for rows. */
  place(dim: Dimension, level: RegionLevel | null): string | null {
    const ofRow = this.#rows.place(dim, level);
    if (ofRow === null || (dim === 'region' && level === null)) return ofRow;
    return this.#column(`arg_min(${ofRow}, x.turn)`);
  }

  /** The groups with all that was compiled before. */
  from(): string {
    const columns = [...this.#columns].map(([sql, name]) => `${sql} AS ${name}`);
    const first = this.#asksFirst ? `JOIN ${rowsOf(this.#grain.table)} f ON f."row" = x.first` : '';
    return `FROM (SELECT ${columns.join(', ')}
      ${this.#rows.from()} ${first} GROUP BY x.first) g`;
  }

  /** What the last row says that says anything: NULL is passed over. */
  #last(sql: string): string {
    return this.#column(`arg_min(${sql}, -x.turn)`);
  }

  #refuse({op}: Quantity): never {
    throw new UmkmError('EXPRESSION_GRAIN', {op, table: this.#grain.table});
  }

  #column(sql: string): string {
    let name = this.#columns.get(sql);
    if (name === undefined) this.#columns.set(sql, (name = `c${this.#columns.size}`));
    return `g.${name}`;
  }
}

function partnerOfRows(
  tables: SqlTables,
  table: EventTable,
): {readonly sql: string; readonly join: string} {
  const partner = columnIn(tables, table, eventSpec(table).partner, 'text', 't');
  return {sql: partner === null ? 'NULL::VARCHAR' : folded(partner), join: ''};
}

/** Rows in order of their day, then of the file, as one number; those without a day come first. */
function turnOf(tables: SqlTables, table: EventTable): string {
  const day = columnIn(tables, table, eventSpec(table).date, 'date', 't');
  if (day === null) return 't."row"::BIGINT';
  return `(coalesce(${day}, ${-daysAway})::BIGINT * ${rowsAway} + t."row"::BIGINT)`;
}

/** More days than any date is away from 1970, and more rows than a table has: 2²² and 2⁴⁰. */
const daysAway = 4194304;
const rowsAway = 1099511627776;
