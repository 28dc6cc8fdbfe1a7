import {readFile} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {openRelease} from '../collapse.js';
import {textColumn} from '../data/access.js';
import type {EngineDiagnostic} from '../engine/request.js';
import {auditSnapshot} from '../audit.js';
import {releaseWithDuckdb} from '../duckdb/publish.js';
import {UmkmError} from '../errors.js';
import {formatPercent} from '../format/number.js';
import {readSnapshot} from '../node/read-snapshot.js';
import {writeSite} from '../node.js';
import {openPool, type Pool} from '../node/pool.js';
import type {WrittenFile} from '../node/write-site.js';
import {releaseOf, type Release, type ReleaseOptions} from '../publish.js';
import {compareSnapshots, markRevised, revisionsFile} from '../revision/index.js';
import {requireSameRegion} from '../revision/same-region.js';
import type {Loss} from '../safe.js';
import type {Snapshot} from '../snapshot/v1.js';
import {exampleIds} from '../template/template.js';
import {cliWords} from '../text/cli.js';
import {messageOf} from '../text/message.js';
import type {Arguments} from './arguments.js';
import {withClickhouse} from './compute-clickhouse.js';
import {loadedOf, openWithDuckdb} from './compute-duckdb.js';
import {load, type Loaded} from './load.js';
import {printRemarks} from './print.js';
import {watchPaths} from './watch.js';

/**
 * `build PATH… --out DIR`: a site that any web server can hold. Rows that were refused are told
 * on stderr and stand in the report; files that could not be read at all give exit code 1.
 *
 * With `--watch` it goes on: whenever a file changes the site is built again, until interrupted. Where
 * the data are refused then, the last good site stays.
 *
 * @throws UmkmError `CLI_OPERAND` without `--out`, and what reading and publishing throw
 */
export async function build(args: Arguments): Promise<0 | 1> {
  const {out} = args;
  if (out === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'build PATH… --out FOLDER'});
  return args.watch ? buildAgain(args, out) : buildOnce(args, out);
}

async function buildOnce(args: Arguments, out: string): Promise<0 | 1> {
  const t = cliWords[args.lang];
  const {built, written} = await buildInto(out, args);
  for (const {path, bytes} of written)
    process.stdout.write(`${t.written(path, sizeText(bytes))}\n`);
  tellLoss(built.release, args);
  process.stdout.write(`${t.done(resolve(out))}\n`);
  return built.loaded.refusedFiles > 0 ? 1 : 0;
}

async function buildAgain(args: Arguments, out: string): Promise<never> {
  const t = cliWords[args.lang];
  const {operands, config, previous} = args;
  const more = [config, previous].filter((path) => path !== undefined);
  const watched = watchPaths([...operands, ...more], {except: out});
  let isGood = false;
  for (;;) {
    try {
      const {built, written} = await buildInto(out, args, isGood ? 'unbroken' : 'any');
      isGood = true;
      tellLoss(built.release, args);
      const changed = written.filter((file) => file.changed).length;
      process.stdout.write(`${t.rebuilt(String(changed), resolve(out))}\n`);
    } catch (error) {
      // Wrong from the start is wrong usage; later somebody is in the middle of a change.
      if (!(error instanceof UmkmError) || !isGood) throw error;
      process.stderr.write(`${messageOf(error, args.lang)}\n${t.stays}\n`);
    }
    process.stdout.write(`${t.watching}\n`);
    process.stdout.write(`${t.changedFiles((await watched.next()).join(', '))}\n`);
  }
}

/**
 * Reads, computes, protects, and only then writes.
 *
 * @param files `unbroken`: one that cannot be read stops it, so that what stands there stays
 */
async function buildInto(
  out: string,
  args: Arguments,
  files: 'any' | 'unbroken' = 'any',
): Promise<{readonly built: Built; readonly written: readonly WrittenFile[]}> {
  const previous = args.previous === undefined ? null : await readSnapshot(args.previous);
  const pool = openPool();
  try {
    return await buildWith(pool, {out, args, files, previous});
  } finally {
    await pool.close();
  }
}

interface Building {
  readonly out: string;
  readonly args: Arguments;
  readonly files: 'any' | 'unbroken';
  readonly previous: Snapshot | null;
}

async function buildWith(
  pool: Pool,
  {out, args, files, previous}: Building,
): Promise<{readonly built: Built; readonly written: readonly WrittenFile[]}> {
  const {lang} = args;
  const built = await builders[args.engine](args, previous, pool);
  const {loaded, release} = built;
  if (files === 'unbroken' && loaded.refusedFiles > 0)
    throw new UmkmError('READ_REFUSED_FILES', {count: loaded.refusedFiles});
  requireSameRegion(previous, release.snapshot);
  if (process.stderr.isTTY) process.stderr.write(`${cliWords[lang].attacking}\n`);
  await requireSafe(release, previous, pool);
  const {snapshot, revisions} = await withRevisions(release.snapshot, previous, args);
  const site = {
    snapshot,
    input: loaded.input,
    diagnostics: loaded.diagnostics,
    lang,
    config: loaded.config,
    ...(revisions !== null && {revisions}),
    ...(args.report && {reports: 'printed' as const}),
  };
  const onRemark = (remark: UmkmError): void =>
    void process.stderr.write(`${messageOf(remark, lang)}\n`);
  return {built, written: await writeSite(out, site, {onRemark, pool, ...writingOf(args)})};
}

interface Built {
  readonly loaded: Pick<Loaded, 'input' | 'diagnostics' | 'refusedFiles' | 'config'>;
  readonly release: Release;
}

async function inMemory(args: Arguments, previous: Snapshot | null, {run}: Pool): Promise<Built> {
  const loaded = await load(inOrder(args.operands), args);
  begin(loaded, args);
  const ids = textColumn(loaded.tables.registry, 'businessId')?.dictionary ?? [];
  refuseExamples(exampleIds.filter((id) => ids.includes(id)));
  const {tables, config, input, regions} = loaded;
  const session = openRelease(tables, config);
  printMerged(session.diagnostics, args);
  const release = await releaseOf(session, {
    input,
    regions,
    previous,
    run,
    ...progressOf(args),
  });
  return {loaded, release};
}

/** What is not published, or incomplete, because areas or classes are shown as one. */
function printMerged(diagnostics: readonly EngineDiagnostic[], {lang}: Arguments): void {
  for (const diagnostic of diagnostics.filter(({code}) => code.startsWith('CONFIG_COLLAPSE')))
    process.stderr.write(`${messageOf(diagnostic, lang)}\n`);
}

async function inDuckdb(args: Arguments, previous: Snapshot | null, {run}: Pool): Promise<Built> {
  const {session, config} = await openWithDuckdb(inOrder(args.operands), args);
  try {
    const loaded = {...loadedOf(session), config};
    begin(loaded, args);
    refuseExamples(await session.registered(exampleIds));
    return {
      loaded,
      release: await releaseWithDuckdb(session, {previous, run, ...progressOf(args)}),
    };
  } finally {
    session.close();
  }
}

async function inClickhouse(
  args: Arguments,
  previous: Snapshot | null,
  {run}: Pool,
): Promise<Built> {
  return withClickhouse(inOrder(args.operands), args, async (session, loaded) => {
    begin(loaded, args);
    refuseExamples(await session.registered(exampleIds));
    const {input, regions} = loaded;
    const options = {regions, previous, run, ...progressOf(args)};
    return {loaded, release: await releaseWithDuckdb({...session, input}, options)};
  });
}

const builders = {memory: inMemory, duckdb: inDuckdb, clickhouse: inClickhouse} as const;

/** In whatever order files are named, the same bytes are written. */
function inOrder(paths: readonly string[]): readonly string[] {
  return [...paths].sort();
}

/** Progress of long work, where somebody looks on. */
function progressOf({lang}: Arguments): Pick<ReleaseOptions, 'onProgress'> {
  if (!process.stderr.isTTY) return {};
  let last = -1;
  return {
    onProgress({done, total}) {
      const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
      if (percent === last) return;
      last = percent;
      process.stderr.write(
        `\r${cliWords[lang].protecting} ${percent} %${done < total ? '' : '\n'}`,
      );
    },
  };
}

/** How many files are written, where somebody looks on. */
function writingOf({lang}: Arguments): {onProgress?: (files: number) => void} {
  if (!process.stderr.isTTY) return {};
  return {
    onProgress(files) {
      if (files % 50 === 0) process.stderr.write(`\r${cliWords[lang].writing(String(files))}`);
    },
  };
}

/**
 * The last step before anything leaves the office: the finished file is attacked as a reader would.
 *
 * @throws UmkmError `DISCLOSURE_UNSAFE`
 */
async function requireSafe(
  {snapshot, threshold, sound, unchanged}: Release,
  previous: Snapshot | null,
  {run}: Pool,
): Promise<void> {
  if (!snapshot.extension.disclosure.applied) return;
  const {safe, exact, narrow, small, open} = await auditSnapshot(snapshot, {
    previous,
    threshold,
    run,
    ...(sound && {sound}),
    ...(unchanged && {unchanged}),
  });
  if (safe) return;
  const count = [exact, narrow, small, open].reduce((all, list) => all + list.length, 0);
  throw new UmkmError('DISCLOSURE_UNSAFE', {count});
}

/** Marks what the release before gave otherwise, and goes on with its list of changes. */
async function withRevisions(
  snapshot: Snapshot,
  previous: Snapshot | null,
  {previous: path}: Arguments,
): Promise<{snapshot: Snapshot; revisions: string | null}> {
  if (previous === null || path === undefined)
    return {snapshot, revisions: revisionsFile(null, null, snapshot)};
  const revisions = compareSnapshots(previous, snapshot);
  const marked = markRevised(snapshot, revisions);
  const file = await readFile(join(dirname(path), 'revisions.json'), 'utf8').catch(() => null);
  return {snapshot: marked, revisions: revisionsFile(file, revisions, marked)};
}

/** What was lost, inside the office only. */
function tellLoss({snapshot, loss, unpublished}: Release, {lang}: Arguments): void {
  const t = cliWords[lang];
  if (unpublished.length > 0) process.stderr.write(`${t.unpublished(unpublished.join(', '))}\n`);
  if (!snapshot.extension.disclosure.applied) process.stderr.write(`${t.unprotected}\n`);
  const all = loss.unsafe + loss.along;
  if (all === 0) return;
  const share = formatPercent((100 * all) / loss.figures, lang);
  process.stderr.write(
    `${t.withheld(String(all), String(loss.unsafe), String(loss.along), share)}\n`,
  );
  for (const line of lossLines(loss)) process.stderr.write(`  ${line}\n`);
}

function lossLines({byIndicator}: Loss): string[] {
  return Object.entries(byIndicator)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([key, count]) => `${key}: ${count}`);
}

/** Before anything can fail: what was refused explains why there is nothing to publish. */
function begin({diagnostics}: Built['loaded'], {lang}: Arguments): void {
  if (process.stderr.isTTY) process.stderr.write(`${cliWords[lang].computing}\n`);
  printRemarks(diagnostics, lang);
}

/** Nobody publishes the examples of a template as businesses of the place. */
function refuseExamples(found: readonly string[]): void {
  if (found.length > 0) throw new UmkmError('READ_EXAMPLE', {found: [...found]});
}

function sizeText(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : `${Math.round(bytes / 1024)} kB`;
}
