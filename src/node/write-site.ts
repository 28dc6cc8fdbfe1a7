import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {UmkmError} from '../errors.js';
import {siteFiles, type Site} from '../site/site-files.js';
import {hashOf, readManifest, removeStale, writeManifest} from './manifest.js';
import {pngMaker} from './png.js';
import {staticFigures} from './static-figures.js';

/** A file of a site. */
export interface WrittenFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly bytes: number;
  /** What a server that compresses sends of it. */
  readonly gzip: number;
  /** Whether it is new or other than what stood there. */
  readonly changed: boolean;
}

export interface WriteOptions {
  /** Hears of what could not be written, and why; the rest of the site is complete. */
  readonly onRemark?: (remark: UmkmError) => void;
}

/**
 * Writes a site that any web server can hold: what `siteFiles` gives, with figures that are there
 * before any script runs. Files that an earlier build wrote and this one does not are taken away;
 * all others stay. A file that is the same already is not written again.
 *
 * The same input gives the same bytes.
 *
 * @returns what was written, with sizes
 * @throws UmkmError `EMBED_MISSING` where the package was not built, `FILE_SYSTEM`,
 *   `REVISIONS_FORMAT`, `SNAPSHOT_SHAPE` where the snapshot could not be read again
 */
export async function writeSite(
  folder: string,
  site: Site,
  {onRemark}: WriteOptions = {},
): Promise<WrittenFile[]> {
  const png = await pngMaker().catch((error: unknown) => {
    if (!(error instanceof UmkmError)) throw error;
    onRemark?.(error);
    return undefined;
  });
  const assets = {embed: await embedFiles(), figures: staticFigures, ...(png && {png})};
  const before = await readManifest(folder);
  const now = new Map<string, string>();
  const written: WrittenFile[] = [];
  const made = new Set<string>();
  for await (const {path, content} of siteFiles(site, assets)) {
    const file = join(folder, path);
    const parent = dirname(resolve(file));
    if (!made.has(parent)) await makeFolder(parent);
    made.add(parent);
    const hash = hashOf(content);
    const same = before.get(path) === hash && (await hashOfFile(file)) === hash;
    if (!same) await writeFile(file, content);
    now.set(path, hash);
    const bytes = Buffer.byteLength(content);
    written.push({path, bytes, gzip: gzipSync(content).length, changed: !same});
  }
  await removeStale(folder, before, now);
  await writeManifest(folder, now);
  return written;
}

async function hashOfFile(file: string): Promise<string | null> {
  return readFile(file).then(hashOf, () => null);
}

/** As `mkdir` with `recursive`, which never returns for a folder under /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

const embedNames = ['pantau-umkm.js', 'pantau-umkm.LICENSES.txt'];

/** The widgets as they stand in the built package, which is this one. */
async function embedFiles(): Promise<Map<string, Uint8Array>> {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    for (const built of [join(folder, 'embed'), join(folder, 'dist', 'embed')]) {
      if (!existsSync(join(built, embedNames[0]))) continue;
      const files = embedNames.map(
        async (name) => [name, await readFile(join(built, name))] as const,
      );
      return new Map(await Promise.all(files));
    }
    folder = dirname(folder);
  }
  throw new UmkmError('EMBED_MISSING', {});
}
