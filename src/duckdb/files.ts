import {stat} from 'node:fs/promises';
import {basename} from 'node:path';
import type {Diagnostic} from '../data/diagnostic.js';
import type {Table, TableName, Tables} from '../data/table.js';
import {isPartitioned, partsOf} from '../node/partitioned.js';
import {readPaths} from '../node/read-folder.js';
import {UmkmError} from '../errors.js';
import {refuseClickhouse} from '../clickhouse/address.js';
import {isPostgres, postgresName} from '../postgres/address.js';
import {PostgresSources} from '../postgres/sources.js';
import type {Config} from '../schema/config.js';
import type {SqlTable} from '../sql/source.js';
import {appendTable} from './append.js';
import {outside} from './cells.js';
import type {Database} from './database.js';
import {joinParts, type FileAccount, type Part} from './join-parts.js';
import {loadPart} from './load-part.js';
import {postgresRelation} from './postgres-relation.js';
import {isRelation, relationsOf, type Relation} from './relation.js';

/** Files that DuckDB reads itself, however large they are. */
export interface DuckdbFiles {
  /** Text with separators, Parquet, and DuckDB's own files; small workbooks go through memory. */
  readonly files: readonly string[];
  /** File names, or tables of a database file, with the table they hold. */
  readonly tables?: Readonly<Record<string, TableName>>;
  /** A `pantau.json` for the files that go through memory; without it the one beside them. */
  readonly config?: string | undefined;
  /** `disk` where tables are too large for memory; by default those of large files are. */
  readonly storage?: 'disk' | undefined;
  /** Stops reading a database. */
  readonly signal?: AbortSignal | undefined;
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
  asked: DuckdbFiles,
  config: Config,
): Promise<LoadedFiles> {
  refuseClickhouse(asked.files);
  const postgres = new PostgresSources(config, asked.signal);
  try {
    return await load(database, asked, {config, postgres});
  } finally {
    await postgres.close();
  }
}

async function load(
  database: Database,
  {files, tables: forced = {}, config: configPath, storage, signal}: DuckdbFiles,
  {config, postgres}: {readonly config: Config; readonly postgres: PostgresSources},
): Promise<LoadedFiles> {
  if (storage === 'disk' || (await areLarge(files))) await database.keepOnDisk();
  const relations: Relation[] = [];
  const others: string[] = [];
  const hints = {config, tables: forced};
  for (const path of files) {
    const found = isPostgres(path)
      ? [await postgresRelation(database, path, postgres, hints)]
      : (await isRelation(path))
        ? await relationsOf(database, path, hints)
        : [];
    const small = found.filter(({table}) => outside.includes(table));
    if (found.length === 0 || small.length > 0) others.push(path);
    relations.push(...found.filter(({table}) => !outside.includes(table)));
  }
  // Later every row is here.
  if (!others.some(isPostgres)) await postgres.close();
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
      : await readPaths(others, {config: configPath, tables: forced, postgres, signal});
  for (const account of read.input) {
    const path =
      others.find((one) => isPostgres(one) && postgresName(one) === account.file) ??
      others.find((one) => basename(one) === basename(account.file)) ??
      '';
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

/** Bytes above which tables lie on disk, as text; Parquet takes a tenth of that. */
const largeBytes = 200 * 2 ** 20;
const packed = 10;

/** Whether tables are large; of a database nobody knows it beforehand. */
async function areLarge(paths: readonly string[]): Promise<boolean> {
  let bytes = 0;
  for (const path of paths) {
    if (isPostgres(path)) return true;
    const isParted = await isPartitioned(path);
    for (const file of isParted ? await partsOf(path) : [path]) {
      const size = await stat(file).then(
        (stats) => stats.size,
        () => 0,
      );
      bytes += size * (/\.parquet$/i.test(file) ? packed : 1);
    }
  }
  return bytes > largeBytes;
}

function refuse(found: string, error: unknown): never {
  if (error instanceof UmkmError) throw error;
  const [cause] = String(error instanceof Error ? error.message : error).split('\n');
  throw new UmkmError('ENGINE_FILE', {found, cause}, {cause: error});
}
