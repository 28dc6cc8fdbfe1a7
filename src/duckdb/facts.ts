import {MISSING_CODE, MISSING_DAY, type Column} from '../data/column.js';
import type {Table, TableName, Tables} from '../data/table.js';
import {buildFrame, promised, type Frame, type FrameOptions} from '../engine/frame.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import {eventFactsQuery} from '../sql/events.js';
import {eventTablesIn} from '../sql/link-tables.js';
import {columnIn, rowsOf, type SqlTables} from '../sql/source.js';
import {yearOf} from '../sql/words.js';
import type {SqlDatabase} from '../sql/database.js';
import {daysAsColumn, numbersAsColumn, smallTable, textsAsColumn} from './small-table.js';

/** What the years and days of the tables say about periods. */
export interface PeriodFacts {
  /** Periods, stocks, years of lists and the cut-off; it has no units of its own. */
  readonly frame: Frame;
  /** Number of the period of register rows that do not say their year, or -1. */
  readonly fallback: number;
  readonly unlinked: ReadonlyMap<EventTable, number>;
}

/**
 * Finds the periods: the years and the last days of each table as tables of few rows, which are then
 * joined like any others. So there is one rule of what a period is, and it is that of `buildFrame`.
 *
 * @param beside tables that stay outside the database because they are small
 */
export async function periodFacts(
  database: SqlDatabase,
  tables: SqlTables,
  beside: Tables,
  options: FrameOptions,
): Promise<PeriodFacts> {
  const small: Partial<Record<TableName, Table>> = {...beside};
  const unlinked = new Map<EventTable, number>();
  for (const name of eventTablesIn(tables)) {
    const rows = await database.rows(eventFactsQuery(name, tables.registry?.length ?? 0));
    const facts = rows as readonly (readonly [
      number | null,
      number | null,
      number | null,
      boolean,
      number,
    ])[];
    unlinked.set(
      name,
      facts.reduce((sum, fact) => sum + fact[4], 0),
    );
    small[name] = await withPromised(database, tables, eventYears(name, facts));
  }
  if (tables.registry)
    small.registry = await withPromised(database, tables, await registerYears(database, tables));
  if (tables.observation) small.observation = await observedYears(database, tables);
  const frame = buildFrame(small, options);
  const register =
    small.registry === undefined ? null : buildFrame({registry: undated(small.registry)}, options);
  const fallback =
    register === null || tables.observation ? -1 : frame.periods.indexOf(register.periods[0] ?? '');
  return {frame, fallback, unlinked};
}

/** Each year, with the first and the last day of it, as events of one business. */
function eventYears(
  name: EventTable,
  facts: readonly (readonly [number | null, number | null, number | null, boolean, number])[],
): Table {
  const {business, date, year} = eventSpec(name);
  const rows = facts.flatMap(([own, first, last, reached]) =>
    [first, last, null].map((day) => ({year: own, day, who: reached ? 'any' : null})),
  );
  return smallTable(name, rows.length, {
    [business as string]: textsAsColumn(rows.map((row) => row.who)),
    ...(date !== undefined && {[date]: daysAsColumn(rows.map((row) => row.day))}),
    ...(year !== undefined && {[year]: numbersAsColumn(rows.map((row) => row.year))}),
  });
}

/** The same with a day of each year that its columns of days to come name. */
async function withPromised(
  database: SqlDatabase,
  tables: SqlTables,
  table: Table,
): Promise<Table> {
  const columns: Record<string, Column> = {...table.columns};
  let days: readonly number[] = [];
  for (const [name, key] of promised) {
    const column = columnIn(tables, name, key, 'date', 't');
    if (name !== table.name || column === null) continue;
    const rows = await database.rows(
      `SELECT min(${column})::DOUBLE FROM ${rowsOf(name)} t WHERE ${column} IS NOT NULL
       GROUP BY ${yearOf(column)}`,
    );
    days = rows.map(([day]) => day as number);
    columns[key] = daysAsColumn(days);
  }
  // Further rows say again what the first one says: a blank year would mean another period.
  const length = Math.max(table.length, days.length);
  const filled = Object.entries(columns).map(([key, column]) => [key, lengthened(column, length)]);
  return smallTable(table.name, length, Object.fromEntries(filled) as Record<string, Column>);
}

function lengthened(column: Column, length: number): Column {
  const longer = <T extends Int32Array | Float64Array>(own: T, all: T): T => {
    if (own.length > 0) all.fill(own[0]);
    all.set(own);
    return all;
  };
  switch (column.kind) {
    case 'text':
      return {...column, codes: longer(column.codes, new Int32Array(length).fill(MISSING_CODE))};
    case 'number':
      return {...column, values: longer(column.values, new Float64Array(length).fill(NaN))};
    case 'date':
      return {...column, days: longer(column.days, new Int32Array(length).fill(MISSING_DAY))};
    case 'truth':
      return column;
  }
}

async function registerYears(database: SqlDatabase, tables: SqlTables): Promise<Table> {
  const year = columnIn(tables, 'registry', 'dataYear', 'number', 't');
  const day = columnIn(tables, 'registry', 'recordDate', 'date', 't');
  const rows = (await database.rows(
    `SELECT ${year ?? 'NULL::DOUBLE'} AS year, max(${day ?? 'NULL::INTEGER'})::DOUBLE AS day
     FROM ${rowsOf('registry')} t GROUP BY year`,
  )) as readonly (readonly [number | null, number | null])[];
  return smallTable('registry', rows.length, {
    ...(year !== null && {dataYear: numbersAsColumn(rows.map((row) => row[0]))}),
    ...(day !== null && {recordDate: daysAsColumn(rows.map((row) => row[1]))}),
  });
}

async function observedYears(database: SqlDatabase, tables: SqlTables): Promise<Table> {
  const year = columnIn(tables, 'observation', 'dataYear', 'number', 't');
  if (year === null) return smallTable('observation', 0, {});
  const rows = (await database.rows(
    `SELECT DISTINCT ${year} FROM ${rowsOf('observation')} t`,
  )) as readonly (readonly [number | null])[];
  return smallTable('observation', rows.length, {
    dataYear: numbersAsColumn(rows.map((row) => row[0])),
  });
}

/** The same rows with nothing but their day: what period a row without a year stands in. */
function undated(registry: Table): Table {
  const {recordDate} = registry.columns;
  return {...registry, columns: recordDate === undefined ? {} : {recordDate}};
}
