import {html, isServer, render, svg, type SVGTemplateResult} from 'lit';
import type {ChartFrame, Drawing} from '../model.js';
import {createMeasure} from '../measurer.js';
import {patternDefs, patternId} from '../patterns.js';
import {bodyOf} from '../plot.js';
import {slug} from './file-name.js';
import type {OutputRequest} from './request.js';
import {standalone} from './standalone.js';

/** What a picture is drawn with. */
export interface Stage {
  readonly family: string;
  readonly prefix: string;
  readonly frame: (width: number) => ChartFrame;
}

/** Fonts, text widths and patterns of a figure, for drawing it at any width. */
export function stageOf(request: OutputRequest): Stage {
  const family = getComputedStyle(request.element).getPropertyValue('--_font').trim();
  return stageIn(request, family || 'sans-serif');
}

/** The same where the fonts are known. */
export function stageIn(
  {heading, lang}: Pick<OutputRequest, 'heading' | 'lang'>,
  family: string,
): Stage {
  // Several pictures may stand in one page later on.
  const prefix = slug(heading).slice(0, 40) || 'umkm';
  const measure = createMeasure(family);
  return {
    family,
    prefix,
    frame: (width) => ({
      lang,
      width,
      narrow: width < 480,
      measure,
      pattern: (name) => `url(#${patternId(prefix, name)})`,
    }),
  };
}

/** A drawing without its controls: patterns, what lies under and over the marks, and the marks. */
export function ink({under, marks, over}: Drawing, {prefix}: Stage): SVGTemplateResult {
  return svg`${patternDefs(prefix)}<g>${under}</g>${marks.map(
    (mark) => svg`<g>${mark.echo ? '' : titleOf(mark.label)}${bodyOf(mark)}</g>`,
  )}<g>${over}</g>`;
}

/** Name of a picture or of a part of it. To Lit's server a title is one of HTML, which holds no value. */
export function titleOf(text: string): SVGTemplateResult {
  return isServer ? svg`<desc class="title">${text}</desc>` : svg`<title>${text}</title>`;
}

/**
 * Renders a picture where the figure's own styles hold, unseen, and takes a copy that needs them no
 * longer.
 *
 * @param content what goes into the root element, drawn for `width`
 */
export function resolve(
  {element}: OutputRequest,
  {width, height}: {readonly width: number; readonly height: number},
  content: SVGTemplateResult,
): SVGSVGElement {
  const holder = document.createElement('div');
  holder.className = width < 480 ? 'figure narrow' : 'figure';
  holder.hidden = true;
  (element.shadowRoot ?? element).append(holder);
  try {
    render(
      html`<svg width=${width} height=${height} viewBox="0 0 ${width} ${height}">${content}</svg>`,
      holder,
    );
    return standalone(holder.querySelector('svg')!);
  } finally {
    holder.remove();
  }
}
