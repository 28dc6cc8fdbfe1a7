import type {Rect} from './bar.js';

/** What part of a map shows: a point p of the whole map stands at `k * p + (x, y)`. */
export interface MapView {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A view of a frame as the same view of another one: 1 px of it is `by` px there. */
export function scaled({k, x, y}: MapView, by: Size): MapView {
  return {k, x: x * by.width, y: y * by.height};
}

/** The whole map. */
export const WHOLE: MapView = {k: 1, x: 0, y: 0};

const MOST = 16;

/** The view nearer by a factor, or further where it is below 1; the point stays where it is. */
export function zoomed(
  {k, x, y}: MapView,
  factor: number,
  at: {readonly x: number; readonly y: number},
  size: Size,
): MapView {
  const to = Math.max(1, Math.min(MOST, k * factor));
  return within({k: to, x: at.x - ((at.x - x) * to) / k, y: at.y - ((at.y - y) * to) / k}, size);
}

/** The view moved by px; never past an edge of the map. */
export function moved({k, x, y}: MapView, dx: number, dy: number, size: Size): MapView {
  return within({k, x: x + dx, y: y + dy}, size);
}

/** The view moved so that a box, in px of the view, shows with its middle; the same where it does. */
export function revealing(view: MapView, {x, y, width, height}: Rect, size: Size): MapView {
  const outside = x < 0 || y < 0 || x + width > size.width || y + height > size.height;
  if (!outside) return view;
  return moved(view, size.width / 2 - x - width / 2, size.height / 2 - y - height / 2, size);
}

function within({k, x, y}: MapView, {width, height}: Size): MapView {
  return {
    k,
    x: Math.min(0, Math.max(width * (1 - k), x)),
    y: Math.min(0, Math.max(height * (1 - k), y)),
  };
}
