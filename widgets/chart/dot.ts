import {nice} from 'd3-array';
import type {BarState, PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure, type TextStyle} from './measure.js';
import {straight} from './scale.js';
import {countTicks} from './ticks.js';

/** One row of a dot chart before it has a place. Texts are ready to print. */
export interface DotRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly state: BarState;
  readonly text: string;
  readonly note: string;
  readonly shortNote?: string;
  /** Ends of the confidence interval; both or none. */
  readonly low?: number | null;
  readonly high?: number | null;
  /** Share of units without an answer, as it is written in the column at the right edge. */
  readonly unknownText?: string;
}

export interface DotOptions {
  readonly width?: number;
  /** px above the first row, for column heads. */
  readonly head?: number;
  /** Keeps several charts of one figure on one scale: the largest value of any of them. */
  readonly most?: number;
  /** Keeps the labels of several charts in one column, in px. */
  readonly labelWidth?: number;
  /** Writes a tick; the last one carries the unit. */
  readonly tick?: (value: number, place: 'last' | 'other') => string;
  readonly measure?: Measure;
}

export interface PlacedDot {
  readonly row: DotRow;
  readonly top: number;
  readonly height: number;
  readonly label: readonly PlacedText[];
  /** Thin line from zero to the dot or to its interval. */
  readonly stem: {readonly x1: number; readonly x2: number; readonly y: number} | null;
  readonly interval: Rect | null;
  readonly dot: {readonly x: number; readonly y: number} | null;
  readonly box: Rect | null;
  readonly value: PlacedText | null;
  readonly note: PlacedText | null;
  /** The share without an answer, in the column at the right edge. */
  readonly unknown: PlacedText | null;
}

export interface DotLayout {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly PlacedDot[];
  readonly labelWidth: number;
  readonly axis: {readonly x: number; readonly y1: number; readonly y2: number};
  readonly ticks: readonly {readonly x: number; readonly text: string; readonly y: number}[];
  /** Place of a value on the scale. */
  readonly x: (value: number) => number;
}

const plain: TextStyle = {size: 13, weight: 400};
const strong: TextStyle = {size: 13, weight: 600};
const small: TextStyle = {size: 12, weight: 400};
const RADIUS = 4;
const BOX = 14;
const BAND = 16;
const LINE = 16;
const NARROW = 480;
const AXIS = 22;
/** A scale that ends below this has no whole numbers to write at its gridlines. */
const LEAST_REACH = 4;

/**
 * Places one dot per row on a zero-based scale, its value beside it, the share without an answer
 * in a column at the right edge. Rows keep their order.
 *
 * @param rows none gives an empty chart: axis of no length, no ticks
 */
export function dotLayout(
  rows: readonly DotRow[],
  {
    width = 640,
    head = 0,
    most = 0,
    labelWidth: given,
    tick = (value) => String(value),
    measure = estimateWidth,
  }: DotOptions = {},
): DotLayout {
  const narrow = width < NARROW;
  const pitch = narrow ? 29 : 33;
  const noteWidth = (text: string): number => measure(text, small);
  const labelWidth = given ?? dotLabelWidth(rows, {width, measure});
  const start = labelWidth + (narrow ? 9 : 16);
  const unknownWidth = Math.max(0, ...rows.map((row) => noteWidth(row.unknownText ?? '')));
  const valueWidth = Math.max(0, ...rows.map((row) => measure(row.text, strong)));
  const end = width - (unknownWidth > 0 ? Math.ceil(unknownWidth) + (narrow ? 12 : 20) : 0);
  const reach = Math.max(most, ...rows.flatMap((row) => [row.value ?? 0, row.high ?? 0]));
  const [, top] = nice(0, Math.max(reach, LEAST_REACH), 3);
  const x = straight([0, top], [start, Math.max(start + 1, end - valueWidth - RADIUS - 8)]);

  let y = head;
  const placed = rows.map((row): PlacedDot => {
    const lines = wrapText(row.label, labelWidth, measure, plain);
    const dotX = row.value === null ? null : x(row.value);
    const intervalEnds =
      dotX === null || row.low == null || row.high == null
        ? null
        : [x(Math.max(0, row.low)), x(row.high)];
    const valueX = dotX === null ? start : Math.max(dotX + RADIUS, intervalEnds?.[1] ?? 0) + 8;
    const noteX =
      dotX === null ? start + (hasBox(row) ? BOX + 8 : 8) : valueX + measure(row.text, strong) + 8;
    // A small base is said in full below the name rather than in short beside the value.
    const wordings =
      row.state === 'small' && noteWidth(row.note) <= labelWidth
        ? [row.note]
        : [row.note, row.shortNote];
    const note = wordings.find((t) => t !== undefined && noteX + noteWidth(t) <= end) ?? null;
    const below = row.note !== '' && note === null;
    const count = lines.length + (below ? 1 : 0);
    const height = Math.max(pitch, count * LINE + 10);
    const top = y;
    const centre = top + height / 2;
    const first = centre - ((count - 1) * LINE) / 2 + 4.5;
    y += height;
    return {
      row,
      top,
      height,
      label: lines.map((text, i) => ({text, x: 0, y: first + i * LINE})),
      stem: dotX === null ? null : {x1: start, x2: intervalEnds?.[0] ?? dotX, y: centre},
      interval:
        intervalEnds === null
          ? null
          : {
              x: intervalEnds[0],
              y: centre - BAND / 2,
              width: intervalEnds[1] - intervalEnds[0],
              height: BAND,
            },
      dot: dotX === null ? null : {x: dotX, y: centre},
      box: hasBox(row) ? {x: start, y: centre - BOX / 2, width: BOX, height: BOX} : null,
      value: dotX === null ? null : {text: row.text, x: valueX, y: centre + 4.5},
      note: below
        ? {
            text: noteWidth(row.note) <= labelWidth ? row.note : (row.shortNote ?? row.note),
            x: 0,
            y: first + lines.length * LINE,
          }
        : note !== null && note !== ''
          ? {text: note, x: noteX, y: centre + 4.5}
          : null,
      unknown:
        row.unknownText === undefined || row.unknownText === ''
          ? null
          : {text: row.unknownText, x: width, y: centre + 4.5},
    };
  });

  const values = rows.some((row) => row.value !== null) ? countTicks(top) : [];
  return {
    width,
    height: y + (values.length > 0 ? AXIS : 0),
    rows: placed,
    labelWidth,
    axis: {x: start, y1: head, y2: y},
    ticks: values.map((value, i) => ({
      x: x(value),
      text: tick(value, i === values.length - 1 ? 'last' : 'other'),
      y: y + 15,
    })),
    x,
  };
}

/** Width of the label column: the longest label, at most a third of the figure, then labels wrap. */
export function dotLabelWidth(
  rows: readonly Pick<DotRow, 'label'>[],
  {width, measure}: {readonly width: number; readonly measure: Measure},
): number {
  const longest = Math.ceil(Math.max(0, ...rows.map((row) => measure(row.label, plain))));
  return Math.max(width < NARROW ? 0 : 96, Math.min(longest, Math.round(width / 3), 240));
}

function hasBox(row: DotRow): boolean {
  return row.state === 'withheld' || row.state === 'unreported';
}
