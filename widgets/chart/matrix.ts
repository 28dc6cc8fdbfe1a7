import type {PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {round} from './scale.js';

export interface MatrixLine {
  readonly key: string;
  readonly label: string;
  /** A sum of the others: set apart by a gap. */
  readonly total?: boolean;
}

export interface MatrixOptions {
  readonly width?: number;
  /** Widest text of a cell, and widest second line; the second line goes where it finds no room. */
  readonly textWidth?: number;
  readonly baseWidth?: number;
  /** Rows and columns are the same things: a phone numbers them. */
  readonly same?: 'rows';
  readonly measure?: Measure;
}

export interface MatrixLayout {
  readonly width: number;
  readonly height: number;
  /** Columns that fit; the others need a further matrix below. */
  readonly fits: number;
  /** Whether second lines have room. */
  readonly based: boolean;
  readonly columns: readonly {readonly x: number; readonly width: number}[];
  readonly rows: readonly {readonly y: number; readonly height: number}[];
  readonly rowLabels: readonly (readonly PlacedText[])[];
  readonly heads: readonly Head[];
}

/** Name of a column: centred on it, or at the end of a line that leads down to it. */
export interface Head {
  readonly lines: readonly PlacedText[];
  readonly anchor: 'middle' | 'end';
  readonly leader: {readonly x: number; readonly y1: number; readonly y2: number} | null;
}

const NARROW = 480;
const WIDEST = 96;
const LINE = 15;
const GAP = 6;
const small = {size: 12};

/**
 * Places a matrix of equal cells: row names left, column names above. Names of columns wrap to the
 * width of their column; where a word is wider than that they stand in stairs, each at the end of a
 * line that leads down to its column, never turned and never cut. Where not all columns fit, only
 * the first ones are placed: see `fits`.
 *
 * @param rows none gives a matrix of heads only
 */
export function matrixLayout(
  rows: readonly MatrixLine[],
  columns: readonly MatrixLine[],
  {width = 640, textWidth = 24, baseWidth = 0, same, measure = estimateWidth}: MatrixOptions = {},
): MatrixLayout {
  const narrow = width < NARROW;
  const numbered = narrow && same === 'rows';
  const rowTexts = rows.map(({label}, i) => (numbered ? `${i + 1} ${label}` : label));
  const longest = Math.max(0, ...rowTexts.map((text) => measure(text, {size: 13, weight: 600})));
  const word = Math.max(
    0,
    ...rowTexts
      .flatMap((text) => text.split(' '))
      .map((text) => measure(text, {size: 13, weight: 600})),
  );
  const least = Math.ceil(textWidth) + (narrow ? 5 : 12);
  const totals = columns.some(({total}) => total) ? GAP : 0;
  // Names of rows give way to the columns, word by word.
  const wanted = width - totals - columns.length * least - 8;
  const labelWidth = Math.ceil(Math.min(longest, width * 0.4, Math.max(wanted, word)));
  const from = labelWidth + 8;
  const room = width - from - totals;
  const most = Math.max(1, Math.min(columns.length, Math.floor(room / least)));
  // Several matrices of about as many columns rather than a last one of what is left.
  const fits = Math.ceil(columns.length / Math.ceil(columns.length / most));
  const pitch = Math.min(room / fits, WIDEST);
  const based = baseWidth > 0 && baseWidth + 8 <= pitch;
  const placed = columns.slice(0, fits);
  const columnBoxes: {x: number; width: number}[] = [];
  let x = from;
  for (const {total} of placed) {
    if (total && x > from) x += totals;
    columnBoxes.push({x: round(x), width: round(pitch - 2)});
    x += pitch;
    if (total && x === from + pitch) x += totals;
  }
  const heads = numbered
    ? headRow(
        placed.map((_, i) => [String(i + 1)]),
        columnBoxes,
      )
    : headsOf(placed, columnBoxes, from, measure);
  const headHeight = Math.max(
    0,
    ...heads.map(({lines, leader}) => Math.max(lines.at(-1)!.y, leader?.y2 ?? 0)),
  );
  const cell = based ? 42 : narrow ? 34 : 36;

  let y = headHeight + 8;
  const rowBoxes: {y: number; height: number}[] = [];
  const rowLabels = rowTexts.map((text, i): PlacedText[] => {
    const weight = rows[i].total ? 600 : 400;
    const lines = wrapText(text, labelWidth, measure, {size: 13, weight});
    const height = Math.max(cell, lines.length * 16 + 4);
    if (rows[i].total && i > 0) y += GAP;
    const top = y;
    rowBoxes.push({y: top, height: height - 2});
    y += height + (rows[i].total && i === 0 ? GAP : 0);
    const first = top + (height - 2) / 2 - ((lines.length - 1) * 16) / 2 + 4.5;
    return lines.map((line, n) => ({text: line, x: 0, y: first + n * 16}));
  });
  return {width, height: y, fits, based, columns: columnBoxes, rows: rowBoxes, rowLabels, heads};
}

/** Wrapped names where every word fits its column, else stairs. */
function headsOf(
  columns: readonly MatrixLine[],
  boxes: readonly {readonly x: number; readonly width: number}[],
  from: number,
  measure: Measure,
): Head[] {
  const fits = (text: string, width: number): boolean => measure(text, small) <= width;
  const wrapped = columns.map(({label}, i) => wrapText(label, boxes[i].width, measure, small));
  const whole = columns.every(
    ({label}, i) =>
      wrapped[i].length <= 3 && label.split(' ').every((word) => fits(word, boxes[i].width)),
  );
  if (whole) return headRow(wrapped, boxes);
  return stairs(
    columns.map(({label}) => label),
    boxes.map(({x, width}) => x + width / 2),
    from,
    measure,
  );
}

function headRow(
  lines: readonly (readonly string[])[],
  boxes: readonly {readonly x: number; readonly width: number}[],
): Head[] {
  const most = Math.max(0, ...lines.map(({length}) => length));
  return lines.map((texts, i) => ({
    anchor: 'middle',
    leader: null,
    lines: texts.map((text, n) => ({
      text,
      x: round(boxes[i].x + boxes[i].width / 2),
      y: 12 + (most - texts.length + n) * LINE,
    })),
  }));
}

/**
 * Names that end at their own lines: each as low as it can stand without covering the line of one
 * before it. A name too long for the room to its left goes on below on as many lines.
 */
function stairs(
  labels: readonly string[],
  centres: readonly number[],
  from: number,
  measure: Measure,
): Head[] {
  const lines = labels.map((label, i) =>
    wrapText(label, Math.max(centres[i] - 6, from), measure, small),
  );
  const levels: number[] = [];
  lines.forEach((texts, i) => {
    const left = centres[i] - 6 - Math.max(0, ...texts.map((text) => measure(text, small))) - 6;
    const below = levels.filter((_, j) => centres[j] > left);
    levels.push((below.length > 0 ? Math.max(...below) : 0) + texts.length);
  });
  const top = Math.max(0, ...levels);
  const bottom = top * LINE + 5;
  return lines.map((texts, i) => {
    const first = (top - levels[i]) * LINE + 12;
    return {
      anchor: 'end',
      leader: {x: round(centres[i]), y1: first - 4, y2: bottom},
      lines: texts.map((text, n) => ({text, x: round(centres[i] - 5), y: first + n * LINE})),
    };
  });
}

/** Rect of a cell. */
export function cellRect({columns, rows}: MatrixLayout, row: number, column: number): Rect {
  return {...columns[column], ...rows[row]};
}
