import type {Table, TableName} from '../data/table.js';
import {MISSING_CODE} from '../data/column.js';
import {eventSpecs, type EventTable} from '../indicator/events.js';

/** Columns that say which business a row is about, the first that is filled. */
export function keyColumns(table: TableName): readonly string[] {
  if (table === 'registry') return ['businessId', 'nib', 'ownerNik'];
  if (table === 'observation') return ['businessId'];
  if (table === 'membership') return ['membershipBusinessRef'];
  const key = Object.hasOwn(eventSpecs, table) ? eventSpecs[table as EventTable].business : null;
  return key === null ? [] : [key];
}

/**
 * The shard of a business, by what a row calls it. Its rows lie on one shard, so that they are joined
 * there; a row that names nobody may lie anywhere.
 */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193) >>> 0;
  // The last bits alone would hardly differ between numbers that follow one another.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % shards;
}

/** The shard of each row of a table. */
export function shardOfRows(table: Table, shards: number): (row: number) => number {
  const columns = keyColumns(table.name).flatMap((key) => {
    const column = table.columns[key];
    return column?.kind === 'text' ? [column] : [];
  });
  return (row) => {
    for (const {codes, dictionary} of columns)
      if (codes[row] !== MISSING_CODE) return shardOf(dictionary[codes[row]], shards);
    return row % shards;
  };
}
