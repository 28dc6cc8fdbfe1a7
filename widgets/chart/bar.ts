import {estimateWidth, wrapText, type Measure, type TextStyle} from './measure.js';
import {straight} from './scale.js';

/**
 * - `value` a plain bar; `small` a thin bar with a ring, because few units stand behind it
 * - `withheld` and `unreported` small squares; `empty` any other missing value, words only
 */
export type BarState = 'value' | 'small' | 'withheld' | 'unreported' | 'empty';

/** One row before it has a place. Texts are ready to print. */
export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly state: BarState;
  /** `43,4`; empty where the value is missing. */
  readonly text: string;
  /** What the value was counted from: `612 / 940`; empty where it is unknown. */
  readonly base: string;
  /** State in words: `belum melapor`, `basis kecil`; empty for a plain value. */
  readonly note: string;
  /** Used where `note` finds no room. */
  readonly shortNote?: string;
  /** The row that all others are part of. It comes first. */
  readonly total?: boolean;
  /** Name of the group that begins with this row, above it. */
  readonly head?: string;
}

export interface BarOptions {
  /** px; the figure's own width. */
  readonly width?: number;
  readonly target?: number | null;
  readonly targetLabel?: string;
  readonly valueHeader?: string;
  readonly baseHeader?: string;
  readonly measure?: Measure;
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

export interface PlacedBar {
  readonly row: BarRow;
  /** The whole row, for pointer and focus. */
  readonly top: number;
  readonly height: number;
  /** Of the group above the row; none where none begins. */
  readonly head: readonly PlacedText[];
  readonly label: readonly PlacedText[];
  /** `null` where the value is missing. */
  readonly bar: Rect | null;
  readonly ring: {readonly x: number; readonly y: number} | null;
  readonly box: Rect | null;
  readonly note: PlacedText | null;
  readonly value: PlacedText;
  readonly base: PlacedText;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BarLayout {
  readonly width: number;
  readonly height: number;
  /** `stacked`: labels stand above their bars, because beside them they would not fit. */
  readonly mode: 'side' | 'stacked';
  readonly rows: readonly PlacedBar[];
  /** Right edges of the two number columns. */
  readonly valueX: number;
  readonly baseX: number;
  readonly headerY: number;
  /** The zero line; `null` where no row has a value. */
  readonly axis: {readonly x: number; readonly y1: number; readonly y2: number} | null;
  /** Rule below the total row. */
  readonly separatorY: number | null;
  readonly target: PlacedTarget | null;
}

export interface PlacedTarget {
  readonly x: number;
  /** One dashed line, or one short solid line per bar where labels stand in the way. */
  readonly lines: readonly {readonly y1: number; readonly y2: number}[];
  readonly label: PlacedText;
}

const plain: TextStyle = {size: 13, weight: 400};
const strong: TextStyle = {size: 13, weight: 600};
const small: TextStyle = {size: 12, weight: 400};
const BAR = 14;
const THIN = 3;
const RING = 4;
const LINE = 16;
const NARROW = 480;
/** Below this a bar says nothing beside its neighbours. */
const LEAST_PLOT = 64;

/**
 * Places ranked horizontal bars: labels flush left, bars from zero, values and bases in
 * right-aligned columns. Rows keep the order they come in; see `rankRows`.
 *
 * Labels are never cut: they wrap, and where wrapping would take more than two lines (three on a
 * wide figure) or leave no room for bars, all labels move above their bars.
 *
 * @param rows none gives a layout of height 0
 */
export function barLayout(
  rows: readonly BarRow[],
  {
    width = 640,
    target = null,
    targetLabel = '',
    valueHeader = '',
    baseHeader = '',
    measure = estimateWidth,
  }: BarOptions = {},
): BarLayout {
  const narrow = width < NARROW;
  const gap = narrow ? 8 : 16;
  const noteWidth = (text: string): number => measure(text, small);
  const baseWidth = widest([baseHeader, ...rows.map((row) => row.base)], noteWidth);
  const valueWidth = Math.max(
    widest(rows, (row) => measure(row.text, strong)),
    Math.ceil(noteWidth(valueHeader)),
  );
  const baseX = width;
  const valueX = baseWidth > 0 ? width - baseWidth - (narrow ? 12 : 20) : width;
  const plotEnd = valueX - valueWidth - gap;

  const style = (row: BarRow): TextStyle => (row.total ? strong : plain);
  const cap = Math.min(240, Math.round(width * 0.38));
  const whole = widest(rows, (row) => measure(row.label, style(row)));
  const labelWidth =
    whole <= cap
      ? whole
      : Math.min(
          whole,
          Math.max(
            cap,
            widest(rows, (row) => longestWord(row, measure, style(row))),
          ),
        );
  const wrap = (row: BarRow, room: number): string[] =>
    wrapText(row.label, room, measure, style(row));
  const sideStart = Math.max(labelWidth + (narrow ? 9 : 16), narrow ? 0 : 96);
  const crowded = rows.some((row) => wrap(row, labelWidth).length > (narrow ? 2 : 3));
  const stacked = crowded || plotEnd - sideStart < LEAST_PLOT;
  const start = stacked ? 0 : sideStart;
  const labelRoom = stacked ? width : labelWidth;

  const numbers = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers, numbers.length > 0 ? (target ?? 0) : 0);
  // A ring reaches past the end of its bar.
  const x = straight(
    [low, high > low ? high : low + 1],
    [start, Math.max(start + 1, plotEnd - RING - 1)],
  );

  const headed = target !== null || valueHeader !== '' || baseHeader !== '';
  let y = headed ? 28 : 0;
  let separatorY: number | null = null;
  const placed = rows.map((row, index): PlacedBar => {
    const lines = wrap(row, labelRoom);
    const head = headLines(row, y, width, measure);
    if (head.length > 0) y = head[head.length - 1].y + 6;
    const end = row.value === null ? start : x(row.value);
    const noteX = noteStart(row, start, Math.max(end, x(0)));
    const fit = fitting(row, noteX, row.state === 'small' ? plotEnd : width, {
      measure: noteWidth,
      labelRoom,
      // A target line through its words would strike them out.
      hurdle: target === null || stacked || row.state !== 'small' ? null : x(target),
    });
    // Where it does not fit beside the bar, a remark goes below the name.
    const below = row.note !== '' && fit === null;
    const textLines = lines.length + (below ? 1 : 0);
    const height = stacked
      ? textLines * LINE + BAR + 14
      : Math.max(narrow ? 26 : 24, textLines * LINE + 8);
    const centre = stacked ? y + textLines * LINE + 4 + BAR / 2 : y + height / 2;
    const firstLine = stacked ? y + 13 : centre - ((textLines - 1) * LINE) / 2 + 4.5;
    const label = lines.map((text, i) => ({text, x: 0, y: firstLine + i * LINE}));
    const bar = row.value === null ? null : barRect(row, x(0), end, centre);
    const top = y;
    y += height;
    if (row.total && index < rows.length - 1) {
      separatorY = y + 4;
      y += 8;
    }
    return {
      row,
      top,
      height,
      head,
      label,
      bar,
      ring: row.state === 'small' && bar !== null ? {x: end, y: centre} : null,
      box: hasBox(row) ? {x: start, y: centre - BAR / 2, width: BAR, height: BAR} : null,
      note: below
        ? {
            text: noteWidth(row.note) <= labelRoom ? row.note : (row.shortNote ?? row.note),
            x: 0,
            y: firstLine + lines.length * LINE,
          }
        : fit && {...fit, y: centre + 4.5},
      value: {text: row.text, x: valueX, y: centre + 4.5},
      base: {text: row.base, x: baseX, y: centre + 4.5},
    };
  });

  const drawn = placed.filter((one) => one.bar !== null);
  const last = drawn.at(-1);
  const axis =
    last === undefined
      ? null
      : {x: x(0), y1: drawn[0].top + (stacked ? 16 : 4), y2: last.top + last.height};
  return {
    width,
    height: y,
    mode: stacked ? 'stacked' : 'side',
    rows: placed,
    valueX,
    baseX,
    headerY: 12,
    axis: stacked ? null : axis,
    separatorY,
    target:
      target === null || last === undefined
        ? null
        : {
            x: x(target),
            lines: stacked
              ? drawn.map(({bar}) => ({y1: (bar as Rect).y - 2, y2: (bar as Rect).y + BAR + 2}))
              : [{y1: 18, y2: last.top + last.height}],
            label: {
              text: targetLabel,
              x: clampMiddle(
                x(target),
                measure(targetLabel, {size: 12, weight: 600}),
                valueX - noteWidth(valueHeader) - 8,
              ),
              y: 12,
            },
          },
  };
}

/**
 * The total first, then values from high to low, then rows without a value: withheld, not
 * reported, other. Equal values keep the order they came in.
 */
export function rankRows<Row>(
  rows: readonly Row[],
  of: (row: Row) => Pick<BarRow, 'value' | 'state' | 'total'>,
): Row[] {
  const rank = ({total, value, state}: ReturnType<typeof of>): number =>
    total ? 0 : value !== null ? 1 : state === 'withheld' ? 2 : state === 'unreported' ? 3 : 4;
  return [...rows].sort((one, other) => {
    const a = of(one);
    const b = of(other);
    return rank(a) - rank(b) || (b.value ?? 0) - (a.value ?? 0);
  });
}

/** The name of a group, with some room above it where it is not the first. */
function headLines(
  {head = ''}: BarRow,
  top: number,
  width: number,
  measure: Measure,
): PlacedText[] {
  if (head === '') return [];
  const first = top + (top > 28 ? 26 : 14);
  return wrapText(head, width, measure, strong).map((text, i) => ({
    text,
    x: 0,
    y: first + i * LINE,
  }));
}

function barRect(row: BarRow, zero: number, end: number, centre: number): Rect {
  const height = row.state === 'small' ? THIN : BAR;
  return {
    x: Math.min(zero, end),
    y: centre - height / 2,
    width: Math.abs(end - zero),
    height,
  };
}

function hasBox(row: BarRow): boolean {
  return row.state === 'withheld' || row.state === 'unreported';
}

function noteStart(row: BarRow, start: number, end: number): number {
  if (row.state === 'small') return end + RING + 7;
  return start + (hasBox(row) ? BAR + 8 : 8);
}

/** The longest wording of a remark that fits and its left edge; `null` where none does. */
function fitting(
  row: BarRow,
  from: number,
  to: number,
  {
    measure,
    hurdle,
    labelRoom,
  }: {
    readonly measure: (text: string) => number;
    readonly hurdle: number | null;
    readonly labelRoom: number;
  },
): {readonly text: string; readonly x: number} | null {
  // A small base is said in full below the name rather than in short beside the bar.
  const wordings =
    row.state === 'small' && measure(row.note) <= labelRoom
      ? [row.note]
      : [row.note, row.shortNote];
  for (const text of wordings) {
    if (text === undefined || text === '') continue;
    const width = measure(text);
    const struck = hurdle !== null && from - 4 < hurdle && hurdle < from + width + 4;
    const x = struck ? hurdle + 8 : from;
    if (x + width <= to) return {text, x};
  }
  return null;
}

function widest<T>(items: readonly T[], measure: (item: T) => number): number {
  return Math.ceil(Math.max(0, ...items.map(measure)));
}

function longestWord(row: BarRow, measure: Measure, style: TextStyle): number {
  return widest(row.label.split(' '), (word) => measure(word, style));
}

function clampMiddle(x: number, width: number, end: number): number {
  return Math.max(width / 2, Math.min(x, end - width / 2));
}
