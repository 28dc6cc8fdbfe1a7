import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {basename} from 'node:path';
import {clickhouseName, isClickhouse} from '../clickhouse/address.js';
import {Cluster} from '../clickhouse/cluster.js';
import {openLargeFile} from '../clickhouse/large-file.js';
import {openClickhouseSession, type ClickhouseSession} from '../clickhouse/session.js';
import {Store} from '../clickhouse/store.js';
import type {StoredFile} from '../clickhouse/stored-file.js';
import {checkParams, indicatorOf} from '../compute.js';
import type {RegionLevel} from '../data/region.js';
import type {TableName} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {isPartitioned} from '../node/partitioned.js';
import {findFiles, readPaths, sourceOf} from '../node/read-folder.js';
import {publishedRegions, readRegionFile} from '../node/regions.js';
import {isPostgres} from '../postgres/address.js';
import {PostgresSources} from '../postgres/sources.js';
import {readTables, type ReadOptions, type ReadResult} from '../read/read-tables.js';
import {isAddress} from '../read/container/ckan-address.js';
import {lookUp} from '../read/for-file.js';
import type {Config} from '../schema/config.js';
import {cliWords} from '../text/cli.js';
import {version} from '../version.js';
import type {Arguments} from './arguments.js';
import {clickhousePlace} from './clickhouse-options.js';
import {loadOwnTable} from './clickhouse-sources.js';
import type {Answer} from './compute.js';
import {checkTableNames, isRefused, type Loaded} from './load.js';

/**
 * One indicator of files on a cluster. Files that its shards do not have yet are read and loaded; they
 * stay there. Without files it is computed of all that were loaded before.
 *
 * @throws UmkmError `CLICKHOUSE_…`, and what reading and `compute` throw
 */
export async function answerWithClickhouse(
  key: string,
  paths: readonly string[],
  args: Arguments,
): Promise<Answer> {
  const {by, where, params, totals} = args;
  const indicator = indicatorOf(key);
  checkParams(indicator, params);
  return withClickhouse(paths, args, async (session, loaded) => ({
    result: await session.compute(indicator, {by, where, totals}),
    loaded,
  }));
}

/**
 * Loads the files of a command onto the cluster, opens them there, and lets go of all that was made on
 * the way. Ctrl+C stops the servers too.
 *
 * @throws UmkmError `CLICKHOUSE_…`, and what reading throws
 */
export async function withClickhouse<T>(
  paths: readonly string[],
  args: Arguments,
  work: (session: ClickhouseSession, loaded: Loaded) => Promise<T>,
): Promise<T> {
  checkTableNames(args.tables);
  const {files, config, list} = await findFiles(paths, args.config);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    const {database, ...options} = await clickhousePlace(config, process.env, stop.signal);
    const loaded = await loadFiles(files, args, {config, list}, {...options, database});
    const session = await openClickhouseSession(
      {store: database, files: loaded.stored},
      {...options, config, params: args.params},
    );
    try {
      const {input, diagnostics, refusedFiles, regions} = loaded;
      const {beside: tables} = session;
      return await work(session, {input, diagnostics, refusedFiles, regions, config, tables});
    } finally {
      await session.close();
    }
  } finally {
    process.off('SIGINT', onSignal);
  }
}

interface LoadedFiles extends Omit<Loaded, 'config' | 'tables'> {
  readonly stored: readonly StoredFile[];
}

type Source = {readonly config: Config; readonly list: string | null};

async function loadFiles(
  files: readonly string[],
  args: Arguments,
  source: Source,
  {database, ...options}: Awaited<ReturnType<typeof clickhousePlace>>,
): Promise<LoadedFiles> {
  const cluster = await Cluster.open(options);
  try {
    const store = await Store.open(cluster, {
      database,
      onProgress: ({file, done, total}) => {
        if (process.stderr.isTTY)
          process.stderr.write(`${cliWords[args.lang].loading(file, done, total)}\n`);
      },
    });
    const known = await store.files();
    if (files.length === 0) {
      if (known.length === 0)
        throw new UmkmError('CLICKHOUSE_EMPTY', {
          found: database,
          expected: `${args.command} … PATH… --engine clickhouse`,
        });
      const hashes = known.map(({hash}) => hash);
      return {stored: known, ...(await accountsOf(store, hashes))};
    }
    const stored: StoredFile[] = [];
    const hashes: string[] = [];
    for (const path of files) {
      if (isClickhouse(path)) {
        const name = clickhouseName(path);
        const own = Object.entries(args.tables).filter(([file]) => file === name);
        const tables = Object.fromEntries(own) as SourceFile['tables'];
        const {hash, stored: found} = await loadOwnTable(path, {
          ...{cluster, store, database, known, config: source.config},
          options: await readOptions(source, tables),
          manner: mannerOf(name, {table: tables[name], config: source.config}),
        });
        hashes.push(hash);
        stored.push(...found);
        continue;
      }
      const file = await sourceFileOf(path, args, source);
      hashes.push(file.hash);
      stored.push(...(await loadFile(store, known, file, args, source)));
    }
    return {stored, ...(await accountsOf(store, hashes))};
  } finally {
    await cluster.close();
  }
}

/** What reading said of files, whenever they were read. */
async function accountsOf(
  store: Store,
  hashes: readonly string[],
): Promise<Omit<LoadedFiles, 'stored'>> {
  const own = [...new Set(hashes)];
  const known = await store.accounts(own);
  const all = own.flatMap((hash) => known.get(hash) ?? []);
  const input = all.flatMap((one) => one.input);
  return {
    input,
    diagnostics: all.flatMap((one) => one.diagnostics),
    refusedFiles: input.filter(isRefused).length,
    regions: [...new Set(all.flatMap((one) => one.regions))],
  };
}

interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly hash: string;
  /** The tables that the command says its sheets hold. */
  readonly tables: Readonly<Record<string, TableName>>;
  /** What was read already: a table of a portal or a database is known only by its rows. */
  readonly read?: ReadResult;
}

/** @throws UmkmError `FOLDER_PARTITIONED`, and what reading throws */
async function sourceFileOf(path: string, args: Arguments, source: Source): Promise<SourceFile> {
  if (await isPartitioned(path)) throw new UmkmError('FOLDER_PARTITIONED', {found: path});
  if (isAddress(path) || isPostgres(path)) return readAtOnce(path, args, source);
  const name = basename(path);
  const tables = tablesOf(args, name, path);
  const hash = await hashOf(path, mannerOf(name, {table: tableOf(tables), config: source.config}));
  return {path, name, hash, tables};
}

/** A table of a portal or a database: its rows alone say whether the shards have it. */
async function readAtOnce(path: string, args: Arguments, source: Source): Promise<SourceFile> {
  const {config} = source;
  const database = new PostgresSources(config);
  try {
    const found = await sourceOf(path, basename(path), {database});
    const {name} = found;
    const tables = tablesOf(args, name, path);
    const read = await readTables([found], await readOptions(source, tables));
    const hash = createHash('sha256').update(mannerOf(name, {table: tableOf(tables), config}));
    for (const {sha256} of read.input) hash.update(sha256);
    return {path, name, hash: hash.digest('hex'), tables, read};
  } finally {
    await database.close();
  }
}

/** The tables that the command says a file holds, by the name or the path it gives. */
function tablesOf({tables}: Arguments, name: string, path: string): SourceFile['tables'] {
  const own = Object.entries(tables).filter(([file]) => file === name || file === path);
  return Object.fromEntries(own) as SourceFile['tables'];
}

function tableOf(tables: SourceFile['tables']): string | undefined {
  return Object.values(tables).at(0);
}

/** Loads a file unless the shards have it. */
async function loadFile(
  store: Store,
  known: readonly StoredFile[],
  {path, name, hash, tables, read: rows}: SourceFile,
  {config}: Arguments,
  source: Source,
): Promise<readonly StoredFile[]> {
  const there = known.filter((one) => one.name === name && one.hash === hash);
  if (there.length > 0 && there.length === there[0].tables) return there;
  const large = rows ? null : await openLargeFile(path, name, await readOptions(source, tables));
  if (large === null) {
    const read = rows ?? (await readPaths([path], {config, tables}));
    await store.remember(hash, read);
    return store.load(read.tables, name, hash);
  }
  try {
    return await store.loadPieces(large.pieces(), {
      ...{name, hash, table: large.table},
      onRead: () => store.remember(hash, large.account()),
    });
  } finally {
    await large.close();
  }
}

/** What decides how a file is read, as `readPaths` finds it. */
async function readOptions(
  {config, list}: Source,
  tables: Readonly<Record<string, TableName>>,
): Promise<ReadOptions> {
  return {
    config,
    tables,
    regions: {
      ...(list !== null && {own: await readRegionFile(list)}),
      published: knownRegions,
    },
    pseudonymKey: pseudonymKey(),
  };
}

/** Lists of areas, each read once however many pieces need it. */
const regionLists = new Map<RegionLevel, ReturnType<typeof publishedRegions>>();

function knownRegions(level: RegionLevel): ReturnType<typeof publishedRegions> {
  const list = regionLists.get(level) ?? publishedRegions(level);
  regionLists.set(level, list);
  return list;
}

function pseudonymKey(): string | undefined {
  return process.env.PANTAU_KEY === '' ? undefined : process.env.PANTAU_KEY;
}

/** What a file holds, and what else decides how it is read. */
async function hashOf(file: string, manner: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(manner);
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}

/** What decides how a file is read, beside what it holds. */
function mannerOf(
  name: string,
  {table, config}: {readonly table: string | undefined; readonly config: Config},
): string {
  const {codeSystem, link, regions, tables, columns = {}} = config;
  const secret = pseudonymKey();
  const key = secret === undefined ? null : createHash('sha256').update(secret).digest('hex');
  const own = ([file]: readonly [string, unknown]): boolean =>
    file === name || file.startsWith(`${name}!`);
  return JSON.stringify([
    ...[version, table ?? lookUp(tables, name) ?? null, codeSystem ?? null],
    ...[link ?? null, regions ?? null, key, Object.entries(columns).filter(own)],
  ]);
}
