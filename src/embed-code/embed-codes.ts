import {UmkmError} from '../errors.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {addressesOf, type Addresses} from './addresses.js';
import {refuse} from './choice.js';
import {attributesText, escapeBlade, escapeShortcode, inert, type Attribute} from './escape.js';
import {overviewTable} from './overview-table.js';
import {charts, embeddable, families, overviews, type Overview, type TablePlan} from './plan.js';
import {staticTable, type StaticTable} from './static-table.js';
import {tableHtml} from './table-html.js';

/** The figure to show: an indicator, an element, or an indicator in an element. */
export interface EmbedFigure {
  /** Key of an indicator that the snapshot publishes: `aid.coverage`. */
  readonly key?: string;
  /** Name of an element without `umkm-`: `growth`; with a key `indicator` where it is left out. */
  readonly widget?: string;
}

export interface EmbedOptions extends EmbedFigure, Addresses {
  /** Code of the region; the snapshot's own where it is left out. */
  readonly region?: string;
  /** `2024`; the last period with figures where it is left out. */
  readonly period?: string;
  /** Breakdown: `region`, `period`, or another dimension. */
  readonly by?: string;
  readonly view?: string;
  /** `light`, `dark`, `grey` or `auto`. */
  readonly theme?: string;
  /** Replaces the heading of the figure. */
  readonly heading?: string;
  readonly lang?: Lang;
}

/** The ways in which another site shows the same figure, each a text to paste. */
export interface EmbedCodes {
  /** The script and the element. */
  readonly tag: string;
  /** The script and a `<div>` that holds the figures as a table. */
  readonly div: string;
  /** A shortcode of the WordPress plugin. */
  readonly wordpress: string;
  /** The `<div>` alone: text filters of Joomla delete scripts. */
  readonly joomla: string;
  /** For a Blade template, in OpenSID and Laravel. */
  readonly blade: string;
  /** The page `embed.html` of a site in a frame that grows with it. */
  readonly iframe: string;
}

/**
 * Texts that show a figure of a snapshot on another site. Nothing of the data can end an attribute or
 * open a tag, a shortcode or an echo.
 *
 * @throws UmkmError `INDICATOR_UNKNOWN` where the snapshot does not publish the indicator,
 *   `EMBED_CHOICE` where it has no such element, region, period or breakdown, `EMBED_ADDRESS`
 * @example
 * const {div} = embedCodes(snapshot, {widget: 'aid-reach', src: '/umkm/snapshot.json'});
 */
export function embedCodes(snapshot: Snapshot, options: EmbedOptions): EmbedCodes {
  const {lang = 'id'} = options;
  const {src, script, page, resize} = addressesOf(options);
  const widget = widgetOf(snapshot, options);
  const table = embedTable(snapshot, options);
  const chosen = choices(options);
  const attributes: Attribute[] = [['src', src], ...chosen, ...english(lang)];
  const data = attributes.map(([name, value]): Attribute => [`data-${name}`, value]);
  const div = `<div${attributesText([['data-umkm', widget], ...data, ['lang', lang]])}>\n${tableHtml(table)}\n</div>`;
  const load = `<script${attributesText([['src', script]])} defer></script>`;
  const shortcode = [['widget', widget] as const, ...chosen, ...english(lang)]
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeShortcode(value)}"`);
  return {
    tag: `${load}\n<umkm-${widget}${attributesText(attributes)}></umkm-${widget}>`,
    div: `${load}\n${div}`,
    wordpress: `[umkm${shortcode.join('')}]`,
    joomla: div,
    blade: `@once('pantau-umkm')\n${escapeBlade(load)}\n@endonce\n${escapeBlade(div)}`,
    iframe: [
      `<iframe${attributesText(frame(page, widget, [...chosen, ['lang', lang]], table))}></iframe>`,
      `<script${attributesText([['src', resize]])} defer></script>`,
    ].join('\n'),
  };
}

/**
 * The table that stands inside the `<div>` until the figure is ready, and for good without scripts.
 *
 * @throws UmkmError `INDICATOR_UNKNOWN`, `EMBED_CHOICE`
 */
export function embedTable(
  snapshot: Snapshot,
  options: EmbedFigure & Partial<EmbedOptions>,
): StaticTable {
  const {region, period = '', by, key, lang = 'id'} = options;
  const widget = widgetOf(snapshot, options);
  const place = region ?? snapshot.extension.region.code;
  const overview = overviews.find((name): name is Overview => name === widget);
  if (overview === 'dashboard') requireWhole(snapshot, options);
  if (overview !== undefined && key === undefined)
    return overviewTable(snapshot, overview, {region: place, period}, lang);
  const plan: TablePlan = key === undefined ? families[widget] : {indicator: key};
  requirePublished(snapshot, plan.indicator);
  const {indicator, by: prefer} = plan;
  return staticTable(snapshot, {indicator, by: by ?? '', prefer, region: place, period}, lang);
}

/** @throws UmkmError `INDICATOR_UNKNOWN`, `EMBED_CHOICE` */
function widgetOf(snapshot: Snapshot, {key, widget}: EmbedFigure): string {
  if (key !== undefined) requirePublished(snapshot, key);
  const name = widget ?? (key === undefined ? '' : 'indicator');
  const known = key === undefined ? embeddable.filter((one) => !charts.includes(one)) : charts;
  return known.includes(name) ? name : refuse('widget', name, known);
}

/** A dashboard shows the whole snapshot; its reader chooses. */
function requireWhole({extension}: Snapshot, options: Partial<EmbedOptions>): void {
  const {region, period = '', by = ''} = options;
  const {code} = extension.region;
  if (region !== undefined && region !== code) refuse('region', region, [code]);
  for (const [name, value] of Object.entries({period, by}))
    if (value !== '') refuse(name, value, ['–']);
}

function requirePublished({link}: Snapshot, key: string): void {
  const known = [...new Set(link.item.map(({extension}) => extension.indicator))].sort();
  if (!known.includes(key)) throw new UmkmError('INDICATOR_UNKNOWN', {found: key, known});
}

/** What was chosen, as attributes of the element. */
function choices({key, region, period, by, view, theme, heading}: EmbedOptions): Attribute[] {
  const all = {indicator: key, region, period, by, view, theme, heading};
  return Object.entries(all).map(([name, value]): Attribute => [name, value ?? '']);
}

function english(lang: Lang): Attribute[] {
  return lang === 'en' ? [['lang', 'en']] : [];
}

/** Height until the page inside has said its own. */
const firstHeight = '560';

function frame(
  page: string,
  widget: string,
  chosen: readonly Attribute[],
  {caption}: StaticTable,
): Attribute[] {
  const query = [['widget', widget] as const, ...chosen]
    .filter(([name, value]) => value !== '' && name !== 'heading')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return [
    ['src', `${page}?${query.join('&')}`],
    ['title', inert(caption)],
    ['width', '100%'],
    ['height', firstHeight],
    ['loading', 'lazy'],
  ];
}
