import {want} from './wanted.js';
import {coreMetrics, type Cell, type Dataset, type Snapshot} from './v1.js';

/**
 * All figures of a dataset, in the order of its dimensions.
 *
 * @param dataset one embedded dataset; its metric dimension comes last
 */
export function cellsOf(dataset: Dataset): Cell[] {
  const read = cellReader(dataset);
  const count = dataset.size.slice(0, -1).reduce((product, size) => product * size, 1);
  return Array.from({length: count}, (_, at) => read(at));
}

/**
 * Reads single figures of a dataset by their place in the order of its dimensions.
 *
 * @param dataset one embedded dataset; its metric dimension comes last
 */
export function cellReader({
  id,
  dimension,
  value,
  status,
  extension,
}: Dataset): (cell: number) => Cell {
  const dims = id.slice(0, -1);
  const metrics = dimension.metric.category.index;
  const categories = dims.map((dim) => dimension[dim].category.index);
  const [main, numerator, denominator, unknown] = coreMetrics.map((name) => metrics.indexOf(name));
  const extras = metrics.flatMap((name, m) => (isCore(name) ? [] : [[name, m] as const]));
  return (cell) => {
    const at = cell * metrics.length;
    const metric = (index: number): number | null =>
      index < 0 ? null : (value[at + index] ?? null);
    const by: Record<string, string> = {};
    let rest = cell;
    for (let d = dims.length - 1; d >= 0; d--) {
      const size = categories[d].length;
      by[dims[d]] = categories[d][rest % size];
      rest = Math.floor(rest / size);
    }
    const extra: Record<string, number | null> = {};
    for (const [name, m] of extras) extra[name] = metric(m);
    const single = status?.[at];
    const withheld = status ? metrics.filter((_, m) => m > 0 && status[at + m] === 'Q') : [];
    return {
      by,
      value: metric(main),
      numerator: metric(numerator),
      denominator: metric(denominator),
      unknown: metric(unknown),
      extra,
      flags: extension.flags?.[at] ?? (single ? [single] : []),
      reason: extension.reasons?.[at] ?? null,
      ...(extension.revised?.[at] && {revised: extension.revised[at]}),
      ...(withheld.length > 0 && {withheld}),
    };
  };
}

function isCore(name: string): boolean {
  return (coreMetrics as readonly string[]).includes(name);
}

/**
 * The dataset of an indicator whose breakdown is exactly `dims` (the metric left out, any order),
 * or `undefined` where the snapshot does not publish it.
 *
 * @example
 * findDataset(snapshot, 'growth.yoy', ['region', 'period', 'size_class']);
 */
export function findDataset(
  snapshot: Snapshot,
  indicator: string,
  dims: readonly string[],
): Dataset | undefined {
  const wanted = [...dims, 'metric'].sort().join();
  return datasetsOf(snapshot, indicator).find(({id}) => [...id].sort().join() === wanted);
}

/** The datasets of an indicator, in every breakdown that the snapshot publishes. */
export function datasetsOf(snapshot: Snapshot, indicator: string): readonly Dataset[] {
  want(snapshot, indicator);
  return snapshot.link.item.filter(({extension}) => extension.indicator === indicator);
}
