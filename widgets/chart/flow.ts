import type {PlacedText, Rect} from './bar.js';
import {estimateWidth, wrapText, type Measure} from './measure.js';
import {round} from './scale.js';

/** A state at the start or at the end. Texts are ready to print. */
export interface FlowNode {
  readonly key: string;
  readonly side: 'from' | 'to';
  readonly label: string;
  /** How many, beside or below the label. */
  readonly count: string;
  /** Below it: `▲ 604 naik`, `sebagian disembunyikan`. */
  readonly notes: readonly FlowNote[];
}

export interface FlowNote {
  readonly text: string;
  readonly tone: 'up' | 'down' | 'plain';
}

/** How many went from one state to another; null where it is not known or not published. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly count: number | null;
}

export interface FlowOptions {
  readonly width?: number;
  /** px that the bars of one side take together, the room between them left out. */
  readonly height?: number;
  /** px above the first bar. */
  readonly head?: number;
  readonly measure?: Measure;
}

export interface PlacedNode {
  readonly node: FlowNode;
  readonly bar: Rect;
  readonly label: readonly PlacedText[];
  readonly count: PlacedText;
  readonly notes: readonly (PlacedText & Pick<FlowNote, 'tone'>)[];
}

export interface PlacedLink {
  readonly from: string;
  readonly to: string;
  /** Outline of the ribbon; null where nothing is drawn. */
  readonly path: string | null;
  /** Where the ribbon arrives, else the bar it would have left. */
  readonly box: Rect;
}

export interface FlowLayout {
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  /** In the order of the links given. */
  readonly links: readonly PlacedLink[];
  /** Left edge of the bars at the end. */
  readonly toX: number;
}

const BAR = 12;
const GAP = 8;
const LINE = 16;
const NARROW = 480;
/** Thinnest ribbon and lowest bar that still show, least room between two bars. */
const HAIR = 1.2;
const LEAST_BAR = 3;
const APART = 12;

/**
 * Flows between two sets of states: bars left and right in the order given, as far apart as their
 * labels need, ribbons between them as wide as their counts, never thinner than a hair. What has no
 * count is not drawn and takes no room.
 *
 * @param links none with a count gives bars without ribbons
 */
export function flowLayout(
  nodes: readonly FlowNode[],
  links: readonly FlowLink[],
  {width = 560, height = 230, head = 0, measure = estimateWidth}: FlowOptions = {},
): FlowLayout {
  const narrow = width < NARROW;
  const of = (side: FlowNode['side']): FlowNode[] => nodes.filter((node) => node.side === side);
  const columns = [of('from'), of('to')].map((column, i) => {
    const words = column.flatMap(({label, notes}) =>
      [label, ...notes.map(({text}) => text)].join(' ').split(' '),
    );
    const most = Math.max(
      width * (narrow ? (i === 0 ? 0.25 : 0.36) : 0.3),
      Math.max(0, ...words.map((word) => measure(word, {size: 13, weight: 600}))),
    );
    const texts = column.map((node) => textsOf(node, i === 1 && !narrow, most, measure));
    return {column, texts, width: Math.ceil(Math.max(0, ...texts.map((text) => text.width)))};
  });
  const [left, right] = columns;
  const fromX = left.width + (left.width > 0 ? GAP : 0);
  const toX = width - right.width - GAP - BAR;
  const flowOf = (node: FlowNode): number =>
    sum(links.map((link) => (link[node.side] === node.key ? (link.count ?? 0) : 0)));
  // Both sides hold the same flows, and are to the same scale.
  const scale = height / Math.max(1, ...columns.map(({column}) => sum(column.map(flowOf))));
  const sides = columns.map(({column, texts}) =>
    column.map((node, i) => {
      const size = flowOf(node) * scale;
      return {node, size, texts: texts[i], room: Math.max(size, texts[i].height, LEAST_BAR)};
    }),
  );
  // The shorter side stands in the middle of the other.
  const high = sides.map((side) => sum(side.map(({room}) => room)) + APART * (side.length - 1));
  const bottom = head + Math.max(0, ...high);
  const bars = new Map<string, Rect>();
  /** Where the next ribbon of a bar begins. */
  const next = new Map<string, number>();
  const placed = sides.flatMap((side, i) => {
    let y = head + (bottom - head - high[i]) / 2;
    return side.map(({node, size, texts, room}) => {
      const middle = y + room / 2;
      const tall = Math.max(LEAST_BAR, size);
      const bar = {
        x: round(i === 0 ? fromX : toX),
        y: round(middle - tall / 2),
        width: BAR,
        height: round(tall),
      };
      bars.set(idOf(node), bar);
      next.set(idOf(node), middle - size / 2);
      y += room + APART;
      return nodeAt(node, bar, texts, {middle, x: i === 0 ? 0 : toX + BAR + GAP});
    });
  });
  // Ribbons leave and arrive in the order of the bars they lead to, so that they cross the least.
  const shapes = new Map<FlowLink, Ribbon>();
  for (const from of left.column) {
    for (const to of right.column) {
      const link = links.find((one) => one.from === from.key && one.to === to.key);
      if (!link?.count) continue;
      const wide = link.count * scale;
      const ends = [from, to].map((node) => {
        const at = next.get(idOf(node))!;
        next.set(idOf(node), at + wide);
        return at + wide / 2;
      });
      shapes.set(link, ribbon([fromX + BAR, ends[0]], [toX, ends[1]], Math.max(wide, HAIR)));
    }
  }
  return {
    height: bottom,
    nodes: placed,
    toX,
    links: links.map((link) => {
      const {from, to} = link;
      const shape = shapes.get(link);
      const bar = bars.get(`from ${from}`) ?? {x: 0, y: head, width: 0, height: 0};
      return {from, to, path: shape?.path ?? null, box: shape?.box ?? bar};
    }),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

function idOf({side, key}: FlowNode): string {
  return `${side} ${key}`;
}

interface Ribbon {
  readonly path: string;
  readonly box: Rect;
}

function ribbon(
  [x0, y0]: readonly [number, number],
  [x1, y1]: readonly [number, number],
  width: number,
): Ribbon {
  const [a, b, c, d] = [y0 - width / 2, y1 - width / 2, y1 + width / 2, y0 + width / 2].map(round);
  const m = round((x0 + x1) / 2);
  return {
    path: `M${x0} ${a}C${m} ${a} ${m} ${b} ${x1} ${b}V${c}C${m} ${c} ${m} ${d} ${x0} ${d}Z`,
    box: {x: x1 - 24, y: b, width: 24, height: round(width)},
  };
}

interface NodeTexts {
  readonly label: readonly string[];
  /** The count stands behind the last line of the label, not below it. */
  readonly beside: number | null;
  readonly notes: readonly FlowNote[];
  readonly width: number;
  readonly height: number;
}

function textsOf(
  {label, count, notes}: FlowNode,
  inline: boolean,
  most: number,
  measure: Measure,
): NodeTexts {
  const strong = {size: 13, weight: 600};
  const lines = wrapText(label, most, measure, strong);
  const last = measure(lines.at(-1)!, strong);
  const countWidth = measure(count, {size: 12});
  const beside = count === '' || (inline && last + 6 + countWidth <= most) ? last + 6 : null;
  const wrapped = notes.flatMap(({text, tone}) =>
    wrapText(text, most, measure, {size: 12, weight: 600}).map((line) => ({text: line, tone})),
  );
  const wide = [
    ...lines.map((line) => measure(line, strong)),
    (beside ?? 0) + countWidth,
    ...wrapped.map(({text}) => measure(text, {size: 12, weight: 600})),
  ];
  const rows = lines.length + (beside === null ? 1 : 0) + wrapped.length;
  return {label: lines, beside, notes: wrapped, width: Math.max(...wide), height: rows * LINE};
}

function nodeAt(
  node: FlowNode,
  bar: Rect,
  {label, beside, notes, height}: NodeTexts,
  {middle, x}: {readonly middle: number; readonly x: number},
): PlacedNode {
  const first = middle - height / 2 + 12;
  const countLine = label.length - (beside === null ? 0 : 1);
  return {
    node,
    bar,
    label: label.map((text, i) => ({text, x, y: round(first + i * LINE)})),
    count: {text: node.count, x: x + (beside ?? 0), y: round(first + countLine * LINE)},
    notes: notes.map(({text, tone}, i) => ({
      text,
      tone,
      x,
      y: round(first + (countLine + 1 + i) * LINE),
    })),
  };
}
