import {nice, ticks} from 'd3-array';
import type {PlacedText, Rect} from './bar.js';
import {estimateWidth, type Measure} from './measure.js';
import {linear} from './scale.js';

/** A thing with two figures. */
export interface ScatterPoint {
  readonly key: string;
  readonly label: string;
  /** Null where one of them is missing: the point is not drawn. */
  readonly x: number | null;
  readonly y: number | null;
}

export interface ScatterOptions {
  readonly width?: number;
  readonly height?: number;
  readonly measure?: Measure;
  /** Where the lines stand that divide the quadrants. */
  readonly crossX: number;
  readonly crossY: number;
  /** Names of the quadrants: top left, top right, bottom left, bottom right. */
  readonly quadrants?: readonly [string, string, string, string];
  readonly tickText?: (value: number) => string;
}

export interface ScatterLayout {
  readonly plot: Rect;
  readonly crossX: number;
  readonly crossY: number;
  readonly xTicks: readonly {readonly at: number; readonly text: string}[];
  readonly yTicks: readonly {readonly at: number; readonly text: string}[];
  /** Those that have a place, in the order given. */
  readonly points: readonly PlacedPoint[];
  /** Where each quadrant's name stands; `end` ends there. */
  readonly corners: readonly (PlacedText & {readonly end: boolean})[];
}

export interface PlacedPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Null where it would cover something; it is told on focus. */
  readonly label: (PlacedText & {readonly end: boolean}) | null;
}

const RADIUS = 5;
const LINE = 15;
const BAND = 20;
const style = {size: 12};

/**
 * Places points on two straight scales that hold the dividing lines, and as many of their names as
 * find room: beside, above or below their points, the ones furthest from the crossing first.
 *
 * @param points none with both figures gives axes around the crossing
 */
export function scatterLayout(
  points: readonly ScatterPoint[],
  {
    width = 640,
    height = 400,
    measure = estimateWidth,
    crossX,
    crossY,
    quadrants = ['', '', '', ''],
    tickText = String,
  }: ScatterOptions,
): ScatterLayout {
  const known = points.filter((point): point is Known => point.x !== null && point.y !== null);
  const [x0, x1] = domain(
    known.map(({x}) => x),
    crossX,
  );
  const [y0, y1] = domain(
    known.map(({y}) => y),
    crossY,
  );
  const yValues = ticks(y0, y1, 4);
  const left = Math.ceil(Math.max(...yValues.map((value) => measure(tickText(value), style)))) + 8;
  const plot = {x: left, y: 22, width: width - left - 8, height: height - 22 - 38};
  const right = plot.x + plot.width;
  const bottom = plot.y + plot.height;
  const x = linear([x0, x1], [plot.x, right]);
  // Names of quadrants have a strip of their own.
  const y = linear([y0, y1], [bottom - BAND, plot.y + BAND]);
  const cross = {x: x(crossX), y: y(crossY)};
  const corners = quadrants.map((text, i) => ({
    text,
    x: i % 2 === 0 ? plot.x + 6 : right - 4,
    y: i < 2 ? plot.y + 14 : bottom - 6,
    end: i % 2 === 1,
  }));
  const placed = known.map((point) => ({
    key: point.key,
    label: point.label,
    x: x(point.x),
    y: y(point.y),
  }));
  const taken: Rect[] = [
    ...placed.map((point) => around(point)),
    ...corners.map(({text, x: at, y: line, end}) => textBox(measure(text, style), at, line, end)),
  ];
  const inside = (box: Rect): boolean =>
    box.x >= plot.x &&
    box.x + box.width <= right &&
    box.y >= plot.y &&
    box.y + box.height <= bottom;
  const labels = new Map<string, PlacedPoint['label']>();
  const far = (point: {readonly x: number; readonly y: number}): number =>
    Math.hypot(point.x - cross.x, point.y - cross.y);
  for (const point of [...placed].sort((a, b) => far(b) - far(a))) {
    const wide = measure(point.label, style);
    const spots = [
      {x: point.x + RADIUS + 4, y: point.y + 4, end: false},
      {x: point.x - RADIUS - 4, y: point.y + 4, end: true},
      {x: point.x - wide / 2, y: point.y - RADIUS - 4, end: false},
      {x: point.x - wide / 2, y: point.y + RADIUS + 13, end: false},
    ];
    const spot = spots.find((at) => {
      const box = textBox(wide, at.x, at.y, at.end);
      return inside(box) && !taken.some((other) => meets(box, other));
    });
    if (spot === undefined) continue;
    taken.push(textBox(wide, spot.x, spot.y, spot.end));
    labels.set(point.key, {text: point.label, ...spot});
  }
  return {
    plot,
    crossX: cross.x,
    crossY: cross.y,
    // The value of a dividing line goes before those of the grid.
    xTicks: [
      ...ticks(x0, x1, width < 480 ? 3 : 5)
        .map((value) => ({at: x(value), text: tickText(value)}))
        .filter(({at, text}) => Math.abs(at - cross.x) > measure(text, style) + 6),
      {at: cross.x, text: tickText(crossX)},
    ],
    yTicks: [
      ...yValues
        .map((value) => ({at: y(value), text: tickText(value)}))
        .filter(({at}) => Math.abs(at - cross.y) > LINE),
      {at: cross.y, text: tickText(crossY)},
    ],
    points: placed.map(({key, x: px, y: py}) => ({
      key,
      x: px,
      y: py,
      label: labels.get(key) ?? null,
    })),
    corners,
  };
}

interface Known extends ScatterPoint {
  readonly x: number;
  readonly y: number;
}

/** Round bounds around all figures and the dividing line, with some room at both ends. */
function domain(values: readonly number[], cross: number): readonly [number, number] {
  const low = Math.min(cross, ...values);
  const high = Math.max(cross, ...values);
  const room = (high - low || Math.abs(cross) || 1) * 0.06;
  return nice(low - (low < 0 || low - room >= 0 ? room : low), high + room, 6);
}

function around({x, y}: {readonly x: number; readonly y: number}): Rect {
  return {x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS};
}

function textBox(width: number, x: number, y: number, end: boolean): Rect {
  return {x: end ? x - width : x, y: y - 11, width, height: LINE};
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
