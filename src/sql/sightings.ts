import {eventSpec} from '../indicator/events.js';
import type {AreasFormula} from '../indicator/indicator.js';
import {answerSql, groupQuery, type ColumnSql} from './group-query.js';
import {mentorOfRows} from './mentors.js';
import {RowThingsSql} from './row-things.js';
import {columnIn, type SqlFacts} from './source.js';

/** Columns in which a row may name a place: of the area itself, and what tells two of one name apart. */
export function placeKeys(
  {tables}: SqlFacts,
  {table, level}: Pick<AreasFormula, 'table' | 'level'>,
): readonly string[] {
  const {village, district, assigned} = eventSpec(table);
  return [level === 'desa' ? village : undefined, district, assigned].filter(
    (key): key is string => columnIn(tables, table, key, 'text', 't') !== null,
  );
}

/**
 * The rows of a table that count, those alike taken together: their `period`, what they answer (`found`
 * and `looked`: 0 no, 1 yes, 2 unknown), the area of their `business`, their `mentor`, a column for each
 * of `placeKeys` as it is written, and how many they are. Needs `mentors_<table>` where mentors count.
 */
export function sightingsQuery(facts: SqlFacts, formula: AreasFormula, current: number): string {
  const {table, level, where, looked, counts} = formula;
  const rows = new RowThingsSql(facts, {of: 'row', table}, current);
  const mentor = counts === undefined ? null : mentorOfRows(facts.tables, table);
  const columns: ColumnSql[] = [
    {name: 'period', sql: 'x.period'},
    {name: 'found', sql: answerSql(rows.truth(where))},
    {name: 'looked', sql: looked === undefined ? '0' : answerSql(rows.truth(looked))},
    {name: 'business', sql: rows.areaOfBusiness(level)},
    {name: 'mentor', sql: mentor?.sql ?? 'NULL::INTEGER'},
    ...placeKeys(facts, formula).map((key, k) => ({
      name: `place${k}`,
      sql: columnIn(facts.tables, table, key, 'text', 't') as string,
    })),
  ];
  return groupQuery(columns, `${rows.from()} ${mentor?.join ?? ''}`);
}
