import {createHash} from 'node:crypto';
import {readFile, rm, rmdir, writeFile} from 'node:fs/promises';
import {dirname, join, relative, resolve, sep} from 'node:path';

/** What a build has written into a folder: SHA-256 by path. */
export type Manifest = ReadonlyMap<string, string>;

const name = '.pantau-umkm.json';

/** Hash of a file, as the manifest tells it. */
export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** What the last build wrote into a folder; empty where none did, or nobody can read it any more. */
export async function readManifest(folder: string): Promise<Manifest> {
  return (await readRecord(folder)).files;
}

/** What a build has written, and hashes of what it made some of the files of. */
export interface BuildRecord {
  readonly files: Manifest;
  /** By path. Of published figures only: a hash of anything else could be guessed at. */
  readonly from: Manifest;
}

/** The same with what files were made of. */
export async function readRecord(folder: string): Promise<BuildRecord> {
  try {
    const {files, from} = JSON.parse(await readFile(join(folder, name), 'utf8')) as {
      files: unknown;
      from?: unknown;
    };
    return {files: texts(files), from: texts(from ?? {})};
  } catch {
    return {files: new Map(), from: new Map()};
  }
}

function texts(part: unknown): Manifest {
  const pairs = Object.entries(part as Record<string, unknown>);
  return new Map(pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

/** Writes down what stands in a folder now; nothing is written where that is what it says already. */
export async function writeManifest(
  folder: string,
  files: Manifest,
  from: Manifest = new Map(),
): Promise<void> {
  const record = {files: sorted(files), ...(from.size > 0 && {from: sorted(from)})};
  const text = `${JSON.stringify(record, null, 1)}\n`;
  const path = join(folder, name);
  if ((await readFile(path, 'utf8').catch(() => null)) !== text) await writeFile(path, text);
}

function sorted(hashes: Manifest): Record<string, string> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Takes away what an earlier build wrote and this one did not. A file that somebody has changed since,
 * or that no build wrote, stays; so does a folder with anything in it.
 *
 * @returns the paths taken away
 */
export async function removeStale(
  folder: string,
  before: Manifest,
  now: Manifest,
): Promise<string[]> {
  const removed: string[] = [];
  for (const [path, hash] of before) {
    if (now.has(path) || !isInside(folder, path)) continue;
    const file = join(folder, path);
    const content = await readFile(file).catch(() => null);
    if (content === null || hashOf(content) !== hash) continue;
    await rm(file);
    removed.push(path);
    for (let at = dirname(path); at !== '.'; at = dirname(at)) {
      // Refused where anything is in it.
      const emptied = await rmdir(join(folder, at)).then(
        () => true,
        () => false,
      );
      if (!emptied) break;
    }
  }
  return removed;
}

/** Whoever changed the list must not reach other files with it. */
function isInside(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(folder, path));
  return way !== '' && way.split(sep)[0] !== '..' && resolve(folder, way) === resolve(folder, path);
}
