import type {RegionLevel} from '../data/region.js';
import {listed} from '../indicator/expression.js';
import type {Dimension} from '../indicator/indicator.js';
import {answerSql} from './group-query.js';
import {sizeSql, type PeriodRule} from './size.js';
import {columnIn, type SqlFacts} from './source.js';
import {unitAxes} from './unit-axes.js';
import {UnitSql} from './unit-sql.js';
import {yearOf} from './words.js';

/** What the businesses of a history have in common. */
export interface HistoryAsked {
  /** Dimensions of the register, the region among them. */
  readonly dims: readonly Dimension[];
  readonly level: RegionLevel | null;
  /** Rules of size classes, by what each means for the periods. */
  readonly rules: readonly (readonly PeriodRule[])[];
}

/**
 * Businesses with the same history, and how many they are: `registered`, the year of their founding, a
 * column for each dimension, `history` and `businesses`. Registered businesses come first.
 *
 * A history tells the periods in order, apart from one another by commas; of each its number, whether
 * the business is in the register (0, 1), its state as in `unitStates`, whether it is listed, and for
 * each rule its class and whether that is estimated, apart from one another by colons.
 */
export function historyQuery(facts: SqlFacts, {dims, level, rules}: HistoryAsked): string {
  const {tables} = facts;
  const unit = new UnitSql(facts);
  const axes = unitAxes(tables, unit.joins, dims, level);
  const day = columnIn(tables, 'registry', 'establishedDate', 'date', 'r');
  const stated = columnIn(tables, 'registry', 'startYear', 'number', 'r') ?? 'NULL::DOUBLE';
  const founded = day === null ? stated : `coalesce(${yearOf(day)}::DOUBLE, ${stated})`;
  const classes = rules.flatMap((rule) => {
    const {code, estimated} = sizeSql(tables, rule);
    return [code, `${estimated}::INTEGER`];
  });
  const told = [
    ...['u.period', 'u.in_register::INTEGER', stateSql(facts), answerSql(unit.truth(listed))],
    ...classes,
  ];
  const own = [
    `${tables.registry === undefined ? 'FALSE' : 'r."row" IS NOT NULL'} AS registered`,
    `${founded} AS founded`,
    ...axes.map(({sql}, a) => `${sql} AS a${a}`),
  ];
  const names = ['registered', 'founded', ...axes.map((_, a) => `a${a}`)];
  return `SELECT ${names.join(', ')}, history, count(*)::DOUBLE AS businesses
    FROM (SELECT u.business, ${own.join(', ')},
        string_agg(concat_ws(':', ${told.join(', ')}), ',' ORDER BY u.period) AS history
      ${unit.from()} GROUP BY ALL)
    GROUP BY ALL ORDER BY registered DESC`;
}

/** The observation of the period decides where there is one, else the register. */
function stateSql({tables}: SqlFacts): string {
  const state = (table: string, alias: string): string => {
    const status = columnIn(tables, table, 'businessStatus', 'text', alias);
    if (status === null) return '1';
    return `CASE WHEN ${status} IS NULL OR ${status} = 'active' THEN 1
      WHEN ${status} = 'moved' THEN 3 ELSE 2 END`;
  };
  return `CASE WHEN NOT u.in_register THEN 0 WHEN u.observation IS NOT NULL
    THEN ${state('observation', 'o')} ELSE ${state('registry', 'r')} END`;
}
