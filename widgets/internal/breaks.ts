import {svg, type SVGTemplateResult} from 'lit';
import {wrapText, type Measure} from '../chart/measure.js';

/** A break on the axis: a dotted vertical and two strokes. */
export function breakLine(x: number, top: number, base: number): SVGTemplateResult {
  return svg`<line class="break" x1=${x} y1=${top} x2=${x} y2=${base + 8}></line>
    <path class="break-mark" d="M${x - 7} ${base + 4}l5 -8M${x + 2} ${base + 4}l5 -8"></path>`;
}

/** Words beside a break. */
export interface BreakNote {
  /** Of the break. */
  readonly x: number;
  /** Of the words, at their end where `end` is set. */
  readonly at: number;
  readonly end: boolean;
  readonly lines: readonly string[];
}

/** The reason of a break beside its line: whole, up to its first comma, or on two lines. */
export function breakNote(
  reason: string,
  x: number,
  {left, right}: {readonly left: number; readonly right: number},
  measure: Measure,
): BreakNote {
  const style = {size: 12};
  const end = right - x < (right - left) / 3;
  const room = (end ? x - left : right - x) - 9;
  const texts = [reason, reason.split(/[,;(:]/)[0].trim()];
  const whole = texts.find((text) => measure(text, style) <= room);
  const lines =
    whole === undefined ? wrapText(texts[1], room, measure, {...style, lines: 2}) : [whole];
  return {x, at: end ? x - 7 : x + 7, end, lines};
}

/** The words of a break, from the top of its line. */
export function noteText({at, end, lines}: BreakNote, top: number): SVGTemplateResult {
  const name = end ? 'note halo end' : 'note halo';
  return svg`${lines.map(
    (text, i) => svg`<text class=${name} x=${at} y=${top + 10 + i * 15}>${text}</text>`,
  )}`;
}
