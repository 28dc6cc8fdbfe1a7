import {UmkmError} from '../errors.js';
import {metricUnits} from './metric-units.js';
import {coreMetrics, type Cell, type Dataset, type DatasetExtension, type Dimension} from './v1.js';

/** What a dataset says beside its figures. */
export interface DatasetFrame {
  readonly label: string;
  readonly source: string;
  readonly updated: string;
  /** Dimensions in order, without the metric. */
  readonly dims: readonly DimensionFrame[];
  /** Metrics beyond the four that every dataset has. */
  readonly extraMetrics?: readonly string[];
  readonly extension: Omit<DatasetExtension, 'flags' | 'reasons'>;
}

export interface DimensionFrame {
  readonly id: string;
  readonly label: string;
  readonly role?: 'geo' | 'time';
  readonly categories: readonly {
    readonly id: string;
    readonly label: string;
    readonly labelEn?: string;
  }[];
  /** Parent category to the categories below it. */
  readonly child?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Figures to one JSON-stat dataset. Combinations that no cell names become null with the reason
 * `missing_input`: absent is not zero.
 *
 * @param frame labels, dimensions and metadata
 * @param cells figures; each names a category for every dimension
 */
export function encodeDataset(frame: DatasetFrame, cells: readonly Cell[]): Dataset {
  const metrics = [...coreMetrics, ...(frame.extraMetrics ?? [])];
  const sizes = frame.dims.map((dim) => dim.categories.length);
  const count = sizes.reduce((product, size) => product * size, 1);
  const value: (number | null)[] = new Array<number | null>(count * metrics.length).fill(null);
  const status: Record<string, string> = {};
  const flags: Record<string, readonly string[]> = {};
  const reasons: Record<string, string> = {};
  const filled = new Uint8Array(count);
  const lookups = frame.dims.map((dim) => new Map(dim.categories.map((c, i) => [c.id, i])));

  for (const cell of cells) {
    let at = 0;
    for (let d = 0; d < frame.dims.length; d++) {
      const index = lookups[d].get(cell.by[frame.dims[d].id]);
      if (index === undefined) {
        throw new UmkmError('SNAPSHOT_CATEGORY', {
          dimension: frame.dims[d].id,
          found: String(cell.by[frame.dims[d].id]),
        });
      }
      at = at * sizes[d] + index;
    }
    filled[at] = 1;
    const base = at * metrics.length;
    metrics.forEach((name, m) => {
      value[base + m] = (coreMetrics as readonly string[]).includes(name)
        ? cell[name as (typeof coreMetrics)[number]]
        : (cell.extra[name] ?? null);
    });
    if (cell.flags.length > 0) status[base] = cell.flags[0];
    if (cell.flags.length > 1) flags[base] = cell.flags;
    if (cell.reason !== null) reasons[base] = cell.reason;
    for (const name of cell.withheld ?? []) status[base + metrics.indexOf(name)] = 'Q';
  }
  for (let at = 0; at < count; at++) {
    if (filled[at]) continue;
    status[at * metrics.length] = 'O';
    reasons[at * metrics.length] = 'missing_input';
  }

  const dimension: Record<string, Dimension> = {};
  for (const dim of frame.dims) dimension[dim.id] = dimensionOf(dim);
  dimension.metric = {
    label: 'Ukuran',
    category: {
      index: metrics,
      label: Object.fromEntries(metrics.map((m) => [m, m])),
      unit: metricUnits(frame.extension, metrics),
    },
  };
  const geo = frame.dims.filter((dim) => dim.role === 'geo').map((dim) => dim.id);
  const time = frame.dims.filter((dim) => dim.role === 'time').map((dim) => dim.id);
  return {
    version: '2.0',
    class: 'dataset',
    label: frame.label,
    source: frame.source,
    updated: frame.updated,
    id: [...frame.dims.map((dim) => dim.id), 'metric'],
    size: [...sizes, metrics.length],
    role: {...(geo.length > 0 && {geo}), ...(time.length > 0 && {time}), metric: ['metric']},
    dimension,
    value,
    ...(Object.keys(status).length > 0 && {status}),
    extension: {
      ...frame.extension,
      ...(Object.keys(flags).length > 0 && {flags}),
      ...(Object.keys(reasons).length > 0 && {reasons}),
    },
  };
}

function dimensionOf({label, categories, child}: DimensionFrame): Dimension {
  const translated = categories.filter((c) => c.labelEn !== undefined && c.labelEn !== c.label);
  return {
    label,
    category: {
      index: categories.map((c) => c.id),
      label: Object.fromEntries(categories.map((c) => [c.id, c.label])),
      ...(child && {child}),
    },
    ...(translated.length > 0 && {
      extension: {labelEn: Object.fromEntries(translated.map((c) => [c.id, c.labelEn as string]))},
    }),
  };
}
