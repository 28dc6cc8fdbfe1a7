import {eventSpec, type EventTable} from '../indicator/events.js';
import {columnIn, rowsOf, type SqlTables} from './source.js';
import {named} from './words.js';

/** Who is meant by what rows call their mentor: `mentors_<table>(…, mentor)`, see `mentorKeys`. */
export function mentorsTable(table: EventTable): string {
  return `mentors_${table}`;
}

/** Columns that name the mentor of a row. */
export function mentorKeys(tables: SqlTables, table: EventTable): readonly string[] {
  const keys = eventSpec(table).mentor ?? [];
  return keys.filter((key) => columnIn(tables, table, key, 'text', 't') !== null);
}

/** Everything that rows call their mentor, as it is written, each once. */
export function mentorWordsQuery(tables: SqlTables, table: EventTable): string {
  const columns = mentorKeys(tables, table).map((key) => `t.${named(key)}`);
  return `SELECT DISTINCT ${columns.join(', ')} FROM ${rowsOf(table)} t`;
}

/** An empty `mentors_<table>`. */
export function mentorsStatement(tables: SqlTables, table: EventTable): string {
  const columns = mentorKeys(tables, table).map((key) => `${named(key)} VARCHAR, `);
  return `CREATE OR REPLACE TEMP TABLE ${mentorsTable(table)} (${columns.join('')}mentor INTEGER)`;
}

/** The mentor of the rows `t`, NULL where none is named, and what must be joined to know it. */
export function mentorOfRows(
  tables: SqlTables,
  table: EventTable,
): {readonly sql: string; readonly join: string} {
  const keys = mentorKeys(tables, table);
  if (keys.length === 0) return {sql: 'NULL::INTEGER', join: ''};
  const same = keys.map((key) => `m.${named(key)} IS NOT DISTINCT FROM t.${named(key)}`);
  return {
    sql: 'm.mentor',
    join: `LEFT JOIN ${mentorsTable(table)} m ON ${same.join(' AND ')}`,
  };
}
