import type {ColumnSpec, TableSpec} from './spec.js';

/** A column as written in a table's file: its key is the name it stands under. */
export type ColumnDraft = Omit<ColumnSpec, 'key'>;

/** Columns under their keys, each key written once. */
export type Columns<Key extends string> = Readonly<Record<Key, ColumnSpec>>;

/**
 * Gives every column the key it stands under.
 *
 * @example
 * defineColumns({nib: {type: 'code', aliases: words('no_nib')}}).nib.key; // 'nib'
 */
export function defineColumns<Key extends string>(
  drafts: Readonly<Record<Key, ColumnDraft>>,
): Columns<Key> {
  const columns = {} as Record<Key, ColumnSpec>;
  for (const key of Object.keys(drafts) as Key[]) columns[key] = {key, ...drafts[key]};
  return columns;
}

/**
 * Declares a table.
 *
 * @param signature groups of keys; a header row that holds all keys of one group is this table.
 */
export function defineTable<Key extends string>(
  name: string,
  columns: Columns<Key>,
  signature: readonly (readonly NoInfer<Key>[])[],
): TableSpec<Key> {
  return {name, columns, signature};
}

/** Splits a list written with spaces, which keeps long lists of aliases readable. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A column under further headers, where another table calls it so. */
export function alsoCalled(column: ColumnSpec, aliases: readonly string[]): ColumnSpec {
  return {...column, aliases: [...new Set([...column.aliases, ...aliases])]};
}
