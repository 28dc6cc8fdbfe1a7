import {extent, nice, ticks} from 'd3-array';

/**
 * Round values for gridlines from zero up to `max`, zero included: at most `lines` beside it.
 *
 * @returns `[0]` where there is nothing above zero
 * @example
 * countTicks(21480); // [0, 5000, 10000, 15000, 20000]
 */
export function countTicks(max: number, lines = 4): number[] {
  if (!(max > 0) || !Number.isFinite(max)) return [0];
  for (let wanted = lines; wanted > 0; wanted--) {
    const found = ticks(0, max, wanted);
    if (found.length <= lines + 1) return found;
  }
  return [0];
}

/**
 * Round values that span all figures and zero: the first at or below the least, the last at or
 * above the greatest; at most one more than `lines`.
 *
 * @returns at least two values
 */
export function valueTicks(min: number, max: number, lines = 4): number[] {
  const low = Math.min(0, min);
  const high = Math.max(0, max);
  if (!(high > low) || !Number.isFinite(high - low)) return [0, 1];
  let found: number[] = [];
  for (let wanted = lines; wanted > 1; wanted--) {
    const [from, to] = nice(low, high, wanted);
    found = ticks(from, to, wanted);
    if (found.length <= lines + 1) break;
  }
  return found;
}

/**
 * Round bounds of about five intervals that hold all values. Of a single value, or of values that are
 * all alike, the value twice; none for no value.
 *
 * @example
 * intervalEdges([12, 38]); // [10, 15, 20, 25, 30, 35, 40]
 */
export function intervalEdges(values: readonly number[]): number[] {
  const [low, high] = extent(values);
  if (low === undefined || high === undefined) return [];
  if (low === high) return [low, low];
  const [from, to] = nice(low, high, 5);
  return ticks(from, to, 5);
}
