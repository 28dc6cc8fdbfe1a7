import type {Finding} from './finding.js';
import type {Series} from './series.js';

/** Below this a stock may well stay what it was. */
const smallest = 20;

/**
 * Stocks that stand unchanged in consecutive years (`dq.stale`): more likely copied than grown by
 * nothing. One finding per stretch, at its first repeated year.
 */
export function staleStocks(series: readonly Series[]): Finding[] {
  return series.flatMap(({points}) => {
    const findings: Finding[] = [];
    for (let at = 1; at < points.length; at++) {
      const first = points[at - 1];
      const begin = at;
      while (at < points.length && repeats(points[at - 1], points[at])) at++;
      if (at === begin) continue;
      const params = {value: first.value, from: first.year, to: points[at - 1].year};
      findings.push({code: 'CHECK_STALE', row: points[begin].row, params});
    }
    return findings;
  });
}

function repeats(before: Series['points'][number], after: Series['points'][number]): boolean {
  return after.year === before.year + 1 && after.value === before.value && after.value >= smallest;
}
