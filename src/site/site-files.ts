import {citationFile} from '../citation-file.js';
import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary} from '../data/table.js';
import {exportFiles} from '../export/export-files.js';
import {parseRevisions} from '../revision/index.js';
import type {Config} from '../schema/config.js';
import {areasAtTop} from '../snapshot/area-within.js';
import {encodeSnapshot} from '../snapshot/serialize.js';
import {splitSnapshot} from '../snapshot/split.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {areaPage} from './area-page.js';
import {areaPages, type AreaLink, type AreaPages} from './area-pages.js';
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
  /** Makes a picture of a drawing, null where it cannot; without it there are drawings only. */
  readonly png?: (svg: string) => Promise<Uint8Array | null>;
  /** Who writes the pages of areas of a split site; without it, they are written where it is. */
  readonly pages?: (pages: AreaPages) => Promise<readonly SiteFile[]>;
}

/** Some files of a site, which are made when they are asked for. */
export interface SiteWork {
  /** What becomes of it, below the folder of the site; unknown beforehand where it is empty. */
  readonly paths: readonly string[];
  /**
   * What they are made of, as text: where it is what it was when they were made, so are they. Null
   * where that is not known; published figures only, never what the office keeps.
   */
  readonly from: string | null;
  readonly make: () => Promise<readonly SiteFile[]> | AsyncIterable<SiteFile>;
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
 * - `index.html`, the dashboard; `areas/` with a page for each area directly below the whole, and of a
 *   large one for the areas within these
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
  for await (const {make} of siteWork(site, assets)) {
    const made = make();
    yield* Symbol.asyncIterator in made ? made : await made;
  }
}

/**
 * The same as work that can be left out where it was done before, or be done at the same time. Files
 * of several works do not depend on one another.
 */
export async function* siteWork(site: Site, assets: SiteAssets): AsyncGenerator<SiteWork> {
  const plan = await planOf(site, assets);
  const {snapshot, input, diagnostics, lang = 'id', revisions} = site;
  const {index, shown, parts, areas, figures, scripts, disk} = plan;
  const release =
    revisions === undefined ? null : (parseRevisions(revisions).releases.at(-1) ?? null);
  const text = encodeSnapshot(index);
  yield file('snapshot.json', () => text);
  if (disk !== undefined) yield file(disk, () => snapshotScript(text));
  // Their names tell what is in them.
  for (const [path, part] of parts) yield file(path, () => encodeSnapshot(part), path);

  const printed = site.reports === 'printed';
  const dashboard = {release, figures, scripts, disk, areas, printed};
  yield file('index.html', () => dashboardPage(shown, lang, dashboard));
  const styles = new Map<string, string>();
  if (parts.size > 0) yield* pagesApart(site, plan, assets);
  else {
    for (const [i, area] of areas.entries()) {
      const own = await plan.figuresOf(area);
      const around = {previous: areas[i - 1], next: areas[i + 1]};
      const options = {lang, figures: own, scripts, disk, printed, ...around};
      yield file(area.page, () => areaPage(index, area, options));
    }
  }
  yield file('report.html', () => reportPage(snapshot, input, diagnostics, lang, release));
  yield file('site.css', () => siteCss);
  if (revisions !== undefined) yield file('revisions.json', () => revisions);

  yield several(drawings(site, plan, assets));
  yield several(dataFiles(shown, lang));
  for (const [name, css] of figures?.styles() ?? []) styles.set(name, css);
  yield several(embedFiles(index, {lang, scripts, disk, assets, styles}));
}

function file(
  path: string,
  content: () => SiteFile['content'],
  from: string | null = null,
): SiteWork {
  return {paths: [path], from, make: () => Promise.resolve([{path, content: content()}])};
}

function several(files: AsyncIterable<SiteFile> | Iterable<SiteFile>): SiteWork {
  const make = (): ReturnType<SiteWork['make']> =>
    Symbol.asyncIterator in files ? files : Promise.resolve([...files]);
  return {paths: [], from: null, make};
}

/** Pages of areas that have parts of their own, each with those within it, and so on down. */
function* pagesApart(
  {lang = 'id', reports}: Site,
  {index, figures, areas, scripts}: Plan,
  {pages, figures: maker}: SiteAssets,
): Generator<SiteWork> {
  function* worksOf(list: readonly AreaOfSite[], above: readonly AreaLink[]): Generator<SiteWork> {
    for (const [i, area] of list.entries()) {
      figures?.use(areaFigures(area.snapshot, area.code).map(({element}) => element));
      const asked: AreaPages = {
        whole: withoutFigures(index, area),
        area,
        ...linksOf(list, i),
        above,
        lang,
        scripts,
        printed: reports === 'printed',
      };
      const own = area.within.filter((one) => one.file === area.file);
      yield {
        paths: [area.page, ...own.map(({page}) => page)],
        from:
          area.file === 'snapshot.json'
            ? null
            : JSON.stringify({...asked, area: {...area, snapshot: null, within: own.map(linkOf)}}),
        make: () => pages?.(asked) ?? areaPages(asked, maker),
      };
      yield* worksOf(
        area.within.filter((one) => one.file !== area.file),
        [...above, linkOf(area)],
      );
    }
  }
  yield* worksOf(areas, []);
}

function linksOf(
  list: readonly AreaOfSite[],
  at: number,
): {readonly previous?: AreaLink; readonly next?: AreaLink} {
  const [previous, next] = [list[at - 1], list[at + 1]];
  return {...(previous && {previous: linkOf(previous)}), ...(next && {next: linkOf(next)})};
}

function linkOf({code, label}: AreaOfSite): AreaLink {
  return {code, label};
}

/** What the pages of an area say of the whole: nothing in it depends on figures of other areas. */
function withoutFigures(index: Snapshot, {code}: AreaOfSite): Snapshot {
  const extension = {...index.extension};
  delete extension.parts;
  const {reporting, citation} = extension;
  const areas = reporting?.areas.filter((one) => one.code === code) ?? [];
  return {
    ...index,
    link: {item: []},
    extension: {
      ...extension,
      inputs: [],
      revision: null,
      citation: {...citation, version: '', text: {id: '', en: ''}},
      disclosure: {...extension.disclosure, withheld: 0},
      reporting: reporting && areas.length > 0 ? {...reporting, areas} : null,
    },
  };
}

/** What several files of a site have in common. */
interface Plan {
  readonly index: Snapshot;
  /** What pages of the whole are made of: all that a reader of the index can have. */
  readonly shown: Snapshot;
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
  const shown = parts.size === 0 ? index : areasAtTop(snapshot);
  const figures = (await make?.(shown, lang)) ?? null;
  return {
    index,
    shown,
    parts,
    areas: areasOfSite(shown, split),
    figures,
    figuresOf: async (area) =>
      area.snapshot === shown ? figures : ((await make?.(area.snapshot, lang)) ?? null),
    scripts: ['embed/pantau-umkm.js'],
    // A page from a disk may load no JSON. The parts of a split one have no other way.
    ...(parts.size === 0 && {disk: 'snapshot.js'}),
  };
}

/** Pictures of the dashboard's figures, and the reports on A4 with those of each area. */
async function* drawings(
  {input, config, lang = 'id', reports}: Site,
  {shown, areas, figures, figuresOf}: Plan,
  {png}: SiteAssets,
): AsyncGenerator<SiteFile> {
  const ofWhole: PaperFigure[] = [];
  const elements = pictureElements(shown);
  if (figures) yield* pictures(figures, {elements, folder: 'figures/', png}, ofWhole);
  if (reports !== 'printed') return;
  const options = {lang, input, config};
  const whole = paperPage(shown, {...options, figures: ofWhole});
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
    const content = paperPage(shown, {...options, figures: drawn, area});
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
