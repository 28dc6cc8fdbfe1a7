import {basename} from 'node:path';
import type {Diagnostic} from '../data/diagnostic.js';
import type {Table, TableName, Tables} from '../data/table.js';
import {readPaths} from '../node/read-folder.js';
import {UmkmError} from '../errors.js';
import type {Config} from '../schema/config.js';
import type {SqlTable} from '../sql/source.js';
import {appendTable} from './append.js';
import {outside} from './cells.js';
import type {Database} from './database.js';
import {joinParts, type FileAccount, type Part} from './join-parts.js';
import {loadPart} from './load-part.js';
import {isRelation, relationsOf, type Relation} from './relation.js';

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
    const found = (await isRelation(path))
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
