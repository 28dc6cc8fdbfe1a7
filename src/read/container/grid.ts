import type {Rows} from './rows.js';

/** Cells that a sheet shows as one; rows from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** One table-like part of a file: the file itself, or a sheet of a workbook. */
export interface Grid {
  readonly sheet: string | null;
  /** Ways to take it apart; the one under which most headers are known is right. */
  readonly openings: readonly (() => Rows)[];
  /** How it begins, for saying what was found instead of a table; personal numbers are masked. */
  readonly begins: string;
  readonly merges?: readonly Merge[];
  /** Rows that the sheet hides; they are read, and said to be hidden. */
  readonly hiddenRows?: readonly number[];
  /** Columns that the sheet hides, from 0. */
  readonly hiddenColumns?: readonly number[];
  /** A sheet that the workbook hides: it is read only where it is asked for. */
  readonly hidden?: boolean;
  /** Remarks of its container: an external link, a formula without a stored value. */
  readonly remarks?: readonly GridRemark[];
}

export interface GridRemark {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly row?: number | null;
  /** Whether it concerns the whole file rather than this part of it. */
  readonly scope?: 'file';
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Why a file has no grid; `code` is a diagnostic's. */
export interface OpenFailure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
