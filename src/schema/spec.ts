/**
 * How a table and its columns are declared. Types are declared per column and never inferred from
 * the cells: guessing turns `3.500` into 3.5, code `0301` into 301 and `T` (tidak) into true.
 */
export interface ColumnSpec {
  readonly key: string;
  readonly type: ColumnType;
  /** Headers that offices write for it, lower case with underscores. */
  readonly aliases: readonly string[];
  /** Spellings of each category, for `enum` and `truth`. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /** For `truth`: any other text (a link, a shop's name, a number) means yes. */
  readonly textMeansYes?: true;
  /** Never printed whole, never published. */
  readonly personal?: true;
  /** A row without it is refused. */
  readonly required?: true;
}

/**
 * - `text` free text, kept as written; `code` an identifier or area code, always text
 * - `number` any number; `count` a whole number not below zero; `rupiah` an amount in IDR
 * - `year` four digits; `date` a day
 * - `enum` one of `values`; `truth` yes, no or unknown
 * - `list` several texts in one cell, separated by `;` or `,`
 */
export type ColumnType =
  'text' | 'code' | 'number' | 'count' | 'rupiah' | 'year' | 'date' | 'enum' | 'truth' | 'list';

export interface TableSpec<Key extends string = string> {
  readonly name: string;
  readonly columns: Readonly<Record<Key, ColumnSpec>>;
  /** Keys whose presence among the headers makes a file this table. */
  readonly signature: readonly (readonly Key[])[];
}
