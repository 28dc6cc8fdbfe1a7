import {nothing, svg} from 'lit';
import type {BarState} from '../chart/bar.js';
import {wrapText} from '../chart/measure.js';
import {scatterLayout, type ScatterOptions, type ScatterPoint} from '../chart/scatter.js';
import {stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** A point with what it says. */
export interface ScatterEntry {
  readonly point: ScatterPoint;
  readonly state: BarState;
  /** Below the chart where the point has no place: `disembunyikan`. */
  readonly note: string;
  /** `main` for the quadrant that matters. */
  readonly tone: 'main' | 'soft';
  readonly provisional: boolean;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

export interface ScatterPartOptions extends Pick<
  ScatterOptions,
  'crossX' | 'crossY' | 'quadrants' | 'tickText' | 'height'
> {
  readonly xTitle: string;
  readonly yTitle: string;
}

const LINE = 18;

/**
 * Points on two scales with named quadrants as a piece of a drawing: one mark per entry, in the
 * order given. Names that find no room are told on focus; what has no place stands below in words.
 */
export function scatterPart(
  entries: readonly ScatterEntry[],
  {width, narrow, measure, pattern}: ChartFrame,
  {xTitle, yTitle, height = narrow ? 340 : 420, ...options}: ScatterPartOptions,
): DrawingPart {
  const {plot, crossX, crossY, xTicks, yTicks, points, corners} = scatterLayout(
    entries.map(({point}) => point),
    {...options, width, height, measure},
  );
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  let below = height + 6;
  const marks = entries.map(({point, state, note, tone, provisional, meaning}, row): Mark => {
    const placed = points.find(({key}) => key === point.key);
    if (placed === undefined) {
      const boxed = state === 'withheld' || state === 'unreported';
      const x = boxed ? 22 : 0;
      const lines = wrapText(`${point.label}: ${note}`, width - x, measure, {size: 12});
      const y = below;
      below += lines.length * LINE;
      return {
        ...meaning,
        row,
        column: 0,
        box: {x: 0, y, width, height: lines.length * LINE},
        body: svg`${boxed ? stateBox({x: 0, y: y + 2, width: 14, height: 14}, pattern(state === 'withheld' ? 'dots' : 'hatch')) : nothing}
          ${lines.map((text, i) => words('note', {text, x, y: y + 13 + i * LINE}))}`,
      };
    }
    const {x, y, label} = placed;
    const hollow = provisional || state === 'small';
    return {
      ...meaning,
      row,
      column: 0,
      box: {x: x - 8, y: y - 8, width: 16, height: 16},
      hit: {x: x - 12, y: y - 12, width: 24, height: 24},
      body: svg`<circle class=${`${hollow ? 'ring' : 'fill'} ${tone}`} cx=${x} cy=${y} r=${hollow ? 4 : 5}></circle>
        ${label ? words(`label s12 halo${label.end ? ' end' : ''}`, label) : nothing}`,
    };
  });
  return {
    height: Math.max(height, below - 6),
    marks,
    under: svg`
      ${xTicks.map(({at, text}) => svg`<line class="grid" x1=${at} x2=${at} y1=${plot.y} y2=${bottom}></line>${words('tick middle', {text, x: at, y: bottom + 15})}`)}
      ${yTicks.map(({at, text}) => svg`<line class="grid" x1=${plot.x} x2=${right} y1=${at} y2=${at}></line>${words('tick end', {text, x: plot.x - 6, y: at + 4})}`)}
      <line class="base" x1=${crossX} x2=${crossX} y1=${plot.y} y2=${bottom}></line>
      <line class="base" x1=${plot.x} x2=${right} y1=${crossY} y2=${crossY}></line>
      ${words('note', {text: `↑ ${yTitle}`, x: 0, y: 12})}
      ${words('note end', {text: `${xTitle} →`, x: right, y: bottom + 33})}
      ${corners.map(({text, x, y, end}) => (text ? words(`note strong${end ? ' end' : ''}`, {text, x, y}) : nothing))}`,
  };
}
