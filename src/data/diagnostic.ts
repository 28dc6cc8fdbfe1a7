/**
 * What was noticed about a file, a row, a column or a cell. Reading goes on after it.
 * `found` is masked where the column is marked personal.
 */
export interface Diagnostic {
  /** Stable, upper case: `READ_NUMBER`. Its wording stands in `src/text`. */
  readonly code: string;
  readonly severity: Severity;
  readonly file: string;
  readonly sheet: string | null;
  /** Physical row in the file, counted from 1; `null` where it concerns the whole file. */
  readonly row: number | null;
  /** The header as the office wrote it; `null` where it concerns a whole row or file. */
  readonly column: string | null;
  readonly found: string | null;
  /** Further facts for the wording: `{expected: 'rupiah', hint: '1.250.000'}`. */
  readonly params: Readonly<Record<string, string | number>>;
}

/** error: a row or cell was refused. warning: taken, with a remark. info: nothing to do. */
export type Severity = 'error' | 'warning' | 'info';
