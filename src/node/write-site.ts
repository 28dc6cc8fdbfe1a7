import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {gzipSync} from 'node:zlib';
import {UmkmError} from '../errors.js';
import {siteWork, type Site, type SiteAssets, type SiteFile} from '../site/site-files.js';
import {isOfLargeRegion} from '../snapshot/split.js';
import {codeHash, embedFiles} from './built.js';
import {compressed, encodings, isCompressible} from './compress.js';
import {
  hashOf,
  readRecord,
  removeStale,
  writeManifest,
  type BuildRecord,
  type Manifest,
} from './manifest.js';
import {pngMaker} from './png.js';
import {openPool, type Pool} from './pool.js';
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
  /** Told how many files are done. */
  readonly onProgress?: (files: number) => void;
  /** Threads that write pages; without it a pool for this site alone. */
  readonly pool?: Pool;
}

/**
 * Writes a site that any web server can hold: what `siteFiles` gives, with figures that are there
 * before any script runs. Files that an earlier build wrote and this one does not are taken away;
 * all others stay. A file that is the same already is not written again, and what it is made of being
 * the same, it is not made again either. Beside the files of a provinsi or more there stand
 * compressed ones, `.gz` and `.br`.
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
  {onRemark, onProgress, pool: given}: WriteOptions = {},
): Promise<WrittenFile[]> {
  const png = await pngMaker().catch((error: unknown) => {
    if (!(error instanceof UmkmError)) throw error;
    onRemark?.(error);
    return undefined;
  });
  const pool = given ?? openPool();
  const embed = await embedFiles();
  const assets: SiteAssets = {
    embed,
    figures: staticFigures,
    pages: (pages) => pool.do('areaPages', pages),
    ...(png && {png}),
  };
  const writer = new SiteWriter(folder, await readRecord(folder), {
    code: codeHash(embed),
    compress: isOfLargeRegion(site.snapshot),
    onProgress,
  });
  try {
    // As many at a time as there are threads: what is done first is written first.
    const under = new Set<Promise<void>>();
    const failed: unknown[] = [];
    for await (const {paths, from, make} of siteWork(site, assets)) {
      const key = writer.keyOf(from);
      if (await writer.keeps(paths, key)) continue;
      const made = make();
      if (Symbol.asyncIterator in made) {
        for await (const file of made) await writer.write(file, null);
        continue;
      }
      const work: Promise<void> = writer
        .writeAll(made, key)
        .catch((error: unknown) => void failed.push(error))
        .finally(() => under.delete(work));
      under.add(work);
      if (under.size > pool.size) await Promise.race(under);
      if (failed.length > 0) break;
    }
    await Promise.all(under);
    if (failed.length > 0) throw failed[0];
  } finally {
    if (given === undefined) await pool.close();
  }
  return writer.end();
}

interface WriterOptions {
  /** Of the program: other pages may come of it. */
  readonly code: string;
  readonly compress: boolean;
  readonly onProgress?: (files: number) => void;
}

/** Writes files that differ from what stands there, and remembers which there are. */
class SiteWriter {
  readonly #now = new Map<string, string>();
  readonly #from = new Map<string, string>();
  readonly #written: WrittenFile[] = [];
  readonly #folders = new Map<string, Promise<void>>();

  constructor(
    private readonly folder: string,
    private readonly before: BuildRecord,
    private readonly options: WriterOptions,
  ) {}

  /** What files are made of and by, as a hash; null where that is not known. */
  keyOf(from: string | null): string | null {
    return from === null ? null : hashOf(`${this.options.code}\n${from}`);
  }

  /** Whether files stand there as they were made of the same before. */
  async keeps(paths: readonly string[], key: string | null): Promise<boolean> {
    const {files, from} = this.before;
    if (key === null || paths.length === 0) return false;
    if (!paths.every((path) => from.get(path) === key)) return false;
    const all = paths.flatMap((path) => [path, ...this.#compressedOf(path, files)]);
    for (const path of all) if ((await this.#hashOf(path)) !== files.get(path)) return false;
    for (const path of paths) {
      this.#from.set(path, key);
      const {size} = await stat(join(this.folder, path));
      const zipped = files.has(`${path}.gz`)
        ? (await stat(join(this.folder, `${path}.gz`))).size
        : size;
      this.#written.push({path, bytes: size, gzip: zipped, changed: false});
    }
    for (const path of all) this.#now.set(path, files.get(path) as string);
    this.options.onProgress?.(this.#written.length);
    return true;
  }

  async writeAll(made: Promise<readonly SiteFile[]>, key: string | null): Promise<void> {
    for (const file of await made) await this.write(file, key);
  }

  async write({path, content}: SiteFile, key: string | null): Promise<void> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const changed = await this.#put(path, bytes);
    if (key !== null) this.#from.set(path, key);
    const zipped = await this.#compress(path, bytes, changed);
    this.#written.push({path, bytes: bytes.length, gzip: zipped, changed});
    this.options.onProgress?.(this.#written.length);
  }

  /** @returns all files of the site, in the order of their paths */
  async end(): Promise<WrittenFile[]> {
    await removeStale(this.folder, this.before.files, this.#now);
    await writeManifest(this.folder, this.#now, this.#from);
    return this.#written.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** @returns what a server sends of it */
  async #compress(path: string, bytes: Uint8Array, changed: boolean): Promise<number> {
    if (!this.options.compress) return gzipSync(bytes).length;
    if (!isCompressible(path, bytes.length)) return bytes.length;
    const {files} = this.before;
    const known = this.#compressedOf(path, files);
    if (!changed && known.length === encodings.length) {
      const hashes = await Promise.all(known.map((one) => this.#hashOf(one)));
      if (hashes.every((hash, i) => hash === files.get(known[i]))) {
        for (const one of known) this.#now.set(one, files.get(one) as string);
        return (await stat(join(this.folder, known[0]))).size;
      }
    }
    let gzip = bytes.length;
    for (const [ending, content] of await compressed(bytes)) {
      await this.#put(path + ending, content);
      if (ending === '.gz') gzip = content.length;
    }
    return gzip;
  }

  #compressedOf(path: string, files: Manifest): string[] {
    return encodings.map((ending) => path + ending).filter((one) => files.has(one));
  }

  /** @returns whether it had to be written */
  async #put(path: string, content: Uint8Array): Promise<boolean> {
    const file = join(this.folder, path);
    const parent = dirname(resolve(file));
    let made = this.#folders.get(parent);
    if (made === undefined) this.#folders.set(parent, (made = makeFolder(parent)));
    await made;
    const hash = hashOf(content);
    const same = this.before.files.get(path) === hash && (await this.#hashOf(path)) === hash;
    if (!same) await writeFile(file, content);
    this.#now.set(path, hash);
    return !same;
  }

  async #hashOf(path: string): Promise<string | null> {
    return readFile(join(this.folder, path)).then(hashOf, () => null);
  }
}

/** As `mkdir` with `recursive`, which never returns for a folder under /proc. */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  await makeFolder(dirname(path));
  await mkdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
