import type * as Server from '../../widgets/internal/server/index.js';
import {UmkmError} from '../errors.js';
import type {Snapshot} from '../snapshot/v1.js';
import type {Lang} from '../text/words.js';

export interface WidgetOptions {
  /** A snapshot, or its JSON text. */
  readonly snapshot: Snapshot | string;
  /** As in HTML: `{indicator: 'aid.coverage', by: 'programme'}`. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** What no attribute can hold. A map draws tiles: nobody waits for boundaries on a server. */
  readonly properties?: Readonly<Record<string, unknown>>;
  /**
   * Width of the element in px, 640 where it is left out. Several, of `servedWidths`: the chart is
   * written for each, and the widest that fits shows, whatever the screen.
   */
  readonly width?: number | readonly number[];
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark' | 'grey' | 'auto';
  /**
   * Address of `pantau-umkm.css` (see `widgetStyles`) for a page whose policy forbids styles inside
   * HTML; without it they stand in the HTML.
   */
  readonly stylesheet?: string;
  /** Begins the ids inside; a page with several figures may give each its own. */
  readonly prefix?: string;
}

/**
 * An element as static HTML: heading, chart, table and footer stand in a declarative shadow root with
 * all numbers, and are right without JavaScript. Where the page loads the widgets, and `src` or a
 * source around it gives data, the element takes over without a flash.
 *
 * A snapshot that cannot be read gives an element that says so.
 *
 * @param tag as `umkm-growth`
 * @returns HTML of the element; the same options give the same text
 * @throws UmkmError `WIDGET_UNKNOWN` for a tag or an attribute that does not exist
 * @example
 * await renderWidget('umkm-stat', {snapshot, attributes: {indicator: 'aid.coverage'}, width: 280});
 */
export async function renderWidget(tag: string, options: WidgetOptions): Promise<string> {
  const {renderElement} = await loadRenderer();
  const {snapshot, attributes = {}, properties = {}, width = 640, lang = 'id'} = options;
  const {theme, stylesheet = null, prefix = 'umkm'} = options;
  const all = {lang, ...(theme && {theme}), ...attributes};
  checkNames(tag, Object.keys(all));
  const widths = typeof width === 'number' ? [width] : [...width].sort((a, b) => b - a);
  return renderElement({
    tag,
    attributes: all,
    properties: {...properties, data: snapshot},
    widths: widths.length > 0 ? widths : [640],
    lang: /^en\b/i.test(all.lang) ? 'en' : 'id',
    prefix,
    stylesheet,
  });
}

/**
 * The styles that `stylesheet` asks for, as files of one folder.
 *
 * @param tags elements that are used; all where it is left out
 * @returns texts by file name: `pantau-umkm.css`, which figures share, and one beside it for each
 *   element that has more
 */
export async function widgetStyles(tags?: readonly string[]): Promise<Map<string, string>> {
  const {styleFiles, allTags} = await loadRenderer();
  return styleFiles(tags ?? allTags(), 'pantau-umkm.css');
}

/** Names of all elements. */
export async function widgetTags(): Promise<readonly string[]> {
  return (await loadRenderer()).allTags();
}

type Renderer = typeof Server & {readonly allTags: () => string[]};

/** Elements, Lit and its renderer, when first asked for: reading and computing start without them. */
export async function loadRenderer(): Promise<Renderer> {
  const [elements, renderer] = await Promise.all([
    import('../../widgets/all.js'),
    import('../../widgets/internal/server/index.js'),
  ]);
  return {...renderer, allTags: () => Object.values(elements).map(({tag}) => tag)};
}

/** A misspelt attribute would show figures that nobody asked for. */
export function checkNames(tag: string, names: readonly string[]): void {
  const element = globalThis.customElements?.get(tag) as
    {readonly observedAttributes?: readonly string[]} | undefined;
  if (element === undefined) throw new UmkmError('WIDGET_UNKNOWN', {found: `<${tag}>`});
  const known = new Set([
    ...(element.observedAttributes ?? []),
    'lang',
    'theme',
    'id',
    'class',
    'slot',
    'part',
  ]);
  const strange = names.find((name) => !known.has(name));
  if (strange !== undefined) {
    throw new UmkmError('WIDGET_UNKNOWN', {found: `<${tag} ${strange}>`});
  }
}
