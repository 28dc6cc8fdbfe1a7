import {storable} from './xml.js';

const SVG = 'http://www.w3.org/2000/svg';

/** What children take over from their parent: written where it differs from the parent's. */
export const inherited = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'text-anchor',
] as const;

export const own = {opacity: '1', 'clip-path': 'none', 'vector-effect': 'none'} as const;

/** Attributes that mean something only on the page. */
export const dropped = /^(class|style|part|role|tabindex|pointer-events|aria-.*|data-.*|on.*)$/;

type Styles = Readonly<Record<string, string>>;

/**
 * A copy of a drawing that looks the same anywhere: what styles say of each element stands in its
 * attributes, in values that need nothing else. Areas for the pointer, patterns that nothing uses
 * and signs that only hold lines together are left out.
 *
 * @param drawing in a document that styles it; it may be hidden
 */
export function standalone(drawing: SVGElement): SVGSVGElement {
  const copied = document.implementation.createDocument(SVG, null);
  const root = copyOf(drawing, {}, copied) as SVGSVGElement;
  for (const pattern of root.querySelectorAll('pattern[href]')) fillPattern(pattern, root);
  for (const text of root.querySelectorAll('text[paint-order^=stroke]')) apartHalo(text);
  const used = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    for (const {value} of element.attributes) {
      const id = /^url\(#(.*)\)$/.exec(value)?.[1];
      if (id !== undefined) used.add(id);
    }
  }
  for (const one of root.querySelectorAll('pattern')) if (!used.has(one.id)) one.remove();
  return root;
}

/** The edge of a text as a text of its own below it: many readers would draw it over the letters. */
function apartHalo(text: Element): void {
  text.removeAttribute('paint-order');
  const edge = text.cloneNode(true) as Element;
  edge.setAttribute('aria-hidden', 'true');
  text.setAttribute('stroke', 'none');
  text.before(edge);
}

/** A pattern that takes its drawing from another one gets a copy: not every reader follows it there. */
function fillPattern(pattern: Element, root: Element): void {
  const id = pattern.getAttribute('href')?.slice(1) ?? '';
  const model = root.querySelector(`pattern[id="${CSS.escape(id)}"]`);
  pattern.removeAttribute('href');
  if (model === null) return;
  for (const {name, value} of model.attributes) {
    if (!pattern.hasAttribute(name)) pattern.setAttribute(name, value);
  }
  pattern.append(...Array.from(model.children, (child) => child.cloneNode(true)));
}

function copyOf(from: Element, parent: Styles, within: Document): Element {
  const to = within.createElementNS(SVG, from.localName);
  for (const {name, value} of from.attributes) {
    if (!dropped.test(name) && !(name in own) && !isInherited(name)) to.setAttribute(name, value);
  }
  const computed = getComputedStyle(from);
  const styles: Record<string, string> = {};
  for (const name of inherited) {
    let value = plain(computed.getPropertyValue(name));
    // A page may name its own font and nothing else.
    if (name === 'font-family' && !value.endsWith('serif')) value += ', sans-serif';
    styles[name] = value;
    if (value !== parent[name]) to.setAttribute(name, value);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = plain(computed.getPropertyValue(name));
    if (value !== usual && value !== '') to.setAttribute(name, value);
  }
  for (const child of from.childNodes) {
    if (child instanceof Element) {
      if (isInk(child)) to.append(copyOf(child, styles, within));
    } else if (child instanceof Text && child.data.trim() !== '') {
      to.append(printable(child.data));
    }
  }
  return to;
}

function isInherited(name: string): boolean {
  return (inherited as readonly string[]).includes(name);
}

function isInk(element: Element): boolean {
  return !element.matches('.hit') && getComputedStyle(element).display !== 'none';
}

/** Computed values as every reader of SVG takes them. */
function plain(value: string): string {
  if (/^rgba\(.*, 0\)$/.test(value)) return 'none';
  return value.replace(/^url\(["']?[^#]*#([^"')]*)["']?\).*$/, 'url(#$1)');
}

/** White space of templates is one space; what holds lines together is no longer needed. */
export function printable(text: string): string {
  return storable(text.replace(/[\t\r\n ]+/g, ' ').replaceAll('\u2060', ''));
}
