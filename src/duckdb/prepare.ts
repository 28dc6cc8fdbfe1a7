import {checkPirt} from '../code/pirt.js';
import type {Table, TableName, Tables} from '../data/table.js';
import {endOfYear} from '../engine/context.js';
import {periodEnd} from '../engine/periods.js';
import {dated, type Frame} from '../engine/frame.js';
import {regimeOfPeriod, type RegimeChoice} from '../engine/size.js';
import type {EngineContext} from '../engine/request.js';
import type {EventTable} from '../indicator/events.js';
import {channelUseStatement, listedChannelsQuery} from '../sql/channels.js';
import {unitEventStatement} from '../sql/events.js';
import {licenceBookStatement, permitNumbersQuery} from '../sql/licences.js';
import {eventTablesIn} from '../sql/link-tables.js';
import {UNKNOWN_CLASS} from '../sql/size.js';
import {columnIn, rowsOf, type SqlTables} from '../sql/source.js';
import {named} from '../sql/words.js';
import {periodStatement, placesIn, unitStatements} from '../sql/units.js';
import type {SqlDatabase} from '../sql/database.js';
import {periodFacts} from './facts.js';
import {smallTable, textsAsColumn} from './small-table.js';

/** Tables in a database, joined by business and period, and what few facts tell of them. */
export interface Prepared {
  readonly database: SqlDatabase;
  readonly tables: SqlTables;
  /** Periods and lists; its units are the different places, periods and whether a class is known. */
  readonly frame: Frame;
  /** Whether the class of those units is known: 0, else `UNKNOWN_CLASS`. */
  readonly classes: Int8Array;
  /** The places of the register, each once: what areas are made of. */
  readonly places: Table | undefined;
  readonly words: Words;
  readonly unlinked: ReadonlyMap<EventTable, number>;
}

/**
 * Joins the tables of a database.
 *
 * @param beside small tables that are not in the database: programmes, budgets, agreements, figures
 */
export async function prepare(
  database: SqlDatabase,
  tables: SqlTables,
  beside: Tables,
  context: Omit<EngineContext, 'tables'>,
): Promise<Prepared> {
  const events = eventTablesIn(tables);
  await database.link(tables);
  await readLicences(database, tables);
  const {frame, fallback, unlinked} = await periodFacts(database, tables, beside, context);
  const {periods} = frame;
  await database.run([
    periodStatement(
      periods.map((name) => ({
        year: /^\d+$/.test(name) ? Number(name) : null,
        end: periodEnd(frame, name),
      })),
    ),
    ...events.map((name) => unitEventStatement(name, Math.max(1, periods.length))),
    ...unitStatements(tables, {
      periods: periods.length,
      dated: events.filter((name) => dated.includes(name)),
      fallback: fallback < 0 ? null : fallback,
      rules: rulesOf(periods, context.regime),
    }),
  ]);
  const words = await wordsOf(database, tables);
  const channels = channelUseStatement({tables, ...words});
  if (channels !== null) await database.run([channels]);
  return {
    database,
    tables,
    ...(await unitFacts(database, frame)),
    places: tables.registry && (await placesOf(database, tables)),
    words,
    unlinked,
  };
}

function rulesOf(periods: readonly string[], regime: RegimeChoice) {
  return periods.map((period) => {
    const inForce = regimeOfPeriod(period);
    const rule = regime === 'in_force' ? inForce : regime;
    return {regime: rule, stated: rule === inForce};
  });
}

async function placesOf(database: SqlDatabase, tables: SqlTables): Promise<Table> {
  const keys = placesIn(tables);
  const columns = await database.columns(
    `SELECT place, ${keys.map((key) => `${named(key)}, `).join('')} TRUE FROM places ORDER BY place`,
  );
  return smallTable(
    'registry',
    columns[0].length,
    Object.fromEntries(
      keys.map((key, k) => [key, textsAsColumn(columns[k + 1] as (string | null)[])]),
    ),
  );
}

/** Words of the tables that expressions are compiled with. */
export interface Words {
  readonly listedChannels: readonly string[];
  readonly licenceKinds: readonly string[];
  readonly orderWords: readonly string[];
}

async function wordsOf(database: SqlDatabase, tables: SqlTables): Promise<Words> {
  const all = async (query: string | null): Promise<string[]> =>
    query === null ? [] : (await database.rows(query)).map(([word]) => word as string);
  const distinct = (table: TableName, key: string): string | null => {
    const column = columnIn(tables, table, key, 'text', 't');
    if (column === null) return null;
    return `SELECT DISTINCT ${column} FROM ${rowsOf(table)} t WHERE ${column} IS NOT NULL`;
  };
  return {
    listedChannels: (await all(listedChannelsQuery(tables))).sort(),
    licenceKinds: await all(distinct('licence', 'licenceKind')),
    orderWords: await all(distinct('order', 'orderChannel')),
  };
}

/** Reads the last years that P-IRT numbers carry, and the licence table with them. */
async function readLicences(database: SqlDatabase, tables: SqlTables): Promise<void> {
  if (tables.licence === undefined) return;
  await database.run(['CREATE OR REPLACE TEMP TABLE permit_ends (number VARCHAR, day INTEGER)']);
  const query = permitNumbersQuery(tables);
  if (query !== null)
    await database.each(query, async (rows) => {
      const found = rows.flatMap(([number]) => {
        const year = checkPirt(number as string).parts?.expiryYear;
        return year === undefined ? [] : [{number: number as string, day: endOfYear(year)}];
      });
      if (found.length === 0) return;
      await database.append('permit_ends', [
        found.map(({number}) => number),
        found.map(({day}) => day),
      ]);
    });
  await database.run([licenceBookStatement(tables)]);
}

/** The frame, with one unit for each place, period and knowledge of the class. */
async function unitFacts(
  database: SqlDatabase,
  frame: Frame,
): Promise<{frame: Frame; classes: Int8Array}> {
  const found = (await database.rows(
    `SELECT DISTINCT coalesce(place, -1)::INTEGER AS place, period, in_register::INTEGER AS listed,
       (size <> ${UNKNOWN_CLASS})::INTEGER AS known FROM units`,
  )) as readonly (readonly [number, number, number, number])[];
  const last = (at: number): number => (at < 0 ? Infinity : at);
  const units = [...found].sort((a, b) => a[1] - b[1] || compare(last(a[0]), last(b[0])));
  const [place, period, inRegister, known] = [0, 1, 2, 3].map((c) => units.map((unit) => unit[c]));
  const count = place.length;
  const places = 1 + place.reduce((a, b) => Math.max(a, b), -1);
  // The last business is one without a place.
  const registryRow = Int32Array.from({length: places + 1}, (_, i) => (i < places ? i : -1));
  return {
    frame: {
      ...frame,
      businessCount: places + 1,
      registeredCount: places,
      registryRow,
      unitCount: count,
      unitBusiness: Int32Array.from(place, (one) => (one < 0 ? places : one)),
      unitPeriod: Uint16Array.from(period),
      periodStart: Int32Array.from({length: frame.periods.length + 1}, (_, at) => {
        const start = period.findIndex((one) => one >= at);
        return start < 0 ? count : start;
      }),
      inRegister: Uint8Array.from(inRegister),
      observationRow: new Int32Array(count).fill(-1),
    },
    classes: Int8Array.from(known, (one) => (one === 1 ? 0 : UNKNOWN_CLASS)),
  };
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
