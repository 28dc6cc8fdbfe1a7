import type {BarState, PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {fromZero, round} from './scale.js';

/** One figure against its target. Texts are ready to print. */
export interface BulletRow {
  readonly key: string;
  readonly label: string;
  /** Below the label: unit, and that lower is better. */
  readonly sub: string;
  /** Achievement in percent of the target; null where it is missing. */
  readonly achieved: number | null;
  readonly state: BarState;
  /** `105,2%`; empty where it is missing. */
  readonly text: string;
  /** Below the bar: `68,4 dari 65,0`, or why there is none. */
  readonly said: string;
  /** The rating in words, and its step from 1 to 5; 0 for none. */
  readonly rating: string;
  readonly level: number;
}

export interface PlacedBullet {
  readonly row: BulletRow;
  readonly box: Rect;
  readonly label: readonly PlacedText[];
  readonly track: Rect | null;
  readonly bar: Rect | null;
  /** The bar goes on beyond its room. */
  readonly beyond: boolean;
  readonly state: Rect | null;
  readonly said: readonly PlacedText[];
  /** Anchored at its end. */
  readonly text: PlacedText;
  /** Anchored at its end on a narrow figure. */
  readonly rating: PlacedText;
  readonly steps: {readonly x: number; readonly y: number};
}

export interface BulletLayout {
  readonly height: number;
  readonly rows: readonly PlacedBullet[];
  /** Place of the target, the same for all rows. */
  readonly targetX: number;
  /** Through all rows that have a bar, or across each bar. */
  readonly lines: readonly {readonly y1: number; readonly y2: number}[];
  readonly textX: number;
  readonly ratingX: number;
}

const NARROW = 480;
const BAR = 14;
const BOX = 14;
const STEPS = 26;
/** The scale shows at least a fifth beyond the target, and no more than twice. */
const LEAST_TOP = 120;
const MOST_TOP = 200;

/**
 * Places bars of achievement on one scale whose 100 is every target. On a narrow figure names and
 * ratings stand above their bars.
 *
 * @param rows none gives a layout of height `head`
 */
export function bulletLayout(
  rows: readonly BulletRow[],
  {
    width = 640,
    head = 24,
    measure = estimateWidth,
  }: {readonly width?: number; readonly head?: number; readonly measure?: Measure} = {},
): BulletLayout {
  const narrow = width < NARROW;
  const strong = {size: 13, weight: 600};
  const widest = (of: (row: BulletRow) => number): number =>
    Math.ceil(Math.max(0, ...rows.map(of)));
  const ratingWidth = widest(({rating}) => measure(rating)) + STEPS + 8;
  const textWidth = widest(({text}) => measure(text, strong));
  const labels = widest(({label, sub}) =>
    Math.max(measure(label, strong), measure(sub, {size: 12})),
  );
  const labelWidth = narrow ? width : Math.min(labels, Math.round(width * 0.28));
  const from = narrow ? 0 : labelWidth + 20;
  const ratingX = narrow ? width : width - ratingWidth;
  const textX = narrow ? width : ratingX - 16;
  const to = narrow ? width : textX - textWidth - 20;
  const top = Math.min(
    MOST_TOP,
    Math.max(LEAST_TOP, Math.max(0, ...rows.map(({achieved}) => achieved ?? 0))),
  );
  const x = fromZero(top, 0, to - from);
  let y = head;
  const placed = rows.map((row): PlacedBullet => {
    const above = measure(row.rating) + measure(row.text, strong) + 22;
    const room = narrow ? width - above : labelWidth;
    const lines = wrapText(row.label, room, measure, strong);
    const subs = narrow || row.sub === '' ? [] : wrapText(row.sub, labelWidth, measure, {size: 12});
    const boxed = row.state === 'withheld' || row.state === 'unreported';
    const start = y;
    const barY = narrow ? y + lines.length * 17 + 6 : y + 8;
    // A phone has one line for the figures and their unit.
    const telling = narrow && row.sub !== '' ? `${row.said} (${row.sub})` : row.said;
    const said = wrapText(
      telling,
      (narrow ? width - STEPS - 8 : to - from) - (boxed ? BOX + 8 : 0),
      measure,
      {size: 12},
    );
    const missing = row.achieved === null;
    const saidY = missing ? barY + 11.5 : barY + BAR + 15;
    const saidX = from + (missing && boxed ? BOX + 8 : 0);
    const end = saidY + (said.length - 1) * 16;
    y = Math.max(
      end + 10,
      narrow ? 0 : start + (lines.length + subs.length) * 17 + 8,
      start + (narrow ? 56 : 48),
    );
    return {
      row,
      box: {x: 0, y: start, width, height: y - start - 2},
      label: lines.map((text, i) => ({text, x: 0, y: start + (narrow ? 13 : 15) + i * 17})),
      track: missing ? null : {x: from, y: barY, width: to - from, height: BAR},
      bar: missing
        ? null
        : {x: from, y: barY, width: x(Math.min(Math.max(row.achieved, 0), top)), height: BAR},
      beyond: !missing && row.achieved > top,
      state: missing && boxed ? {x: from, y: barY, width: BOX, height: BOX} : null,
      said: [
        ...said.map((text, i) => ({text, x: saidX, y: round(saidY + i * 16)})),
        ...subs.map((text, i) => ({text, x: 0, y: start + 14 + (lines.length + i) * 17})),
      ],
      text: {
        text: row.text,
        x: narrow && row.rating !== '' ? width - measure(row.rating) - 6 : textX,
        y: narrow ? start + 13 : barY + 11.5,
      },
      rating: {
        text: row.rating,
        x: narrow ? width : ratingX + STEPS + 8,
        y: narrow ? start + 13 : barY + 11.5,
      },
      steps: {x: narrow ? width - STEPS : ratingX, y: narrow ? barY + BAR + 15 : barY + 12},
    };
  });
  const lines: {y1: number; y2: number}[] = [];
  for (const {bar, box} of placed) {
    if (bar === null) continue;
    const last = lines.at(-1);
    if (narrow) lines.push({y1: bar.y - 3, y2: bar.y + BAR + 3});
    else if (last?.y2 === box.y) last.y2 = box.y + box.height + 2;
    else lines.push({y1: box.y, y2: box.y + box.height + 2});
  }
  return {
    height: y,
    rows: placed,
    targetX: from + x(100),
    textX,
    ratingX,
    lines,
  };
}
