import type {PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';

/** A number with its name and base, to stand in a row of such. */
export interface LineUpItem {
  readonly key: string;
  readonly title: string;
  /** `12,4%`; empty where there is none, then `note` says why. */
  readonly big: string;
  readonly note: string;
  /** Room for a small square before the note. */
  readonly boxed: boolean;
  /** Sentences below: base, what is left out. */
  readonly lines: readonly string[];
}

export interface PlacedItem {
  readonly item: LineUpItem;
  readonly box: Rect;
  readonly rule: {readonly x1: number; readonly x2: number; readonly y: number};
  readonly title: readonly PlacedText[];
  /** Its anchor is the end where the layout is one column. */
  readonly big: PlacedText | null;
  readonly state: Rect | null;
  readonly note: PlacedText | null;
  readonly lines: readonly PlacedText[];
}

export interface LineUpLayout {
  readonly height: number;
  readonly anchor: 'start' | 'end';
  readonly items: readonly PlacedItem[];
}

const GAP = 24;
const NARROW = 480;
const BOX = 14;

/**
 * Numbers side by side, each under its own rule, their baselines on one line; below 480 px they
 * stand below each other, numbers at the right edge.
 *
 * @param items none gives a layout of height 0
 */
export function lineUpLayout(
  items: readonly LineUpItem[],
  {
    width = 640,
    measure = estimateWidth,
  }: {readonly width?: number; readonly measure?: Measure} = {},
): LineUpLayout {
  return width < NARROW ? below(items, width, measure) : beside(items, width, measure);
}

function beside(items: readonly LineUpItem[], width: number, measure: Measure): LineUpLayout {
  const column = (width - GAP * (items.length - 1)) / Math.max(1, items.length);
  const titles = items.map(({title}) => wrapText(title, column, measure, {size: 13, weight: 600}));
  const titleLines = Math.max(0, ...titles.map((lines) => lines.length));
  const numberY = 8 + titleLines * 18 + 26;
  const placed = items.map((item, i): PlacedItem => {
    const x = i * (column + GAP);
    const noteX = x + (item.boxed ? BOX + 8 : 0);
    const lines = wrapAll(item.lines, column, measure);
    return {
      item,
      box: {x, y: 4, width: column, height: numberY + 4 + lines.length * 17},
      rule: {x1: x, x2: x + column, y: 0.5},
      title: titles[i].map((text, line) => ({text, x, y: 22 + line * 18})),
      big: item.big === '' ? null : {text: item.big, x, y: numberY},
      state: item.big === '' && item.boxed ? {x, y: numberY - 13, width: BOX, height: BOX} : null,
      note:
        item.note === '' ? null : {text: item.note, x: item.big === '' ? noteX : x, y: numberY - 2},
      lines: lines.map((text, line) => ({text, x, y: numberY + 20 + line * 17})),
    };
  });
  const height = Math.max(0, ...placed.map(({box}) => box.y + box.height));
  return {height, anchor: 'start', items: placed};
}

function below(items: readonly LineUpItem[], width: number, measure: Measure): LineUpLayout {
  let y = 0;
  const placed = items.map((item): PlacedItem => {
    const noteWidth =
      item.note === '' ? 0 : measure(item.note, {size: 12}) + (item.boxed ? BOX + 8 : 0);
    const wide = item.big === '' ? noteWidth : measure(item.big, {size: 20, weight: 700});
    // A note that would squeeze the name goes below it.
    const beneath = item.big === '' && noteWidth > width * 0.45;
    const room = width - (beneath ? 0 : Math.ceil(wide) + 16);
    const title = wrapText(item.title, room, measure, {size: 13, weight: 600});
    const lines = wrapAll(item.lines, room, measure);
    const first = y + 24;
    const noteLine = first + title.length * 18;
    const linesTop = beneath ? noteLine + 18 : noteLine;
    const height = linesTop + lines.length * 17 - y - 12;
    const noteY = beneath ? noteLine : first;
    const noteX = beneath ? (item.boxed ? BOX + 8 : 0) : width - measure(item.note, {size: 12});
    const top = y;
    y += height + 8;
    return {
      item,
      box: {x: 0, y: top + 4, width, height: height},
      rule: {x1: 0, x2: width, y: top + 0.5},
      title: title.map((text, line) => ({text, x: 0, y: first + line * 18})),
      big: item.big === '' ? null : {text: item.big, x: width, y: first + 2},
      state:
        item.big === '' && item.boxed
          ? {x: noteX - BOX - 8, y: noteY - 11, width: BOX, height: BOX}
          : null,
      note: item.note === '' || item.big !== '' ? null : {text: item.note, x: noteX, y: noteY},
      lines: lines.map((text, line) => ({text, x: 0, y: linesTop - 1 + line * 17})),
    };
  });
  return {height: y, anchor: 'end', items: placed};
}

function wrapAll(lines: readonly string[], width: number, measure: Measure): string[] {
  return lines.flatMap((line) => wrapText(line, width, measure, {size: 12}));
}
