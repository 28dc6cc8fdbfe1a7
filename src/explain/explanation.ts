import type {TableName} from '../data/table.js';
import type {Unit} from '../indicator/indicator.js';
import type {ResultRow} from '../result/row.js';
import type {ExplainReason} from '../text/explain.js';

/**
 * The rows behind one number. For use inside the office only: it holds the identifiers of
 * businesses as the tables hold them (never names) and nothing of it is withheld.
 */
export interface Explanation {
  readonly indicator: string;
  readonly version: number;
  readonly unit: Unit;
  /** The figure, as `compute` gives it for the place. */
  readonly figure: ResultRow;
  /** The counts it was made of: one, or several for growth, shares and indices. */
  readonly cells: readonly ExplainedCell[];
  /** Entries of the page asked for, cell by cell: numerator, unknown, denominator, excluded. */
  readonly entries: readonly ExplainedEntry[];
  /** Entries on all pages. */
  readonly total: number;
}

/** A count that the figure was made of. */
export interface ExplainedCell {
  /** Its name in the formula: `parts`, `stock` of a share, or that of a further count: `strict`. */
  readonly name: string;
  readonly by: Readonly<Record<string, string>>;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  /** Whether the count came from the office's rows, or already counted; `none`: nothing is known. */
  readonly source: 'rows' | 'reported' | 'none';
  /** Entries of each role. */
  readonly counts: Readonly<Record<Role, number>>;
}

/**
 * What a row does in a figure:
 *
 * - `numerator` counts in the numerator (and in the denominator where there is one)
 * - `denominator` counts in the denominator alone: the answer is no
 * - `unknown` it is not known whether it belongs in the numerator
 * - `excluded` counts in nothing; `reason` says why
 */
export type Role = 'numerator' | 'denominator' | 'unknown' | 'excluded';

/** One thing that was looked at: a business, a row, a group of rows, an area, a cell. */
export interface ExplainedEntry {
  /** Its count, by position in `cells`. */
  readonly cell: number;
  readonly role: Role;
  /** Its own row: of the yearly observation, else of the register; `null` where it has none. */
  readonly row: RowPlace | null;
  /** Identifier as the tables hold it, a pseudonym where those are used; `null` without one. */
  readonly thing: string | null;
  /** Column that the entry is about, where cells are counted. */
  readonly column: string | null;
  /** What it adds to the parts of its cell; the sums over all entries are those parts. */
  readonly adds: Adds;
  /** Why it is excluded or unknown, in a stable code and in words; `null` where nothing need be said. */
  readonly reason: {
    readonly code: ExplainReason;
    readonly words: {readonly id: string; readonly en: string};
  } | null;
  /** Rows that made it so: the hand-over and the visit that followed it. */
  readonly because: readonly RowPlace[];
}

export interface Adds {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
}

/** A row where the office finds it. */
export interface RowPlace {
  readonly table: TableName;
  readonly file: string;
  /** Sheet, and the columns of a table that stands beside others: `Penyaluran`. */
  readonly sheet: string | null;
  /** Physical row of the file or sheet, from 1. */
  readonly row: number;
}
