import type {TableName} from '../data/table.js';

/** A column of a template, with what it holds in the three example rows. */
export interface TemplateColumn {
  /** Key in the table's schema, from which its type and meaning come. */
  readonly key: string;
  /** The header as an office reads it; the reader knows it. */
  readonly header: string;
  readonly examples: readonly [Cell, Cell, Cell];
  /** What a drop-down offers; every choice is a spelling that the reader knows. */
  readonly choices?: readonly string[];
}

/** An ISO date is written `{date}`. */
export type Cell = string | number | null | {readonly date: string};

/** A table to fill in. */
export interface Template {
  readonly table: TableName;
  /** Name of its file, without extension, in the order in which an office would fill them. */
  readonly file: string;
  readonly columns: readonly TemplateColumn[];
}

/** Makes a column in one line. */
export function column(
  key: string,
  header: string,
  examples: TemplateColumn['examples'],
  choices?: readonly string[],
): TemplateColumn {
  return {key, header, examples, ...(choices && {choices})};
}

export const yesOrNo = ['Ya', 'Tidak'] as const;
export const sizes = ['Mikro', 'Kecil', 'Menengah', 'Besar'] as const;

/** How an example's business is called: whoever forgets to delete it is told so by this name. */
export const exampleMark = 'CONTOH';
export const exampleIds = [`${exampleMark}-1`, `${exampleMark}-2`, `${exampleMark}-3`] as const;
