import {dropped, inherited, own, printable} from '../../../widgets/internal/output/standalone.js';
import {matches, type Declaration, type Rule, type Styled} from './rules.js';
import type {SvgElement} from './tree.js';

/** Custom properties and those that drawings use, as they hold for one element. */
type Style = ReadonlyMap<string, string>;

/**
 * A drawing that needs no styles any more: what they say of each element stands in its attributes,
 * in values that every reader of SVG takes. It is what `standalone` asks a browser for.
 *
 * @param around the elements the styles expect outside of the drawing, the host first
 */
export function withoutStyles(
  drawing: SvgElement,
  rules: readonly Rule[],
  around: readonly Styled[],
): SvgElement {
  let style: Style = new Map();
  around.forEach((_, i) => (style = styleOf(rules, around.slice(0, i + 1), style)));
  const written = resolved(drawing, {rules, path: around, style, parent: new Map()});
  return written === null ? {...drawing, children: []} : withoutUnused(written);
}

interface Place {
  readonly rules: readonly Rule[];
  readonly path: readonly Styled[];
  /** Of the element around. */
  readonly style: Style;
  /** What the element around has written. */
  readonly parent: Style;
}

function resolved(
  element: SvgElement,
  {rules, path, style: outer, parent}: Place,
): SvgElement | null {
  const here = [...path, element];
  const style = styleOf(rules, here, outer);
  if (style.get('display') === 'none') return null;
  const attributes = new Map<string, string>();
  for (const [name, value] of element.attributes) {
    if (!dropped.test(name) && !isStyle(name)) attributes.set(name, value);
  }
  const written = new Map(parent);
  for (const name of inherited) {
    const value = style.get(name);
    if (value === undefined || value === parent.get(name)) continue;
    attributes.set(name, value);
    written.set(name, value);
  }
  for (const [name, usual] of Object.entries(own)) {
    const value = style.get(name);
    if (value !== undefined && value !== usual) attributes.set(name, value);
  }
  const inner = {rules, path: here, style, parent: written};
  const children = element.children.flatMap((child): (SvgElement | string)[] => {
    if (typeof child === 'string') return child.trim() === '' ? [] : [printable(child)];
    const made = resolved(child, inner);
    return made === null ? [] : [made];
  });
  return {name: element.name, attributes, children};
}

function styleOf(rules: readonly Rule[], path: readonly Styled[], outer: Style): Style {
  const element = path[path.length - 1];
  const style = new Map([...outer].filter(([name]) => passesOn(name)));
  const attributes = [...element.attributes]
    .filter(([name]) => isStyle(name))
    .map(([name, value]): Declaration => ({name, value, important: false}));
  const declared = rules
    .filter((rule) => matches(rule, path))
    .sort((a, b) => a.weight - b.weight || a.order - b.order)
    .flatMap(({declarations}) => declarations);
  const ordered = [
    ...attributes,
    ...declared.filter(({important}) => !important),
    ...declared.filter(({important}) => important),
  ];
  // Custom properties first: the others ask for them, wherever they are declared.
  for (const {name, value} of ordered) if (name.startsWith('--')) style.set(name, value);
  for (const {name, value} of ordered) {
    if (!name.startsWith('--')) declare(style, outer, name, withoutVariables(value, style));
  }
  const spacing = /^(-?[\d.]+)em$/.exec(style.get('letter-spacing') ?? '');
  if (spacing) {
    const px = Number(spacing[1]) * Number.parseFloat(style.get('font-size') ?? '16');
    style.set('letter-spacing', `${Math.round(px * 1000) / 1000}px`);
  }
  return style;
}

function declare(style: Map<string, string>, outer: Style, name: string, value: string): void {
  if (name === 'all') {
    for (const known of [...style.keys()]) if (!known.startsWith('--')) style.delete(known);
  } else if (name === 'font') {
    const parts = /^(\d+) ([\d.]+px)(?:\/\S+)? ([\s\S]+)$/.exec(value);
    if (!parts) return;
    style.set('font-weight', parts[1]);
    style.set('font-size', parts[2]);
    style.set('font-family', parts[3].replace(/\s+/g, ' '));
  } else if (name === 'display' || isStyle(name)) {
    const taken = value === 'inherit' ? outer.get(name) : value;
    if (taken === undefined) style.delete(name);
    else style.set(name, taken === 'transparent' ? 'none' : taken.replace(/\s+/g, ' '));
  }
}

/** `var(--a, fallback)` with the values that hold here; empty where there is neither. */
function withoutVariables(value: string, style: Style): string {
  let text = value;
  for (let round = 0; round < 20 && text.includes('var('); round++) {
    text = text.replace(
      /var\(\s*(--[\w-]+)\s*(?:,((?:[^()]|\([^()]*\))*))?\)/g,
      (_, name: string, fallback: string | undefined) => style.get(name) ?? fallback?.trim() ?? '',
    );
  }
  return text;
}

function passesOn(name: string): boolean {
  return name.startsWith('--') || (inherited as readonly string[]).includes(name);
}

function isStyle(name: string): boolean {
  return name in own || (inherited as readonly string[]).includes(name);
}

/** Patterns that nothing is filled with only make a file larger. */
function withoutUnused(root: SvgElement): SvgElement {
  const used = new Set<string>();
  const look = ({attributes, children}: SvgElement): void => {
    for (const value of attributes.values()) {
      const id = /^url\(#(.*)\)$/.exec(value)?.[1];
      if (id !== undefined) used.add(id);
    }
    for (const child of children) if (typeof child !== 'string') look(child);
  };
  look(root);
  const keep = (element: SvgElement): SvgElement => ({
    ...element,
    children: element.children.flatMap((child): (SvgElement | string)[] => {
      if (typeof child === 'string') return [child];
      const idle = child.name === 'pattern' && !used.has(child.attributes.get('id') ?? '');
      return idle ? [] : [keep(child)];
    }),
  });
  return keep(root);
}
