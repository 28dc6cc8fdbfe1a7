/**
 * Format `pantau-umkm/1`: a JSON-stat 2.0 collection whose datasets are embedded. Other JSON-stat
 * clients read it; what is ours stands under `extension`. This file imports nothing, so that a
 * widget can check a snapshot without loading anything else.
 */
export const FORMAT = 'pantau-umkm/1';

export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export interface Snapshot {
  readonly version: '2.0';
  readonly class: 'collection';
  readonly label: string;
  readonly source: string;
  /** ISO date of the figures, equal to `extension.asOf`. */
  readonly updated: string;
  readonly link: {readonly item: readonly Dataset[]};
  readonly extension: SnapshotExtension;
}

export interface SnapshotExtension {
  readonly format: string;
  readonly title: string;
  readonly publisher: string;
  /** The place the snapshot is about. */
  readonly region: {readonly code: string; readonly label: string; readonly level: string};
  /** ISO date: the state the figures describe. */
  readonly asOf: string;
  readonly library: string;
  readonly inputs: readonly SnapshotInput[];
  readonly reporting: Reporting | null;
  readonly sizeRegime: string;
  readonly codeLists: readonly string[];
  readonly disclosure: {readonly applied: boolean; readonly withheld: number};
  /** A remark that every page must show, such as that the figures are invented. */
  readonly notice: Bilingual | null;
}

export interface SnapshotInput {
  readonly file: string;
  readonly sha256: string;
  readonly table: string | null;
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
}

/** Which areas sent data: "17 dari 18 kecamatan melapor". */
export interface Reporting {
  readonly level: string;
  readonly period: string;
  readonly areas: readonly {
    readonly code: string;
    readonly label: string;
    readonly reported: boolean;
  }[];
}

export interface Dataset {
  readonly version: '2.0';
  readonly class: 'dataset';
  readonly label: string;
  readonly source: string;
  readonly updated: string;
  /** Dimension ids, the metric last. */
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly role: {
    readonly geo?: readonly string[];
    readonly time?: readonly string[];
    readonly metric?: readonly string[];
  };
  readonly dimension: Readonly<Record<string, Dimension>>;
  /** Row-major; null where missing. */
  readonly value: readonly (number | null)[];
  /** Sparse: position in `value` to one SDMX flag. */
  readonly status?: Readonly<Record<string, string>>;
  readonly extension: DatasetExtension;
}

export interface Dimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly child?: Readonly<Record<string, readonly string[]>>;
    readonly unit?: Readonly<Record<string, {readonly decimals?: number; readonly label?: string}>>;
  };
  /** English labels where they differ from the Indonesian ones in `category.label`. */
  readonly extension?: {readonly labelEn?: Readonly<Record<string, string>>};
}

export interface DatasetExtension {
  readonly indicator: string;
  readonly indicatorVersion: number;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly unknown: Bilingual;
  /** percent, count, percentage_point, rupiah */
  readonly unit: string;
  /** up: higher is better. */
  readonly direction: 'up' | 'down' | 'neutral';
  readonly sizeRegime: string | null;
  readonly notes: readonly Bilingual[];
  readonly msInd: Readonly<Record<string, string>>;
  /** Further flags of cells that have more than the one in `status`; same positions. */
  readonly flags?: Readonly<Record<string, readonly string[]>>;
  /** Why the value at a position is null. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** First periods of a new definition, source or regime, with the reason in words. */
  readonly breaks?: readonly {readonly period: string; readonly note: Bilingual}[];
  /** Target per period, in the dataset's unit. */
  readonly targets?: Readonly<Record<string, number>>;
}

/** Metric categories that every dataset has; some have more (`absolute`, `low`, `high`, …). */
export const coreMetrics = ['value', 'numerator', 'denominator', 'unknown'] as const;

/** One published figure, decoded. */
export interface Cell {
  /** Category of each dimension: `{region: '13.01', period: '2018', size_class: 'total'}`. */
  readonly by: Readonly<Record<string, string>>;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  /** Further metrics of the dataset: `{low: 16.98, high: 18.72}`. */
  readonly extra: Readonly<Record<string, number | null>>;
  readonly flags: readonly string[];
  readonly reason: string | null;
}
