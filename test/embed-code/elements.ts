import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** An element as a browser understands it, with all text below it. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
}

/** All elements of a piece of HTML, in the order of their start tags. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Node): string => {
    if (node.nodeName === '#text') return (node as DefaultTreeAdapterMap['textNode']).value;
    const at = found.length;
    const inside = 'childNodes' in node ? node.childNodes : [];
    if ('attrs' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({name, value}) => [name, value]));
      found.push({tag: node.tagName, attributes, text: ''});
    }
    // Breaks between tags are no text.
    const text = inside.map(walk).join('').replaceAll('\n', '');
    if ('attrs' in node) found[at] = {...found[at], text};
    return text;
  };
  walk(parseFragment(html));
  return found;
}
