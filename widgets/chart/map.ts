import type {Rect} from './bar.js';
import type {Ring, Shape} from './geo.js';

/** One area on the map, in px. */
export interface MapArea {
  /** Never empty: what is too small to draw is a dot. Fill it by the nonzero rule, the default. */
  readonly path: string;
  readonly box: Rect;
  /** Box of its largest part, where islands lie far from it. */
  readonly main: Rect;
  /** Corners in tenths of a px, outer rings turning one way and holes the other. */
  readonly rings: readonly Ring[];
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly areas: readonly MapArea[];
}

/**
 * Fits areas into a frame, north up. The projection is equirectangular, true at the middle
 * latitude, so nothing depends on which way a ring turns; coordinates that are no degrees are taken
 * as a plane. Corners are rounded to a tenth of a px, and those that then add nothing are dropped.
 *
 * @param areas shapes of each area; several of one area are drawn as one
 */
export function mapLayout(
  areas: readonly (readonly Shape[])[],
  {width, height}: {readonly width: number; readonly height: number},
): MapLayout {
  const bounds = boundsOf(ringsOf(areas.flat()));
  const middle = (bounds.y1 + bounds.y2) / 2;
  const squeeze = Math.abs(middle) <= 90 ? Math.cos((middle * Math.PI) / 180) : 1;
  const wide = (bounds.x2 - bounds.x1) * squeeze || 1e-6;
  const high = bounds.y2 - bounds.y1 || 1e-6;
  const scale = Math.min(width / wide, height / high);
  const place: Place = {
    x: bounds.x1,
    y: bounds.y2,
    byX: squeeze * scale * TENTHS,
    byY: scale * TENTHS,
  };
  return {
    width: Math.round(wide * scale),
    height: Math.round(high * scale),
    areas: areas.map((shapes) => areaOf(shapes, place)),
  };
}

/** Where a text of some height finds most room in an area: its middle and the width there. */
export interface Room {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * The widest place inside an area for something `height` px high, rather in its middle than at its
 * ends; null where there is none.
 */
export function roomIn({box, rings}: MapArea, height: number): Room | null {
  let best: Room | null = null;
  let most = 0;
  const free = box.height - height;
  for (let i = 0; i <= LEVELS && free > 0; i++) {
    const y = box.y + height / 2 + (free * i) / LEVELS;
    const spans = [-0.5, 0, 0.5]
      .map((part) => insideAt(rings, (y + part * height) * TENTHS))
      .reduce(overlap);
    for (const [from, to] of spans) {
      const width = (to - from) / TENTHS;
      const worth = width * (1 - Math.abs(i / LEVELS - 0.5) / 2);
      if (worth > most) {
        most = worth;
        best = {x: (from + to) / 2 / TENTHS, y, width};
      }
    }
  }
  return best;
}

const TENTHS = 10;
const LEVELS = 12;

interface Bounds {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly byX: number;
  readonly byY: number;
}

function boundsOf(rings: readonly Ring[]): Bounds {
  let [x1, y1, x2, y2] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 2) {
      const x = ring[i];
      const y = ring[i + 1];
      if (x < x1) x1 = x;
      if (x > x2) x2 = x;
      if (y < y1) y1 = y;
      if (y > y2) y2 = y;
    }
  }
  return {x1, y1, x2, y2};
}

function ringsOf(shapes: readonly Shape[]): Ring[] {
  return shapes.flatMap(({polygons}) => polygons.flat());
}

function areaOf(shapes: readonly Shape[], place: Place): MapArea {
  const rings: Ring[] = [];
  for (const {polygons} of shapes) {
    for (const polygon of polygons) {
      polygon.forEach((ring, i) => {
        const placed = ringOf(ring, place, i === 0 ? 1 : -1);
        if (placed !== null) rings.push(placed);
      });
    }
  }
  if (rings.length === 0) rings.push(dotOf(shapes, place));
  const bounds = rings.map((ring) => boundsOf([ring]));
  const main = bounds.reduce((best, one) => (spread(one) > spread(best) ? one : best));
  const all = bounds.reduce((a, b) => ({
    x1: Math.min(a.x1, b.x1),
    y1: Math.min(a.y1, b.y1),
    x2: Math.max(a.x2, b.x2),
    y2: Math.max(a.y2, b.y2),
  }));
  return {path: rings.map(pathOf).join(''), box: boxOf(all), main: boxOf(main), rings};
}

function spread({x1, y1, x2, y2}: Bounds): number {
  return (x2 - x1) * (y2 - y1);
}

function boxOf({x1, y1, x2, y2}: Bounds): Rect {
  return {
    x: x1 / TENTHS,
    y: y1 / TENTHS,
    width: (x2 - x1) / TENTHS,
    height: (y2 - y1) / TENTHS,
  };
}

/** A ring on the grid that turns as told; null where nothing of it is left. */
function ringOf(ring: Ring, {x: left, y: top, byX, byY}: Place, turn: 1 | -1): Ring | null {
  const placed: number[] = [];
  let n = 0;
  let size = 0;
  for (let i = 0; i < ring.length; i += 2) {
    const x = Math.round((ring[i] - left) * byX);
    const y = Math.round((top - ring[i + 1]) * byY);
    if (n > 1 && x === placed[n - 2] && y === placed[n - 1]) continue;
    if (n > 3) {
      // A corner on the straight way from its neighbour to the next is none.
      const cross =
        (placed[n - 2] - placed[n - 4]) * (y - placed[n - 1]) -
        (placed[n - 1] - placed[n - 3]) * (x - placed[n - 2]);
      if (cross === 0) n -= 2;
    }
    placed[n++] = x;
    placed[n++] = y;
  }
  placed.length = n;
  for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
    size += placed[j] * placed[i + 1] - placed[i] * placed[j + 1];
  }
  if (size === 0) return null;
  if (Math.sign(size) === turn) return placed;
  const turned: number[] = [];
  for (let i = n - 2; i >= 0; i -= 2) turned.push(placed[i], placed[i + 1]);
  return turned;
}

/** A square of 2 px where an area lies that would vanish. */
function dotOf(shapes: readonly Shape[], {x, y, byX, byY}: Place): Ring {
  const [first] = ringsOf(shapes);
  const middleX = Math.round((first[0] - x) * byX);
  const middleY = Math.round((y - first[1]) * byY);
  return [-1, -1, 1, -1, 1, 1, -1, 1].map((by, i) => (i % 2 ? middleY : middleX) + by * TENTHS);
}

function pathOf(ring: Ring): string {
  let path = `M${tenth(ring[0])},${tenth(ring[1])}l`;
  for (let i = 2; i < ring.length; i += 2) {
    path += `${i > 2 ? ' ' : ''}${tenth(ring[i] - ring[i - 2])},${tenth(ring[i + 1] - ring[i - 1])}`;
  }
  return `${path}z`;
}

const written = new Map<number, string>();

/** Tenths of a px as text; steps of a border are few different ones, and writing them is slow. */
function tenth(count: number): string {
  let text = written.get(count);
  if (text === undefined) {
    text = String(count / TENTHS);
    if (written.size < 10_000) written.set(count, text);
  }
  return text;
}

type Span = readonly [from: number, to: number];

/** Where a level line runs inside, from left to right. */
function insideAt(rings: readonly Ring[], y: number): Span[] {
  // Between the grid's lines, no corner lies on it.
  const level = Math.floor(y) + 0.5;
  const crossings: [x: number, turn: number][] = [];
  for (const ring of rings) {
    const n = ring.length;
    for (let i = 0, j = n - 2; i < n; j = i, i += 2) {
      const from = ring[j + 1] - level;
      const to = ring[i + 1] - level;
      if (from < 0 === to < 0) continue;
      crossings.push([ring[j] + ((ring[i] - ring[j]) * from) / (from - to), Math.sign(to - from)]);
    }
  }
  crossings.sort((a, b) => a[0] - b[0]);
  const spans: Span[] = [];
  let winding = 0;
  crossings.forEach(([x, turn], i) => {
    if (winding !== 0) spans.push([crossings[i - 1][0], x]);
    winding += turn;
  });
  return spans;
}

function overlap(a: readonly Span[], b: readonly Span[]): Span[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): Span[] => {
      const both: Span = [Math.max(from, start), Math.min(to, end)];
      return both[0] < both[1] ? [both] : [];
    }),
  );
}
