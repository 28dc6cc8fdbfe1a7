import type {EventTable} from '../indicator/events.js';
import {eventsOf} from './events.js';
import {columnIn, rowsOf, type SqlTables} from './source.js';
import {sizeSql, type PeriodRule} from './size.js';
import {named} from './words.js';

/** Columns of the register that say where a business lies, from the top. */
export const placeColumns = [
  'provinceCode',
  'provinceName',
  'regencyCode',
  'regencyName',
  'districtCode',
  'districtName',
  'villageCode',
  'villageName',
] as const;

/** A period as it stands in the database. */
export interface PeriodRow {
  /** Calendar year, `null` where the period is no year. */
  readonly year: number | null;
  /** Day number of its last day that is known of. */
  readonly end: number;
}

/** `periods(period, year, period_end)`. */
export function periodStatement(periods: readonly PeriodRow[]): string {
  const rows = periods.map(({year, end}, i) => `(${i}, ${year ?? 'NULL'}, ${end})`);
  const values = rows.length === 0 ? '(NULL, NULL, NULL)' : rows.join(', ');
  return `CREATE OR REPLACE TEMP TABLE periods AS
    SELECT period::INTEGER AS period, year::DOUBLE AS year, period_end::BIGINT AS period_end
    FROM (VALUES ${values}) AS v(period, year, period_end) WHERE period IS NOT NULL`;
}

/**
 * `places(place, …)`: the places that the register names, each combination of codes and names once,
 * in the order of the register. Without such columns there is one place without a name.
 */
export function placeStatement(tables: SqlTables): string {
  const columns = placesIn(tables).map(named);
  if (columns.length === 0)
    return `CREATE OR REPLACE TEMP TABLE places AS
      SELECT 0 AS place ${tables.registry?.length ? '' : 'LIMIT 0'}`;
  return `CREATE OR REPLACE TEMP TABLE places AS
    SELECT (row_number() OVER (ORDER BY first) - 1)::INTEGER AS place, * EXCLUDE (first)
    FROM (SELECT ${columns.join(', ')}, min("row") AS first
      FROM ${rowsOf('registry')} GROUP BY ALL)`;
}

/** `business_places(business, place)` of the registered businesses. */
export function businessPlaceStatement(tables: SqlTables): string {
  if (tables.registry === undefined)
    return `CREATE OR REPLACE TEMP TABLE business_places AS
      SELECT NULL::BIGINT AS business, NULL::INTEGER AS place LIMIT 0`;
  const same = placesIn(tables).map(
    (key) => `pl.${named(key)} IS NOT DISTINCT FROM r.${named(key)}`,
  );
  return `CREATE OR REPLACE TEMP TABLE business_places AS
    SELECT g.business, pl.place FROM registered g
    JOIN ${rowsOf('registry')} r ON r."row" = g.business
    JOIN places pl ON ${same.length === 0 ? 'TRUE' : same.join(' AND ')}`;
}

/** Which of the place columns the register has. */
export function placesIn(tables: SqlTables): string[] {
  return placeColumns.filter((key) => tables.registry?.columns[key] === 'text');
}

/**
 * `units(unit, business, period, in_register, observation, place, size, estimated)`: one business in
 * one period. `unit` is `business × periods + period`; `observation` the row of the observation,
 * `place` that of a registered business. A second row of a business and period changes nothing.
 *
 * @param dated tables whose events make units
 * @param fallback number of the period of register rows without a year
 */
export function unitStatements(
  tables: SqlTables,
  {
    periods,
    dated,
    fallback,
    rules,
  }: {
    readonly periods: number;
    readonly dated: readonly EventTable[];
    readonly fallback: number | null;
    readonly rules: readonly PeriodRule[];
  },
): string[] {
  const sources = [...listed(tables, fallback), ...dated.map(mentioned)];
  const {code, estimated} = sizeSql(tables, rules);
  const register = tables.registry === undefined ? null : rowsOf('registry');
  const observation = tables.observation === undefined ? null : rowsOf('observation');
  return [
    `CREATE OR REPLACE TEMP TABLE seen AS
     SELECT business, period, bool_or(in_register) AS in_register, min(observation) AS observation
     FROM (${sources.length === 0 ? nobody : sources.join(' UNION ALL ')})
     GROUP BY business, period`,
    `CREATE OR REPLACE TEMP TABLE units AS
     SELECT u.business * ${Math.max(1, periods)} + u.period AS unit, u.*,
       ${register === null ? 'NULL::INTEGER' : 'pl.place'} AS place,
       ${code} AS size, ${estimated} AS estimated
     FROM seen u
     ${register === null ? '' : `LEFT JOIN ${register} r ON r."row" = u.business LEFT JOIN business_places pl ON pl.business = u.business`}
     ${observation === null ? '' : `LEFT JOIN ${observation} o ON o."row" = u.observation`}`,
    'DROP TABLE seen',
  ];
}

const nobody = `SELECT NULL::BIGINT AS business, NULL::INTEGER AS period, FALSE AS in_register,
  NULL::BIGINT AS observation LIMIT 0`;

/** Who is in the register of which period: by the yearly observations where there are any. */
function listed(tables: SqlTables, fallback: number | null): string[] {
  if (tables.observation !== undefined) {
    const business = columnIn(tables, 'observation', 'businessId', 'text', 't');
    const year = columnIn(tables, 'observation', 'dataYear', 'number', 't');
    if (business === null || year === null) return [];
    return [
      `SELECT k.business, p.period, TRUE AS in_register, t."row" AS observation
       FROM ${rowsOf('observation')} t
       JOIN business_keys k ON k.key = ${business} JOIN periods p ON p.year IS NOT DISTINCT FROM ${year}`,
    ];
  }
  if (tables.registry === undefined) return [];
  const year = columnIn(tables, 'registry', 'dataYear', 'number', 't');
  const period =
    year === null
      ? `${fallback ?? 'NULL'}::INTEGER`
      : `CASE WHEN ${year} IS NULL THEN ${fallback ?? 'NULL'} ELSE p.period END`;
  return [
    `SELECT business, period, in_register, observation FROM (
       SELECT b.business, ${period} AS period, TRUE AS in_register, NULL::BIGINT AS observation
       FROM registry_business b JOIN ${rowsOf('registry')} t ON t."row" = b."row"
       ${year === null ? '' : `LEFT JOIN periods p ON p.year = ${year}`}) WHERE period IS NOT NULL`,
  ];
}

function mentioned(name: EventTable): string {
  return `SELECT e.business, p.period, FALSE AS in_register, NULL::BIGINT AS observation
    FROM ${eventsOf(name)} e JOIN periods p ON p.year = e.year WHERE e.business IS NOT NULL`;
}
