import {parseSvg, type SvgElement} from '../src/node/svg/tree.js';
import {toPng} from '../widgets/internal/output/bitmap.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Pixels for each px of the drawing, as in the pictures that `build` writes. */
const SCALE = 2;

/** What holds where a drawing says nothing, for a painter that wants all said. Source: SVG 2. */
const initial: Readonly<Record<string, string>> = {
  fill: '#000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'letter-spacing': '0px',
  'text-anchor': 'start',
};

/**
 * A drawing of the worker's as PNG. A page can paint it on a canvas with its fonts; loading it as an
 * image would ask the policy for `data:` or `blob:`.
 *
 * @param text an SVG file, as `renderSvg` gives it
 * @returns null where the browser makes none
 */
export async function pngOf(text: string): Promise<Blob | null> {
  const root = parseSvg(text);
  const sizeOf = (name: string): number => Number(root.attributes.get(name));
  const svg = elementOf({
    ...root,
    attributes: new Map([...Object.entries(initial), ...root.attributes]),
  }) as SVGSVGElement;
  return toPng({svg, width: sizeOf('width'), height: sizeOf('height'), scale: SCALE});
}

function elementOf({name, attributes, children}: SvgElement): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of attributes) {
    if (key !== 'xmlns') element.setAttribute(key, lengths.has(key) ? inPx(value) : value);
  }
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : elementOf(child))),
  );
  return element;
}

const lengths = new Set(['font-size', 'letter-spacing']);

/** A drawing may leave out the unit, the font of a canvas may not. */
function inPx(length: string): string {
  return /\d$/.test(length) ? `${length}px` : length;
}
