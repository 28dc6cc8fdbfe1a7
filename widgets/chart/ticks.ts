import {ticks} from 'd3-array';

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
