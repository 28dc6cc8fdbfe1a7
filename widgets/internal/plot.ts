import {html, isServer, nothing, svg, type SVGTemplateResult, type TemplateResult} from 'lit';
import type {Lang} from '../../src/text/words.js';
import type {MarkController} from './mark-controller.js';
import {areaOf, markLayer} from './mark-layer.js';
import {figureMessages} from './messages.js';
import type {Drawing, Mark} from './model.js';
import {patternDefs} from './patterns.js';
import {sketched} from './sketch.js';

export interface PlotFrame {
  readonly lang: Lang;
  readonly width: number;
  readonly prefix: string;
  /** Code of the area that is lifted out of the others; empty for none. */
  readonly selected?: string;
}

/**
 * A drawing as SVG in px of the page. Marks are images with a name, reached by Tab and arrow keys;
 * all other ink is hidden from assistive technology. The tooltip stands beside it as HTML.
 */
export function plot(
  {label, height, under, marks, over, below, patterns}: Drawing,
  state: MarkController,
  {lang, width, prefix, selected = ''}: PlotFrame,
): TemplateResult {
  const hint = `${prefix}-keys`;
  const focused = marks[state.focused];
  const shown = marks[state.shown];
  // Lifting out means something only where several areas stand beside each other.
  const lifts = selected !== '' && marks.some((mark) => areaOf(mark) === selected);
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
        aria-describedby=${isServer ? nothing : hint}
      >
        ${patternDefs(prefix, patterns)}
        <g aria-hidden="true">${drawn(under)}</g>
        ${
          isServer
            ? marks.map(servedMark)
            : markLayer({marks, stop: state.stop, lifted: lifts ? selected : ''})
        }
        <g aria-hidden="true" pointer-events="none">${drawn(over)}</g>
        ${focused ? ring(focused) : shown?.outline ? outlined(shown.outline, 'stroke ink') : nothing}
      </svg>
    </div>
    ${isServer ? nothing : html`<span class="quiet" id=${hint}>${figureMessages[lang].keys}</span>`}
    ${shown ? tooltip(shown) : nothing}${isServer ? nothing : (below ?? nothing)}`;
}

function drawn(content: SVGTemplateResult | undefined): unknown {
  return isServer ? (content ?? nothing) : sketched(content);
}

/** What is drawn of a mark, by itself. */
export function bodyOf({body, shape}: Mark): SVGTemplateResult | typeof nothing {
  if (shape?.kind === 'dot') {
    return svg`<circle class=${`fill ${shape.colour}`} cx=${shape.x} cy=${shape.y} r="3"></circle>`;
  }
  if (shape) {
    return svg`<path class=${shape.name} d=${shape.path} transform=${shape.move} fill=${shape.fill ?? nothing} clip-path=${shape.clip ?? nothing}></path>`;
  }
  return body ?? nothing;
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

/** Without a script nothing is pointed at or walked through. */
function servedMark(mark: Mark): SVGTemplateResult {
  return mark.echo
    ? svg`<g aria-hidden="true">${bodyOf(mark)}</g>`
    : svg`<g role="img" aria-label=${mark.label}>${bodyOf(mark)}</g>`;
}

function ring({box: {x, y, width, height}, outline}: Mark): SVGTemplateResult {
  const shape =
    outline ?? svg`<rect x=${x - 3} y=${y - 3} width=${width + 6} height=${height + 6}></rect>`;
  return outlined(shape, 'focus-ring');
}

function outlined(shape: SVGTemplateResult, name: string): SVGTemplateResult {
  return svg`<g aria-hidden="true" pointer-events="none"><g class="focus-halo">${shape}</g><g class=${name}>${shape}</g></g>`;
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
