import {formatDate} from '../format/date.js';
import {NBSP} from '../format/number.js';
import type {ReleaseEntry} from '../revision/index.js';
import {plannedFigures, type PlannedFigure} from '../snapshot/figures.js';
import type {Snapshot} from '../snapshot/v1.js';
import {siteWords} from '../text/site.js';
import type {Lang} from '../text/words.js';
import type {AreaOfSite} from './areas.js';
import {changesSection} from './changes.js';
import {html, type Html} from './html.js';
import {citationLine} from './origin.js';
import {noticeOf, pageText} from './page.js';
import {figureHtml, type Room, type StaticFigures} from './static-figures.js';

export interface DashboardOptions {
  /** This release in `revisions.json`, where there is one. */
  readonly release?: ReleaseEntry | null;
  /** Writes the figures; without it scripts draw them. */
  readonly figures?: StaticFigures | null;
  /** Scripts from the folder of the site, in order. */
  readonly scripts?: readonly string[];
  /** One more that is needed where the page was opened from a disk. */
  readonly disk?: string;
  /** Areas that have a page of their own. */
  readonly areas?: readonly AreaOfSite[];
  /** Whether there are reports on A4. */
  readonly printed?: boolean;
}

/** The dashboard page. Where `figures` are given, all numbers are there before any script runs. */
export function dashboardPage(
  snapshot: Snapshot,
  lang: Lang,
  {
    release = null,
    figures = null,
    scripts = ['embed/pantau-umkm.js'],
    disk,
    areas = [],
    printed = false,
  }: DashboardOptions = {},
): string {
  const {extension} = snapshot;
  const t = siteWords[lang];
  return pageText({
    lang,
    title: extension.title,
    look: countOf(snapshot) > 1 ? 'dashboard' : 'single',
    scripts,
    disk,
    startsWith: figures === null ? 'page' : 'use',
    header: html`<h1>${extension.title}</h1>
      <p>
        ${extension.publisher}${NBSP}·
        <span class="whole">${t.asOf} ${formatDate(extension.asOf, lang)}</span>
      </p>
      ${noticeOf(snapshot, lang)}
      <noscript><p class="hint">${figures === null ? t.scriptNeeded : t.noScript}</p></noscript>`,
    main: html`<umkm-source src="snapshot.json" sync="url"
        >${dashboardFigures(snapshot, lang, figures)}</umkm-source
      >
      ${areasSection(areas, lang)} ${changesSection(snapshot, release, lang)}`,
    footer: html`<p>${t.source}: ${snapshot.source}</p>
      ${citationLine(snapshot, lang)}
      <p class="links">
        <a href="report.html">${t.report}</a> <a href="snapshot.json">${t.data}</a>
        <a href="data/index.html">${t.downloads}</a> <a href="embed.html">${t.embed}</a>
        ${printed ? html`<a href="reports/index.html">${t.printed}</a>` : ''}
      </p>
      ${extension.disclosure.withheld > 0 ? html`<p>${t.someWithheld}</p>` : ''}`,
  });
}

/** A link to the page of each area. */
function areasSection(areas: readonly AreaOfSite[], lang: Lang): Html | '' {
  if (areas.length === 0) return '';
  return html`<nav class="areas-nav" aria-labelledby="areas">
    <h2 id="areas">${siteWords[lang].areas}</h2>
    <ul>
      ${areas.map(({label, page}) => html`<li><a href="${page}">${label}</a></li> `)}
    </ul>
  </nav>`;
}

/** Choices, numbers and figures in the order they are read. */
function dashboardFigures(snapshot: Snapshot, lang: Lang, figures: StaticFigures | null): Html {
  const {numbers, groups} = plannedFigures(snapshot);
  const count = countOf(snapshot);
  const write = (
    element: string,
    level: number,
    room: Room,
    attributes: Readonly<Record<string, string>>,
  ): Html =>
    figureHtml(figures, {
      element,
      attributes: {...attributes, theme: 'auto', lang, 'heading-level': String(level)},
      room,
      root: '',
    });
  const figure = ({element, attributes, wide}: PlannedFigure, alone: boolean): Html => {
    const whole = wide === true || alone;
    const room = count > 1 ? (whole ? 'whole' : 'half') : 'single';
    return write(element, 3, room, {...attributes, ...(whole && {class: 'wide'})});
  };
  return html`${write('filter', 2, 'whole', {})}
  ${
    numbers.length > 0 && count > 1
      ? html`<div class="numbers" role="group" aria-label="${siteWords[lang].numbers}">
          ${numbers.map((key) => write('stat', 2, 'quarter', {indicator: key}))}
        </div>`
      : ''
  }
  ${groups.map(
    ({title, figures: shown}) =>
      html`<h2 class="group">${title[lang]}</h2>
        ${shown.map((one) => figure(one, shown.length === 1))}`,
  )}`;
}

/** How many figures there are, numbers aside. */
function countOf(snapshot: Snapshot): number {
  return plannedFigures(snapshot).groups.reduce((sum, {figures}) => sum + figures.length, 0);
}
