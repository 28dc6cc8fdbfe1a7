import {noChange} from 'lit';
import {Directive, directive, type ChildPart, type DirectiveResult} from 'lit/directive.js';
import type {Mark, MarkShape} from './model.js';
import {resketch, sketch, type Sketch} from './sketch.js';

export interface MarkFrame {
  readonly marks: readonly Mark[];
  /** Index of the mark that Tab reaches. */
  readonly stop: number;
  /** Code of the area that is lifted out of the others; empty where nothing is. */
  readonly lifted: string;
}

/**
 * Marks as elements that stay, written to only where something has changed. A template for each
 * would keep an object for each of its attributes, and compare all of them whenever the pointer
 * moves.
 */
class MarkLayer extends Directive {
  #frame: MarkFrame | null = null;
  #drawn: readonly Drawn[] = [];

  // What is drawn is elements of a page; a server writes templates instead.
  override render(_frame: MarkFrame): typeof noChange {
    return noChange;
  }

  override update({endNode}: ChildPart, [frame]: [MarkFrame]): typeof noChange {
    const {marks, stop, lifted} = frame;
    const before = this.#frame;
    if (before?.marks === marks && before.stop === stop && before.lifted === lifted) {
      return noChange;
    }
    const drawn = this.#drawn;
    this.#frame = frame;
    this.#drawn = marks.map((mark, i) => {
      const kind = kindOf(mark);
      const was = drawn[i];
      const values = valuesOf(mark, i === stop ? '0' : '-1', lifted);
      const same = was?.kind === kind;
      const node = same ? was.node : newNode(kind, i);
      write(node, namesOf[kind], values, same ? was.values : []);
      const body = mark.shape ? null : inside(node, mark, same ? was : null);
      if (was === undefined) endNode!.parentNode!.insertBefore(node, endNode);
      else if (!same) was.node.replaceWith(node);
      return {kind, node, values, mark, body};
    });
    for (const {node} of drawn.slice(marks.length)) node.remove();
    return noChange;
  }
}

const layer = directive(MarkLayer);

/** The marks of a drawing in the place of a template. */
export function markLayer(frame: MarkFrame): DirectiveResult {
  return layer(frame);
}

/** Code of the area a mark is about; empty where it is about none. */
export function areaOf({detail}: Mark): string {
  const by = detail?.by as Readonly<Record<string, string>> | undefined;
  return by?.region ?? '';
}

type Kind = MarkShape['kind'] | 'group' | 'echo';
type Value = string | number | null;

interface Drawn {
  readonly kind: Kind;
  readonly node: SVGElement;
  readonly values: readonly Value[];
  readonly mark: Mark;
  readonly body: Sketch;
}

const said = ['class', 'aria-label', 'aria-current', 'tabindex'];
const sides = ['x', 'y', 'width', 'height'] as const;
const namesOf: Readonly<Record<Kind, readonly string[]>> = {
  dot: [...said, 'cx', 'cy'],
  area: [...said, 'd', 'transform', 'fill', 'clip-path'],
  group: said,
  echo: ['class'],
};

function kindOf({shape, echo}: Mark): Kind {
  return shape?.kind ?? (echo ? 'echo' : 'group');
}

/** In the order of their names. */
function valuesOf(mark: Mark, tab: string, lifted: string): Value[] {
  const {shape, label, echo} = mark;
  const area = lifted === '' ? '' : areaOf(mark);
  const lit = area !== '' && area === lifted;
  const lift = lit ? ' lit' : area === '' ? '' : ' dim';
  if (echo) return [`mark${lift}`];
  const look = !shape ? '' : shape.kind === 'dot' ? ` dot fill ${shape.colour}` : ` ${shape.name}`;
  const values: Value[] = [`mark${lift}${look}`, label, lit ? 'true' : null, tab];
  if (shape?.kind === 'dot') values.push(shape.x, shape.y);
  else if (shape) values.push(shape.path, shape.move, shape.fill, shape.clip);
  return values;
}

function write(
  node: Element,
  names: readonly string[],
  values: readonly Value[],
  before: readonly Value[],
): void {
  for (let i = 0; i < names.length; i++) {
    const value = values[i];
    if (value === (before[i] ?? null)) continue;
    if (value === null) node.removeAttribute(names[i]);
    else node.setAttribute(names[i], String(value));
  }
}

/** Its drawing, and over that the area for the pointer. */
function inside(node: SVGElement, {body, box, hit = box}: Mark, was: Drawn | null): Sketch {
  const area = node.lastChild as SVGElement;
  const before = was && (was.mark.hit ?? was.mark.box);
  for (const side of sides) {
    if (hit[side] !== before?.[side]) area.setAttribute(side, String(hit[side]));
  }
  if (was && (was.mark.body === body || resketch(was.body, body))) return was.body;
  if (was) node.replaceChildren(area);
  const made = document.createDocumentFragment();
  const drawn = sketch(body, made);
  node.insertBefore(made, area);
  return drawn;
}

const kept = new Map<Kind, SVGElement>();

function newNode(kind: Kind, index: number): SVGElement {
  let like = kept.get(kind);
  if (like === undefined) kept.set(kind, (like = made(kind)));
  const node = like.cloneNode(true) as SVGElement;
  node.setAttribute('data-mark', String(index));
  return node;
}

/** With everything that all marks of a kind share. */
function made(kind: Kind): SVGElement {
  const element = (name: string): SVGElement =>
    document.createElementNS('http://www.w3.org/2000/svg', name);
  const node = element(kind === 'dot' ? 'circle' : kind === 'area' ? 'path' : 'g');
  if (kind === 'echo') node.setAttribute('aria-hidden', 'true');
  else node.setAttribute('role', 'img');
  if (kind === 'dot') node.setAttribute('r', '3');
  if (kind === 'group' || kind === 'echo') {
    node.append(element('rect'));
    node.firstElementChild!.setAttribute('class', 'hit');
  }
  return node;
}
