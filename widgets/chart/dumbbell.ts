import {nice} from 'd3-array';
import type {PlacedText} from './bar.js';
import {dotLabelWidth} from './dot.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {straight} from './scale.js';
import {countTicks} from './ticks.js';

/** One line with the values of two groups. Texts are ready to print. */
export interface DumbbellRow {
  readonly key: string;
  readonly label: string;
  /** Null where it is missing. */
  readonly values: readonly [number | null, number | null];
  readonly texts: readonly [string, string];
  /** Why a value is missing, and what else is to be said; empty for nothing. */
  readonly note: string;
  /** `+3,2 poin`; empty where the two cannot be compared. */
  readonly gap: string;
}

export interface PlacedDumbbell {
  readonly row: DumbbellRow;
  readonly top: number;
  readonly height: number;
  readonly y: number;
  readonly label: readonly PlacedText[];
  readonly note: readonly PlacedText[];
  /** px of the two dots; null where a value is missing. */
  readonly dots: readonly [number | null, number | null];
  /** Beside the dots, the lower one at its left; its anchor is the end. */
  readonly left: PlacedText | null;
  readonly right: PlacedText | null;
  readonly gap: PlacedText | null;
}

export interface DumbbellLayout {
  readonly height: number;
  readonly rows: readonly PlacedDumbbell[];
  readonly axis: {readonly x: number; readonly y1: number; readonly y2: number};
  readonly ticks: readonly PlacedText[];
}

const small = {size: 12};
const LINE = 16;
const AXIS = 22;
const BESIDE = 10;

/**
 * Places two dots per row on one scale from zero, what lies between them as a line, their values on
 * the outer sides, the difference in a column at the right edge. Rows keep their order.
 *
 * @param rows none gives an empty chart
 * @param head px above the first row, for the names of the two groups
 */
export function dumbbellLayout(
  rows: readonly DumbbellRow[],
  {
    width = 640,
    head = 0,
    tick = (value) => String(value),
    measure = estimateWidth,
  }: {
    readonly width?: number;
    readonly head?: number;
    readonly tick?: (value: number, place: 'last' | 'other') => string;
    readonly measure?: Measure;
  } = {},
): DumbbellLayout {
  const narrow = width < 480;
  const labelWidth = dotLabelWidth(rows, {width, measure});
  const textWidth = Math.max(
    0,
    ...rows.flatMap(({texts}) => texts.map((text) => measure(text, {weight: 600}))),
  );
  const gapWidth = Math.max(0, ...rows.map(({gap}) => measure(gap, small)));
  const start = labelWidth + (narrow ? 9 : 16) + textWidth + BESIDE;
  const end = width - (gapWidth > 0 ? gapWidth + (narrow ? 8 : 20) : 0) - textWidth - BESIDE;
  const [, top] = nice(0, Math.max(4, ...rows.flatMap(({values}) => values.map((v) => v ?? 0))), 3);
  const x = straight([0, top], [start, Math.max(start + 1, end)]);
  let y = head;
  const placed = rows.map((row): PlacedDumbbell => {
    const lines = wrapText(row.label, labelWidth, measure);
    const [a, b] = row.values.map((value) => (value === null ? null : x(value)));
    const swapped = a !== null && b !== null && a > b;
    const [first, last] = swapped ? [1, 0] : [0, 1];
    const dots = [a, b] as const;
    const height = Math.max(30, lines.length * LINE + 10);
    const centre = y + height / 2;
    const begin = centre - ((lines.length - 1) * LINE) / 2 + 4.5;
    // A remark has the whole width, on lines of its own.
    const remark =
      row.note === '' ? [] : wrapText(row.note, width - labelWidth - 16, measure, small);
    const rowTop = y;
    y += height + remark.length * LINE + (remark.length > 0 ? 4 : 0);
    return {
      row,
      top: rowTop,
      height: y - rowTop,
      y: centre,
      label: lines.map((text, i) => ({text, x: 0, y: begin + i * LINE})),
      note: remark.map((text, i) => ({
        text,
        x: labelWidth + (narrow ? 9 : 16),
        y: centre + height / 2 + 10 + i * LINE,
      })),
      dots,
      left: beside(dots[first], row.texts[first], -BESIDE, centre),
      right: beside(dots[last], row.texts[last], BESIDE, centre),
      gap: row.gap === '' ? null : {text: row.gap, x: width, y: centre + 4.5},
    };
  });
  const drawn = rows.some(({values}) => values.some((value) => value !== null));
  const values = drawn ? countTicks(top) : [];
  return {
    height: y + (drawn ? AXIS : 0),
    rows: placed,
    axis: {x: start, y1: head, y2: y},
    ticks: values.map((value, i) => ({
      text: tick(value, i === values.length - 1 ? 'last' : 'other'),
      x: x(value),
      y: y + 15,
    })),
  };
}

function beside(x: number | null, text: string, by: number, centre: number): PlacedText | null {
  return x === null ? null : {text, x: x + by, y: centre + 4.5};
}
