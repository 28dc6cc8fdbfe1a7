import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {UmkmError} from '../errors.js';
import {joinSnapshot} from '../snapshot/join.js';
import {parseSnapshot} from '../snapshot/parse.js';
import type {Snapshot} from '../snapshot/v1.js';

/** Larger files are no snapshot of ours. */
const mostBytes = 512 * 2 ** 20;

/**
 * Reads a `snapshot.json`, and the files of its areas where it was split.
 *
 * @throws UmkmError `FILE_MISSING`, `FILE_SYSTEM`, and `SNAPSHOT_…` where it is none
 */
export async function readSnapshot(path: string): Promise<Snapshot> {
  const index = parseSnapshot(await readText(path));
  const parts = new Map<string, Snapshot>();
  await readParts(index, {root: dirname(path), folder: ''}, parts);
  return joinSnapshot(index, parts);
}

/** Parts, and their own parts, by their paths from the index. */
async function readParts(
  {extension}: Snapshot,
  {root, folder}: {readonly root: string; readonly folder: string},
  into: Map<string, Snapshot>,
): Promise<void> {
  for (const {file} of extension.parts ?? []) {
    const path = folder + file;
    if (into.has(path)) throw new UmkmError('SNAPSHOT_PART', {file: path});
    const part = parseSnapshot(await readText(join(root, path)));
    into.set(path, part);
    await readParts(part, {root, folder: path.slice(0, path.lastIndexOf('/') + 1)}, into);
  }
}

/** The text of a file, or an error that names it. */
async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > mostBytes) throw new UmkmError('SNAPSHOT_FORMAT', {});
    return bytes.toString('utf8');
  } catch (cause) {
    if (cause instanceof UmkmError) throw cause;
    const {code} = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UmkmError('FILE_MISSING', {found: path}, {cause});
    throw new UmkmError('FILE_SYSTEM', {found: path, cause: code ?? ''}, {cause});
  }
}
