import type {Stats} from 'node:fs';
import {readdir, readFile, stat} from 'node:fs/promises';
import {basename, dirname, extname, join, resolve} from 'node:path';
import {clickhousePaths, isClickhouse, refuseClickhouse} from '../clickhouse/address.js';
import type {TableName} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {isAddress} from '../read/container/ckan-address.js';
import {ckanSource} from '../read/container/ckan-source.js';
import type {FileContent} from '../read/container/byte-file.js';
import type {ReadResult, Source} from '../read/read-tables.js';
import {readTables} from '../read/read-tables.js';
import type {Config} from '../schema/config.js';
import {parseConfig} from '../schema/config.js';
import {isPostgres} from '../postgres/address.js';
import {postgresFile} from '../postgres/json-file.js';
import {PostgresSources, postgresPaths} from '../postgres/sources.js';
import type {NodeFile} from './node-file.js';
import {nodeFile} from './node-file.js';
import {isPartitioned} from './partitioned.js';
import {publishedRegions, readRegionFile} from './regions.js';

/** What is read from a folder; a workbook is told to be saved as CSV rather than passed over. */
const extensions = new Set(
  '.csv .tsv .txt .xlsx .xls .xlsm .ods .json .geojson .jsonl .ndjson .parquet'.split(' '),
);
const configName = 'pantau.json';
const limitMegabytes = 1024;

export interface ReadPathsOptions {
  /** A `pantau.json`; without it the one beside the data is taken. */
  readonly config?: string | undefined;
  /** File names with the table they hold. */
  readonly tables?: Readonly<Record<string, TableName>> | undefined;
  /** The database that sources are read from; without it the one of the configuration. */
  readonly postgres?: PostgresSources | undefined;
  /** Stops reading. */
  readonly signal?: AbortSignal | undefined;
  /** Told how many files will be read. */
  readonly onProgress?: ((files: number) => void) | undefined;
}

export interface PathsResult extends ReadResult {
  /** What `pantau.json` says; empty where there is none. */
  readonly config: Config;
}

/**
 * Reads files, and the tables in folders, with the `pantau.json` that stands beside them. A path that
 * is an address is a table of a CKAN portal, `postgres:NAME` one of the database that `pantau.json`
 * names; a folder has all of these.
 *
 * @throws UmkmError `FILE_MISSING`, `FOLDER_EMPTY`, `FILE_TOO_LARGE`, `FILE_UNREADABLE`,
 *   `FOLDER_PARTITIONED`, `CONFIG_SEVERAL`, `CONFIG_JSON`, `CONFIG_INVALID`, `REGION_LIST_INVALID`,
 *   `PSEUDONYM_KEY`, `CLICKHOUSE_ENGINE`, and what `ckanSource` throws
 */
export async function readPaths(
  paths: readonly string[],
  {config: configPath, tables = {}, postgres, signal, onProgress}: ReadPathsOptions = {},
): Promise<PathsResult> {
  const {files, config, list} = await findFiles(paths, configPath);
  refuseClickhouse(files);
  onProgress?.(files.length);
  const names = shortNames(files);
  const sources: Source[] = [];
  const database = postgres ?? new PostgresSources(config, signal);
  try {
    for (const [index, file] of files.entries())
      sources.push(await sourceOf(file, names[index], {database, signal}));
    // All rows are here; the server need not wait for them to be understood.
    if (postgres === undefined) await database.close();
    const regions = {
      ...(list !== null && {own: await readRegionFile(list)}),
      published: publishedRegions,
    };
    const pseudonymKey = process.env.PANTAU_KEY === '' ? undefined : process.env.PANTAU_KEY;
    const result = await readTables(sources, {
      config,
      tables,
      regions,
      pseudonymKey,
      ...(signal && {signal}),
    });
    return {...result, config};
  } finally {
    if (postgres === undefined) await database.close();
    for (const {bytes} of sources) if ('close' in bytes) await (bytes as NodeFile).close();
  }
}

/**
 * What is to be read at a path, and the name it goes by. Who asks closes the database, and the bytes
 * where they can be closed.
 *
 * @throws UmkmError `FOLDER_PARTITIONED`, `FILE_TOO_LARGE`, `FILE_UNREADABLE`, and what a portal's or a
 *   database's table throws
 */
export async function sourceOf(
  file: string,
  name: string,
  {
    database,
    signal,
  }: {readonly database: PostgresSources; readonly signal?: AbortSignal | undefined},
): Promise<Source> {
  if (isAddress(file)) return ckanSource(file, {signal});
  if (isPostgres(file)) {
    const {name: own, source} = database.source(file);
    return {name: own, bytes: await postgresFile(await database.session(), own, source)};
  }
  if (await isPartitioned(file)) throw new UmkmError('FOLDER_PARTITIONED', {found: file});
  return {name, bytes: await contentOf(file)};
}

/** Files to read, and what stands beside them. */
export interface FoundFiles {
  /** A table in parts, one folder for each, counts as one file. */
  readonly files: readonly string[];
  readonly config: Config;
  /** The office's own list of areas. */
  readonly list: string | null;
}

/**
 * The files behind paths, those in folders in order, with the `pantau.json` that stands beside them.
 *
 * @throws UmkmError `FILE_MISSING`, `FOLDER_EMPTY`, `CONFIG_SEVERAL`, `CONFIG_JSON`,
 *   `CONFIG_INVALID`
 */
export async function findFiles(
  paths: readonly string[],
  configPath?: string,
): Promise<FoundFiles> {
  const files: string[] = [];
  const seen = new Set<string>();
  const whole: {readonly path: string; readonly isEmpty: boolean}[] = [];
  const folders = new Set<string>();
  for (const path of paths) {
    if (isAddress(path) || isPostgres(path) || isClickhouse(path)) {
      if (!files.includes(path)) files.push(path);
      continue;
    }
    const isFolder = (await statOf(path)).isDirectory() && !(await isPartitioned(path));
    folders.add(resolve(isFolder ? path : dirname(path)));
    const own = isFolder ? await tablesIn(path) : [path];
    if (isFolder) whole.push({path, isEmpty: own.length === 0});
    for (const file of own) {
      // The same file named twice would have all its rows refused as repeated.
      if (seen.has(resolve(file))) continue;
      seen.add(resolve(file));
      files.push(file);
    }
  }
  const {config, folder} = await configOf(configPath, [...folders]);
  const sources = whole.length === 0 ? [] : [...postgresPaths(config), ...clickhousePaths(config)];
  const empty = whole.find(({isEmpty}) => isEmpty);
  if (empty && sources.length === 0) throw new UmkmError('FOLDER_EMPTY', {found: empty.path});
  files.push(...sources.filter((path) => !files.includes(path)));
  const list = config.regions === undefined ? null : resolve(folder, config.regions);
  // The list of areas that stands beside the tables is none of them.
  files.splice(0, Infinity, ...files.filter((file) => resolve(file) !== list));
  return {files, config, list};
}

async function tablesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch((error: unknown) =>
    refuse(folder, error),
  );
  const parted: string[] = [];
  for (const entry of entries)
    if (entry.isDirectory() && (await isPartitioned(join(folder, entry.name))))
      parted.push(entry.name);
  const files = entries
    // A link may lead to a file; a folder or a pipe called x.csv holds no table.
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({name}) => name)
    .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
    .filter((name) => extensions.has(extname(name).toLowerCase()) && name !== configName);
  const names = [...files, ...parted].sort();
  return names.map((name) => join(folder, name));
}

/** The configuration asked for, else the one that stands beside the data, and its folder. */
async function configOf(
  asked: string | undefined,
  folders: readonly string[],
): Promise<{config: Config; folder: string}> {
  if (asked !== undefined) {
    const file = (await statOf(asked)).isDirectory() ? join(asked, configName) : asked;
    const config = parseConfig(new TextDecoder().decode(await bytesOf(file)), file);
    return {config, folder: dirname(file)};
  }
  const found: string[] = [];
  for (const folder of folders) {
    const path = join(folder, configName);
    const there = await stat(path).then(
      (stats) => stats.isFile(),
      () => false,
    );
    if (there) found.push(path);
  }
  if (found.length > 1) throw new UmkmError('CONFIG_SEVERAL', {found});
  if (found.length === 0) return {config: {}, folder: '.'};
  const config = parseConfig(new TextDecoder().decode(await bytesOf(found[0])), found[0]);
  return {config, folder: dirname(found[0])};
}

/** A file that is read when it is its turn; what is no plain file is read at once. */
async function contentOf(path: string): Promise<FileContent> {
  const stats = await checkedStat(path);
  return stats.isFile() && stats.size > 0 ? nodeFile(path) : bytesOf(path);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  await checkedStat(path);
  return readFile(path).catch((error: unknown) => refuse(path, error));
}

async function checkedStat(path: string): Promise<Stats> {
  const stats = await statOf(path);
  // A device such as /dev/zero never ends.
  if (stats.isCharacterDevice() || stats.isBlockDevice())
    throw new UmkmError('FILE_UNREADABLE', {found: path, cause: 'device'});
  const size = Math.ceil(stats.size / 2 ** 20);
  if (size > limitMegabytes) {
    throw new UmkmError('FILE_TOO_LARGE', {found: path, size, limit: limitMegabytes});
  }
  return stats;
}

async function statOf(path: string): Promise<Stats> {
  return stat(path).catch((error: unknown) => refuse(path, error));
}

function refuse(found: string, error: unknown): never {
  const cause = (error as NodeJS.ErrnoException).code ?? String(error);
  if (cause === 'ENOENT' || cause === 'ENOTDIR')
    throw new UmkmError('FILE_MISSING', {found}, {cause: error});
  throw new UmkmError('FILE_UNREADABLE', {found, cause}, {cause: error});
}

/**
 * Files by their own name, which is all that may be published of them; where two are called the same
 * their folder's name goes before it.
 */
function shortNames(files: readonly string[]): string[] {
  const names = files.map((file) => basename(file));
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name)
      ? name
      : `${basename(dirname(files[index]))}/${name}`,
  );
}
