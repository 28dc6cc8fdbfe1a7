import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary} from '../data/table.js';
import {UmkmError} from '../errors.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {dashboardPage} from './dashboard.js';
import {reportPage} from './report.js';
import {siteCss} from './site-css.js';

export interface Site {
  readonly snapshot: Snapshot;
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  readonly lang?: Lang;
}

/**
 * Writes a site that any web server can hold: `snapshot.json`, `index.html`, `report.html`,
 * `site.css` and `embed/` with the widgets and the licences of what is in them. Links are relative.
 * The same input gives the same bytes.
 *
 * @returns what was written, with sizes
 * @throws UmkmError `EMBED_MISSING` where the package was not built, `FILE_SYSTEM`
 */
export async function writeSite(
  folder: string,
  {snapshot, input, diagnostics, lang = 'id'}: Site,
): Promise<{path: string; bytes: number}[]> {
  const files: [string, string | Uint8Array][] = [
    ['snapshot.json', `${JSON.stringify(snapshot)}\n`],
    ['index.html', dashboardPage(snapshot, lang)],
    ['report.html', reportPage(snapshot, input, diagnostics, lang)],
    ['site.css', siteCss],
    ...(await embedFiles()),
  ];
  await makeFolder(resolve(folder, 'embed'));
  for (const [path, content] of files) await writeFile(join(folder, path), content);
  return files.map(([path, content]) => ({path, bytes: Buffer.byteLength(content)}));
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
