import {nothing, svg, type SVGTemplateResult} from 'lit';
import type {BarState} from '../chart/bar.js';
import {wrapText} from '../chart/measure.js';
import {sparkPath} from '../chart/spark.js';
import {stateBox, words} from './bar-part.js';
import type {ChartFrame, Mark} from './model.js';
import type {DrawingPart} from './parts.js';

/** One number with what is to be said about it. */
export interface Stat {
  /** `43,4`; empty where there is none, then `note` says why. */
  readonly number: string;
  /** Right behind the number, smaller: `%`, `miliar`, `*`. */
  readonly unit: string;
  readonly state: BarState;
  /** Why there is no number: `disembunyikan`. */
  readonly note: string;
  /** Sentences below: base, change, target. */
  readonly lines: readonly string[];
  /** Figures of the periods, oldest first; fewer than two draw nothing. */
  readonly series?: readonly StatPoint[];
  readonly target?: number | null;
  readonly meaning: Pick<Mark, 'label' | 'tip' | 'detail'>;
}

export interface StatPoint {
  readonly value: number | null;
  /** A hollow point, and a dotted way to it. */
  readonly provisional: boolean;
  /** Not comparable with what came before. */
  readonly broken: boolean;
}

const SPARK = 26;
const BOX = 14;

/** A big number, its sparkline at the right edge, sentences below: one mark. */
export function statPart(
  {number, unit, state, note, lines, series = [], target = null, meaning}: Stat,
  {width, narrow, measure, pattern}: ChartFrame,
): DrawingPart {
  const wide = (size: number, small: number): number =>
    measure(number, {size, weight: 700}) + measure(unit, {size: small, weight: 600});
  // Beside others in a row a figure is narrow too, but no phone.
  const large = wide(36, 20) <= width && (!narrow || width < 300);
  const [size, unitSize] = large ? [36, 20] : [28, 16];
  const numberY = size - 4;
  const boxed = state === 'withheld' || state === 'unreported';
  const noteX = boxed ? BOX + 8 : 0;
  const said = number === '' ? noteX + measure(note, {size: 13}) : wide(size, unitSize);
  const room = width - said - 16;
  const across = Math.min(96, room);
  const drawn = series.filter(({value}) => value !== null).length > 1 && across >= 48;
  const below = lines.flatMap((line) => wrapText(line, width, measure, {size: 12}));
  const missing = number === '' ? wrapText(note, width - noteX, measure, {size: 13}) : [];
  const sparkY = number === '' ? 0 : numberY - SPARK;
  const top =
    number === '' ? Math.max(4 + missing.length * 18, drawn ? SPARK + 6 : 0) : numberY + 6;
  const height = top + below.length * 17 + 4;
  return {
    height,
    marks: [
      {
        ...meaning,
        row: 0,
        column: 0,
        box: {x: 0, y: 0, width, height},
        body: svg`
          ${number ? svg`<text class="stat s${size}" x="0" y=${numberY}>${number}<tspan class="unit" dx="1">${unit}</tspan></text>` : nothing}
          ${missing.map((text, i) => words('label', {text, x: noteX, y: 15 + i * 18}))}
          ${number === '' && boxed ? stateBox({x: 0, y: 4, width: BOX, height: BOX}, pattern(state === 'withheld' ? 'dots' : 'hatch')) : nothing}
          ${drawn ? spark(series, target, {x: Math.min(width - across, width - room + 24), y: sparkY, width: across}) : nothing}
          ${below.map((text, i) => words('note ink2-text', {text, x: 0, y: top + 13 + i * 17}))}`,
      },
    ],
  };
}

function spark(
  series: readonly StatPoint[],
  target: number | null,
  {x, y, width}: {readonly x: number; readonly y: number; readonly width: number},
): SVGTemplateResult {
  const where = (test: (point: StatPoint) => boolean): Set<number> =>
    new Set(series.flatMap((point, i) => (test(point) ? [i] : [])));
  const {solid, dotted, points, level} = sparkPath(
    series.map(({value}) => value),
    {
      width,
      height: SPARK,
      breaks: where((point) => point.broken),
      provisional: where((point) => point.provisional),
      level: target,
    },
  );
  const last = series.findLastIndex(({value}) => value !== null);
  // A figure between two gaps has no way to it, and is a dot.
  const alone = points.filter(
    (point, i) =>
      point.y !== null &&
      i !== last &&
      (series[i].broken || points[i - 1]?.y == null) &&
      (series[i + 1]?.broken || points[i + 1]?.y == null),
  );
  return svg`<g transform=${`translate(${x} ${y})`}>
    ${level === null ? nothing : svg`<line class="grid dashed" x1="0" x2=${width} y1=${level} y2=${level}></line>`}
    ${solid ? svg`<path class="stroke main" d=${solid}></path>` : nothing}
    ${dotted ? svg`<path class="stroke dashed main" d=${dotted}></path>` : nothing}
    ${alone.map((point) => svg`<circle class="fill main" cx=${point.x} cy=${point.y!} r="2"></circle>`)}
    <circle class=${series[last].provisional ? 'ring main' : 'fill main'} cx=${points[last].x} cy=${points[last].y!} r="3.5"></circle>
  </g>`;
}
