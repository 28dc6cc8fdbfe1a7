import {citationFile} from '../citation-file.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary} from '../data/table.js';
import {exportFiles} from '../export/export-files.js';
import {parseRevisions} from '../revision/index.js';
import type {Config} from '../schema/config.js';
import {encodeSnapshot} from '../snapshot/serialize.js';
import {splitSnapshot} from '../snapshot/split.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {dashboardPage} from './dashboard.js';
import {dataPage} from './data-page.js';
import {reportPage} from './report.js';
import {siteCss} from './site-css.js';
import {snapshotScript} from './snapshot-script.js';
import type {FigureMaker} from './static-figures.js';

/** What a site is made of. */
export interface Site {
  readonly snapshot: Snapshot;
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  readonly lang?: Lang;
  /** Text of `revisions.json`, as `revisionsFile` gives it; its last release is this one. */
  readonly revisions?: string;
  /** What the files do not say; targets by area stand in it. */
  readonly config?: Config;
}

/** What a site needs that only some programs have. */
export interface SiteAssets {
  /** Files of `embed/` by name: `pantau-umkm.js` and its licences. */
  readonly embed: ReadonlyMap<string, Uint8Array>;
  /** Writes figures without a browser; without it scripts draw them. */
  readonly figures?: FigureMaker;
  /** Makes a picture of a drawing; without it there are drawings only. */
  readonly png?: (svg: string) => Promise<Uint8Array>;
}

/** A file of a site. */
export interface SiteFile {
  /** Below the folder of the site, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * The files of a site that any web server can hold, one after another, so that nobody need hold them
 * all: `index.html`, `report.html`, `snapshot.json`, the same as `snapshot.js` for pages opened from
 * a disk, `areas/` where the snapshot is large, `revisions.json` where there is one, `data/` with the
 * figures for other systems and `embed/` with the widgets. Links are relative. The same input gives
 * the same files in the same order.
 *
 * It needs neither files nor a page: it runs in a worker of a browser too.
 *
 * @throws UmkmError `REVISIONS_FORMAT`, and `SNAPSHOT_SHAPE` where the snapshot could not be read again
 * @example
 * for await (const {path, content} of siteFiles(site, {embed})) zip.add(path, content);
 */
export async function* siteFiles(site: Site, assets: SiteAssets): AsyncGenerator<SiteFile> {
  const {snapshot, input, diagnostics, lang = 'id', revisions} = site;
  const release =
    revisions === undefined ? null : (parseRevisions(revisions).releases.at(-1) ?? null);
  const {index, parts} = splitSnapshot(snapshot);
  const text = encodeSnapshot(index);
  yield {path: 'snapshot.json', content: text};
  // A page from a disk may load no JSON. The parts of a split one are loaded by their addresses.
  const isWhole = parts.size === 0;
  if (isWhole) yield {path: 'snapshot.js', content: snapshotScript(text)};
  for (const [path, part] of parts) yield {path, content: encodeSnapshot(part)};

  // Of the file that the page loads: what the widgets draw later is the same.
  const figures = (await assets.figures?.(index, lang)) ?? null;
  const scripts = [...(isWhole ? ['snapshot.js'] : []), 'embed/pantau-umkm.js'];
  yield {path: 'index.html', content: dashboardPage(snapshot, lang, {release, figures, scripts})};
  yield {path: 'report.html', content: reportPage(snapshot, input, diagnostics, lang, release)};
  yield {path: 'site.css', content: siteCss};
  if (revisions !== undefined) yield {path: 'revisions.json', content: revisions};

  const data = exportFiles(snapshot);
  yield {path: 'data/CITATION.cff', content: citationFile(snapshot)};
  yield {path: 'data/index.html', content: dataPage(snapshot, data, lang)};
  yield* data;

  for (const [name, content] of assets.embed) yield {path: `embed/${name}`, content};
  for (const [name, content] of figures?.styles() ?? []) yield {path: `embed/${name}`, content};
}
