import {noChange, nothing, type SVGTemplateResult} from 'lit';
import {Directive, directive, type ChildPart, type DirectiveResult} from 'lit/directive.js';

/**
 * What was drawn of a template, a list, a text or nothing, so that it can be written to again. For
 * thousands of shapes Lit's own bookkeeping, an object for each attribute, is most of the cost.
 */
export type Sketch = Shapes | Words | readonly Sketch[] | null;

interface Shapes {
  readonly strings: TemplateStringsArray;
  values: readonly unknown[];
  /** Elements with attributes that may change, in the order of the template. */
  readonly elements: readonly Element[];
  readonly children: readonly Sketch[];
}

interface Words {
  readonly node: Text;
  text: string;
}

/**
 * Draws SVG: elements with attributes and texts, written as templates. Listeners, properties and
 * directives are not for drawings.
 *
 * @param into where it is appended
 */
export function sketch(content: unknown, into: Node): Sketch {
  if (isNone(content)) return null;
  if (Array.isArray(content)) return content.map((one) => sketch(one, into));
  if (!isTemplate(content)) {
    const text = written(content);
    const node = into.appendChild(document.createTextNode(text));
    return {node, text};
  }
  const {strings, values} = content;
  const elements: Element[] = [];
  const children: Sketch[] = [];
  make(planOf(strings), values, {into, elements, children});
  // A list that grew has room for sixteen more.
  return {strings, values, elements: elements.slice(), children: children.slice()};
}

/**
 * Writes to a sketch what has changed.
 *
 * @returns false where the new content is built otherwise: then it has to be drawn anew
 */
export function resketch(drawn: Sketch, content: unknown): boolean {
  if (isNone(content)) return drawn === null;
  if (drawn === null) return false;
  if (Array.isArray(content)) {
    if (!Array.isArray(drawn) || drawn.length !== content.length) return false;
    return content.every((one, i) => resketch(drawn[i] as Sketch, one));
  }
  if (Array.isArray(drawn)) return false;
  const shapes = drawn as Shapes | Words;
  if (!isTemplate(content)) {
    if (!('node' in shapes)) return false;
    const text = written(content);
    if (text !== shapes.text) shapes.node.data = shapes.text = text;
    return true;
  }
  if (!('strings' in shapes) || shapes.strings !== content.strings) return false;
  const {values: before, elements, children} = shapes;
  const {values} = content;
  const {bound, holes} = planOf(content.strings);
  shapes.values = values;
  bound.forEach((attributes, e) => {
    for (const attribute of attributes) {
      const {at, texts} = attribute;
      let changed = false;
      for (let i = at; i < at + texts.length - 1; i++) changed ||= values[i] !== before[i];
      if (changed) put(elements[e], attribute, values);
    }
  });
  return holes.every((at, i) => values[at] === before[at] || resketch(children[i], values[at]));
}

class SketchPart extends Directive {
  #drawn: Sketch | undefined;
  #content: unknown;

  // What is drawn is elements of a page; a server writes templates instead.
  override render(_content: unknown): typeof noChange {
    return noChange;
  }

  override update({startNode, endNode, parentNode}: ChildPart, [content]: [unknown]): unknown {
    if (this.#drawn !== undefined) {
      if (content === this.#content || resketch(this.#drawn, content)) return this.#is(content);
      for (let node = startNode!.nextSibling; node && node !== endNode;) {
        const next = node.nextSibling;
        node.remove();
        node = next;
      }
    }
    const made = document.createDocumentFragment();
    this.#drawn = sketch(content, made);
    parentNode.insertBefore(made, endNode);
    return this.#is(content);
  }

  #is(content: unknown): typeof noChange {
    this.#content = content;
    return noChange;
  }
}

const part = directive(SketchPart);

/** A piece of a drawing in the place of its template. */
export function sketched(content: unknown): DirectiveResult {
  return part(content);
}

function written(value: unknown): string {
  return `${(value ?? '') as string | number}`;
}

function isNone(content: unknown): content is null | undefined | '' | typeof nothing {
  return content === null || content === undefined || content === nothing || content === '';
}

function isTemplate(content: unknown): content is SVGTemplateResult {
  return typeof content === 'object' && content !== null && 'strings' in content;
}

/** A template read once. */
interface Plan {
  readonly nodes: readonly (Planned | string | number)[];
  /** Attributes that may change, element by element. */
  readonly bound: readonly (readonly Bound[])[];
  /** Places among the values of what stands between elements. */
  readonly holes: readonly number[];
}

interface Planned {
  /** With the attributes that stay. */
  readonly like: Element;
  readonly bound: readonly Bound[];
  /** Elements, texts, and values by their place. */
  readonly nodes: (Planned | string | number)[];
}

interface Bound {
  readonly name: string;
  /** Around its values. */
  readonly texts: readonly string[];
  /** Place of its first value. */
  readonly at: number;
}

interface Making {
  readonly into: Node;
  readonly elements: Element[];
  readonly children: Sketch[];
}

function make(
  {nodes}: Pick<Plan, 'nodes'>,
  values: readonly unknown[],
  {into, elements, children}: Making,
): void {
  for (const node of nodes) {
    if (typeof node === 'number') children.push(sketch(values[node], into));
    else if (typeof node === 'string') into.appendChild(document.createTextNode(node));
    else {
      const element = node.like.cloneNode() as Element;
      if (node.bound.length > 0) {
        elements.push(element);
        for (const attribute of node.bound) put(element, attribute, values);
      }
      make(node, values, {into: element, elements, children});
      into.appendChild(element);
    }
  }
}

function put(element: Element, {name, texts, at}: Bound, values: readonly unknown[]): void {
  if (values[at] === nothing) {
    element.removeAttribute(name);
    return;
  }
  let text = texts[0];
  for (let i = 1; i < texts.length; i++) text += written(values[at + i - 1]) + texts[i];
  element.setAttribute(name, text);
}

const plans = new WeakMap<TemplateStringsArray, Plan>();

function planOf(strings: TemplateStringsArray): Plan {
  let plan = plans.get(strings);
  if (plan === undefined) plans.set(strings, (plan = read(strings.join(HOLE))));
  return plan;
}

const HOLE = '\0';
/** An end, a beginning with its attributes, or what stands between them. */
const token = /<\/[^>]+>|<([a-zA-Z]+)([^>]*)>|[^<]+/g;
const attribute = /([\w:-]+)=(?:"([^"]*)"|([^\s"]+))/g;

/** Templates are the library's own: well-formed, every element closed, every attribute with a value. */
function read(source: string): Plan {
  const root: Plan['nodes'][number][] = [];
  const bound: (readonly Bound[])[] = [];
  const holes: number[] = [];
  const open: Planned[] = [];
  const shapes = /<(?!\/|tspan)/.test(source);
  let at = 0;
  for (const [text, name, attributes] of source.matchAll(token)) {
    const nodes = open.at(-1)?.nodes ?? root;
    if (name !== undefined) {
      const like = document.createElementNS('http://www.w3.org/2000/svg', name);
      const mine: Bound[] = [];
      for (const [, key, quoted, bare] of attributes.matchAll(attribute)) {
        const texts = (quoted ?? bare).split(HOLE);
        if (texts.length > 1) mine.push({name: key, texts, at});
        else like.setAttribute(key, texts[0]);
        at += texts.length - 1;
      }
      if (mine.length > 0) bound.push(mine);
      const planned: Planned = {like, bound: mine, nodes: []};
      nodes.push(planned);
      if (!attributes.endsWith('/')) open.push(planned);
    } else if (text.startsWith('</')) {
      open.pop();
    } else {
      // Blanks between shapes are not seen; between words they are.
      const seen = /^t/.test(open.at(-1)?.like.localName ?? (shapes ? '' : 't'));
      text.split(HOLE).forEach((words, i) => {
        if (i > 0) {
          holes.push(at);
          nodes.push(at++);
        }
        if (words.trim() !== '' || (words !== '' && seen)) nodes.push(words);
      });
    }
  }
  return {nodes: root, bound, holes};
}
