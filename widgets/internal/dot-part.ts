import {nothing, svg, type SVGTemplateResult} from 'lit';
import {dotLayout, type DotRow, type PlacedDot} from '../chart/dot.js';
import {stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A row with what it says. */
export interface DotEntry {
  readonly row: DotRow;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
  readonly provisional: boolean;
}

export interface DotPartOptions {
  readonly labelWidth: number;
  /** Largest value of any chart on the same scale. */
  readonly most: number;
  /** Writes a tick; without it the grid stays unlabelled. */
  readonly tick?: (value: number, place: 'last' | 'other') => string;
  /** Keys of two rows, lower first, whose distance is drawn. */
  readonly gap?: readonly [string, string] | null;
}

/**
 * One dot per row on a common scale as a piece of a drawing: one mark per row. The share without an
 * answer stands at the right edge.
 */
export function dotPart(
  entries: readonly DotEntry[],
  {width, measure, pattern}: ChartFrame,
  {labelWidth, most, tick, gap = null}: DotPartOptions,
): DrawingPart {
  const layout = dotLayout(
    entries.map(({row}) => row),
    {width, labelWidth, most, measure, ...(tick && {tick})},
  );
  const {axis, ticks, rows} = layout;
  const marks = rows.map((placed, index): Mark => {
    const {meaning, provisional} = entries[index];
    return {
      ...meaning,
      row: index,
      column: 0,
      box: {x: 0, y: placed.top + 2, width, height: placed.height - 4},
      body: rowBody(placed, provisional, pattern),
    };
  });
  const drawn = ticks.length > 0;
  return {
    height: tick && drawn ? layout.height : axis.y2,
    marks,
    under: svg`
      ${ticks.map(
        ({x, text, y}, i) => svg`
        ${i > 0 ? svg`<line class="grid" x1=${x} x2=${x} y1=${axis.y1} y2=${axis.y2}></line>` : nothing}
        ${tick ? words('tick middle', {text, x, y}) : nothing}`,
      )}
      ${rows.map(({stem}) => (stem ? svg`<line class="grid" x1=${stem.x1} x2=${stem.x2} y1=${stem.y} y2=${stem.y}></line>` : nothing))}
      ${drawn ? svg`<line class="base" x1=${axis.x} x2=${axis.x} y1=${axis.y1} y2=${axis.y2}></line>` : nothing}
      ${gap ? distance(rows, gap) : nothing}`,
  };
}

function rowBody(
  {row, label, interval, dot, box, value, note, unknown}: PlacedDot,
  provisional: boolean,
  pattern: ChartFrame['pattern'],
): SVGTemplateResult {
  const hollow = provisional || row.state === 'small';
  return svg`
    ${label.map((line) => words('label', line))}
    ${interval ? svg`<rect class="fill seq2" x=${interval.x} y=${interval.y} width=${interval.width} height=${interval.height}></rect>` : nothing}
    ${dot ? svg`<circle class=${hollow ? 'ring main' : 'fill main'} cx=${dot.x} cy=${dot.y} r=${hollow ? 4 : 5}></circle>` : nothing}
    ${box ? stateBox(box, pattern(row.state === 'withheld' ? 'dots' : 'hatch')) : nothing}
    ${value ? words('value halo', value) : nothing}
    ${note ? words('note halo', note) : nothing}
    ${unknown ? words('label muted s12 end', unknown) : nothing}`;
}

/** From the lower row's dot across to the value of the upper one, on the upper one's line. */
function distance(
  rows: readonly PlacedDot[],
  [lower, upper]: readonly [string, string],
): SVGTemplateResult {
  const from = rows.find(({row}) => row.key === lower)?.dot;
  const to = rows.find(({row}) => row.key === upper)?.dot;
  if (!from || !to) return svg``;
  return svg`<line class="link" x1=${from.x} x2=${from.x} y1=${from.y} y2=${to.y}></line>
    <line class="stroke main" x1=${from.x} x2=${to.x} y1=${to.y} y2=${to.y}></line>`;
}
