import type {RegionLevel} from '../data/region.js';
import type {Dimension} from '../indicator/indicator.js';
import type {Joins} from './joins.js';
import {columnIn, type SqlTables} from './source.js';

/** Where things stand along a dimension. */
export interface AxisSql {
  readonly dim: Dimension;
  readonly sql: string;
}

/** Table of the areas of a level: `areas_kecamatan(place, area)`. */
export function areasTable(level: RegionLevel): string {
  return `areas_${level}`;
}

/**
 * Where a unit `u` with register row `r` stands along the dimensions that part businesses: the number
 * of its area and period, its class, and words of the register. NULL is unknown.
 *
 * @param level of the areas, or `null` where the region has only its margin
 */
export function unitAxes(
  tables: SqlTables,
  joins: Joins,
  dims: readonly Dimension[],
  level: RegionLevel | null,
): AxisSql[] {
  const register = (key: string): string => {
    const column = columnIn(tables, 'registry', key, 'text', 'r');
    return column ?? 'NULL::VARCHAR';
  };
  return dims.map((dim): AxisSql => {
    switch (dim) {
      case 'region': {
        if (level === null) return {dim, sql: 'NULL::INTEGER'};
        const alias = joins.add(areasTable(level), (one) => `${one}.place = u.place`);
        return {dim, sql: `${alias}.area`};
      }
      case 'period':
        return {dim, sql: 'u.period'};
      case 'size_class':
        return {dim, sql: 'u.size::INTEGER'};
      case 'kbli':
        return {dim, sql: kbliDivision(register('kbliCode'))};
      default:
        return {dim, sql: register(dim === 'sector' ? 'sector' : 'ownerGender')};
    }
  });
}

/** The first two digits of a KBLI code. */
export function kbliDivision(column: string): string {
  return `nullif(regexp_extract(${column}, '^[0-9]{2}'), '')`;
}
