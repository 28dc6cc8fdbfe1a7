import {resolve} from 'node:path';
import {textColumn} from '../data/access.js';
import {buildSnapshotWithDuckdb} from '../duckdb/publish.js';
import {UmkmError} from '../errors.js';
import {writeSite} from '../node.js';
import {buildSnapshot} from '../publish.js';
import type {Snapshot} from '../snapshot/v1.js';
import {exampleIds} from '../template/template.js';
import {cliWords} from '../text/cli.js';
import type {Arguments} from './arguments.js';
import {loadedOf, openWithDuckdb} from './compute-duckdb.js';
import {load, type Loaded} from './load.js';
import {printRemarks} from './print.js';

/**
 * `build PATH… --out DIR`: a site that any web server can hold. Rows that were refused are told
 * on stderr and stand in the report; files that could not be read at all give exit code 1.
 *
 * @throws UmkmError `CLI_OPERAND` without `--out`, and what reading and publishing throw
 */
export async function build(args: Arguments): Promise<0 | 1> {
  const {out, lang} = args;
  if (out === undefined) throw new UmkmError('CLI_OPERAND', {expected: 'build PATH… --out FOLDER'});
  const t = cliWords[lang];
  const {loaded, snapshot} = await (args.engine === 'duckdb' ? inDuckdb(args) : inMemory(args));
  const written = await writeSite(out, {
    snapshot,
    input: loaded.input,
    diagnostics: loaded.diagnostics,
    lang,
  });
  for (const {path, bytes} of written)
    process.stdout.write(`${t.written(path, sizeText(bytes))}\n`);
  const {withheld} = snapshot.extension.disclosure;
  if (withheld > 0) process.stderr.write(`${t.withheld(String(withheld))}\n${t.primaryOnly}\n`);
  process.stdout.write(`${t.done(resolve(out))}\n`);
  return loaded.refusedFiles > 0 ? 1 : 0;
}

interface Built {
  readonly loaded: Pick<Loaded, 'input' | 'diagnostics' | 'refusedFiles'>;
  readonly snapshot: Snapshot;
}

async function inMemory(args: Arguments): Promise<Built> {
  const loaded = await load(args.operands, args);
  begin(loaded, args);
  const ids = textColumn(loaded.tables.registry, 'businessId')?.dictionary ?? [];
  refuseExamples(exampleIds.filter((id) => ids.includes(id)));
  const {tables, config, input} = loaded;
  return {loaded, snapshot: buildSnapshot(tables, {config, input})};
}

async function inDuckdb(args: Arguments): Promise<Built> {
  const {session} = await openWithDuckdb(args.operands, args);
  try {
    const loaded = loadedOf(session);
    begin(loaded, args);
    refuseExamples(await session.registered(exampleIds));
    return {loaded, snapshot: await buildSnapshotWithDuckdb(session)};
  } finally {
    session.close();
  }
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
