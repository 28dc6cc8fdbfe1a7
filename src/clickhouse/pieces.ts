import type {Column} from '../data/column.js';
import type {Table} from '../data/table.js';
import {shardOfRows} from './placement.js';

/** A table as tables of so many rows; a table without rows is one piece. */
export function* piecesOf(table: Table, size: number): Iterable<Table> {
  if (table.length <= size) {
    yield table;
    return;
  }
  for (let from = 0; from < table.length; from += size) {
    const to = Math.min(table.length, from + size);
    yield {
      name: table.name,
      length: to - from,
      columns: Object.fromEntries(
        Object.entries(table.columns).map(([key, column]) => [key, part(column, from, to)]),
      ),
      origin: {
        files: table.origin.files,
        file: table.origin.file.subarray(from, to),
        row: table.origin.row.subarray(from, to),
      },
    };
  }
}

/** The rows of each shard. */
export function rowsByShard(table: Table, shards: number): readonly Int32Array[] {
  const shardOf = shardOfRows(table, shards);
  const at = new Uint16Array(table.length);
  const counts = new Int32Array(shards);
  for (let row = 0; row < table.length; row++) counts[(at[row] = shardOf(row))]++;
  const rows = Array.from(counts, (count) => new Int32Array(count));
  const next = new Int32Array(shards);
  for (let row = 0; row < table.length; row++) rows[at[row]][next[at[row]]++] = row;
  return rows;
}

/** Rows of a column as an engine reads them: remarks of its cells stay behind. */
function part(column: Column, from: number, to: number): Column {
  switch (column.kind) {
    case 'text':
      return {kind: 'text', codes: column.codes.subarray(from, to), dictionary: column.dictionary};
    case 'date':
      return {kind: 'date', days: column.days.subarray(from, to)};
    case 'number':
      return {kind: 'number', values: column.values.subarray(from, to)};
    case 'truth':
      return {kind: 'truth', values: column.values.subarray(from, to)};
  }
}
