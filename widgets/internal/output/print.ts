import {html, render} from 'lit';
import {dataTable} from '../data-table.js';
import {fitTable} from '../table/tracks.js';
import type {OutputRequest} from './request.js';
import {ink, stageOf} from './stage.js';

/** What A4 leaves between margins of 16 mm, in px: upright and across. */
const UPRIGHT = 672;
const ACROSS = 1000;

/** A table that would have to be made smaller than this gets the paper across. */
const SMALLEST = 0.85;

/**
 * Opens the print window for this figure alone: a copy in a document of its own, in a frame without
 * a script, with table and definition. The figure's styles know what print looks like; the page
 * around it stays as it is.
 *
 * @returns the frame; it goes away after printing or with the next figure that is printed
 * @throws where there is no frame or no printing
 */
export async function printFigure(request: OutputRequest): Promise<HTMLIFrameElement> {
  frame?.remove();
  const root = request.element.shadowRoot!;
  const made = document.createElement('iframe');
  frame = made;
  // Something that is not displayed is not printed.
  made.className = 'quiet';
  made.tabIndex = -1;
  made.ariaHidden = 'true';
  const loaded = new Promise((resolve) => made.addEventListener('load', resolve, {once: true}));
  // Beside the figure the page's rules for frames do not hold.
  root.append(made);
  await loaded;
  const inner = made.contentWindow as Window & typeof globalThis;
  const paper = inner.document;
  const sheet = (css: string): CSSStyleSheet => {
    const styles = new inner.CSSStyleSheet();
    styles.replaceSync(css);
    return styles;
  };
  const host = paper.body.appendChild(paper.createElement('div'));
  const shadow = host.attachShadow({mode: 'open'});
  shadow.adoptedStyleSheets = stylesOf(request.element).map(sheet);
  made.style.width = `${UPRIGHT}px`;
  const copy = shadow.appendChild(copyOf(request, paper));
  const table = copy.querySelector('table');
  const wide = table?.scrollWidth ?? 0;
  const [width, orientation] =
    UPRIGHT / wide < SMALLEST ? [ACROSS, 'landscape'] : [UPRIGHT, 'portrait'];
  if (table && wide > width) table.style.zoom = String(width / wide);
  drawAnew(request, copy, width);
  paper.title = request.heading;
  paper.adoptedStyleSheets = [sheet(`@page{size:A4 ${orientation};margin:16mm}body{margin:0}`)];
  inner.addEventListener('afterprint', () => {
    made.remove();
    frame = undefined;
  });
  inner.print();
  return made;
}

let frame: HTMLIFrameElement | undefined;

/** Texts of all styles of an element. */
function stylesOf(element: HTMLElement): string[] {
  const {elementStyles = []} = element.constructor as {
    elementStyles?: readonly ({readonly cssText: string} | CSSStyleSheet)[];
  };
  return elementStyles.map((styles) =>
    'cssText' in styles
      ? styles.cssText
      : Array.from(styles.cssRules, ({cssText}) => cssText).join(''),
  );
}

/** What shows on the page, with chart, table and definition. */
function copyOf({element, model}: OutputRequest, paper: Document): HTMLElement {
  const copy = paper.importNode(element.shadowRoot!.querySelector('figure')!, true);
  copy.className = 'figure';
  // A document without a doctype would stretch it to the whole page.
  copy.style.height = 'auto';
  for (const part of copy.querySelectorAll<HTMLElement>('[part]')) part.hidden = false;
  for (const details of copy.querySelectorAll('details')) details.open = true;
  // The whole table, whatever was searched for.
  copy.querySelector('.find')?.remove();
  const table = copy.querySelector<HTMLElement>('[part=table]');
  if (table) {
    table.replaceChildren();
    render(dataTable(model.table), table);
    fitTable(table, model.table);
  }
  return copy;
}

/** The chart at the width of the paper. */
function drawAnew(request: OutputRequest, copy: Element, width: number): void {
  const chart = copy.querySelector<HTMLElement>('[part=chart]');
  const stage = stageOf(request);
  const drawing = request.draw?.(stage.frame(width));
  if (!chart || !drawing) return;
  const {height} = drawing;
  chart.replaceChildren();
  render(
    html`<svg class="plot" viewBox="0 0 ${width} ${height}" width=${width} height=${height}>
      ${ink(drawing, stage)}
    </svg>`,
    chart,
  );
}
