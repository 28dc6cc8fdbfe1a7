import {nothing, svg, type SVGTemplateResult} from 'lit';
import {wrapText, type Measure, type TextStyle} from '../../chart/measure.js';
import {reportingTicks} from '../strip.js';
import {reportingOf, wordsOf, type Words} from './content.js';
import type {OutputRequest} from './request.js';
import {ink, resolve, stageOf, titleOf, type Stage} from './stage.js';

/** A figure on paper of its own, and how many px of a bitmap one of its px takes. */
export interface Picture {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

/** Width and height of a slide in px. */
const SLIDE = [1920, 1080] as const;

/**
 * The figure as wide as it shows, with all the words around it, on paper of its theme; for a bitmap
 * of twice its size.
 *
 * @throws where the figure has no drawing or drawing fails
 */
export function pagePicture(request: OutputRequest, width: number): Picture {
  const {content, ...size} = pageContent(request, stageOf(request), width);
  return {...size, svg: resolve(request, size, content), scale: 2};
}

/** What stands in such a picture, and its size; needs no browser. */
export function pageContent(
  request: OutputRequest,
  stage: Stage,
  width: number,
): {readonly content: SVGTemplateResult; readonly width: number; readonly height: number} {
  const margin = width < 480 ? 16 : 24;
  const page = layOut(request, stage, width, margin);
  const size = {width: width + 2 * margin, height: Math.ceil(page.height)};
  return {...size, content: drawn(request, stage, page, size)};
}

/**
 * The figure laid out anew for a slide: as large as it can be and still fit, the words on its sides
 * included. Only a figure longer than a slide is made smaller than on the page.
 */
export function slidePicture(request: OutputRequest): Picture {
  const margin = 32;
  const stage = stageOf(request);
  let scale = 2.25;
  for (;;) {
    const size = {width: SLIDE[0] / scale, height: SLIDE[1] / scale};
    const page = layOut(request, stage, Math.floor(size.width - 2 * margin), margin);
    const spare = size.height - page.height;
    if (spare >= 0 || scale < 0.3) {
      return {
        ...size,
        svg: resolve(request, size, drawn(request, stage, page, size, spare)),
        scale,
      };
    }
    scale *= 0.95;
  }
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight?: number;
  readonly tone: string;
}

interface Page {
  readonly words: Words;
  readonly width: number;
  readonly margin: number;
  readonly height: number;
  readonly head: readonly Line[];
  readonly notice: {readonly y: number; readonly height: number} | null;
  readonly chart: {
    readonly y: number;
    readonly content: SVGTemplateResult;
    readonly bottom: number;
  };
  readonly foot: readonly Line[];
  readonly stripY: number;
}

function layOut(request: OutputRequest, stage: Stage, width: number, margin: number): Page {
  const words = wordsOf(request);
  const frame = stage.frame(width);
  const {measure, narrow} = frame;
  const drawing = request.draw?.(frame);
  if (!drawing) throw new Error('nothing is drawn');
  let y = margin + 12;
  const block = (
    lines: readonly string[],
    step: number,
    style: {readonly size: number; readonly weight?: number; readonly tone: string},
    x = 0,
  ): Line[] =>
    lines.map((text) => {
      y += step;
      // The letters' feet stand where a line of this height has them on the page.
      return {text, x, y: y - (step - style.size) / 2 - style.size * 0.2, ...style};
    });
  const size = narrow ? 18 : 20;
  const head = block(
    balanced(request.heading, Math.min(width, size * 34), measure, {size, weight: 700}),
    size + 6,
    {size, weight: 700, tone: 'ink'},
  );
  y += 4;
  head.push(
    ...block(wrapText(request.model.sub, width, measure, {size: 14}), 20, {
      size: 14,
      tone: 'ink-2',
    }),
  );
  let notice = null;
  if (words.notice !== '') {
    y += 8;
    const top = y;
    const lines = wrapText(words.notice, Math.min(width, 800) - 13, measure, {size: 12});
    head.push(...block(lines, 17, {size: 12, tone: 'ink-2'}, 13));
    notice = {y: top, height: y - top};
  }
  y += 16;
  const chart = {y, content: ink(drawing, stage), bottom: y + drawing.height};
  y = chart.bottom + 14;
  const small = (text: string, tone: string, x = 0): Line[] =>
    text === ''
      ? []
      : block(
          wrapText(text, Math.min(width, 800) - x, measure, {size: 12}),
          17,
          {size: 12, tone},
          x,
        );
  const foot = [...small(words.notes, 'ink-2'), ...small(words.origin, 'ink-3')];
  const reporting = reportingOf(request);
  if (reporting !== null) y += 6;
  const stripY = y + 4;
  const strip = reporting === null ? 0 : reportingTicks(reporting).width + 8;
  foot.push(...small(words.reported, 'ink-3', strip));
  return {words, width, margin, height: y + margin, head, notice, chart, foot, stripY};
}

/** @param spare px that the paper is higher than the page: the foot stands at its lower edge */
function drawn(
  request: OutputRequest,
  {family}: Stage,
  {words, width, margin, head, notice, chart, foot, stripY}: Page,
  size: {readonly width: number; readonly height: number},
  spare = 0,
): SVGTemplateResult {
  const reporting = reportingOf(request);
  const lines = (all: readonly Line[]): SVGTemplateResult[] =>
    all.map(
      ({text, x, y, size: px, weight = 400, tone}) =>
        svg`<text x=${x} y=${round(y)} font-size=${px} font-weight=${weight} fill="var(--_${tone})" letter-spacing=${px >= 18 ? -0.012 * px : 0}>${text}</text>`,
    );
  // A chart that a slide leaves room for stands in the middle of it.
  const down = Math.round(Math.min(spare / 2, 60));
  return svg`${titleOf(request.heading)}<desc>${[`${request.model.sub}.`, ...Object.values<string>({...words})].filter(Boolean).join(' ')}</desc>
      <rect width=${Math.ceil(size.width)} height=${Math.ceil(size.height)} fill="var(--_paper)"></rect>
      <g transform="translate(${margin} 0)" font-family=${family}>
        <rect y=${margin} width=${width} height="1" fill="var(--_ink)"></rect>
        ${lines(head)}
        ${notice === null ? nothing : svg`<rect y=${notice.y} width="3" height=${notice.height} fill="var(--_axis)"></rect>`}
        <g class="plot" transform="translate(0 ${chart.y + down})">${chart.content}</g>
        <g transform="translate(0 ${spare})">${lines(foot)}${
          reporting === null
            ? nothing
            : svg`<g transform="translate(0 ${stripY})">${reportingTicks(reporting).ticks}</g>`
        }</g>
      </g>`;
}

/** Lines of about the same length, as few as there can be. */
function balanced(text: string, width: number, measure: Measure, style: TextStyle): string[] {
  let lines = wrapText(text, width, measure, style);
  for (let narrower = width; narrower > width / 2; narrower -= 8) {
    const next = wrapText(text, narrower, measure, style);
    if (next.length > lines.length || next.join(' ') !== lines.join(' ')) break;
    lines = next;
  }
  return lines;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
