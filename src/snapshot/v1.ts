/**
 * Format `pantau-umkm/1`: a JSON-stat 2.0 collection whose datasets are embedded. Other JSON-stat
 * clients read it; what is ours stands under `extension`. This file imports nothing, so that a
 * widget can check a snapshot without loading anything else.
 */
export const FORMAT = 'pantau-umkm/1';

/**
 * A day: `2024-12-31`.
 *
 * @pattern ^\d{4}-\d\d-\d\d$
 */
export type IsoDate = string;

/**
 * SHA-256 in hexadecimal.
 *
 * @pattern ^[0-9a-f]{64}$
 */
export type Sha256 = string;

/**
 * A whole number from 0.
 *
 * @asType integer
 * @minimum 0
 */
export type Count = number;

/**
 * One letter of SDMX CL_OBS_STATUS.
 *
 * @pattern ^[BOMLHQJSDKWIFEPNUVGA]$
 */
export type StatusFlag = string;

/** A text in Indonesian and in English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/** Everything that a public page shows of one place. */
export interface Snapshot {
  readonly version: '2.0';
  readonly class: 'collection';
  readonly label: string;
  readonly source: string;
  /** ISO date of the figures, equal to `extension.asOf`. */
  readonly updated: IsoDate;
  readonly link: {readonly item: readonly Dataset[]};
  readonly extension: SnapshotExtension;
}

/** What JSON-stat has no place for: where the figures come from and what was done to them. */
export interface SnapshotExtension {
  readonly format: string;
  readonly title: string;
  readonly publisher: string;
  /** The place the snapshot is about. */
  readonly region: {readonly code: string; readonly label: string; readonly level: string};
  /** ISO date: the state the figures describe. */
  readonly asOf: IsoDate;
  /** ISO date: what is dated later is not counted. */
  readonly cutOff: IsoDate;
  readonly library: string;
  readonly inputs: readonly SnapshotInput[];
  readonly reporting: Reporting | null;
  readonly sizeRegime: string;
  readonly codeLists: readonly CodeList[];
  readonly disclosure: DisclosureOutcome;
  /** The office's own ratings of what was achieved of a target, each from its threshold in percent. */
  readonly predicates?: readonly {readonly from: number; readonly label: Bilingual}[];
  /** What these figures revise; null for a first release. */
  readonly revision: RevisionOutcome | null;
  readonly citation: Citation;
  /** Files that hold the areas below, where a large region is split. */
  readonly parts?: readonly SnapshotPart[];
  /** A remark that every page must show, such as that the figures are invented. */
  readonly notice: Bilingual | null;
}

/** One table of one file that the figures were counted from. */
export interface SnapshotInput {
  readonly file: string;
  readonly sha256: Sha256;
  readonly table: string | null;
  readonly read: Count;
  readonly accepted: Count;
  readonly refused: Count;
  readonly setAside: Count;
  /** How its columns were understood; columns of personal data are left out. */
  readonly mapping: readonly ColumnMapping[];
}

/** How one column of a file was understood. */
export interface ColumnMapping {
  /** As the file writes it. */
  readonly header: string;
  /** Key of the column in the table, null where nothing fitted. */
  readonly column: string | null;
  /** name, alias, config, year, size_class, region, cells, ambiguous, unmatched */
  readonly how: string;
}

/** A list of codes that the figures are classified by. */
export interface CodeList {
  /** `wilayah`, `kbli`, `size_class` */
  readonly list: string;
  /** `Kemendagri 2022`, `KBLI 2020`, `PP 7/2021` */
  readonly edition: string;
}

/** What disclosure control did; its parameters are confidential. */
export interface DisclosureOutcome {
  /** False only where the office chose to publish everything. */
  readonly applied: boolean;
  readonly method: 'suppression' | 'rounding' | 'none';
  /** Figures that are withheld. */
  readonly withheld: Count;
}

/** What a release changes in the one before it. */
export interface RevisionOutcome {
  /** `asOf` of the earlier release, and the SHA-256 of its file. */
  readonly previousAsOf: IsoDate;
  readonly previousSha256: Sha256;
  /** Published figures that differ from the earlier release. */
  readonly changed: Count;
}

/** How to cite the figures. */
export interface Citation {
  readonly author: string;
  readonly title: string;
  readonly date: IsoDate;
  /** Changes with every release: library version and a hash of the inputs. */
  readonly version: string;
  readonly text: Bilingual;
}

/** One file of a split snapshot: an area with those within it, or figures of the whole. */
export interface SnapshotPart {
  /** Area code, `33.01`. */
  readonly code: string;
  readonly label: string;
  /**
   * Relative to the file that names it: `areas/33.01.5f2a91c0b7d4.json`.
   *
   * @pattern ^[\w-]+([./][\w-]+)*\.json$
   */
  readonly file: string;
  readonly bytes: Count;
  readonly sha256: Sha256;
  /** Keys of indicators, where it holds their figures of the same area. */
  readonly indicators?: readonly string[];
  /** Where its datasets stand among all of that area, where it holds such figures. */
  readonly positions?: readonly Count[];
}

/** Which areas sent data: "17 dari 18 kecamatan melapor". */
export interface Reporting {
  readonly level: string;
  readonly period: string;
  /** ISO date by which they had to. */
  readonly by: IsoDate;
  readonly areas: readonly {
    readonly code: string;
    readonly label: string;
    readonly reported: boolean;
  }[];
}

/** The figures of one indicator in one breakdown. */
export interface Dataset {
  readonly version: '2.0';
  readonly class: 'dataset';
  readonly label: string;
  readonly source: string;
  readonly updated: IsoDate;
  /** Dimension ids, the metric last. */
  readonly id: readonly string[];
  readonly size: readonly Count[];
  readonly role: {
    readonly geo?: readonly string[];
    readonly time?: readonly string[];
    readonly metric?: readonly string[];
  };
  readonly dimension: Readonly<Record<string, Dimension>>;
  /** Row-major; null where missing. */
  readonly value: readonly (number | null)[];
  /** Sparse: position in `value` to one SDMX flag. */
  readonly status?: Readonly<Record<string, StatusFlag>>;
  readonly extension: DatasetExtension;
}

/** A dimension and its categories. */
export interface Dimension {
  readonly label: string;
  readonly category: {
    readonly index: readonly string[];
    readonly label: Readonly<Record<string, string>>;
    readonly child?: Readonly<Record<string, readonly string[]>>;
    readonly unit?: Readonly<Record<string, {readonly decimals?: Count; readonly label?: string}>>;
  };
  /** English labels where they differ from the Indonesian ones in `category.label`. */
  readonly extension?: {readonly labelEn?: Readonly<Record<string, string>>};
}

/** What the figures of a dataset mean. */
export interface DatasetExtension {
  readonly indicator: string;
  readonly indicatorVersion: Count;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly formula: Bilingual;
  readonly numerator: Bilingual;
  readonly denominator: Bilingual;
  readonly unknown: Bilingual;
  /**
   * What a value says, with places for its parts: `{value} usaha aktif[ di {place}] didampingi pada
   * {period}`. Absent for a change, whose sentence depends on what it compares.
   */
  readonly sentence?: Bilingual;
  /** percent, count, percentage_point, rupiah */
  readonly unit: string;
  /** up: higher is better. */
  readonly direction: 'up' | 'down' | 'neutral';
  readonly sizeRegime: string | null;
  readonly notes: readonly Bilingual[];
  readonly msInd: Readonly<Record<string, string>>;
  /** Further flags of cells that have more than the one in `status`; same positions. */
  readonly flags?: Readonly<Record<string, readonly StatusFlag[]>>;
  /** Why the value at a position is null. */
  readonly reasons?: Readonly<Record<string, string>>;
  /** First periods of a new definition, source or regime, with the reason in words. */
  readonly breaks?: readonly {readonly period: string; readonly note: Bilingual}[];
  /** Parameters that differ from the defaults, or that the breakdown fixes: `{along: 'kbli'}`. */
  readonly params?: Readonly<Record<string, string>>;
  /** Planned day of the final figures of a provisional period. */
  readonly final?: Readonly<Record<string, IsoDate>>;
  /** Positions of values that an earlier release gave otherwise, with that value and its `asOf`. */
  readonly revised?: Readonly<Record<string, RevisedFrom>>;
  /** Target per period, in the dataset's unit. */
  readonly targets?: Readonly<Record<string, number>>;
}

/** An earlier value of a figure. */
export interface RevisedFrom {
  readonly value: number | null;
  readonly asOf: IsoDate;
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
  /** Metrics that are withheld although the figure is shown: `['unknown']`. */
  readonly withheld?: readonly string[];
  /** What an earlier release gave as the value; absent where that was the same. */
  readonly revised?: RevisedFrom;
}
