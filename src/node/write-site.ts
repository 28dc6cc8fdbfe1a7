import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {UmkmError} from '../errors.js';
import {siteFiles, type Site} from '../site/site-files.js';
import {staticFigures} from './static-figures.js';

/** A file of a site. */
export interface WrittenFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly bytes: number;
  /** What a server that compresses sends of it. */
  readonly gzip: number;
}

/**
 * Writes a site that any web server can hold: what `siteFiles` gives, with figures that are there
 * before any script runs.
 * The same input gives the same bytes.
 *
 * @returns what was written, with sizes
 * @throws UmkmError `EMBED_MISSING` where the package was not built, `FILE_SYSTEM`,
 *   `REVISIONS_FORMAT`, `SNAPSHOT_SHAPE` where the snapshot could not be read again
 */
export async function writeSite(folder: string, site: Site): Promise<WrittenFile[]> {
  const assets = {embed: await embedFiles(), figures: staticFigures};
  const written: WrittenFile[] = [];
  const made = new Set<string>();
  for await (const {path, content} of siteFiles(site, assets)) {
    const parent = dirname(resolve(folder, path));
    if (!made.has(parent)) await makeFolder(parent);
    made.add(parent);
    await writeFile(join(folder, path), content);
    written.push({path, bytes: Buffer.byteLength(content), gzip: gzipSync(content).length});
  }
  return written;
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
