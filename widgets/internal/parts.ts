import {svg, type SVGTemplateResult} from 'lit';
import type {Drawing, Mark, MarkShape} from './model.js';

/** A piece of a figure's drawing; its own top is 0, its marks' rows begin at 0. */
export type DrawingPart = Omit<Drawing, 'label' | 'below'>;

/**
 * Several pieces below each other as one drawing: arrow keys walk through all of them, top down.
 *
 * @param gap px between two pieces
 */
export function stackParts(
  label: string,
  parts: readonly DrawingPart[],
  {gap = 0}: {readonly gap?: number} = {},
): Drawing {
  const under: SVGTemplateResult[] = [];
  const over: SVGTemplateResult[] = [];
  const marks: Mark[] = [];
  let top = 0;
  let row = 0;
  parts.forEach((part, index) => {
    if (index > 0) top += gap;
    if (part.under) under.push(moved(part.under, top));
    if (part.over) over.push(moved(part.over, top));
    for (const mark of part.marks) {
      marks.push({
        ...mark,
        row: mark.row + row,
        box: {...mark.box, y: mark.box.y + top},
        ...(mark.body && {body: moved(mark.body, top)}),
        ...(mark.shape && {shape: shifted(mark.shape, top)}),
      });
    }
    row += 1 + part.marks.reduce((last, mark) => Math.max(last, mark.row), -1);
    top += part.height;
  });
  return {label, height: top, marks, under: svg`${under}`, over: svg`${over}`};
}

function shifted(shape: MarkShape, by: number): MarkShape {
  return shape.kind === 'dot'
    ? {...shape, y: shape.y + by}
    : {...shape, move: `translate(0 ${by}) ${shape.move}`};
}

function moved(content: SVGTemplateResult, by: number): SVGTemplateResult {
  if (by === 0) return content;
  return svg`<g transform=${`translate(0 ${by})`}>${content}</g>`;
}
