import {basename} from 'node:path';
import type {ColumnSummary, TableName} from '../data/table.js';
import {neededPersonal} from '../read/link/link-personal.js';
import type {Config} from '../schema/config.js';
import type {ColumnSpec} from '../schema/spec.js';
import {rowTables} from '../schema/tables.js';
import {named} from '../sql/words.js';
import {labelColumns, totalRows} from './apart.js';
import {cellStates} from './cells.js';
import type {Database} from './database.js';
import {hashOf} from './file-hash.js';
import type {Part} from './join-parts.js';
import type {Relation, RelationColumn} from './relation.js';
import {typedColumn, type TypedColumn} from './typed-column.js';

/**
 * Reads one file into a table of typed columns, `row` among them: its number among the records of the
 * file, which counts rows that are not taken, too.
 *
 * @param part name of the table
 */
export async function loadPart(
  database: Database,
  relation: Relation,
  part: string,
  config: Config,
): Promise<Part> {
  const {name: file, path, table, headerRows, columns} = relation;
  const known = columns.filter(({match}) => match.spec !== null && !isUseless(match.spec));
  const raw = `raw_${part}`;
  const {needsOneOf = [], unique = '', standIns} = rowTables.find(({name}) => name === table) ?? {};
  // A register without identifiers: each row is a business of its own.
  const keyless = standIns !== undefined && !known.some(({match}) => match.spec?.key === unique);
  const labels = labelColumns(columns, keyless ? [0, 1] : []);
  // Names stay in their file, but a row that has one is not refused.
  const unread = columns.filter(
    ({match: {spec}}) =>
      spec !== null && isUseless(spec) && (keyless || needsOneOf.includes(spec.key)),
  );
  await readRaw(database, relation, raw, [
    ...known.map(({sql}, c) => `${sql} AS c${c}`),
    ...labels.map(({source: {sql}}, c) => `${sql} AS t${c}`),
    ...unread.map(({sql}, c) => `${sql} IS NOT NULL AS u${c}`),
  ]);
  const typed: TypedColumn[] = [];
  for (const [c, source] of known.entries())
    typed.push(await typedColumn(database, source, {raw, c, name: `${part}_cells_${c}`}, config));
  const byKey = new Map<string, TypedColumn[]>();
  for (const column of typed) byKey.set(column.key, [...(byKey.get(column.key) ?? []), column]);
  const stated = (_: unknown, c: number): string =>
    `s${c} IN (${cellStates.FILLED}, ${cellStates.COERCED})`;
  const {complete, required} = needed(
    table,
    [...byKey.keys()],
    [...(keyless ? typed.map(stated) : []), ...unread.map((_, c) => `u${c}`)],
  );
  const others = (standIns ?? []).filter((key) => byKey.has(key)).map(named);
  const own = `coalesce(${[...others, `'#${part} ' || ("row" + 1)`].join(', ')}) AS ${named(unique)}`;
  const totals = await totalRows(database, labels, {raw, cells: labels.map((_, c) => `r.t${c}`)});
  // Where every row needs something, an empty one is not taken anyway.
  const isEmpty = complete === 'TRUE' ? 'r.blank' : 'FALSE';
  const all = [
    `r."row", (${isEmpty} OR ${totals}) AS apart`,
    ...unread.map((_, c) => `r.u${c}`),
    // Several headers that say yes or no to one question: one yes is a yes.
    ...[...byKey].map(
      ([key, same]) => `${same.map(({value}) => value).join(' OR ')} AS ${named(key)}`,
    ),
    ...typed.map(({state}, c) => `(${state})::UTINYINT AS s${c}`),
  ];
  await database.run([
    `CREATE OR REPLACE TEMP TABLE ${part} AS
     SELECT *${keyless ? `, ${own}` : ''} FROM (
       SELECT ${all.join(', ')} FROM ${raw} r ${typed.map(({join}) => join).join('\n')})`,
  ]);
  const lost = await rejectedLines(database);
  const counted = await countRows(database, {part, raw, typed, complete, required});
  const {records, accepted, empty} = counted;
  const left = new Set(['row', ...byKey.keys(), ...(keyless ? [unique] : [])]);
  const marks = ['apart', ...unread.map((_, c) => `u${c}`), ...typed.map((_, c) => `s${c}`)];
  await database.run([
    ...(accepted < records ? [`DELETE FROM ${part} WHERE NOT (NOT apart AND ${complete})`] : []),
    ...marks.filter((one) => !left.has(one)).map((one) => `ALTER TABLE ${part} DROP ${one}`),
    `DROP ${relation.row === null ? 'TABLE' : 'VIEW'} ${raw}`,
    ...typed.map((_, c) => `DROP TABLE IF EXISTS ${part}_cells_${c}`),
  ]);
  const setAside = counted.apart + empty;
  return {
    name: part,
    records,
    columns: {
      ...Object.fromEntries([...byKey].map(([key, [{kind}]]) => [key, kind])),
      ...(keyless && {[unique]: 'text' as const}),
    },
    account: {
      file: basename(file),
      sheet: null,
      table,
      records: headerRows + records + lost,
      read: records + lost,
      accepted,
      refused: records - setAside - accepted + lost,
      setAside,
      headerRows,
      places: [],
      sha256: relation.sha256 ?? (await hashOf(path)),
      columns: summaries(columns, typed, counted.states),
    },
  };
}

/**
 * The rows of a file with their numbers. Where the file tells them it stays where it is, and of its
 * columns only those are read that somebody asks for; any other one is read in its order, once.
 */
async function readRaw(
  database: Database,
  {from, row, columns}: Relation,
  raw: string,
  cells: readonly string[],
): Promise<void> {
  const blank = `(${columns.map(({sql}) => `${sql} IS NULL`).join(' AND ')}) AS blank`;
  const select = (number: string): string =>
    `SELECT ${[`${number} AS "row"`, blank, ...cells].join(', ')} FROM ${from}`;
  if (row !== null) await database.run([`CREATE OR REPLACE TEMP VIEW ${raw} AS ${select(row)}`]);
  else
    await database.runInOrder(
      `CREATE OR REPLACE TEMP TABLE ${raw} AS ${select('row_number() OVER () - 1')}`,
    );
}

interface Counted {
  readonly records: number;
  readonly accepted: number;
  /** Totals, and empty rows where these were looked for already. */
  readonly apart: number;
  /** Empty rows among those that lack what every row needs. */
  readonly empty: number;
  /** Cells of each column by their state. */
  readonly states: readonly number[];
}

async function countRows(
  database: Database,
  {
    part,
    raw,
    typed,
    complete,
    required,
  }: {
    readonly part: string;
    readonly raw: string;
    readonly typed: readonly TypedColumn[];
    readonly complete: string;
    readonly required: readonly string[];
  },
): Promise<Counted> {
  const taken = `(NOT apart AND ${complete})`;
  const lacking = (state: number): boolean =>
    state === cellStates.ABSENT || state === cellStates.UNREADABLE;
  // Of a row that is refused only what it lacks is told.
  const counts = typed.flatMap(({key}, c) =>
    allStates.map((state) => {
      const rows = lacking(state) && required.includes(key) ? 'NOT apart' : taken;
      return `(count(*) FILTER (WHERE s${c} = ${state} AND ${rows}))::DOUBLE`;
    }),
  );
  const [[records, apart, accepted, ...found]] = (await database.rows(
    `SELECT count(*)::DOUBLE, (count(*) FILTER (WHERE apart))::DOUBLE,
       (count(*) FILTER (WHERE ${taken}))::DOUBLE
     ${counts.map((count) => `, ${count}`).join('')} FROM ${part}`,
  )) as readonly (readonly number[])[];
  const refused = records - apart - accepted;
  const [[empty]] = (
    refused === 0 || complete === 'TRUE'
      ? [[0]]
      : await database.rows(`SELECT count(*)::DOUBLE FROM ${raw} WHERE blank`)
  ) as readonly (readonly number[])[];
  const states = found.map((count, i) => {
    const {key} = typed[Math.floor(i / allStates.length)];
    const isAbsent = allStates[i % allStates.length] === cellStates.ABSENT;
    return isAbsent && required.includes(key) ? count - empty : count;
  });
  return {records, accepted, apart, empty, states};
}

const allStates = Object.values(cellStates);

/**
 * Names, addresses and telephone numbers that nothing is counted by are of no use to an engine and
 * stay in their file.
 */
function isUseless({key, type, personal}: ColumnSpec): boolean {
  if (personal !== true || (key !== 'businessName' && neededPersonal.has(key))) return false;
  return type === 'text' || key === 'phone';
}

/**
 * Whether a row has what every row of the table needs, and which columns are required.
 *
 * @param unread truths of the columns that are not read and would be enough
 */
function needed(
  table: TableName,
  keys: readonly string[],
  unread: readonly string[],
): {readonly complete: string; readonly required: readonly string[]} {
  const found = rowTables.find(({name}) => name === table);
  // Where a file has the key of its table, no row goes without.
  const own = found?.standIns === undefined ? undefined : found.unique;
  const required = Object.values(found?.spec.columns ?? {})
    .filter((column) => column.required === true || column.key === own)
    .map(({key}) => key)
    .filter((key) => keys.includes(key));
  const filled = (key: string): string => `${named(key)} IS NOT NULL`;
  const tests = required.map(filled);
  const oneOf = (found?.needsOneOf ?? []).filter((key) => keys.includes(key)).map(filled);
  if (oneOf.length + unread.length > 0) tests.push(`(${[...oneOf, ...unread].join(' OR ')})`);
  return {complete: tests.length === 0 ? 'TRUE' : `(${tests.join(' AND ')})`, required};
}

/** Lines of the file read last that had more cells than its header. */
async function rejectedLines(database: Database): Promise<number> {
  const [[exists]] = await database.rows(
    `SELECT count(*)::DOUBLE FROM duckdb_tables() WHERE table_name = 'reject_errors'`,
  );
  if (exists === 0) return 0;
  const [[lines]] = await database.rows(
    `SELECT count(DISTINCT (scan_id, line))::DOUBLE FROM reject_errors
     WHERE scan_id = (SELECT max(scan_id) FROM reject_scans)`,
  );
  return lines as number;
}

function summaries(
  columns: readonly RelationColumn[],
  typed: readonly TypedColumn[],
  counts: readonly number[],
): ColumnSummary[] {
  return columns.map((column) => {
    const c = typed.findIndex(({source}) => source === column);
    const count = (state: number): number =>
      c < 0 ? 0 : counts[c * allStates.length + allStates.indexOf(state as 0)];
    const {header, spec, how, factor} = column.match;
    return {
      header,
      key: spec === null ? null : spec.key.split(' ')[0],
      how,
      ...(factor !== undefined && {factor}),
      filled: count(cellStates.FILLED) + count(cellStates.COERCED),
      missing: count(cellStates.ABSENT),
      coerced: count(cellStates.COERCED),
      approximate: 0,
      refused: count(cellStates.UNREADABLE),
    };
  });
}
