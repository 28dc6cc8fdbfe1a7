/**
 * What one release of the figures changed of an earlier one, and the file that keeps all of it:
 * `revisions.json`. Nothing in here repeats a figure that the later release does not publish.
 */
export interface Revisions {
  /** The release that is revised. */
  readonly previous: ReleaseRecord;
  /** In the order of the later snapshot's datasets and cells; what is gone stands last. */
  readonly changes: readonly FigureChange[];
  /** Groups of figures of which no earlier value is repeated: one of them is withheld now. */
  readonly guarded: readonly GuardedGroup[];
}

/** A release of the figures, by what tells it from any other. */
export interface ReleaseRecord {
  /** ISO date: the state the figures describe. */
  readonly asOf: string;
  readonly library: string;
  /** The version it is cited by. */
  readonly version: string;
  /** SHA-256 of the snapshot file, in hexadecimal. */
  readonly sha256: string;
  /** SHA-256 of the files it was made from, each once, ascending. */
  readonly inputs: readonly string[];
}

/**
 * - `revised` both releases give the figure, and it differs
 * - `status` both give it alike; its flags differ, as where a provisional figure has become final
 * - `added`, `removed` one of them has nothing there
 * - `now_withheld`, `no_longer_withheld` one of them withholds it
 */
export type ChangeKind =
  'revised' | 'status' | 'added' | 'removed' | 'now_withheld' | 'no_longer_withheld';

/**
 * Why a figure changed, as far as the two releases tell: other files, another version of the
 * indicator's definition, other limits of size classes, another edition of a list of codes. Where
 * none of these differs it was another version of the library, or else the configuration.
 */
export type ChangeCause =
  'new_data' | 'new_definition' | 'new_regime' | 'new_code_list' | 'new_library' | 'new_settings';

/** One published figure that differs from the earlier release. */
export interface FigureChange {
  readonly indicator: string;
  /** Parameters of its dataset; empty for the defaults. */
  readonly params: Readonly<Record<string, string>>;
  /** Category of each dimension: `{region: '13.01', period: '2018'}`. */
  readonly by: Readonly<Record<string, string>>;
  readonly unit: string;
  readonly kind: ChangeKind;
  readonly why: readonly ChangeCause[];
  /** The earlier value; null where it may not or cannot be told, which `fromReason` says. */
  readonly from: number | null;
  /** `not_published`: one of the releases has no figure. `suppressed`: one is withheld beside it. */
  readonly fromReason: 'not_published' | 'suppressed' | null;
  readonly to: number | null;
  /**
   * `to` − `from`, in the unit, or in percentage points for percent. Null without one of them, and
   * where they are not the same measure: definition, limits of classes or KBLI differ.
   */
  readonly absolute: number | null;
  /** The same in percent of `from`; null where `absolute` is, and where `from` is 0. */
  readonly percent: number | null;
  readonly before: FigureStatus | null;
  readonly after: FigureStatus | null;
  /** Other metrics of the figure that differ, as `numerator`. */
  readonly parts?: Readonly<Record<string, PartChange>>;
}

export interface PartChange {
  readonly from: number | null;
  readonly to: number | null;
}

/** What is said of a figure beside its value. */
export interface FigureStatus {
  readonly flags: readonly string[];
  readonly reason: string | null;
}

/** Figures that can be computed from one another: a family of indicators, in one period or in all. */
export interface GuardedGroup {
  readonly family: string;
  readonly period: string | null;
}

/** `revisions.json`: every release, oldest first, with what it changed. */
export interface RevisionsFile {
  readonly format: typeof REVISIONS_FORMAT;
  readonly title: string;
  readonly region: {readonly code: string; readonly label: string};
  readonly releases: readonly ReleaseEntry[];
}

export interface ReleaseEntry extends ReleaseRecord {
  /** The release that it revises; null for the first. */
  readonly revises: {readonly asOf: string; readonly sha256: string} | null;
  /** Figures that differ; those that were added or are gone are counted below. */
  readonly changes: readonly FigureChange[];
  readonly added: readonly CountedChange[];
  readonly removed: readonly CountedChange[];
}

/** So many figures of a dataset and period. */
export interface CountedChange {
  readonly indicator: string;
  readonly params: Readonly<Record<string, string>>;
  /** Dimensions of the dataset. */
  readonly dims: readonly string[];
  /** Null where the dataset tells no periods apart. */
  readonly period: string | null;
  readonly count: number;
}

export const REVISIONS_FORMAT = 'pantau-umkm/revisions/1';

const otherMeasure: ReadonlySet<ChangeCause> = new Set(['new_definition', 'new_regime']);

/** Whether a figure and its earlier value are the same measure, so that one revises the other. */
export function isSameMeasure({why, by}: Pick<FigureChange, 'why' | 'by'>): boolean {
  if (why.some((cause) => otherMeasure.has(cause))) return false;
  // A letter of KBLI is another section in another edition; an area keeps its code.
  return !('kbli' in by && why.includes('new_code_list'));
}
