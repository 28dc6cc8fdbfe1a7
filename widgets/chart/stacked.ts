import type {PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {round} from './scale.js';

/** One bar of parts. Texts are ready to print. */
export interface StackedRow {
  readonly key: string;
  readonly label: string;
  /** Shares of the whole, 0 to 1, in order; null for a row that has no bar. */
  readonly parts: readonly number[] | null;
  /** What the parts do not reach of the whole, 0 to 1, because they are withheld. */
  readonly rest: number;
  /** `1.278`; empty where it is missing. */
  readonly text: string;
  /** Why there is no bar. */
  readonly note: string;
  /** The note has a square before it. */
  readonly boxed: boolean;
  readonly total: boolean;
}

export interface PlacedStack {
  readonly row: StackedRow;
  readonly top: number;
  readonly height: number;
  readonly label: readonly PlacedText[];
  /** One for each part; null where it is nothing, or the row has no bar. */
  readonly parts: readonly (Rect | null)[];
  readonly rest: Rect | null;
  readonly box: Rect | null;
  readonly note: PlacedText | null;
  readonly value: PlacedText | null;
}

export interface StackedLayout {
  readonly height: number;
  readonly rows: readonly PlacedStack[];
  /** Where bars begin and end. */
  readonly from: number;
  readonly to: number;
  /** Below the whole. */
  readonly separatorY: number | null;
}

const BAR = 14;
const LINE = 16;
const small = {size: 12};

/**
 * Places bars of equal length, each divided into its parts, with names at their left and totals in
 * a column at the right edge. Rows keep their order; a part of less than a pixel shows as a hair.
 *
 * @param rows none gives a layout of the height of its head
 * @param head px above the first row
 */
export function stackedLayout(
  rows: readonly StackedRow[],
  {
    width = 640,
    head = 0,
    measure = estimateWidth,
  }: {readonly width?: number; readonly head?: number; readonly measure?: Measure} = {},
): StackedLayout {
  const narrow = width < 480;
  const weight = (row: StackedRow): number => (row.total ? 600 : 400);
  const longest = Math.max(0, ...rows.map((row) => measure(row.label, {weight: weight(row)})));
  const labelWidth = Math.min(Math.ceil(longest), 240, Math.round(width * 0.36));
  const valueWidth = Math.max(0, ...rows.map(({text}) => measure(text, {weight: 600})));
  const from = labelWidth + (narrow ? 9 : 16);
  const to = Math.max(from + 1, Math.floor(width - valueWidth - (narrow ? 8 : 16)));
  let y = head;
  let separatorY: number | null = null;
  const placed = rows.map((row, index): PlacedStack => {
    const lines = wrapText(row.label, labelWidth, measure, {weight: weight(row)});
    const room = width - from - (row.boxed ? BAR + 8 : 0);
    const whole = row.note === '' || measure(row.note, small) <= room;
    const count = lines.length + (whole ? 0 : 1);
    const height = Math.max(narrow ? 26 : 24, count * LINE + 8);
    const centre = y + height / 2;
    const first = centre - ((count - 1) * LINE) / 2 + 4.5;
    const top = y;
    y += height;
    if (row.total && index < rows.length - 1) {
      separatorY = y + 4;
      y += 8;
    }
    const barTop = centre - BAR / 2;
    let end = from;
    const rectOf = (share: number): Rect | null => {
      if (share <= 0) return null;
      const x = end;
      end += share * (to - from);
      return {x: round(x), y: barTop, width: round(Math.max(1, end - x)), height: BAR};
    };
    return {
      row,
      top,
      height,
      label: lines.map((text, i) => ({text, x: 0, y: first + i * LINE})),
      parts: (row.parts ?? []).map(rectOf),
      rest: rectOf(row.rest),
      box: row.boxed ? {x: from, y: barTop, width: BAR, height: BAR} : null,
      note:
        row.note === ''
          ? null
          : whole
            ? {text: row.note, x: from + (row.boxed ? BAR + 8 : 0), y: centre + 4.5}
            : {text: row.note, x: 0, y: first + lines.length * LINE},
      value: row.text === '' ? null : {text: row.text, x: width, y: centre + 4.5},
    };
  });
  return {height: y, rows: placed, from, to, separatorY};
}
