// The parser has no types of its own, and those of an undeclared module cannot be imported.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="../../read/container/saxen.d.ts" />
import {Parser} from 'saxen';

/** An element of a drawing; names and values as written, entities decoded. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SvgElement | string)[];
}

/**
 * Reads a drawing.
 *
 * @param text one element with all that is in it
 * @throws Error where it is not well-formed
 */
export function parseSvg(text: string): SvgElement {
  const root: Open = {name: '', attributes: new Map(), children: []};
  const open = [root];
  const parser = new Parser();
  parser.on('error', (error: Error) => {
    throw error;
  });
  parser.on('warn', (error: Error) => {
    throw error;
  });
  parser.on('openTag', (name, attributes, decode) => {
    const pairs = Object.entries(attributes() || {}).map(([key, value]): [string, string] => [
      key,
      decode(value ?? ''),
    ]);
    const element: Open = {name, attributes: new Map(pairs), children: []};
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('closeTag', () => void open.pop());
  parser.on('text', (value, decode) => void open.at(-1)!.children.push(decode(value)));
  parser.write(text).end();
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || typeof only === 'string') {
    throw new Error('not one element');
  }
  return only;
}

/** Writes an element and all that is in it. */
export function writeSvg({name, attributes, children}: SvgElement): string {
  const own = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  if (children.length === 0) return `<${name}${own}/>`;
  const inner = children.map((child) =>
    typeof child === 'string' ? escaped(child) : writeSvg(child),
  );
  return `<${name}${own}>${inner.join('')}</${name}>`;
}

interface Open extends SvgElement {
  readonly children: (SvgElement | string)[];
}

const entities: Readonly<Record<string, string>> = {'&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot'};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&${entities[sign]};`);
}
