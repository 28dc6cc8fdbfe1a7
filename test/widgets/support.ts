import {fixtureSync} from '@open-wc/testing';
import {html} from 'lit';
import type {UmkmFigure} from '../../widgets/internal/figure.js';

/** Puts a template on the page, in a column of this width, and waits until its figures have drawn. */
export async function mount(template: unknown, width = 720): Promise<HTMLElement> {
  const column = document.createElement('div');
  column.style.width = `${width}px`;
  column.style.background = '#fff';
  const stage = fixtureSync<HTMLElement>(html`<div>${template}</div>`, {
    parentNode: column,
  });
  await settled(stage);
  return stage;
}

/** Waits until the figures below an element have drawn at their present width. */
export async function settled(root: ParentNode): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await frame();
    for (const element of figuresIn(root)) await element.updateComplete;
  }
}

// A page behind another one gets no frames.
function frame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 60);
  });
}

/** Every figure below an element. */
export function figuresIn(root: ParentNode): UmkmFigure[] {
  return [...root.querySelectorAll('*')].filter(
    (element): element is UmkmFigure =>
      element.localName.startsWith('umkm-') && element.localName !== 'umkm-source',
  );
}

/** The first figure below an element. */
export function figureIn(root: ParentNode): UmkmFigure {
  const figure = figuresIn(root).at(0);
  if (!figure) throw new Error('no figure on the page');
  return figure;
}

export function inside(figure: Element, selector: string): Element | null {
  return figure.shadowRoot?.querySelector(selector) ?? null;
}

export function allInside(figure: Element, selector: string): Element[] {
  return [...(figure.shadowRoot?.querySelectorAll(selector) ?? [])];
}

/** Text as read: spaces that do not break are spaces, runs of spaces one. */
export function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

/** Accessible names of the values of a chart. */
export function markNames(figure: Element): string[] {
  return allInside(figure, '.mark[role="img"]').map((mark) =>
    (mark.getAttribute('aria-label') ?? '').replaceAll('\u2060', '').replaceAll('\u00a0', ' '),
  );
}

/** Has a figure make its table, as the button under it does, and go back to what it showed. */
export function makeTable(figure: Element): void {
  const made = figure as UmkmFigure & {performUpdate: () => void};
  const {view} = made;
  if (view.includes('table')) return;
  made.view = `${view} table`.trim();
  made.performUpdate();
  made.view = view;
  made.performUpdate();
}

/** The table as texts, heads first; one that does not show is made for it. */
export function tableTexts(figure: Element): string[][] {
  makeTable(figure);
  return allInside(figure, 'table tr').map((row) => [...row.children].map((cell) => textOf(cell)));
}

/** Resolves with the next event of this name. */
export function next(target: EventTarget, name: string): Promise<CustomEvent> {
  return new Promise((resolve) =>
    target.addEventListener(name, (event) => resolve(event as CustomEvent), {once: true}),
  );
}

/** Everything below an element as text, ids of patterns and Lit's comments left out. */
export function markupOf(element: Element | null): string {
  const text = element === null ? '' : new XMLSerializer().serializeToString(element);
  return text.replace(/umkm\d+|<!--.*?-->/g, '');
}
