import type {TableName} from '../data/table.js';
import {isBareTotal, isTotalLabel} from '../read/layout/apart.js';
import {identifiers, labelsOf, namesOf} from '../read/row-file.js';
import {rowTables} from '../schema/tables.js';
import {named, quoted, quotedList} from '../sql/words.js';
import type {Database} from './database.js';
import type {RelationColumn} from './relation.js';

/** A text column that a row of totals may be told by. */
export interface LabelColumn {
  readonly source: RelationColumn;
  /** A name may begin with "Total"; only one that is nothing else is none. */
  readonly bare: boolean;
}

/**
 * Columns in which "Jumlah" or "Total" makes a row one of totals, as in any other reading.
 *
 * @param first positions of columns that are such whatever they hold
 */
export function labelColumns(
  columns: readonly RelationColumn[],
  first: readonly number[],
): readonly LabelColumn[] {
  const known = columns.flatMap((source) => {
    const {spec, index} = source.match;
    return source.type === 'VARCHAR' && spec !== null ? [{source, spec, index}] : [];
  });
  const labels = new Set([...identifiers(known), ...labelsOf(known)]);
  const names = new Set(namesOf(known));
  return columns.flatMap((source): LabelColumn[] => {
    const {index} = source.match;
    if (source.type !== 'VARCHAR') return [];
    if (labels.has(index)) return [{source, bare: false}];
    return names.has(index) || first.includes(index) ? [{source, bare: true}] : [];
  });
}

/**
 * Whether a row names a total in one of its cells; `FALSE` where no cell of the file does.
 *
 * @param cells the cells as SQL, in the order of the columns
 */
export async function totalRows(
  database: Database,
  columns: readonly LabelColumn[],
  {raw, cells}: {readonly raw: string; readonly cells: readonly string[]},
): Promise<string> {
  const found: string[] = [];
  for (const [c, {bare}] of columns.entries()) {
    const totals: string[] = [];
    await database.each(
      `SELECT DISTINCT ${cells[c]} FROM ${raw} r WHERE regexp_matches(${cells[c]}, ${quoted(totalBegins)})`,
      (rows) => {
        const own = rows.map(([cell]) => cell as string);
        totals.push(...own.filter(bare ? isBareTotal : isTotalLabel));
        return Promise.resolve();
      },
    );
    if (totals.length === 0) continue;
    found.push(`coalesce(${cells[c]} IN ${quotedList(totals)}, FALSE)`);
  }
  return found.length === 0 ? 'FALSE' : `(${found.join(' OR ')})`;
}

/** Begins with the letters of a word for totals, whatever stands between and before them. */
const totalBegins = `(?i)^[^a-z]*(?:${['tot', 'jum', 'jml', 'gra', 'sub', 'rat', 'rer', 'per']
  .map((letters) => [...letters].join('[^a-z]*'))
  .join('|')})`;

/** Numbers of rows by file that are not taken because an earlier one has their key. */
export interface RepeatedRows {
  /** Copies of another row of the register: set aside. */
  readonly copies: ReadonlyMap<number, number>;
  /** Others with its key: refused. */
  readonly refused: ReadonlyMap<number, number>;
}

/**
 * Leaves the first row of each business in the register, and of each business and year among the
 * observations.
 *
 * @param rows table of all files, from which the later rows are deleted
 * @param keys its columns
 * @param firsts number of the first row of each file
 */
export async function dropRepeated(
  database: Database,
  table: TableName,
  rows: string,
  {keys, firsts}: {readonly keys: readonly string[]; readonly firsts: readonly number[]},
): Promise<RepeatedRows> {
  const [copies, refused] = [new Map<number, number>(), new Map<number, number>()];
  const key = keyOf(table, keys);
  if (key.length === 0) return {copies, refused};
  const filled = key.map((one) => `${one} IS NOT NULL`).join(' AND ');
  // Numbers made of the keys take less room than keys; they may say too much, never too little.
  await database.run([
    `CREATE OR REPLACE TEMP TABLE repeated_keys AS
     SELECT h FROM (SELECT hash(${key.join(', ')}) AS h FROM ${rows} WHERE ${filled})
     GROUP BY h HAVING count(*) > 1`,
  ]);
  const [[repeats]] = await database.rows('SELECT count(*)::DOUBLE FROM repeated_keys');
  if (repeats !== 0) {
    const later = (by: string): string =>
      `row_number() OVER (PARTITION BY ${by} ORDER BY "row") > 1`;
    const isCopy = table === 'registry' ? later(keys.map(named).join(', ')) : 'FALSE';
    const part = `len(list_filter([${firsts.join(', ')}], f -> f <= "row")) - 1`;
    await database.run([
      `CREATE OR REPLACE TEMP TABLE repeated_rows AS
       SELECT "row", ${part} AS part, ${isCopy} AS copy FROM ${rows}
       WHERE ${filled} AND hash(${key.join(', ')}) IN (SELECT h FROM repeated_keys)
       QUALIFY ${later(key.join(', '))}`,
      `DELETE FROM ${rows} WHERE "row" IN (SELECT "row" FROM repeated_rows)`,
    ]);
    for (const [of, copy, count] of await database.rows(
      'SELECT part::INTEGER, copy, count(*)::DOUBLE FROM repeated_rows GROUP BY ALL',
    ))
      (copy === true ? copies : refused).set(of as number, count as number);
    await database.run(['DROP TABLE repeated_rows']);
  }
  await database.run(['DROP TABLE repeated_keys']);
  return {copies, refused};
}

/** What may stand only once in a table; nothing where rows may repeat. */
function keyOf(table: TableName, keys: readonly string[]): readonly string[] {
  const {
    unique,
    uniqueTogether,
    standIns = [],
  } = rowTables.find(({name}) => name === table) ?? ({} as Partial<(typeof rowTables)[number]>);
  if (uniqueTogether?.every((key) => keys.includes(key))) return uniqueTogether.map(named);
  if (unique === undefined) return [];
  if (keys.includes(unique)) return [named(unique)];
  const others = standIns.filter((key) => keys.includes(key));
  return others.length === 0 ? [] : [`coalesce(${others.map(named).join(', ')})`];
}
