import type {RegionLevel} from '../data/region.js';
import type {TableName} from '../data/table.js';
import {eventSpec, type EventSpec, type EventTable} from '../indicator/events.js';
import type {Expression, Quantity} from '../indicator/expression.js';
import type {Dimension, Grain} from '../indicator/indicator.js';
import {countedRows, eventsOf, type WhichRows} from './events.js';
import {Joins} from './joins.js';
import {licenceRowsQuery} from './licences.js';
import {RowSql} from './row-sql.js';
import {UNKNOWN_CLASS} from './size.js';
import {columnIn, rowsOf, type SqlFacts, type SqlTables} from './source.js';
import {areasTable, kbliDivision} from './unit-axes.js';
import {folded, named, yearOf} from './words.js';

export type RowGrain = Extract<Grain, {of: 'row' | 'licence'}>;

/** Areas by the names that rows give them: `area_names_<level>(name, area)`. */
export function areaNamesTable(level: RegionLevel): string {
  return `area_names_${level}`;
}

/**
 * Compiles what is asked of the rows `t` of a table that count, each in a period `x.period`; where it is
 * asked of its business `b.business`, with the register row `r` and, where there is one, the unit `u`.
 */
export class RowThingsSql {
  readonly table: TableName;
  readonly #facts: SqlFacts;
  readonly #grain: RowGrain;
  readonly #spec: EventSpec | null;
  readonly #rows: RowSql;
  readonly #joins = new Joins('p');
  /** The row of the register and the unit, each where something is asked of it. */
  readonly #beside = new Set<string>();
  readonly #current: number;
  readonly #made: string | null;
  /** Number of the business. */
  readonly #business: string;

  /**
   * @param current number of the period in which rows of a table without days stand
   * @param made a table of the rows that are asked, where there is one: `(row, period, business)`; it
   *   is `x` and says the business too
   */
  constructor(facts: SqlFacts, grain: RowGrain, current: number, made: string | null = null) {
    this.#facts = facts;
    this.#grain = grain;
    this.#current = current;
    this.#made = made;
    this.#business = made === null ? 'b.business' : 'x.business';
    const {table} = grain.of === 'licence' ? {table: 'licence' as const} : grain;
    this.table = table;
    this.#spec = table === 'registry' ? null : eventSpec(table);
    this.#rows = new RowSql(facts, this.table, 't', this.#which);
  }

  truth(expression: Expression): string {
    return this.#rows.truth(expression);
  }

  number(quantity: Quantity): string {
    return this.#rows.number(quantity);
  }

  /** Where a row stands; `null` where rows are not parted by the dimension. */
  place(dim: Dimension, level: RegionLevel | null): string | null {
    const register = (key: string): string => {
      const column = columnIn(this.#facts.tables, 'registry', key, 'text', 'r');
      if (column === null) return 'NULL::VARCHAR';
      this.#beside.add(`LEFT JOIN ${rowsOf('registry')} r ON r."row" = ${this.#business}`);
      return column;
    };
    switch (dim) {
      case 'region':
        return level === null ? 'NULL::INTEGER' : this.#area(level);
      case 'period':
        return 'x.period';
      case 'size_class':
        this.#beside.add(
          `LEFT JOIN units u ON u.business = ${this.#business} AND u.period = x.period`,
        );
        return `coalesce(u.size::INTEGER, ${UNKNOWN_CLASS})`;
      case 'kbli':
        return kbliDivision(register('kbliCode'));
      case 'sector':
        return register('sector');
      case 'owner_sex':
        return register('ownerGender');
      default: {
        const key = columnOfDimension(this.#facts.tables, this.table, dim);
        if (key === null) return null;
        const column = columnIn(this.#facts.tables, this.table, key, 'text', 't');
        return column === null ? 'NULL::VARCHAR' : folded(column);
      }
    }
  }

  /** The rows with all that was compiled before. */
  from(): string {
    return [this.fromRows(), ...this.#beside, this.#rows.joins, this.#joins].join('\n');
  }

  /** The rows alone, with the number of their period and business. */
  fromRows(): string {
    const rows = `JOIN ${rowsOf(this.table)} t ON t."row" = x."row"`;
    if (this.#made !== null) return `FROM ${this.#made} x ${rows}`;
    return `FROM (${this.#counted()}) x ${rows}
      LEFT JOIN (${this.#businesses()}) b ON b."row" = t."row"`;
  }

  /** First and last period of all rows, and of each level whether any lies in no known area of it. */
  reachQuery(levels: readonly RegionLevel[]): string {
    const nowhere = levels.map(
      (level, i) => `, bool_or(${this.#area(level)} IS NULL) AS nowhere${i}`,
    );
    return `SELECT min(x.period)::INTEGER AS first, max(x.period)::INTEGER AS last${nowhere.join('')}
      ${this.from()}`;
  }

  /** Rows that count, with their period. */
  #counted(): string {
    if (this.#grain.of === 'licence') return licenceRowsQuery(this.#grain.kinds, this.#grain.state);
    const {date, every, once} = this.#grain;
    const {tables} = this.#facts;
    const dateKey = date === undefined ? this.#spec?.date : date.key;
    const day = columnIn(tables, this.table, dateKey, 'date', 't');
    const year =
      date === undefined ? columnIn(tables, this.table, this.#spec?.year, 'number', 't') : null;
    const conditions: string[] = [];
    if (!every && this.#spec !== null)
      conditions.push(countedRows(tables, this.table as EventTable));
    if (once) conditions.push(`t."row" NOT IN (${this.#repeated()})`);
    const where = (more: readonly string[]): string =>
      [...conditions, ...more].length === 0
        ? ''
        : `WHERE ${[...conditions, ...more].join(' AND ')}`;
    const rows = `${rowsOf(this.table)} t`;
    if (date === undefined && day === null && year === null)
      return `SELECT t."row", ${this.#current} AS period FROM ${rows} ${where(
        this.#current < 0 ? ['FALSE'] : [],
      )}`;
    const own = day === null ? 'NULL::DOUBLE' : `${yearOf(day)}::DOUBLE`;
    // A period that is no year holds the rows of which none is stated.
    return year === null
      ? `SELECT t."row", p.period FROM ${rows} JOIN periods p ON p.year = ${own} ${where([])}`
      : `SELECT t."row", p.period FROM ${rows}
         JOIN periods p ON p.year IS NOT DISTINCT FROM coalesce(${own}, ${year}) ${where([])}`;
  }

  /** Rows of which an earlier one is about the same business. */
  #repeated(): string {
    return `SELECT "row" FROM (SELECT "row", min("row") OVER (PARTITION BY business) AS first
      FROM ${this.#told()} WHERE business IS NOT NULL) WHERE "row" > first`;
  }

  /** The business of each row that names one alone. */
  #businesses(): string {
    return `SELECT "row", min(business) AS business FROM ${this.#told()}
      GROUP BY "row" HAVING count(DISTINCT business) = 1 AND count(*) = count(business)`;
  }

  #told(): string {
    if (this.table === 'registry') return 'registry_business';
    return eventsOf(this.table as EventTable, this.#which);
  }

  get #which(): WhichRows {
    return this.#grain.of === 'row' && this.#grain.every === true ? 'every' : 'counted';
  }

  /** The area of the business, whatever the row names; NULL where it is in no register. */
  areaOfBusiness(level: RegionLevel): string {
    const place = this.#joins.add(
      'business_places',
      (one) => `${one}.business = ${this.#business}`,
    );
    const areas = this.#joins.add(areasTable(level), (one) => `${one}.place = ${place}.place`);
    return `${areas}.area`;
  }

  /** The area of the business, else the one that the row itself names. */
  #area(level: RegionLevel): string {
    const area = this.areaOfBusiness(level);
    const key = level === 'desa' ? this.#spec?.village : this.#spec?.district;
    const own = columnIn(this.#facts.tables, this.table, key, 'text', 't');
    if (own === null) return area;
    const names = this.#joins.add(areaNamesTable(level), (one) => `${one}.name = ${folded(own)}`);
    return `coalesce(${area}, ${names}.area)`;
  }
}

/** The column of a table that a dimension of its rows is read from, `null` where there is none. */
export function columnOfDimension(
  tables: SqlTables,
  table: TableName,
  dim: Dimension,
): string | null {
  if (dim === 'kind') return kindColumns[table] ?? null;
  const spec = table === 'registry' ? null : eventSpec(table as EventTable);
  if (spec === null) return null;
  switch (dim) {
    case 'agency':
      return spec.agency ?? null;
    case 'programme':
      return spec.programme ?? null;
    case 'programme_type':
      return spec.programmeType ?? null;
    case 'product':
      return spec.product ?? null;
    case 'mentor':
      return spec.mentor?.find((key) => tables[table]?.columns[key] !== undefined) ?? null;
    case 'channel':
      return table === 'order' ? 'orderChannel' : null;
    case 'licence':
      return table === 'licence' ? 'licenceKind' : null;
    default:
      return null;
  }
}

/** The words of a column, each once however it is spelt, in the order in which they come. */
export function wordsQuery(table: TableName, key: string): string {
  const column = `t.${named(key)}`;
  return `SELECT ${folded(column)} AS word, arg_min(${column}, t."row") FROM ${rowsOf(table)} t
    WHERE ${column} IS NOT NULL GROUP BY word ORDER BY min(t."row")`;
}

/** The column that tells the kind of a row. */
const kindColumns: Readonly<Partial<Record<TableName, string>>> = {
  agreement: 'agreementKind',
  licence: 'licenceKind',
  aid: 'aidKind',
  training: 'trainingKind',
  mentoring: 'mentoringTopic',
  matching: 'partnershipForm',
};
