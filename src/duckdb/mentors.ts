import {mentorsOf} from '../engine/group-things.js';
import {eventSpec, type EventTable} from '../indicator/events.js';
import type {SqlDatabase} from '../sql/database.js';
import {mentorKeys, mentorsStatement, mentorsTable, mentorWordsQuery} from '../sql/mentors.js';
import type {SqlTables} from '../sql/source.js';
import {smallTable, textsAsColumn} from './small-table.js';

/**
 * Writes down who is meant by what rows call their mentor. Whom a name means depends on all rows of all
 * shards: what they say is told once each, a few thousand words for a nation's mentors, and the numbers
 * of the mentors go back.
 */
export async function writeMentors(
  database: SqlDatabase,
  tables: SqlTables,
  table: EventTable,
): Promise<void> {
  const keys = mentorKeys(tables, table);
  if (keys.length === 0) return;
  const words = await database.columns(mentorWordsQuery(tables, table));
  const columns = keys.map((_, k) => textsAsColumn(words[k] as readonly (string | null)[]));
  const told = smallTable(
    table,
    words[0].length,
    Object.fromEntries(keys.map((key, k) => [key, columns[k]])),
  );
  const mentors = mentorsOf(told, eventSpec(table).mentor ?? []);
  // Who names nobody is found nowhere.
  const named = [...mentors.keys()].filter((row) => mentors[row] >= 0);
  await database.run([mentorsStatement(tables, table)]);
  if (named.length === 0) return;
  await database.append(mentorsTable(table), [
    ...columns.map(({codes, dictionary}) => ({
      kind: 'text' as const,
      dictionary,
      codes: Int32Array.from(named, (row) => codes[row]),
    })),
    named.map((row) => mentors[row]),
  ]);
}
