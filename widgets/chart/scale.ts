/** From a figure to px. */
export type Position = (value: number) => number;

/**
 * A scale that starts at zero, so that lengths compare.
 *
 * @param max the largest figure; zero or less puts everything at `from`
 */
export function fromZero(max: number, from: number, to: number): Position {
  const place = straight([0, max > 0 ? max : 1], [from, to]);
  return (value) => round(place(value));
}

/** A straight scale between two bounds that need not hold zero, to a tenth of a px. */
export function linear(
  domain: readonly [number, number],
  range: readonly [number, number],
): Position {
  const place = straight(domain, range);
  return (value) => round(place(value));
}

/**
 * A straight scale, unrounded. d3-scale's linear one brings colours, dates and number formats
 * along, nine kilobytes of every page that embeds a figure.
 */
export function straight(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): Position {
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** One column of a chart over time. */
export interface Slot {
  readonly x: number;
  readonly width: number;
  readonly middle: number;
}

export interface SlotOptions {
  readonly from: number;
  readonly to: number;
  /** Indexes of columns with a break before them: they stand apart by more than half a step. */
  readonly breaks?: ReadonlySet<number>;
  /** Part of a step that the column fills. */
  readonly fill?: number;
  /** Widest column in px. */
  readonly widest?: number;
}

/** Columns side by side with a gap at each break. */
export function timeSlots(
  count: number,
  {from, to, breaks = new Set(), fill = 0.74, widest = 64}: SlotOptions,
): Slot[] {
  const gaps = [...breaks].filter((index) => index > 0 && index < count).length;
  const step = (to - from) / (count + BREAK * gaps);
  const width = Math.min(step * fill, widest);
  let start = from;
  return Array.from({length: count}, (_, i) => {
    if (i > 0 && breaks.has(i)) start += step * BREAK;
    const middle = start + step / 2;
    start += step;
    return {x: round(middle - width / 2), width: round(width), middle: round(middle)};
  });
}

/** Points of a line over time: the first at `from`, the last at `to`, apart at each break. */
export function timePoints(count: number, {from, to, breaks = new Set()}: SlotOptions): number[] {
  if (count === 1) return [round(to)];
  const gaps = [...breaks].filter((index) => index > 0 && index < count).length;
  const step = (to - from) / (count - 1 + BREAK * gaps);
  let x = from - step;
  return Array.from({length: count}, (_, i) => {
    x += step + (i > 0 && breaks.has(i) ? step * BREAK : 0);
    return round(x);
  });
}

/** Tenths of a px are enough, and keep the markup short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A break is wider than a step, for the eye to stop there. */
const BREAK = 0.57;
