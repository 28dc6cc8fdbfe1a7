import {svg, type SVGTemplateResult} from 'lit';
import type {Slot} from '../../chart/scale.js';
import type {Layer} from '../../chart/stack.js';
import type {Box, PatternName} from '../model.js';
import type {Part} from './periods.js';

type Pattern = (name: PatternName) => string;

/** One part of a bar: filled, hollow and striped where provisional, hatched where unknown. */
export function segment(
  {key, y, height}: Layer<Part>,
  {x, width}: Slot,
  provisional: boolean,
  pattern: Pattern,
): SVGTemplateResult {
  if (key === 'unknown') {
    return svg`<rect class="state-box" x=${x + 0.5} y=${y + 0.5} width=${width - 1} height=${least(height - 1)} fill=${pattern('hatch')}></rect>`;
  }
  if (provisional) return hollow(key, {x, y, width, height}, pattern);
  return svg`<rect class="fill ${key}" x=${x} y=${y} width=${width} height=${height}></rect>
    <rect x=${x} y=${y} width=${width} height=${height} fill=${pattern(`grain-${key}`)}></rect>`;
}

/** A bar of one colour: a total where nobody asked for classes. */
export function plainBar(
  {x, y, width, height}: Box,
  provisional: boolean,
  pattern: Pattern,
): SVGTemplateResult {
  return provisional
    ? hollow('main', {x, y, width, height}, pattern)
    : svg`<rect class="fill main" x=${x} y=${y} width=${width} height=${height}></rect>`;
}

/** A total that is not broken down: dashed and empty. */
export function outline({x, y, width, height}: Box): SVGTemplateResult {
  return svg`<rect class="hollow dashed ink" fill="none" x=${x + 0.75} y=${y} width=${width - 1.5} height=${least(height)}></rect>`;
}

/** White lines between the parts of a bar, but for its top. */
export function seams(layers: readonly Layer<Part>[], {x, width}: Slot): SVGTemplateResult[] {
  return layers
    .slice(0, -1)
    .map(({y}) => svg`<line class="seam" x1=${x} y1=${y} x2=${x + width} y2=${y}></line>`);
}

/** The small square of a figure that is not there: dots for withheld, hatch for not reported. */
export function stateSquare(x: number, y: number, fill: string): SVGTemplateResult {
  return svg`<rect class="state-box" x=${x} y=${y} width="13" height="13" fill=${fill}></rect>`;
}

function hollow(
  key: 'main' | Exclude<Part, 'unknown'>,
  {x, y, width, height}: Box,
  pattern: Pattern,
): SVGTemplateResult {
  return svg`<rect class="hollow ${key}" x=${x + 0.75} y=${y + 0.75} width=${width - 1.5} height=${least(height - 1.5)} fill=${pattern(`soon-${key}`)}></rect>`;
}

function least(height: number): number {
  return Math.round(Math.max(height, 0.5) * 10) / 10;
}
