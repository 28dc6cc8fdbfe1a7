import {nothing, svg} from 'lit';
import {histogramLayout, type HistogramBin} from '../chart/histogram.js';
import {barPart, barShape, stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** An interval with what it says. */
export interface HistogramEntry {
  readonly bin: HistogramBin;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
  readonly provisional: boolean;
}

/**
 * Counts by class interval as a piece of a drawing: one mark per interval, from left to right. Where
 * the names of intervals do not fit below their bars, they become rows.
 */
export function histogramPart(
  entries: readonly HistogramEntry[],
  frame: ChartFrame,
  {height}: {readonly height?: number} = {},
): DrawingPart {
  const {width, measure, pattern} = frame;
  const layout = histogramLayout(
    entries.map(({bin}) => bin),
    {width, measure, ...(height !== undefined && {height})},
  );
  if (layout === null) {
    return barPart(
      entries.map(({bin: {share, ...bin}, meaning, provisional}) => ({
        row: {...bin, base: share},
        meaning: {...meaning, provisional, tone: 'main' as const},
      })),
      frame,
    );
  }
  const {baseY, bins} = layout;
  const marks = bins.map(({bin, box, bar, state, text, share, label}, column): Mark => {
    const {meaning, provisional} = entries[column];
    return {
      ...meaning,
      row: 0,
      column,
      box,
      body: svg`
        ${bar ? barShape(bar, 'main', provisional, pattern) : nothing}
        ${state ? stateBox(state, bin.state === 'withheld' ? pattern('dots') : pattern('hatch')) : nothing}
        ${text ? words('value middle', text) : nothing}
        ${share ? words('note middle', share) : nothing}
        ${label.map((line) => words('note middle', line))}`,
    };
  });
  const end = bins.at(-1);
  return {
    height: layout.height,
    marks,
    over: end
      ? svg`<line class="base" x1="0" x2=${end.box.x + end.box.width} y1=${baseY} y2=${baseY}></line>`
      : svg``,
  };
}
