import type {Finding} from './finding.js';
import type {Series} from './series.js';

/** Fewer areas than these may grow alike by chance. */
const fewestAreas = 5;
/** Smaller stocks give no rate that could be told from another one. */
const smallest = 200;

/**
 * Years in which every area grew by the same rate, up to the rounding of its figures: a projection,
 * not a count. Areas whose figures stood still are the business of another check.
 */
export function equalGrowth(series: readonly Series[]): Finding[] {
  const steps = new Map<string, {low: number; high: number; areas: number; row: number}>();
  const differ = new Set<string>();
  for (const {subject, region, points} of series) {
    if (region === null) continue;
    for (let at = 1; at < points.length; at++) {
      const [before, after] = [points[at - 1], points[at]];
      if (after.year !== before.year + 1 || before.value < smallest) continue;
      const key = `${subject}\u0001${after.year}`;
      // Half a unit up or down in both figures leaves the rate in this interval.
      const low = (after.value - 0.5) / (before.value + 0.5);
      const high = (after.value + 0.5) / (before.value - 0.5);
      const step = steps.get(key) ?? {low: 0, high: Infinity, areas: 0, row: after.row};
      step.low = Math.max(step.low, low);
      step.high = Math.min(step.high, high);
      step.areas++;
      steps.set(key, step);
      if (step.low > step.high) differ.add(key);
    }
  }
  return [...steps].flatMap(([key, {low, high, areas, row}]) => {
    if (differ.has(key) || areas < fewestAreas || (low <= 1 && high >= 1)) return [];
    const year = Number(key.slice(key.lastIndexOf('\u0001') + 1));
    const percent = Math.round(((low + high) / 2 - 1) * 10_000) / 100;
    return [{code: 'CHECK_EQUAL_GROWTH', row, params: {year, areas, percent}}];
  });
}
