import type {RegionLevel} from '../data/region.js';
import type {Table, TableName} from '../data/table.js';
import type {Params} from '../engine/context.js';
import type {Areas} from '../engine/areas.js';
import type {Frame} from '../engine/frame.js';
import type {KindContext, UnitEvaluator} from '../engine/kind-context.js';
import {RowTruth} from '../engine/row-truth.js';
import type {UnitSizes} from '../engine/size.js';
import type {EventTable} from '../indicator/events.js';
import {eventsOf} from '../sql/events.js';
import {columnIn, rowsOf, type SqlTable, type SqlTables} from '../sql/source.js';
import {named} from '../sql/words.js';
import type {SqlDatabase, Value} from '../sql/database.js';
import {columnOf, smallTable, textsAsColumn} from './small-table.js';

/** Columns of the register that categories are made of. */
const registerKeys = ['kbliCode', 'sector', 'ownerGender'] as const;

export interface EventRowsSource {
  readonly database: SqlDatabase;
  readonly tables: SqlTables;
  readonly frame: Frame;
  readonly params: Params;
  /** Words of the register in its order, by column. */
  readonly words: Readonly<Record<(typeof registerKeys)[number], readonly string[]>>;
  readonly areas: (level: RegionLevel) => Areas;
}

/** What a formula over groups of rows finds in memory. */
export type EventRows = Pick<KindContext, 'frame' | 'evaluator' | 'sizes' | 'areas'>;

/**
 * The rows of one event table in memory, with what the register and the units say of the businesses
 * they name, and of nobody else: who met whom, and who was mentored by whom, cannot be added up.
 */
export async function eventRowsOf(
  name: EventTable,
  {database, tables, frame, params, words, areas}: EventRowsSource,
): Promise<EventRows> {
  const {table, indexOf: rowAt} = await tableInMemory(database, tables[name] as SqlTable);
  const told = (await database.columns(
    `SELECT "row"::INTEGER, business::DOUBLE FROM ${eventsOf(name)} ORDER BY "row", business`,
  )) as readonly (readonly (number | null)[])[];
  const [place, registered, ...register] = await database.columns(
    registerQuery(tables, `(SELECT DISTINCT business FROM ${eventsOf(name)})`),
  );
  const numbers = register[registerKeys.length] as readonly number[];
  const indexOf = new Map(numbers.map((business, i) => [business, i]));
  const businessOf = (business: number | null): number =>
    business === null ? -1 : (indexOf.get(business) as number);
  // Rows of nobody, which say in which order the register names its words.
  const first = Math.max(0, ...registerKeys.map((key) => words[key].length));
  const units = await unitsOf(database, name, {frame, businessOf, count: numbers.length});
  const reduced: Frame = {
    ...frame,
    businessCount: numbers.length,
    registeredCount: numbers.length,
    registryRow: Int32Array.from(registered, (one, i) => (one === true ? first + i : -1)),
    unitOf: units.unitOf,
    eachBusinessOfRows: (_, tell) => {
      told[0].forEach((row, i) => tell(rowAt(row as number), businessOf(told[1][i])));
    },
    tables: {
      [name]: table,
      registry: smallTable(
        'registry',
        first + numbers.length,
        Object.fromEntries(
          registerKeys.map((key, k) => {
            const own = Array.from({length: first}, (_, i) => words[key][i] ?? null);
            return [key, textsAsColumn([...own, ...(register[k] as (string | null)[])])];
          }),
        ),
      ),
    },
  };
  const known = new Map<RegionLevel, Areas>();
  return {
    frame: reduced,
    sizes: units.sizes,
    // Groups of rows ask for truths of rows alone.
    evaluator: {frame: reduced, params, rows: new RowTruth(reduced, params)} as UnitEvaluator,
    areas: (level) => {
      let own = known.get(level);
      if (own === undefined) {
        const {ofRow, ...all} = areas(level);
        const area = (at: Value): number => (at === null ? -1 : (ofRow[at as number] ?? -1));
        const ofRows = Int32Array.from([...new Array<null>(first).fill(null), ...place], area);
        known.set(level, (own = {...all, ofRow: ofRows}));
      }
      return own;
    },
  };
}

/** The table, and where in it the row with a number stands. */
async function tableInMemory(
  database: SqlDatabase,
  table: SqlTable,
): Promise<{readonly table: Table; readonly indexOf: (row: number) => number}> {
  const keys = Object.keys(table.columns);
  const [numbers, ...cells] = await database.columns(
    `SELECT "row"::DOUBLE, ${keys.map((key) => `${named(key)}, `).join('')} TRUE
     FROM ${rowsOf(table.name)} ORDER BY "row"`,
  );
  const index = new Map(numbers.map((row, i) => [row as number, i]));
  return {
    table: smallTable(
      table.name,
      numbers.length,
      Object.fromEntries(keys.map((key, k) => [key, columnOf(table.columns[key], cells[k])])),
    ),
    indexOf: (row) => index.get(row) as number,
  };
}

/** Place, whether it is registered, and the words of each business. */
function registerQuery(tables: SqlTables, businesses: string): string {
  const isThere = tables.registry !== undefined;
  const columns = registerKeys.map(
    (key) => columnIn(tables, 'registry' satisfies TableName, key, 'text', 'r') ?? 'NULL::VARCHAR',
  );
  return `SELECT pl.place, ${isThere ? 'r."row" IS NOT NULL' : 'FALSE'}, ${columns.join(', ')},
      b.business::DOUBLE
    FROM ${businesses} b ${isThere ? `LEFT JOIN ${rowsOf('registry')} r ON r."row" = b.business` : ''}
    LEFT JOIN business_places pl ON pl.business = b.business
    WHERE b.business IS NOT NULL ORDER BY b.business`;
}

/** The classes of the businesses that a table names, in every period. */
async function unitsOf(
  database: SqlDatabase,
  name: EventTable,
  {
    frame: {periods},
    businessOf,
    count,
  }: {frame: Frame; businessOf: (business: number | null) => number; count: number},
): Promise<{readonly unitOf: Frame['unitOf']; readonly sizes: UnitSizes}> {
  const [business, period, size] = (await database.columns(
    `SELECT business::DOUBLE, period, size::INTEGER FROM units
     WHERE business IN (SELECT business FROM ${eventsOf(name)})`,
  )) as readonly (readonly number[])[];
  const at = new Int32Array(periods.length * count).fill(-1);
  business.forEach((one, unit) => (at[period[unit] * count + businessOf(one)] = unit));
  return {
    unitOf: (own, of) => (of < 0 ? -1 : (at[of * count + own] ?? -1)),
    sizes: {
      codes: Int8Array.from(size),
      estimated: new Uint8Array(size.length),
      anyEstimated: false,
    },
  };
}
