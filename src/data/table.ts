import type {Column} from './column.js';

/** The tables an office may have; `reported` holds figures that arrive already counted. */
export const tableNames = [
  'registry',
  'observation',
  'aid',
  'membership',
  'mentoring',
  'licence',
  'training',
  'product',
  'programme',
  'budget',
  'agreement',
  'matching',
  'service',
  'order',
  'reported',
] as const;
export type TableName = (typeof tableNames)[number];

/** Columns of equal length. Keys are those of `src/schema`; a key that no file held is absent. */
export interface Table {
  readonly name: TableName;
  readonly length: number;
  readonly columns: Readonly<Record<string, Column>>;
  /** `origin.file[row]` indexes `origin.files`; `origin.row[row]` is the physical row, from 1. */
  readonly origin: Origin;
  /**
   * By column, the rows whose cell holds something that was refused, ascending. A column without such
   * a cell is absent, and so is the whole where there is none. An area whose code was refused may
   * have one all the same, by its name.
   */
  readonly refused?: Readonly<Record<string, Int32Array>>;
  /**
   * One entry for each record that was not taken because an earlier one has its key, a copy of it or
   * not: the row of the first record with that key. Absent where no key stands twice.
   */
  readonly duplicateKeys?: Int32Array;
  /**
   * Of columns of personal numbers that were let go after they had been checked, 1 for each row that
   * held one: how many there were, not which. Absent where there is no such column.
   */
  readonly held?: Readonly<Record<string, Uint8Array>>;
  /**
   * Of the register, a number per row that is equal where one owner has several businesses: who that
   * is it does not tell. Absent where no owner is known to have two.
   */
  readonly owners?: Int32Array;
}

export interface Origin {
  readonly files: readonly string[];
  readonly file: Uint16Array;
  readonly row: Int32Array;
}

export type Tables = Readonly<Partial<Record<TableName, Table>>>;

/** What became of a record: a line of a CSV file, a row of a sheet. */
export type RecordFate = 'header' | 'accepted' | 'refused' | 'set_aside';

/** Records that follow one another and have the same fate for the same reason. */
export interface RecordPlace {
  readonly from: number;
  readonly to: number;
  readonly fate: RecordFate;
  /** A diagnostic's code, `READ_TITLE` or `READ_BLANK`; `null` where there is nothing to say. */
  readonly why: string | null;
}

/**
 * What became of one table of one file. A sheet with two tables has two of these.
 * records = headerRows + read; read = accepted + refused + setAside.
 */
export interface InputSummary {
  readonly file: string;
  readonly sheet: string | null;
  /**
   * The columns of a table that stands beside others, such as `E:G`. Each of these tables counts the
   * same records: what stands in them at its own columns is placed.
   */
  readonly columnRange?: string;
  readonly table: TableName | null;
  /** All records of this table, lines above its header and empty lines included. */
  readonly records: number;
  /** Records below the header. */
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  /** Records kept apart on purpose: totals, headings, footers, empty lines. */
  readonly setAside: number;
  /** Lines above and including the header. */
  readonly headerRows: number;
  /** What became of every record, and where it stands. */
  readonly places: readonly RecordPlace[];
  readonly sha256: string;
  readonly columns: readonly ColumnSummary[];
}

/** What happened to one column of one file. */
export interface ColumnSummary {
  readonly header: string;
  /** The schema key, or `null` where nothing matched. */
  readonly key: string | null;
  /** How it matched. */
  readonly how:
    | 'name'
    | 'alias'
    | 'config'
    | 'year'
    | 'size_class'
    | 'region'
    | 'cells'
    | 'ambiguous'
    | 'unmatched';
  /** What its figures were multiplied by, where the header states a unit: 1000000 for "Rp juta". */
  readonly factor?: number;
  /** The rule its cells were checked by: `code.nib`. */
  readonly rule?: string;
  readonly candidates?: readonly string[];
  readonly filled: number;
  readonly missing: number;
  /** Cells whose text had to be interpreted (`1.250.000`, `± 6.800`). */
  readonly coerced: number;
  /** Cells that are about so much: `± 6.800`. */
  readonly approximate: number;
  readonly refused: number;
}
