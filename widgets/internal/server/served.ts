import {html, type TemplateResult} from 'lit';
import type {Lang} from '../../../src/text/words.js';
import {dataTable} from '../data-table.js';
import type {MarkController} from '../mark-controller.js';
import {figureMessages} from '../messages.js';
import type {Drawing, FigureModel, TableModel} from '../model.js';
import {plot} from '../plot.js';
import {sizeClasses} from '../size-controller.js';
import {serverFrame} from './frame.js';

export interface ServedOptions {
  /** The table shows, not the chart. */
  readonly asTable: boolean;
  readonly marks: MarkController;
  /** Draws for a width; `prefix` keeps the ids of several drawings apart. */
  readonly draw: (width: number, prefix: string) => Drawing | Error | null;
}

/**
 * What a server writes in the place of a figure's chart or table. The charts are those for the widths
 * that the element may have: the page's styles show the widest that fits. Without a script nothing is
 * chosen, pointed at or walked through: there are no controls.
 */
export function servedBody(
  element: object,
  {table}: FigureModel,
  lang: Lang,
  {asTable, marks, draw}: ServedOptions,
): TemplateResult {
  if (asTable) return servedTable(table, lang, 'open');
  const {widths, prefix} = serverFrame(element);
  return html`<div class="chart" part="chart">
    ${widths.map((width) => {
      const own = `${prefix}-${width}`;
      const drawing = draw(width, own);
      if (drawing === null || drawing instanceof Error) return '';
      return html`<div class="at at-${width} ${sizeClasses(width)}">
        ${plot(drawing, marks, {lang, width, prefix: own})}
      </div>`;
    })}
  </div>`;
}

/** The table of a figure: by itself, or where there is a chart to be opened below it. */
export function servedTable(model: TableModel, lang: Lang, how: 'open' | 'opens'): TemplateResult {
  const table = html`<div
    class="scroll"
    part="table"
    role="region"
    tabindex="0"
    aria-label=${model.caption}
  >
    ${dataTable(model)}
  </div>`;
  if (how === 'open') return table;
  return html`<details class="served">
    <summary>${figureMessages[lang].table}</summary>
    ${table}
  </details>`;
}
