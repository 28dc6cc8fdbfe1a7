import {html, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {Lang} from '../../src/text/words.js';
import type {MarkController} from './mark-controller.js';
import {figureMessages} from './messages.js';
import type {Box, Drawing, Mark} from './model.js';
import {patternDefs} from './patterns.js';

export interface PlotFrame {
  readonly lang: Lang;
  readonly width: number;
  readonly prefix: string;
}

/**
 * A drawing as SVG in px of the page. Marks are images with a name, reached by Tab and arrow keys;
 * all other ink is hidden from assistive technology. The tooltip stands beside it as HTML.
 */
export function plot(
  {label, height, under, marks, over, below}: Drawing,
  state: MarkController,
  {lang, width, prefix}: PlotFrame,
): TemplateResult {
  const hint = `${prefix}-keys`;
  const focused = marks[state.focused];
  const shown = marks[state.shown];
  // Chromium gives Tab to an <svg> that listens to the focus: the element around it listens.
  return html`<div
      @focusin=${state.onFocusIn}
      @focusout=${state.onFocusOut}
      @pointerover=${state.onPointerOver}
      @pointerleave=${state.onPointerLeave}
      @keydown=${state.onKeyDown}
      @click=${state.onClick}
    >
      <svg
        class="plot"
        viewBox="0 0 ${width} ${height}"
        width=${width}
        height=${height}
        role="group"
        aria-label=${label}
        aria-describedby=${hint}
      >
        ${patternDefs(prefix)}
        <g aria-hidden="true">${under ?? nothing}</g>
        ${marks.map((mark, i) => markGroup(mark, i, i === state.stop))}
        <g aria-hidden="true" pointer-events="none">${over ?? nothing}</g>
        ${focused ? ring(focused.box) : nothing}
      </svg>
    </div>
    <span class="quiet" id=${hint}>${figureMessages[lang].keys}</span>
    ${shown ? tooltip(shown) : nothing}${below ?? nothing}`;
}

/**
 * Puts the tooltip over its mark, inside the chart's width; below the mark where there is no room
 * above. Set through the style object: an inline style is against a strict CSP.
 */
export function placeTooltip(root: ParentNode, mark: Mark | undefined, width: number): void {
  const tip = root.querySelector<HTMLElement>('.tip');
  if (tip === null || mark === undefined) return;
  const {x, y, width: wide, height} = mark.box;
  const left = x + wide / 2 - tip.offsetWidth / 2;
  const above = y - tip.offsetHeight - 8;
  const top = above < -60 ? y + height + 8 : above;
  const at = clamp(left, 0, width - tip.offsetWidth);
  tip.style.transform = `translate(${at}px, ${Math.round(top)}px)`;
  tip.style.setProperty('--at', `${clamp(x + wide / 2 - at, 12, tip.offsetWidth - 12)}px`);
  tip.classList.toggle('under', top > y);
}

function markGroup(
  {label, body, box, hit: area = box, echo}: Mark,
  index: number,
  stop: boolean,
): SVGTemplateResult {
  const {x, y, width, height} = area;
  const hit = svg`<rect class="hit" x=${x} y=${y} width=${width} height=${height}></rect>`;
  if (echo)
    return svg`<g class="mark" data-mark=${index} aria-hidden="true">${body ?? nothing}${hit}</g>`;
  return svg`<g class="mark" data-mark=${index} role="img" aria-label=${label} tabindex=${stop ? 0 : -1}>
    ${body ?? nothing}${hit}
  </g>`;
}

function ring({x, y, width, height}: Box): SVGTemplateResult {
  const shape = (name: string): SVGTemplateResult =>
    svg`<rect class=${name} x=${x - 3} y=${y - 3} width=${width + 6} height=${height + 6}></rect>`;
  return svg`<g aria-hidden="true">${shape('focus-halo')}${shape('focus-ring')}</g>`;
}

function tooltip({tip}: Mark): TemplateResult {
  return html`<div class="tip" aria-hidden="true">
    <b>${tip.name}</b
    ><span>${tip.value}</span
    >${tip.note ? html`<span class="tip-note">${tip.note}</span>` : nothing}
  </div>`;
}

function clamp(value: number, low: number, high: number): number {
  return Math.round(Math.max(low, Math.min(high, value)));
}
