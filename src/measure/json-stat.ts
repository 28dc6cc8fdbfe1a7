import {singleFlag, type Flag} from '../data/flags.js';
import {sizeClasses} from '../indicator/size-class.js';

/** One observation: `value`, its flags, and a category for each dimension. */
export interface FlatRow {
  readonly value?: number | null;
  readonly flags?: readonly Flag[];
  readonly [dimension: string]: string | number | null | undefined | readonly Flag[];
}

export interface JsonStatOptions {
  readonly label?: string;
  readonly source?: string;
  /** Date of the last update, `YYYY-MM-DD`. */
  readonly updated?: string;
  /** Dimensions in order; by default as they stand in the first row. */
  readonly dimensions?: readonly string[];
  /** Dimensions by role, where their names do not say it. */
  readonly role?: JsonStatRole;
  /** Categories in order, for dimensions whose order is neither that of time, code nor size. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
  /** What a dimension or category is called. */
  readonly labels?: Readonly<Record<string, DimensionLabels>>;
  /** MS-Ind attributes, regime, editions of code lists. */
  readonly extension?: Readonly<Record<string, unknown>>;
}

export interface DimensionLabels {
  readonly label?: string;
  readonly category?: Readonly<Record<string, string>>;
  /** Of a metric dimension. */
  readonly unit?: Readonly<Record<string, {readonly decimals?: number; readonly label?: string}>>;
}

export interface JsonStatRole {
  readonly geo?: readonly string[];
  readonly time?: readonly string[];
  readonly metric?: readonly string[];
}

/** A JSON-stat 2.0 dataset. */
export interface JsonStatDataset {
  readonly version: '2.0';
  readonly class: 'dataset';
  readonly label?: string;
  readonly source?: string;
  readonly updated?: string;
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: JsonStatRole;
  readonly dimension: Readonly<Record<string, JsonStatDimension>>;
  /** Row-major over `id`; null where missing. */
  readonly value: readonly (number | null)[];
  /** The flag of each flagged cell under its position. */
  readonly status?: Readonly<Record<string, Flag>>;
  readonly extension?: Readonly<Record<string, unknown>>;
}

export interface JsonStatDimension {
  readonly label?: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label?: Readonly<Record<string, string>>;
    readonly unit?: DimensionLabels['unit'];
  };
}

/** Names of dimensions whose role is plain. */
const roleNames: Readonly<Record<keyof JsonStatRole, RegExp>> = {
  geo: /^(?:(?:kode|nama)_)?(?:wilayah|provinsi|kab(?:upaten)?(?:_?kota)?|kota|kecamatan|desa(?:_?kelurahan)?|kelurahan|region|area|geo|ref_area)$/i,
  time: /^(?:tahun|bulan|triwulan|semester|periode|waktu|tanggal|period|year|time|time_period)$/i,
  metric: /^(?:indikator|indicator|metric|ukuran|measure|variabel)$/i,
};

/**
 * A flat table as a JSON-stat 2.0 dataset: row-major over its dimensions, null where a value is
 * missing, a sparse status. Size classes stand in order of size, periods and region codes in theirs,
 * other categories as they come.
 *
 * A cell without a value or without a row is null with status O, unless its row says otherwise. Of
 * several rows for one cell the last one counts. An empty table has no dimension and no value.
 *
 * @example
 * toJsonStat([{wilayah: '13.01', tahun: '2017', value: 3504}]).role; // {geo: ['wilayah'], …}
 */
export function toJsonStat(
  table: readonly FlatRow[],
  {
    label,
    source,
    updated,
    dimensions,
    role,
    order = {},
    labels = {},
    extension,
  }: JsonStatOptions = {},
): JsonStatDataset {
  const id = dimensions ?? dimensionsOf(table);
  const roles = role ?? rolesOf(id);
  const indexes = id.map((name) => order[name] ?? categoriesOf(table, name, roles));
  const size = indexes.map((index) => index.length);
  const cells = size.reduce((product, length) => product * length, id.length === 0 ? 0 : 1);
  const value = new Array<number | null>(cells).fill(null);
  const flags = new Map<number, Flag>();
  for (let cell = 0; cell < cells; cell++) flags.set(cell, 'O');
  const places = indexes.map((index) => new Map(index.map((category, i) => [category, i])));
  for (const row of table) {
    const cell = id.reduce<number>((position, name, a) => {
      return position * size[a] + (places[a].get(String(row[name] ?? '')) ?? NaN);
    }, 0);
    // A category that a given order leaves out is left out.
    if (Number.isNaN(cell) || id.length === 0) continue;
    const known = typeof row.value === 'number' && Number.isFinite(row.value);
    value[cell] = known ? (row.value ?? null) : null;
    const flag = singleFlag(row.flags ?? []) ?? (known ? undefined : 'O');
    if (flag === undefined) flags.delete(cell);
    else flags.set(cell, flag);
  }
  const status = Object.fromEntries([...flags].sort(([a], [b]) => a - b));
  return {
    version: '2.0',
    class: 'dataset',
    ...(label === undefined ? {} : {label}),
    ...(source === undefined ? {} : {source}),
    ...(updated === undefined ? {} : {updated}),
    id,
    size,
    role: roles,
    dimension: Object.fromEntries(
      id.map((name, a) => [name, dimensionOf(indexes[a], labels[name])]),
    ),
    value,
    ...(flags.size === 0 ? {} : {status}),
    ...(extension === undefined ? {} : {extension}),
  };
}

function dimensionsOf(table: readonly FlatRow[]): string[] {
  const keys = new Set(table.flatMap((row) => Object.keys(row)));
  return [...keys].filter((key) => key !== 'value' && key !== 'flags');
}

function rolesOf(id: readonly string[]): JsonStatRole {
  const found = Object.entries(roleNames).map(
    ([name, pattern]) => [name, id.filter((dimension) => pattern.test(dimension))] as const,
  );
  return Object.fromEntries(found.filter(([, names]) => names.length > 0));
}

/** The categories of a dimension in the order that its kind has. */
function categoriesOf(
  table: readonly FlatRow[],
  name: string,
  {geo, time}: JsonStatRole,
): string[] {
  const seen = [...new Set(table.map((row) => String(row[name] ?? '')))];
  const isCode = seen.every((category) => /^\d[\d.]*$/.test(category));
  if (time?.includes(name) || (geo?.includes(name) && isCode)) return seen.sort();
  const classes: readonly string[] = sizeClasses;
  if (!seen.some((category) => classes.includes(category))) return seen;
  // What is no class, as a total, keeps its place behind them.
  const rank = (category: string): number => {
    const at = classes.indexOf(category);
    return at < 0 ? classes.length : at;
  };
  return seen.sort((a, b) => rank(a) - rank(b));
}

function dimensionOf(
  index: readonly string[],
  {label, category, unit}: DimensionLabels = {},
): JsonStatDimension {
  return {
    ...(label === undefined ? {} : {label}),
    category: {
      index,
      ...(category === undefined ? {} : {label: category}),
      ...(unit === undefined ? {} : {unit}),
    },
  };
}
