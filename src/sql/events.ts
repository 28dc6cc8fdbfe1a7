import type {TableName} from '../data/table.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import {columnIn, rowsOf, type SqlTables} from './source.js';
import {folded, quotedList, yearOf} from './words.js';

/** Which rows are events: those that count, or also aid that was not delivered. */
export type WhichRows = 'counted' | 'every';

/** The events of a table in the database: see `eventStatements`. */
export function eventsOf(table: EventTable, which: WhichRows = 'counted'): string {
  return which === 'every' ? `every_${table}` : `events_${table}`;
}

/**
 * Makes `events_<table>(row, business, day, year, sharers)`: rows that count, one per business they
 * concern. A hand-over to a group stands once for each listed member; `sharers` are their number.
 * Business, day and year are NULL where the row does not say.
 */
export function eventStatements(
  tables: SqlTables,
  name: EventTable,
  which: WhichRows = 'counted',
): string[] {
  const spec = eventSpec(name);
  const as = (key: string | undefined, kind: 'text' | 'date' | 'number'): string | null =>
    columnIn(tables, name, key, kind, 't');
  const business = as(spec.business ?? undefined, 'text');
  const group = as(spec.group, 'text');
  const day = as(spec.date, 'date') ?? 'NULL::INTEGER';
  const stated = as(spec.year, 'number');
  const year = `coalesce(${yearOf(day)}, ${stated === null ? 'NULL' : `trunc(${stated})`})::INTEGER`;
  const link = business === null ? '' : `LEFT JOIN foreign_keys k ON k.key = ${business}`;
  const linked = business === null ? 'NULL::BIGINT' : 'k.business';
  const where = which === 'every' ? 'TRUE' : countedRows(tables, name);
  const made = `CREATE OR REPLACE TEMP TABLE ${eventsOf(name, which)} AS`;
  if (group === null)
    return [
      `${made}
       SELECT t."row", ${linked} AS business, ${day} AS day, ${year} AS year, 1::BIGINT AS sharers
       FROM ${rowsOf(name)} t ${link} WHERE ${where}`,
    ];
  return [
    memberStatement(tables),
    `${made}
     SELECT t."row", coalesce(${linked}, m.business) AS business, ${day} AS day, ${year} AS year,
       coalesce(m.sharers, 1) AS sharers
     FROM ${rowsOf(name)} t ${link}
     LEFT JOIN members m ON ${linked} IS NULL AND m.name = ${folded(group)}
     WHERE ${where}`,
  ];
}

/** Which rows `t` of an event table count: proposed and rejected aid is no hand-over. */
export function countedRows(tables: SqlTables, name: EventTable): string {
  const counts = eventSpec(name).counts;
  const column = columnIn(tables, name, counts?.column, 'text', 't');
  if (counts === undefined || column === null) return 'TRUE';
  return `(${column} IS NULL OR ${column} IN ${quotedList(counts.values)})`;
}

/** Events with the unit they fall in; those without business or period are left out. */
export function unitEventStatement(name: EventTable, periods: number): string {
  return `CREATE OR REPLACE TEMP VIEW unit_${eventsOf(name)} AS
    SELECT e.*, e.business * ${periods} + p.period AS unit
    FROM ${eventsOf(name)} e JOIN periods p ON p.year = e.year WHERE e.business IS NOT NULL`;
}

/** The years and days of the events of a table, few rows: what periods are made of. */
export function eventFactsQuery(name: EventTable, registered: number): string {
  const reached = 'business IS NOT NULL';
  return `SELECT year::DOUBLE AS year, min(day)::DOUBLE AS first_day, max(day)::DOUBLE AS last_day,
      bool_or(${reached}) AS reached,
      (count(*) FILTER (WHERE business >= ${registered}))::DOUBLE AS unlinked
    FROM ${eventsOf(name)} GROUP BY year, (${reached})`;
}

/** `members(name, business, sharers)`: who is listed in each group, each once. */
function memberStatement(tables: SqlTables): string {
  const group = columnIn(tables, 'membership', 'membershipGroup', 'text', 't');
  const member = columnIn(tables, 'membership', 'membershipBusinessRef', 'text', 't');
  const source: TableName = 'membership';
  if (group === null || member === null)
    return `CREATE OR REPLACE TEMP TABLE members AS
      SELECT NULL::VARCHAR AS name, NULL::BIGINT AS business, NULL::BIGINT AS sharers LIMIT 0`;
  return `CREATE OR REPLACE TEMP TABLE members AS
    SELECT name, business, count(*) OVER (PARTITION BY name) AS sharers
    FROM (SELECT DISTINCT ${folded(group)} AS name, k.business
      FROM ${rowsOf(source)} t JOIN foreign_keys k ON k.key = ${member}
      WHERE ${group} IS NOT NULL)`;
}
