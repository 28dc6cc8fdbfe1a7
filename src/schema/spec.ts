/**
 * How a table and its columns are declared. Types are declared per column and never inferred from
 * the cells: guessing turns `3.500` into 3.5, code `0301` into 301 and `T` (tidak) into true.
 */
export interface ColumnSpec {
  readonly key: string;
  readonly type: ColumnType;
  /** What it holds, in a few words. */
  readonly title?: {readonly id: string; readonly en: string};
  /** Headers that offices write for it, lower case with underscores. */
  readonly aliases: readonly string[];
  /**
   * Headers that mean another column first, and this one where that column is taken by a nearer
   * header or its cells are none of that column.
   */
  readonly otherwise?: readonly string[];
  /**
   * Spellings of each category. Of `enum` and `truth` no other cell is read; `text` and `list` keep
   * what is written, and these are examples of it, unless the column is `categorised`.
   */
  readonly values?: Readonly<Record<string, readonly string[]>>;
  /**
   * For `text` and `list` with `values`: a known spelling becomes its category, any other text stays
   * as written.
   */
  readonly categorised?: true;
  /** What its figures count, where the type does not say: `orang`, `usaha`, `jam`. */
  readonly unit?: string;
  /** For `number`: the stage of a ladder, a whole number from the first to the last of these. */
  readonly stages?: readonly [first: number, last: number];
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
 * - `percent` a share on the scale 0–100, with or without a percent sign
 * - `degrees` a latitude or longitude: `110.850` and `110,850` can only be 110,85
 * - `range` a bracket of amounts such as `2M–15M`: its ends are kept, and a figure is one
 * - `year` four digits; `date` a day
 * - `enum` one of `values`; `truth` yes, no or unknown
 * - `list` several texts in one cell, separated by `;` or `,`
 */
export type ColumnType =
  | 'text'
  | 'code'
  | 'number'
  | 'count'
  | 'rupiah'
  | 'percent'
  | 'degrees'
  | 'range'
  | 'year'
  | 'date'
  | 'enum'
  | 'truth'
  | 'list';

export interface TableSpec<Key extends string = string> {
  readonly name: string;
  readonly columns: Readonly<Record<Key, ColumnSpec>>;
  /** Keys whose presence among the headers makes a file this table. */
  readonly signature: readonly (readonly Key[])[];
}
