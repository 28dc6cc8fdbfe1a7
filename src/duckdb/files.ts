import {neededPersonal} from '../read/link/link-personal.js';
import {basename} from 'node:path';
import type {Diagnostic} from '../data/diagnostic.js';
import type {ColumnSummary, Table, TableName, Tables} from '../data/table.js';
import {nodeFile} from '../node/node-file.js';
import {readPaths} from '../node/read-folder.js';
import {UmkmError} from '../errors.js';
import type {Config} from '../schema/config.js';
import type {ColumnSpec} from '../schema/spec.js';
import {rowTables} from '../schema/tables.js';
import type {ColumnKind, SqlTable} from '../sql/source.js';
import {dayNumber, named} from '../sql/words.js';
import {labelColumns, totalRows} from './apart.js';
import {appendTable} from './append.js';
import {cellStates, outside, understand} from './cells.js';
import type {Database} from './database.js';
import {joinParts, type FileAccount, type Part} from './join-parts.js';
import {isRelation, relationsOf, type Relation, type RelationColumn} from './relation.js';

/** Files that DuckDB reads itself, however large they are. */
export interface DuckdbFiles {
  /** Text with separators, Parquet, and DuckDB's own files; small workbooks go through memory. */
  readonly files: readonly string[];
  /** File names, or tables of a database file, with the table they hold. */
  readonly tables?: Readonly<Record<string, TableName>>;
  /** A `pantau.json` for the files that go through memory; without it the one beside them. */
  readonly config?: string;
}

export interface LoadedFiles {
  readonly tables: Partial<Record<TableName, SqlTable>>;
  /** Tables that stay in memory. */
  readonly beside: Tables;
  /** In the order of the files. */
  readonly input: readonly FileAccount[];
  /** Remarks on the files that went through memory. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads files into `rows_<table>` with typed columns. Every row and every cell is accounted for: a
 * cell that cannot be understood is missing and counted as refused.
 *
 * Rows of totals and a second row with the same key do not count, as in any other reading. Unlike
 * `readTables` it expects no headings, remarks and signatures among the rows, looks up no area codes
 * by their names, finds no business by its NIB or name where its identifier is another, and merges no
 * lines of one business: the first one counts.
 *
 * @throws UmkmError `FILE_MISSING`, `ENGINE_FILE` where a file holds no table that is known
 */
export async function loadFiles(
  database: Database,
  {files, tables: forced = {}, config: configPath}: DuckdbFiles,
  config: Config,
): Promise<LoadedFiles> {
  const relations: Relation[] = [];
  const others: string[] = [];
  for (const path of files) {
    const found = isRelation(path)
      ? await relationsOf(database, path, {config, tables: forced})
      : [];
    const small = found.filter(({table}) => outside.includes(table));
    if (found.length === 0 || small.length > 0) others.push(path);
    relations.push(...found.filter(({table}) => !outside.includes(table)));
  }
  const accounts: {readonly path: string; readonly account: FileAccount}[] = [];
  const tables: Partial<Record<TableName, SqlTable>> = {};
  for (const name of new Set(relations.map(({table}) => table))) {
    const own = relations.filter(({table}) => table === name);
    const parts: Part[] = [];
    for (const [index, relation] of own.entries()) {
      const part = loadPart(database, relation, `part_${name}_${index}`, config);
      // A text that is no UTF-8, a damaged Parquet file: DuckDB says what is wrong with it.
      parts.push(await part.catch((error: unknown) => refuse(relation.name, error)));
    }
    const joined = await joinParts(database, name, parts);
    tables[name] = joined.table;
    joined.accounts.forEach((account, i) => accounts.push({path: own[i].path, account}));
  }
  const beside: Partial<Record<TableName, Table>> = {};
  const read =
    others.length === 0
      ? {tables: {}, input: [], diagnostics: []}
      : await readPaths(others, {config: configPath, tables: forced});
  for (const account of read.input) {
    const path = others.find((one) => basename(one) === basename(account.file)) ?? '';
    accounts.push({path, account});
  }
  for (const table of Object.values(read.tables)) {
    if (outside.includes(table.name)) beside[table.name] = table;
    else if (tables[table.name] === undefined)
      tables[table.name] = await appendTable(database, table);
    else throw new UmkmError('ENGINE_FILE', {found: others.join(', '), cause: table.name});
  }
  const rank = ({path}: {readonly path: string}): number => files.indexOf(path);
  const input = accounts.sort((a, b) => rank(a) - rank(b)).map(({account}) => account);
  return {tables, beside, input, diagnostics: read.diagnostics};
}

function refuse(found: string, error: unknown): never {
  if (error instanceof UmkmError) throw error;
  const [cause] = String(error instanceof Error ? error.message : error).split('\n');
  throw new UmkmError('ENGINE_FILE', {found, cause}, {cause: error});
}

/** A column of a file in the type of its table. */
interface TypedColumn {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly spec: ColumnSpec;
  readonly source: RelationColumn;
  readonly value: string;
  /** State of the cell, as in `cellStates`. */
  readonly state: string;
  readonly join: string;
}

/** Reads one file into a table of typed columns, in the order of its rows. */
async function loadPart(
  database: Database,
  {name: file, path, table, headerRows, from, columns}: Relation,
  part: string,
  config: Config,
): Promise<Part> {
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
  const cells = [
    `(${columns.map(({sql}) => `${sql} IS NULL`).join(' AND ')}) AS blank`,
    ...known.map(({sql}, c) => `${sql} AS c${c}`),
    ...labels.map(({source: {sql}}, c) => `${sql} AS t${c}`),
    ...unread.map(({sql}, c) => `${sql} IS NOT NULL AS u${c}`),
  ];
  await database.run([
    `CREATE OR REPLACE TEMP TABLE ${raw} AS SELECT row_number() OVER () - 1 AS "row"
     ${cells.map((cell) => `, ${cell}`).join('')} FROM ${from}`,
  ]);
  const typed: TypedColumn[] = [];
  for (const [c, source] of known.entries())
    typed.push(await typedColumn(database, source, `${raw}`, c, `${part}_cells_${c}`, config));
  const byKey = new Map<string, TypedColumn[]>();
  for (const column of typed) byKey.set(column.key, [...(byKey.get(column.key) ?? []), column]);
  const joins = typed.map(({join}) => join).join('\n');
  const values = [...byKey].map(
    // Several headers that say yes or no to one question: one yes is a yes.
    ([key, own]) => `${own.map(({value}) => value).join(' OR ')} AS ${named(key)}`,
  );
  const states = typed.map(({state}, c) => `${state} AS s${c}`);
  const totals = await totalRows(database, labels, {raw, cells: labels.map((_, c) => `r.t${c}`)});
  const apart = `(r.blank OR ${totals}) AS apart`;
  const isNamed = unread.map((_, c) => `r.u${c}`);
  const all = `(SELECT r."row", ${[apart, ...isNamed, ...values, ...states].join(', ')}
    FROM ${raw} r ${joins})`;
  const stated = (_: unknown, c: number): string =>
    `s${c} IN (${cellStates.FILLED}, ${cellStates.COERCED})`;
  const {complete, required} = needed(
    table,
    [...byKey.keys()],
    [...(keyless ? typed.map(stated) : []), ...unread.map((_, c) => `u${c}`)],
  );
  const others = (standIns ?? []).filter((key) => byKey.has(key)).map(named);
  const own = `coalesce(${[...others, `'#${part} ' || ("row" + 1)`].join(', ')}) AS ${named(unique)}`;
  const taken = `(NOT apart AND ${complete})`;
  // Of a row that is refused only what it lacks is told.
  const counts = typed.flatMap(({key}, c) =>
    Object.values(cellStates).map((state) => {
      const lacking = state === cellStates.ABSENT || state === cellStates.UNREADABLE;
      const rows = lacking && required.includes(key) ? 'NOT apart' : taken;
      return `(count(*) FILTER (WHERE s${c} = ${state} AND ${rows}))::DOUBLE`;
    }),
  );
  const read = `typed_${part}`;
  await database.run([`CREATE OR REPLACE TEMP TABLE ${read} AS SELECT * FROM ${all}`]);
  const [[records, setAside, accepted, ...found]] = (await database.rows(
    `SELECT count(*)::DOUBLE, (count(*) FILTER (WHERE apart))::DOUBLE,
       (count(*) FILTER (WHERE ${taken}))::DOUBLE
     ${counts.map((count) => `, ${count}`).join('')} FROM ${read}`,
  )) as readonly (readonly number[])[];
  const lost = await rejectedLines(database);
  await database.run([
    `CREATE OR REPLACE TEMP TABLE ${part} AS
     SELECT ${['"row"', ...[...byKey.keys()].map(named), ...(keyless ? [own] : [])].join(', ')}
     FROM ${read} WHERE ${taken} ORDER BY "row"`,
    `DROP TABLE ${read}`,
    `DROP TABLE ${raw}`,
    ...typed.map((_, c) => `DROP TABLE IF EXISTS ${part}_cells_${c}`),
  ]);
  return {
    name: part,
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
      sha256: await hashOf(path),
      columns: summaries(columns, typed, found),
    },
  };
}

async function hashOf(path: string): Promise<string> {
  const file = await nodeFile(path);
  try {
    return await file.sha256();
  } finally {
    await file.close();
  }
}

/**
 * Names, addresses and telephone numbers that nothing is counted by are of no use to an engine and
 * stay in their file.
 */
function isUseless({key, type, personal}: ColumnSpec): boolean {
  if (personal !== true || (key !== 'businessName' && neededPersonal.has(key))) return false;
  return type === 'text' || key === 'phone';
}

async function typedColumn(
  database: Database,
  source: RelationColumn,
  raw: string,
  c: number,
  name: string,
  config: Config,
): Promise<TypedColumn> {
  const {match, type} = source;
  const spec = match.spec as ColumnSpec;
  const key = spec.key.split(' ')[0];
  const cell = `r.c${c}`;
  const kind = kindOf(spec);
  const direct = directly(kind, spec, type, cell);
  if (direct !== null) {
    const state = `CASE WHEN ${cell} IS NULL THEN ${cellStates.ABSENT}
      WHEN ${direct} IS NULL THEN ${cellStates.UNREADABLE} ELSE ${cellStates.FILLED} END`;
    return {key, kind, spec, source, value: direct, state, join: ''};
  }
  const text = `${cell}::VARCHAR`;
  await understand(database, `SELECT ${text} AS cell FROM ${raw} r`, name, {
    spec,
    factor: match.factor,
    system: config.codeSystem ?? 'kemendagri',
  });
  return {
    key,
    kind,
    spec,
    source,
    value: `m${c}.value`,
    state: `coalesce(m${c}.state, ${cellStates.ABSENT})`,
    join: `LEFT JOIN ${name} m${c} ON m${c}.cell = ${text}`,
  };
}

/** A cell that a file holds as what it is, or `null` for text that has to be understood. */
function directly(
  kind: ColumnKind,
  {type: declared}: ColumnSpec,
  type: string,
  cell: string,
): string | null {
  const isNumber = /^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/.test(type);
  if (kind === 'number' && isNumber) {
    const least = declared === 'count' || declared === 'year' ? ` AND ${cell} >= 0` : '';
    return `CASE WHEN isfinite(${cell}::DOUBLE)${least} THEN ${cell}::DOUBLE END`;
  }
  if (kind === 'date' && /^(DATE|TIMESTAMP.*)$/.test(type)) return dayNumber(cell);
  if (kind === 'truth' && type === 'BOOLEAN') return cell;
  return null;
}

function kindOf({type}: ColumnSpec): ColumnKind {
  switch (type) {
    case 'date':
    case 'truth':
      return type;
    case 'text':
    case 'code':
    case 'enum':
    case 'list':
      return 'text';
    default:
      return 'number';
  }
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
  const states = Object.values(cellStates);
  return columns.map((column) => {
    const c = typed.findIndex(({source}) => source === column);
    const count = (state: number): number =>
      c < 0 ? 0 : counts[c * states.length + states.indexOf(state as 0)];
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
