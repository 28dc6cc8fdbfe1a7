import type {Finding} from './finding.js';
import type {Series} from './series.js';

/** No register of a place grows or shrinks by more than this in a year without a reason. */
const factor = 5;
/** Smaller stocks leap easily. */
const smallest = 30;

/** Stocks that leap from one year to the next: another source, another definition, or a slip. */
export function jumps(series: readonly Series[]): Finding[] {
  return series.flatMap(({points}) =>
    points.slice(1).flatMap(({year, value, row}, at) => {
      const before = points[at];
      const larger = Math.max(before.value, value);
      const smaller = Math.min(before.value, value);
      if (year !== before.year + 1 || larger < smallest || larger < smaller * factor) return [];
      if (smaller <= 0 && value !== 0) return [];
      const params = {from: before.value, to: value, year, before: before.year};
      return [{code: 'CHECK_JUMP', row, params}];
    }),
  );
}
