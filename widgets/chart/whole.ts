import {estimateWidth, type Measure} from './measure.js';

/** One part of a whole, such as the businesses nobody asked. */
export interface WholePart {
  readonly key: string;
  /** How many; parts are drawn in proportion to their sum. */
  readonly count: number;
  /** Written below the part; empty for none. */
  readonly label: string;
}

export interface PlacedPart {
  readonly part: WholePart;
  readonly x: number;
  readonly width: number;
}

export interface PartLabel {
  readonly part: WholePart;
  readonly x: number;
  /** Lines below the bar, from 0. */
  readonly line: number;
}

export interface WholeLayout {
  /** Parts of no size are left out. */
  readonly parts: readonly PlacedPart[];
  readonly labels: readonly PartLabel[];
  readonly lines: number;
}

/**
 * Parts of a whole side by side over the full width, in their order. A label begins where its part
 * does, moves left where it would pass the edge, and down where it would meet its neighbour.
 *
 * @param parts none, or all of no size, gives an empty layout
 */
export function wholeLayout(
  parts: readonly WholePart[],
  {
    width = 640,
    measure = estimateWidth,
  }: {readonly width?: number; readonly measure?: Measure} = {},
): WholeLayout {
  const all = parts.reduce((sum, part) => sum + part.count, 0);
  let x = 0;
  const placed = parts
    .filter((part) => part.count > 0)
    .map((part): PlacedPart => {
      const wide = (part.count / all) * width;
      const at = {part, x, width: wide};
      x += wide;
      return at;
    });
  const ends: number[] = [];
  const labels = placed
    .filter(({part}) => part.label !== '')
    .map(({part, x: start}): PartLabel => {
      const wide = measure(part.label, {size: 12});
      const left = Math.max(0, Math.min(start, width - wide));
      const free = ends.findIndex((end) => end + 12 <= left);
      const line = free < 0 ? ends.length : free;
      ends[line] = left + wide;
      return {part, x: left, line};
    });
  return {parts: placed, labels, lines: ends.length};
}
