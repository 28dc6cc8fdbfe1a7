import {formatDate} from '../format/date.js';
import {formatNumber, NBSP} from '../format/number.js';
import {cellsOf} from '../snapshot/cells.js';
import type {Snapshot} from '../snapshot/v1.js';
import {siteWords} from '../text/site.js';
import {levelWords, words, type Lang} from '../text/words.js';
import type {AreaLink} from './area-pages.js';
import type {AreaOfSite} from './areas.js';
import {areaFigures} from './figure-plan.js';
import {headlinesOf, type Headline} from './headlines.js';
import {html, type Html} from './html.js';
import {noticeOf, pageText} from './page.js';
import {figureHtml, type StaticFigures} from './static-figures.js';

export interface AreaPageOptions {
  readonly lang: Lang;
  readonly figures: StaticFigures | null;
  /** The areas before and after it. */
  readonly previous?: AreaLink;
  readonly next?: AreaLink;
  /** Areas it lies in, below the whole. */
  readonly above?: readonly AreaLink[];
  /** The page stands on the figures of its own area: another area changes nothing on it. */
  readonly apart?: boolean;
  /** Scripts from the folder of the site, in order. */
  readonly scripts: readonly string[];
  /** One more that is needed where the page was opened from a disk. */
  readonly disk?: string;
  /** Whether there are reports on A4. */
  readonly printed?: boolean;
}

/**
 * The page of one area: what its figures say, in sentences, as figures and as a table beside those of
 * the whole; whether it has reported, and how many of its figures are withheld. It shares the data of
 * the dashboard. A page that stands apart compares with the area around it instead, where there is one,
 * and links to the areas within it.
 *
 * @param whole the snapshot of the site
 */
export function areaPage(
  whole: Snapshot,
  area: AreaOfSite,
  {lang, figures, previous, next, above = [], apart = false, ...options}: AreaPageOptions,
): string {
  const t = siteWords[lang];
  const {scripts, disk, printed = false} = options;
  const {region, asOf} = whole.extension;
  const around = apart ? above.at(-1) : region;
  const own = headlinesOf(area.snapshot, {region: area.code, place: area.label, lang});
  const all =
    around === undefined
      ? null
      : headlinesOf(apart ? area.snapshot : whole, {
          region: around.code,
          place: around.label,
          lang,
        });
  const {withheld} = (apart ? area.snapshot : whole).extension.disclosure;
  const data = area.file.replace(/^(?:areas\/)?/, (folder) => (folder === '' ? '../' : ''));
  const shown = areaFigures(area.snapshot, area.code);
  return pageText({
    lang,
    title: `${area.label}: ${whole.extension.title}`,
    look: shown.length > 1 ? 'area' : 'area single',
    root: '../',
    scripts,
    disk,
    startsWith: figures === null ? 'page' : 'use',
    header: html`<p class="way">
        <a href="../index.html">${whole.extension.title}</a>
        ${above.map(({code, label}) => html`› <a href="${code}.html">${label}</a> `)}
      </p>
      <h1>${area.label}</h1>
      <p>
        ${capital(levelWords[lang][area.level])}${NBSP}· ${region.label}${NBSP}·
        <span class="whole">${t.asOf} ${formatDate(asOf, lang)}</span>
      </p>
      ${noticeOf(whole, lang)}
      <noscript><p class="hint">${figures === null ? t.scriptNeeded : t.noScript}</p></noscript>`,
    main: html`<h2>${t.summary}</h2>
      ${silence(whole, area, lang)} ${summaryList(own)}
      ${withheld > 0 ? withheldNote(area, lang) : ''}
      <h2>${t.figures}</h2>
      <umkm-source src="${data}">
        ${shown.map(({element, wide}) =>
          figureHtml(figures, {
            element,
            attributes: {
              region: area.code,
              theme: 'auto',
              lang,
              'heading-level': '3',
              ...(wide && {class: 'wide'}),
            },
            room: wide ? 'whole' : 'half',
            root: '../',
          }),
        )}
      </umkm-source>
      <h2>${t.allFigures}</h2>
      ${comparison(own, all, {area: area.label, whole: around?.label ?? ''}, lang)}
      ${withinList(area, lang)}`,
    footer: html`<p>${t.source}: ${whole.source}</p>
      <nav class="links" aria-label="${t.otherAreas}">
        ${previous ? html`<a href="${previous.code}.html" rel="prev">← ${previous.label}</a> ` : ''}
        <a href="../index.html">${t.back}</a>
        ${next ? html`<a href="${next.code}.html" rel="next">${next.label} →</a>` : ''}
        ${apart ? html`<a href="${data}">${t.data}</a>` : ''}
        ${printed && above.length === 0 ? html`<a href="../reports/${area.code}.html">${t.printed}</a>` : ''}
      </nav>`,
  });
}

/** Indicators that a summary tells, in its order. */
const told = [
  'size.class',
  'growth.yoy',
  'aid.coverage',
  'aid.followup',
  'mentoring.coverage',
  'digital.any',
  'legality.nib_share',
  'network.match_rate',
  'dq.overall',
];

/** What the most telling figures say, a sentence each. */
export function summaryList(headlines: readonly Headline[]): Html {
  const lines = told.flatMap((key) =>
    headlines.filter(({dataset}) => dataset.extension.indicator === key),
  );
  return html`<ul class="summary">
    ${lines.map(({sentence}) => html`<li>${sentence}.</li> `)}
  </ul>`;
}

/** How many figures of an area nobody may see, and of which indicators; counts only. */
export function withheldNote({snapshot, code, level}: AreaOfSite, lang: Lang): Html {
  const t = siteWords[lang];
  const titles = new Set<string>();
  let count = 0;
  for (const dataset of snapshot.link.item) {
    const hidden = cellsOf(dataset).filter(
      ({by, reason}) => by.region === code && reason === 'suppressed',
    );
    count += hidden.length;
    if (hidden.length > 0) titles.add(dataset.extension.title[lang]);
  }
  const area = levelWords[lang][level];
  if (count === 0) return html`<p>${t.noneWithheld(area)}</p>`;
  return html`<p>${t.areaWithheld(formatNumber(count, lang), area, [...titles].join('; '))}</p>`;
}

function silence({extension: {reporting}}: Snapshot, {code}: AreaOfSite, lang: Lang): Html | '' {
  const silent = reporting?.areas.some((area) => area.code === code && !area.reported) ?? false;
  if (!silent || reporting === null) return '';
  return html`<p class="notice">${siteWords[lang].silentArea(reporting.period)}</p>`;
}

/** Links to the areas within it. */
function withinList({within, label}: AreaOfSite, lang: Lang): Html | '' {
  if (within.length === 0) return '';
  const level = levelWords[lang][within[0].level];
  return html`<nav class="areas-nav" aria-labelledby="within">
    <h2 id="within">${siteWords[lang].within(level, label)}</h2>
    <ul>
      ${within.map(({code, label: name}) => html`<li><a href="${code}.html">${name}</a></li> `)}
    </ul>
  </nav>`;
}

/** Figures of an area beside those of the area around it, or of the whole. */
function comparison(
  own: readonly Headline[],
  all: readonly Headline[] | null,
  names: {readonly area: string; readonly whole: string},
  lang: Lang,
): Html {
  const t = siteWords[lang];
  const keyOf = ({dataset}: Headline): string => dataset.extension.indicator;
  const ofWhole = new Map((all ?? []).map((one) => [keyOf(one), one]));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${t.allFigures}">
      <table>
        <thead>
          <tr>
            <th scope="col" class="text">${t.indicator}</th>
            <th scope="col" class="text">${t.unit}</th>
            <th scope="col">${names.area}</th>
            ${all && html`<th scope="col">${names.whole}</th> `}
            <th scope="col">${t.year}</th>
          </tr>
        </thead>
        <tbody>
          ${own.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.title}</th>
                <td class="text">${one.unit}</td>
                ${figureCell(one, lang)} ${all && figureCell(ofWhole.get(keyOf(one)), lang)}
                <td>${one.period}</td>
              </tr> `,
          )}
        </tbody>
      </table>
    </div>
    ${signNote([...own, ...(all ?? [])], lang)}`;
}

/** A figure with what is to be said of it; words alone where there is none. */
export function figureCell(one: Headline | undefined, lang: Lang): Html {
  if (one === undefined) return html`<td></td>`;
  const {text, state} = one;
  if (text === '') return html`<td class="said">${state}</td>`;
  if (state === words[lang].provisional) return html`<td>${text}*</td>`;
  return html`<td>
    ${text}${state === '' ? '' : html`<br /><span class="said">${state}</span>`}
  </td>`;
}

/** What the sign of provisional figures means, where one of them has it. */
export function signNote(shown: readonly Headline[], lang: Lang): Html | '' {
  const {provisional} = words[lang];
  const isUsed = shown.some(({text, state}) => text !== '' && state === provisional);
  return isUsed ? html`<p class="said">* ${provisional}</p>` : '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
