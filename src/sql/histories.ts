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
  /** How many periods there are. */
  readonly periods: number;
  /** Rules of size classes, by what each means for the periods. */
  readonly rules: readonly (readonly PeriodRule[])[];
}

/**
 * Businesses with the same history, and how many they are: `registered`, the year of their founding, a
 * column `a…` for each dimension, `p…` for each period and `businesses`. Registered businesses come
 * first. A period is NULL where the business is not in it, else a number: see `readMark`.
 */
export function historyQuery(facts: SqlFacts, {dims, level, periods, rules}: HistoryAsked): string {
  const {tables} = facts;
  const unit = new UnitSql(facts);
  const axes = unitAxes(tables, unit.joins, dims, level);
  const day = columnIn(tables, 'registry', 'establishedDate', 'date', 'r');
  const stated = columnIn(tables, 'registry', 'startYear', 'number', 'r') ?? 'NULL::DOUBLE';
  const founded = day === null ? stated : `coalesce(${yearOf(day)}::DOUBLE, ${stated})`;
  const classes = rules.map((rule, i) => {
    const {code, estimated} = sizeSql(tables, rule);
    return `${widths.rule ** i * firstRule} * (2 * (${code} + ${-lowestClass}) + ${estimated}::INTEGER)`;
  });
  const mark = [
    'u.in_register::INTEGER',
    `${widths.registered} * ${stateSql(facts)}`,
    `${widths.registered * widths.state} * ${answerSql(unit.truth(listed))}`,
    ...classes,
  ];
  const own = [
    `${tables.registry === undefined ? 'FALSE' : 'r."row" IS NOT NULL'} AS registered`,
    `${founded} AS founded`,
    ...axes.map(({sql}, a) => `${sql} AS a${a}`),
  ];
  // A number for each period takes the same room for every business, where a text would grow.
  const told = Array.from(
    {length: periods},
    (_, period) => `max(CASE WHEN period = ${period} THEN mark END) AS p${period}`,
  );
  const names = ['registered', 'founded', ...axes.map((_, a) => `a${a}`)];
  const marks = told.map((_, period) => `p${period}`);
  return `SELECT ${[...names, ...marks].join(', ')}, count(*)::DOUBLE AS businesses
    FROM (SELECT ${['business', ...names, ...told].join(', ')}
      FROM (SELECT u.business, u.period, ${own.join(', ')}, ${mark.join(' + ')} AS mark ${unit.from()})
      GROUP BY business, ${names.join(', ')})
    GROUP BY ALL ORDER BY registered DESC`;
}

/** How many values each part of a mark may have, the first being the smallest. */
const widths = {registered: 2, state: 4, listed: 4, rule: 16};
const firstRule = widths.registered * widths.state * widths.listed;
/** Classes below zero are none. */
const lowestClass = -2;

/** What a history says of a business in a period. */
export interface Mark {
  /** 1 where it is in the register. */
  readonly registered: number;
  /** As in `unitStates`. */
  readonly state: number;
  /** 0 no, 1 yes, 2 unknown. */
  readonly listed: number;
  /** Its class under each rule, and 1 where that is estimated. */
  readonly classes: readonly (readonly [size: number, estimated: number])[];
}

/** Reads the number that `historyQuery` tells of a period. */
export function readMark(mark: number, rules: number): Mark {
  const part = (from: number, width: number): number => Math.floor(mark / from) % width;
  return {
    registered: part(1, widths.registered),
    state: part(widths.registered, widths.state),
    listed: part(widths.registered * widths.state, widths.listed),
    classes: Array.from({length: rules}, (_, i) => {
      const own = part(firstRule * widths.rule ** i, widths.rule);
      return [(own >> 1) + lowestClass, own & 1] as const;
    }),
  };
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
