import type {Frame} from '../engine/frame.js';
import {eventSpec} from '../indicator/events.js';
import {countedRows} from '../sql/events.js';
import {columnIn, rowsOf, type SqlTables} from '../sql/source.js';
import {folded, yearOf} from '../sql/words.js';
import type {SqlDatabase} from '../sql/database.js';
import {numbersAsColumn, smallTable, textsAsColumn} from './small-table.js';

/**
 * The frame with the aid to groups alone, and their members: one row for each group and year, and one
 * for each year of the list, so that it stays small however many hand-overs there were.
 */
export async function withAidedGroups(
  database: SqlDatabase,
  tables: SqlTables,
  frame: Frame,
): Promise<Frame> {
  const {group} = eventSpec('aid');
  const name = columnIn(tables, 'aid', group, 'text', 't');
  if (name === null) return {...frame, tables: {}};
  const day = columnIn(tables, 'aid', 'aidDate', 'date', 't');
  const stated = columnIn(tables, 'aid', 'aidYear', 'number', 't') ?? 'NULL::DOUBLE';
  const year = day === null ? stated : `coalesce(${yearOf(day)}::DOUBLE, ${stated})`;
  const total = (key: string): string => {
    const value = columnIn(tables, 'aid', key, 'number', 't') ?? 'NULL::DOUBLE';
    return `CASE WHEN count(*) = count(${value}) THEN sum(${value}) END`;
  };
  const handed = await database.columns(
    `SELECT ${folded(name)} AS own, ${year} AS year, ${total('aidValue')}, ${total('aidQuantity')}
     FROM ${rowsOf('aid')} t WHERE ${countedRows(tables, 'aid')}
     GROUP BY own, year ORDER BY min(t."row")`,
  );
  // The members of a group may lie elsewhere than aid that names both the group and a business.
  await database.run(['CREATE OR REPLACE TEMP TABLE aided_groups (name VARCHAR)']);
  const named = (handed[0] as readonly (string | null)[]).filter((group) => group !== null);
  await database.append('aided_groups', [[...new Set(named)]]);
  const listed = await database.columns(
    `SELECT name, business::VARCHAR FROM members WHERE name IN (SELECT name FROM aided_groups)`,
  );
  const [groups, years, values, items] = handed as readonly (readonly (number | null)[])[];
  return {
    ...frame,
    tables: {
      aid: smallTable('aid', groups.length, {
        aidGroupName: textsAsColumn(handed[0] as readonly (string | null)[]),
        aidYear: numbersAsColumn(years),
        aidValue: numbersAsColumn(values),
        aidQuantity: numbersAsColumn(items),
      }),
      membership: smallTable('membership', listed[0].length, {
        membershipGroup: textsAsColumn(listed[0] as readonly string[]),
        membershipBusinessRef: textsAsColumn(listed[1] as readonly string[]),
      }),
    },
    businessOf: Number,
  };
}
