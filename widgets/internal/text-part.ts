import {svg} from 'lit';
import {wrapText} from '../chart/measure.js';
import {words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A sentence that holds a figure, wrapped to the width: one mark. */
export function textPart(
  text: string,
  meaning: Pick<Mark, 'label' | 'tip' | 'detail'>,
  {width, measure}: ChartFrame,
): DrawingPart {
  const lines = wrapText(text, Math.min(width, 640), measure, {size: 13});
  const height = lines.length * 18;
  return {
    height,
    marks: [
      {
        ...meaning,
        row: 0,
        column: 0,
        box: {x: 0, y: 0, width, height},
        body: svg`${lines.map((line, i) => words('label', {text: line, x: 0, y: 13 + i * 18}))}`,
      },
    ],
  };
}
