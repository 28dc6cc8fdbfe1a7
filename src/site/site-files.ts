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
import {areaPage} from './area-page.js';
import {areasOfSite, type AreaOfSite} from './areas.js';
import {dashboardPage} from './dashboard.js';
import {dataPage} from './data-page.js';
import {embedPage} from './embed-page.js';
import {areaFigures, pictureElements} from './figure-plan.js';
import {frameScript, resizeScript} from './frame-script.js';
import {integrityOf} from './integrity.js';
import {paperPage, type PaperFigure} from './paper.js';
import {pictures} from './pictures.js';
import {reportPage} from './report.js';
import {siteCss} from './site-css.js';
import {snapshotScript} from './snapshot-script.js';
import {startScript} from './start-script.js';
import type {FigureMaker, StaticFigures} from './static-figures.js';
import {workbookOf} from './workbook.js';

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
  /** `printed`: with a report on A4 of the whole and of each area that has a page. */
  readonly reports?: 'printed';
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
 * all. Links are relative. The same input gives the same files in the same order.
 *
 * - `index.html`, the dashboard; `areas/` with a page for each area directly below the whole
 * - `snapshot.json`, and the same as `snapshot.js` for pages that are opened from a disk; in `areas/`
 *   the parts of a large one; `revisions.json` where there is one
 * - `report.html`, the quality of the data; `reports/`, printed on A4, where they are asked for
 * - `figures/`, pictures, where `assets.figures` draws them
 * - `data/`, the figures for spreadsheets and other systems
 * - `embed.html` for frames in other sites, and `embed/` with the widgets
 *
 * It needs neither files nor a page: it runs in a worker of a browser too.
 *
 * @throws UmkmError `REVISIONS_FORMAT`, and `SNAPSHOT_SHAPE` where the snapshot could not be read again
 * @example
 * for await (const {path, content} of siteFiles(site, {embed})) zip.add(path, content);
 */
export async function* siteFiles(site: Site, assets: SiteAssets): AsyncGenerator<SiteFile> {
  const plan = await planOf(site, assets);
  const {snapshot, input, diagnostics, lang = 'id', revisions} = site;
  const {index, parts, areas, figures, scripts, disk} = plan;
  const release =
    revisions === undefined ? null : (parseRevisions(revisions).releases.at(-1) ?? null);
  const text = encodeSnapshot(index);
  yield {path: 'snapshot.json', content: text};
  if (disk !== undefined) yield {path: disk, content: snapshotScript(text)};
  for (const [path, part] of parts) yield {path, content: encodeSnapshot(part)};

  const printed = site.reports === 'printed';
  const dashboard = {release, figures, scripts, disk, areas, printed};
  yield {path: 'index.html', content: dashboardPage(snapshot, lang, dashboard)};
  const styles = new Map(figures?.styles());
  for (const [i, area] of areas.entries()) {
    const own = await plan.figuresOf(area);
    const around = {previous: areas[i - 1], next: areas[i + 1]};
    const content = areaPage(index, area, {lang, figures: own, scripts, disk, printed, ...around});
    yield {path: area.page, content};
    for (const [name, css] of own?.styles() ?? []) styles.set(name, css);
  }
  yield {path: 'report.html', content: reportPage(snapshot, input, diagnostics, lang, release)};
  yield {path: 'site.css', content: siteCss};
  if (revisions !== undefined) yield {path: 'revisions.json', content: revisions};

  yield* drawings(site, plan, assets);
  yield* dataFiles(snapshot, lang);
  yield* embedFiles(index, {lang, scripts, disk, assets, styles});
}

/** What several files of a site have in common. */
interface Plan {
  readonly index: Snapshot;
  readonly parts: ReadonlyMap<string, Snapshot>;
  readonly areas: readonly AreaOfSite[];
  /** Of the file that the page loads: what the widgets draw later is the same. */
  readonly figures: StaticFigures | null;
  readonly figuresOf: (area: AreaOfSite) => Promise<StaticFigures | null>;
  readonly scripts: readonly string[];
  /** The data as a script, for pages that are opened from a disk. */
  readonly disk?: string;
}

async function planOf({snapshot, lang = 'id'}: Site, {figures: make}: SiteAssets): Promise<Plan> {
  const split = splitSnapshot(snapshot);
  const {index, parts} = split;
  const figures = (await make?.(index, lang)) ?? null;
  return {
    index,
    parts,
    areas: areasOfSite(snapshot, split),
    figures,
    figuresOf: async (area) =>
      area.snapshot === index ? figures : ((await make?.(area.snapshot, lang)) ?? null),
    scripts: ['embed/pantau-umkm.js'],
    // A page from a disk may load no JSON. The parts of a split one have no other way.
    ...(parts.size === 0 && {disk: 'snapshot.js'}),
  };
}

/** Pictures of the dashboard's figures, and the reports on A4 with those of each area. */
async function* drawings(
  {input, config, lang = 'id', reports}: Site,
  {index, areas, figures, figuresOf}: Plan,
  {png}: SiteAssets,
): AsyncGenerator<SiteFile> {
  const ofWhole: PaperFigure[] = [];
  const elements = pictureElements(index);
  if (figures) yield* pictures(figures, {elements, folder: 'figures/', png}, ofWhole);
  if (reports !== 'printed') return;
  const options = {lang, input, config};
  const whole = paperPage(index, {...options, figures: ofWhole});
  yield {path: 'reports/index.html', content: whole};
  for (const area of areas) {
    const own = await figuresOf(area);
    const drawn: PaperFigure[] = [];
    const asked = {
      elements: areaFigures(area.snapshot, area.code).map(({element}) => element),
      folder: `reports/${area.code}/`,
      area,
    };
    if (own) yield* pictures(own, asked, drawn);
    const content = paperPage(index, {...options, figures: drawn, area});
    yield {path: `reports/${area.code}.html`, content};
  }
}

async function* dataFiles(snapshot: Snapshot, lang: Lang): AsyncGenerator<SiteFile> {
  const data = exportFiles(snapshot);
  yield {path: 'data/CITATION.cff', content: citationFile(snapshot)};
  yield {path: 'data/index.html', content: dataPage(snapshot, data, lang)};
  yield* data;
  yield {path: 'data/pantau-umkm.xlsx', content: await workbookOf(snapshot, lang)};
}

interface Embedding {
  readonly lang: Lang;
  readonly scripts: readonly string[];
  readonly disk?: string;
  readonly assets: SiteAssets;
  /** Styles of the figures that were written, by file name. */
  readonly styles: ReadonlyMap<string, string>;
}

function* embedFiles(
  snapshot: Snapshot,
  {lang, scripts, disk, assets: {embed}, styles}: Embedding,
): Generator<SiteFile> {
  const widgets = embed.get('pantau-umkm.js');
  const integrity = widgets === undefined ? null : integrityOf(widgets);
  yield {path: 'embed.html', content: embedPage(snapshot, {lang, scripts, disk, integrity})};
  yield {path: 'embed/frame.js', content: frameScript()};
  yield {path: 'embed/start.js', content: startScript()};
  yield {path: 'embed/resize.js', content: resizeScript()};
  if (integrity !== null) {
    const text = JSON.stringify({'pantau-umkm.js': integrity}, null, 2);
    yield {path: 'embed/integrity.json', content: `${text}\n`};
  }
  for (const [name, content] of embed) yield {path: `embed/${name}`, content};
  for (const [name, content] of styles) yield {path: `embed/${name}`, content};
}
