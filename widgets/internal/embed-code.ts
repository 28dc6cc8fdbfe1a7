import {languageOf} from './language.js';
import {escapeXml} from './output/xml.js';

/** Attributes that are written here in another way. */
const own = ['src', 'lang'];

/** The three ways in which another site shows the same figure, as HTML to paste. */
export interface EmbedCodes {
  /** The embed file and the element. */
  readonly tag: string;
  /** For content systems that delete tags they do not know. */
  readonly placeholder: string;
  /** This page in a frame. */
  readonly frame: string;
}

export interface EmbedOptions {
  /** Title of the frame. */
  readonly heading: string;
  /** What the reader has chosen, where attributes are silent. */
  readonly choice: {readonly region: string; readonly period: string};
}

/**
 * HTML that shows the same figure elsewhere: the embed file and the data with absolute addresses.
 * Without a known script address its usual name stands.
 */
export function embedCodes(element: Element, {heading, choice}: EmbedOptions): EmbedCodes {
  const script = `<script${written([['src', scriptUrl()]])} defer></script>\n`;
  const attributes = attributesOf(element, choice);
  const data = attributes.map(([name, value]): [string, string] => [`data-${name}`, value]);
  const name = element.localName.replace(/^umkm-/, '');
  const {height} = element.getBoundingClientRect();
  const frame: [string, string][] = [
    ['src', pageLink(element)],
    ['title', heading],
    ['width', '100%'],
    ['height', String(Math.ceil(height) + 40)],
    ['loading', 'lazy'],
  ];
  return {
    tag: `${script}<${element.localName}${written(attributes)}></${element.localName}>`,
    placeholder: `${script}<div${written([['data-umkm', name], ...data])}></div>`,
    frame: `<iframe${written(frame)}></iframe>`,
  };
}

/**
 * Address of the page, at the element where it has an id. What a source with `sync="url"` keeps of
 * the reader's choices stands in it.
 */
export function pageLink(element: Element): string {
  const {href} = globalThis.location;
  return element.id === '' ? href : `${href.split('#')[0]}#${encodeURIComponent(element.id)}`;
}

function attributesOf(element: Element, choice: EmbedOptions['choice']): [string, string][] {
  const {observedAttributes = []} = element.constructor as {observedAttributes?: readonly string[]};
  const kept = observedAttributes.flatMap((name): [string, string][] => {
    const value = element.getAttribute(name);
    return value === null || own.includes(name) ? [] : [[name, value]];
  });
  const {region, period} = choice;
  const chosen = Object.entries({region, period}).filter(
    ([name, value]) => value !== '' && !element.getAttribute(name),
  );
  const lang: [string, string][] = languageOf(element) === 'en' ? [['lang', 'en']] : [];
  return [['src', dataUrl(element)], ...kept, ...chosen, ...lang];
}

/** Address of the data: the figure's own, else that of the source around it. */
function dataUrl(element: Element): string {
  for (let at: Element | null = element; at !== null; at = above(at)) {
    const {src} = at as {src?: unknown};
    if (typeof src === 'string' && src !== '' && URL.canParse(src, document.baseURI)) {
      return new URL(src, document.baseURI).href;
    }
  }
  return 'snapshot.json';
}

function above(element: Element): Element | null {
  const source: Element | null = element.parentElement?.closest('umkm-source') ?? null;
  if (source !== null) return source;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function scriptUrl(): string {
  const script = document.querySelector<HTMLScriptElement>('script[src*="pantau-umkm"]');
  return script?.src ?? 'pantau-umkm.js';
}

function written(attributes: readonly (readonly [string, string])[]): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}
