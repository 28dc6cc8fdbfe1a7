import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary} from '../data/table.js';
import {UmkmError} from '../errors.js';
import {parseRevisions} from '../revision/index.js';
import {encodeSnapshot} from '../snapshot/serialize.js';
import {splitSnapshot} from '../snapshot/split.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {citationFile} from '../citation-file.js';
import {exportFiles} from '../export/export-files.js';
import {dashboardPage} from './dashboard.js';
import {dataPage} from './data-page.js';
import {reportPage} from './report.js';
import {siteCss} from './site-css.js';
import {staticFigures} from './static-figures.js';

export interface Site {
  readonly snapshot: Snapshot;
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  readonly lang?: Lang;
  /** Text of `revisions.json`, as `revisionsFile` gives it; its last release is this one. */
  readonly revisions?: string;
}

/** A file of a site. */
export interface WrittenFile {
  /** Below the folder of the site. */
  readonly path: string;
  readonly bytes: number;
  /** What a server that compresses sends of it. */
  readonly gzip: number;
}

/**
 * Writes a site that any web server can hold: `snapshot.json`, `index.html`, `report.html`,
 * `site.css`, `revisions.json` where there is one, `areas/` with one file per area where the
 * snapshot is large,
 * `data/` with the figures for other systems, and `embed/` with the widgets and the
 * licences of what is in them. Links are relative.
 * The same input gives the same bytes.
 *
 * @returns what was written, with sizes
 * @throws UmkmError `EMBED_MISSING` where the package was not built, `FILE_SYSTEM`,
 *   `REVISIONS_FORMAT`, `SNAPSHOT_SHAPE` where the snapshot could not be read again
 */
export async function writeSite(
  folder: string,
  {snapshot, input, diagnostics, lang = 'id', revisions}: Site,
): Promise<WrittenFile[]> {
  const {index, parts} = splitSnapshot(snapshot);
  const data = exportFiles(snapshot);
  const release =
    revisions === undefined ? null : (parseRevisions(revisions).releases.at(-1) ?? null);
  // Of the file that the page loads: what the widgets draw later is the same.
  const figures = await staticFigures(index, lang);
  const files: [string, string | Uint8Array][] = [
    ['snapshot.json', encodeSnapshot(index)],
    ...[...parts].map(([path, part]): [string, string] => [path, encodeSnapshot(part)]),
    ['index.html', dashboardPage(snapshot, lang, release, figures)],
    ['report.html', reportPage(snapshot, input, diagnostics, lang, release)],
    ['site.css', siteCss],
    ...(revisions === undefined ? [] : [['revisions.json', revisions] as [string, string]]),
    ['data/CITATION.cff', citationFile(snapshot)],
    ['data/index.html', dataPage(snapshot, data, lang)],
    ...data.map(({path, content}): [string, string] => [path, content]),
    ...(await embedFiles()),
    ...[...figures.styles].map(([name, css]): [string, string] => [`embed/${name}`, css]),
  ];
  const folders = new Set(files.map(([path]) => dirname(resolve(folder, path))));
  for (const one of folders) await makeFolder(one);
  for (const [path, content] of files) await writeFile(join(folder, path), content);
  return files.map(([path, content]) => ({
    path,
    bytes: Buffer.byteLength(content),
    gzip: gzipSync(content).length,
  }));
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
async function embedFiles(): Promise<[string, Uint8Array][]> {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (folder !== dirname(folder)) {
    for (const built of [join(folder, 'embed'), join(folder, 'dist', 'embed')]) {
      if (!existsSync(join(built, embedNames[0]))) continue;
      return Promise.all(
        embedNames.map(async (name): Promise<[string, Uint8Array]> => [
          `embed/${name}`,
          await readFile(join(built, name)),
        ]),
      );
    }
    folder = dirname(folder);
  }
  throw new UmkmError('EMBED_MISSING', {});
}
