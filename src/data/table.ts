import type {Column} from './column.js';

/** The tables an office may have; `reported` holds figures that arrive already counted. */
export type TableName =
  'registry' | 'observation' | 'aid' | 'membership' | 'mentoring' | 'reported';

/** Columns of equal length. Keys are those of `src/schema`; a key that no file held is absent. */
export interface Table {
  readonly name: TableName;
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** `origin.file[row]` indexes `origin.files`; `origin.row[row]` is the physical row, from 1. */
  readonly origin: Origin;
}

export interface Origin {
  readonly files: readonly string[];
  readonly file: Uint16Array;
  readonly row: Int32Array;
}

export type Tables = Readonly<Partial<Record<TableName, Table>>>;

/** How many rows of one file became part of a table. read = accepted + refused + setAside. */
export interface InputSummary {
  readonly file: string;
  readonly sheet: string | null;
  readonly table: TableName | null;
  /** Data rows below the header, empty lines left out. */
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  /** Rows kept apart on purpose: totals, headings, footers. */
  readonly setAside: number;
  /** Lines above and including the header. */
  readonly headerRows: number;
  readonly sha256: string;
  readonly columns: readonly ColumnSummary[];
}

/** What happened to one column of one file. */
export interface ColumnSummary {
  readonly header: string;
  /** The schema key, or `null` where nothing matched. */
  readonly key: string | null;
  /** How it matched. */
  readonly how: 'name' | 'alias' | 'config' | 'year' | 'size_class' | 'ambiguous' | 'unmatched';
  readonly candidates?: readonly string[];
  readonly filled: number;
  readonly missing: number;
  /** Cells whose text had to be interpreted (`1.250.000`, `± 6.800`). */
  readonly coerced: number;
  readonly refused: number;
}
