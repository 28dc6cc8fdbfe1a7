import {UmkmError} from '../errors.js';
import type {Dataset, Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';
import {checkNames, loadRenderer} from './render-widgets.js';
import {snapshotOf} from './snapshot-of.js';
import {apartHalos} from './svg/halos.js';
import {parseRules} from './svg/rules.js';
import {withoutStyles} from './svg/styles.js';
import {parseSvg, writeSvg} from './svg/tree.js';

export interface SvgOptions {
  /** Name of the element without `umkm-`, `growth`; `indicator` where an indicator is named. */
  readonly element?: string;
  /** Key of an indicator, for elements that show any: `aid.coverage`. */
  readonly indicator?: string;
  readonly by?: string;
  readonly view?: string;
  /** Of the picture with its margins, in px; 720 where it is left out. */
  readonly width?: number;
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark' | 'grey';
  /** Further attributes of the element: `{region: '33.17', heading: '…'}`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What no attribute can hold. A map draws tiles: nobody waits for boundaries on a server. */
  readonly properties?: Readonly<Record<string, unknown>>;
}

/**
 * A figure as SVG for a report: heading, chart, notes and source on paper of their own. The file
 * needs nothing else: no styles, no script, no address; texts and numbers are text, and each mark has
 * a title with its figures.
 *
 * @param data a snapshot or its JSON text, or one dataset of it
 * @returns an SVG file; the same data and options give the same text
 * @throws UmkmError `WIDGET_UNKNOWN` for an element or attribute that does not exist,
 *   `FIGURE_WITHOUT_CHART` where there is nothing to draw, with the reason
 * @example
 * await renderSvg(snapshot, {element: 'growth', width: 800, lang: 'id'});
 */
export async function renderSvg(
  data: Snapshot | Dataset | string,
  options: SvgOptions = {},
): Promise<string> {
  const {renderPicture} = await loadRenderer();
  const {lang = 'id', theme = 'light', width = 720, properties = {}} = options;
  const {indicator, by, view} = options;
  const snapshot = typeof data === 'object' && data.class === 'dataset' ? snapshotOf(data) : data;
  const shown =
    indicator ?? (snapshot === data ? undefined : (data as Dataset).extension.indicator);
  const {element = shown === undefined ? 'growth' : 'indicator'} = options;
  const tag = `umkm-${element}`;
  const attributes = {
    lang,
    theme,
    ...(takes(tag, 'indicator') && shown !== undefined && {indicator: shown}),
    ...(by !== undefined && {by}),
    ...(view !== undefined && {view}),
    ...options.attributes,
  };
  checkNames(tag, Object.keys(attributes));
  const picture = renderPicture({
    tag,
    attributes,
    properties: {...properties, data: snapshot},
    widths: [width],
    lang: attributes.lang.startsWith('en') ? 'en' : 'id',
    prefix: 'umkm',
    stylesheet: null,
  });
  if ('reason' in picture) {
    throw new UmkmError('FIGURE_WITHOUT_CHART', {found: `<${tag}>`, cause: picture.reason});
  }
  const {content, css, className} = picture;
  const size = `width="${picture.width}" height="${picture.height}" viewBox="0 0 ${picture.width} ${picture.height}"`;
  const around = [
    {name: tag, attributes: new Map(Object.entries(attributes)), host: true},
    {name: 'div', attributes: new Map([['class', className]])},
  ];
  const drawing = parseSvg(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`);
  const svg = writeSvg(apartHalos(withoutStyles(drawing, parseRules(css), around)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`;
}

function takes(tag: string, attribute: string): boolean {
  const element = globalThis.customElements?.get(tag) as
    {readonly observedAttributes?: readonly string[]} | undefined;
  return element?.observedAttributes?.includes(attribute) ?? false;
}
