import type {Diagnostic} from '../data/diagnostic.js';
import type {InputSummary, TableName} from '../data/table.js';
import type {ColumnKind} from '../sql/source.js';

/** A table of a file as the shards keep it. */
export interface StoredFile {
  /** Name of the file: a later one of the same name takes its place. */
  readonly name: string;
  /** Hash of what the file holds. */
  readonly hash: string;
  readonly table: TableName;
  readonly length: number;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Keys of the columns that hold any value. */
  readonly filled: readonly string[];
  /** How many tables the file has. */
  readonly tables: number;
}

/** What reading said of a file. */
export interface FileAccount {
  readonly input: readonly InputSummary[];
  readonly diagnostics: readonly Diagnostic[];
  /** What area codes were looked up in. */
  readonly regions: readonly string[];
}
