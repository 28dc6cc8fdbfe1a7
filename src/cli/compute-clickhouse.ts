import {createHash} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {basename} from 'node:path';
import {Cluster} from '../clickhouse/cluster.js';
import {openLargeFile} from '../clickhouse/large-file.js';
import {openClickhouseSession} from '../clickhouse/session.js';
import {Store, type StoredFile} from '../clickhouse/store.js';
import {checkParams, indicatorOf} from '../compute.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {RegionLevel} from '../data/region.js';
import type {InputSummary, TableName} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {findFiles, readPaths} from '../node/read-folder.js';
import {publishedRegions, readRegionFile} from '../node/regions.js';
import type {ReadOptions} from '../read/read-tables.js';
import {isAddress} from '../read/container/ckan-address.js';
import type {Config} from '../schema/config.js';
import {cliWords} from '../text/cli.js';
import {version} from '../version.js';
import type {Arguments} from './arguments.js';
import {clickhousePlace} from './clickhouse-options.js';
import type {Answer} from './compute.js';
import {checkTableNames, isRefused} from './load.js';

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
  const {by, where, params, totals, config: configPath} = args;
  const indicator = indicatorOf(key);
  checkParams(indicator, params);
  checkTableNames(args.tables);
  const {files, config, list} = await findFiles(paths, configPath);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  process.once('SIGINT', onSignal);
  try {
    const {database, ...options} = await clickhousePlace(config, process.env, stop.signal);
    const loaded = await loadFiles(files, args, {config, list}, {...options, database});
    const session = await openClickhouseSession(
      {store: database, files: loaded.stored},
      {...options, config, params},
    );
    try {
      const result = await session.compute(indicator, {by, where, totals});
      return {result, loaded: {...loaded, config, tables: session.beside}};
    } finally {
      await session.close();
    }
  } finally {
    process.off('SIGINT', onSignal);
  }
}

interface LoadedFiles {
  readonly stored: readonly StoredFile[];
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  readonly refusedFiles: number;
}

async function loadFiles(
  files: readonly string[],
  {tables, config: configPath, lang}: Arguments,
  {config, list}: {readonly config: Config; readonly list: string | null},
  {database, ...options}: Awaited<ReturnType<typeof clickhousePlace>>,
): Promise<LoadedFiles> {
  const cluster = await Cluster.open(options);
  try {
    const store = await Store.open(cluster, {
      database,
      onProgress: ({file, done, total}) => {
        if (process.stderr.isTTY)
          process.stderr.write(`${cliWords[lang].loading(file, done, total)}\n`);
      },
    });
    const known = await store.files();
    if (files.length === 0) {
      if (known.length === 0)
        throw new UmkmError('CLICKHOUSE_EMPTY', {
          found: database,
          expected: 'compute INDIKATOR PATH… --engine clickhouse',
        });
      return {stored: known, input: [], diagnostics: [], refusedFiles: 0};
    }
    const stored: StoredFile[] = [];
    const input: InputSummary[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const file of files) {
      const name = basename(file);
      const table = tables[name] ?? tables[file];
      const hash = await hashOf(file, {table, config});
      const there = known.filter((one) => one.name === name && one.hash === hash);
      if (there.length > 0 && there.length === there[0].tables) {
        stored.push(...there);
        continue;
      }
      const own = Object.fromEntries(
        Object.entries(tables).filter(([one]) => one === name || one === file),
      );
      const large = isAddress(file)
        ? null
        : await openLargeFile(file, name, await readOptions({config, list}, own));
      if (large !== null) {
        try {
          const {table: found} = large;
          stored.push(await store.loadPieces(large.pieces(), {name, hash, table: found}));
          const {input: account, diagnostics: remarks} = large.account();
          input.push(account);
          diagnostics.push(...remarks);
        } finally {
          await large.close();
        }
        continue;
      }
      const read = await readPaths([file], {config: configPath, tables: own as never});
      stored.push(...(await store.load(read.tables, name, hash)));
      input.push(...read.input);
      diagnostics.push(...read.diagnostics);
    }
    return {stored, input, diagnostics, refusedFiles: input.filter(isRefused).length};
  } finally {
    await cluster.close();
  }
}

/** What decides how a file is read, as `readPaths` finds it. */
async function readOptions(
  {config, list}: {readonly config: Config; readonly list: string | null},
  tables: Arguments['tables'],
): Promise<ReadOptions> {
  return {
    config,
    tables: tables as Readonly<Record<string, TableName>>,
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
async function hashOf(
  file: string,
  {table, config}: {readonly table: string | undefined; readonly config: Config},
): Promise<string> {
  const {codeSystem, link, regions} = config;
  const secret = pseudonymKey();
  const key = secret === undefined ? null : createHash('sha256').update(secret).digest('hex');
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([
      version,
      table ?? null,
      codeSystem ?? null,
      link ?? null,
      regions ?? null,
      key,
    ]),
  );
  for await (const piece of createReadStream(file)) hash.update(piece as Buffer);
  return hash.digest('hex');
}
