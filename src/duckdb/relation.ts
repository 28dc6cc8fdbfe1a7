import {open} from 'node:fs/promises';
import {basename, extname} from 'node:path';
import {tableNames, type TableName} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {byteFile} from '../read/container/byte-file.js';
import {CsvRows} from '../read/container/csv-rows.js';
import {TextFile} from '../read/container/text-file.js';
import {isPartitioned, partName, partsOf} from '../node/partitioned.js';
import {columnHints, lookUp} from '../read/for-file.js';
import {candidatesOf} from '../read/header/choose-table.js';
import type {HeaderMatch} from '../read/header/match-headers.js';
import {findLayout} from '../read/layout/find-layout.js';
import type {Config} from '../schema/config.js';
import {named, quoted} from '../sql/words.js';
import type {Database} from './database.js';

/** Something that DuckDB can read, and which of its columns are known. */
export interface Relation {
  /** The file, or the table in a database file. */
  readonly name: string;
  readonly table: TableName;
  /** The file it is in. */
  readonly path: string;
  /** Lines above and including the header; 0 where a file has none. */
  readonly headerRows: number;
  /** What stands behind FROM. */
  readonly from: string;
  /** The number of a row from 0 as SQL; `null` where only the order of the rows tells it. */
  readonly row: string | null;
  readonly columns: readonly RelationColumn[];
  /** Hash of what it holds, where it is no file. */
  readonly sha256?: string;
}

export interface RelationColumn {
  readonly match: HeaderMatch;
  /** The cell as it stands in the file. */
  readonly sql: string;
  /** DuckDB's name of its type; `VARCHAR` is text that has to be understood. */
  readonly type: string;
}

/** What says which table a file is, where its headers do not. */
export interface RelationHints {
  readonly config: Config;
  readonly tables: Readonly<Record<string, TableName>>;
}

/** The relations of a file: one of a text or Parquet file, several of a database. */
export async function relationsOf(
  database: Database,
  path: string,
  hints: RelationHints,
): Promise<readonly Relation[]> {
  if (await isPartitioned(path)) {
    const parts = await partsOf(path);
    if (parts.length === 0) throw new UmkmError('FOLDER_EMPTY', {found: path});
    return [await parquetRelation(database, path, parts, hints)];
  }
  switch (extname(path).toLowerCase()) {
    case '.parquet':
      return [await parquetRelation(database, path, [path], hints)];
    case '.duckdb':
    case '.db':
      return databaseRelations(database, path, hints);
    default:
      return [await csvRelation(path, hints)];
  }
}

const extensions = ['.csv', '.tsv', '.txt', '.parquet', '.duckdb', '.db'];

/** Whether DuckDB reads the file itself: text with separators, Parquet, also in parts, its own files. */
export async function isRelation(path: string): Promise<boolean> {
  return extensions.includes(extname(path).toLowerCase()) || isPartitioned(path);
}

/** Bytes at the beginning of a text in which its header must stand. */
const headBytes = 256 * 1024;
const separators = [';', ',', '\t', '|'];

/** A text whose separator and header are found in its first lines, as by any other reading. */
async function csvRelation(path: string, {config, tables}: RelationHints): Promise<Relation> {
  const name = basename(path);
  const head = await headOf(path);
  const openings = separators.map(
    (separator) => () =>
      new CsvRows(new TextFile(byteFile(head)).pieces(), separator.charCodeAt(0)),
  );
  const forced = lookUp({...config.tables, ...tables}, name, null);
  const columns = columnHints(lookUp(config.columns, name, null));
  const layout = await findLayout(
    {sheet: null, openings, begins: ''},
    {...(forced && {forced}), ...(columns && {columns})},
  );
  if ('code' in layout) throw new UmkmError('ENGINE_FILE', {found: name, cause: layout.code});
  const separator = separators[Math.max(0, openings.indexOf(layout.open as () => CsvRows))];
  const declared = layout.headers.map((_, index) => `'c${index}': 'VARCHAR'`).join(', ');
  const from = `read_csv(${quoted(path)}, delim = ${quoted(separator)}, quote = '"', escape = '"',
    header = false, skip = ${layout.headerRow}, auto_detect = false, null_padding = true,
    strict_mode = false, ignore_errors = true, store_rejects = true, rejects_limit = 0,
    columns = {${declared}})`;
  return {
    name,
    table: layout.table.name,
    path,
    headerRows: layout.headerRow,
    from,
    row: null,
    columns: layout.table.matches.map((match) => ({
      match,
      sql: `nullif(trim(c${match.index}, e' \\t\\r'), '')`,
      type: 'VARCHAR',
    })),
  };
}

async function parquetRelation(
  database: Database,
  path: string,
  parts: readonly string[],
  hints: RelationHints,
): Promise<Relation> {
  // Parts may have other columns than their neighbours, and what stands in the names of their folders
  // is text: 33.01 is no number.
  const from = `read_parquet([${parts.map(quoted).join(', ')}], union_by_name = true,
    hive_partitioning = ${parts.length > 1 || parts[0] !== path}, hive_types_autocast = false)`;
  const columns = (await database.rows(`DESCRIBE SELECT * FROM ${from}`)).map(([name, type]) => ({
    name: name as string,
    type: type as string,
  }));
  const place = {name: basename(path), path, from};
  const folders = new Set(parts.flatMap((part) => partitionsOf(partName(path, part))));
  const isTold = columns.every(({name}) => !/^file_(row_number|index)$/i.test(name));
  const row = isTold ? await rowOfParts(database, parts) : null;
  return {...typedRelation(place, columns, hints, folders), row};
}

/** The number of a row among those of all files, in the order in which they are named. */
async function rowOfParts(database: Database, parts: readonly string[]): Promise<string> {
  if (parts.length === 1) return 'file_row_number';
  const found = await database.rows(
    `SELECT file_name, num_rows::DOUBLE FROM parquet_file_metadata([${parts.map(quoted).join(', ')}])`,
  );
  const rows = new Map(found.map(([name, count]) => [name as string, count as number]));
  let before = 0;
  const firsts = parts.map((part) => {
    const first = before;
    before += rows.get(part) as number;
    return first;
  });
  return `([${firsts.join(', ')}]::BIGINT[])[file_index::BIGINT + 1] + file_row_number::BIGINT`;
}

/** Columns that the folders of a part are named by. */
function partitionsOf(name: string): string[] {
  return name
    .split('/')
    .slice(0, -1)
    .map((folder) => folder.split('=')[0]);
}

/** The tables of a database file that have the name of one of ours, or are said to be one. */
async function databaseRelations(
  database: Database,
  path: string,
  hints: RelationHints,
): Promise<readonly Relation[]> {
  const catalog = `file_${basename(path).replace(/\W/g, '_')}`;
  await database.run([`ATTACH ${quoted(path)} AS ${named(catalog)} (READ_ONLY)`]);
  const found = new Map<string, {name: string; type: string}[]>();
  for (const [schema, table, name, type] of (await database.rows(
    `SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns()
     WHERE database_name = ${quoted(catalog)} AND NOT internal ORDER BY table_oid, column_index`,
  )) as readonly (readonly string[])[]) {
    const key = JSON.stringify([schema, table]);
    found.set(key, [...(found.get(key) ?? []), {name, type}]);
  }
  return [...found].flatMap(([key, columns]) => {
    const [schema, table] = JSON.parse(key) as [string, string];
    const forced = hints.tables[table] ?? hints.config.tables?.[table];
    const own = forced ?? (isTableName(table) ? table : null);
    if (own === null) return [];
    const from = `${named(catalog)}.${named(schema)}.${named(table)}`;
    const place = {name: table, path, from};
    return [{...typedRelation(place, columns, {...hints, tables: {[table]: own}}), row: null}];
  });
}

/**
 * A table with typed columns.
 *
 * @param folders columns that are the names of folders: they say where rows lie, not what they are
 */
export function typedRelation(
  {name, path, from}: Pick<Relation, 'name' | 'path' | 'from'>,
  columns: readonly {readonly name: string; readonly type: string}[],
  {config, tables}: RelationHints,
  folders: ReadonlySet<string> = new Set(),
): Omit<Relation, 'row'> {
  const hints = columnHints(lookUp(config.columns, name, null));
  const candidates = (forced: TableName | undefined, only: typeof columns) =>
    candidatesOf(
      only.map((column) => column.name),
      {...(forced && {forced}), ...(hints && {columns: hints})},
    );
  const own = columns.filter((column) => !folders.has(column.name));
  const table =
    lookUp({...config.tables, ...tables}, name, null) ?? candidates(undefined, own).at(0)?.name;
  const [found] = candidates(table, columns);
  if (found === undefined)
    throw new UmkmError('ENGINE_FILE', {found: name, cause: 'READ_NO_HEADER'});
  return {
    name,
    table: found.name,
    path,
    headerRows: 0,
    from,
    columns: found.matches.map((match) => ({
      match,
      sql: named(columns[match.index].name),
      type: columns[match.index].type,
    })),
  };
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((cause: unknown) => {
    throw new UmkmError('FILE_MISSING', {found: path}, {cause});
  });
  try {
    const {bytesRead, buffer} = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    const whole = bytesRead < headBytes;
    const end = whole ? bytesRead : buffer.lastIndexOf(0x0a, bytesRead - 1) + 1;
    return buffer.slice(0, end);
  } finally {
    await file.close();
  }
}

function isTableName(name: string): name is TableName {
  return (tableNames as readonly string[]).includes(name);
}
