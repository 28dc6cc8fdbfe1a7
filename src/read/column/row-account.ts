import type {Column} from '../../data/column.js';
import type {Table} from '../../data/table.js';
import {isMissing} from './column-value.js';
import type {RowList} from './row-list.js';

type Account = Pick<Table, 'refused' | 'duplicateKeys'>;

/**
 * What a table tells of cells that were refused and of keys that stand twice.
 *
 * @param kept the rows that stay, of those listed; `null` where all do
 */
export function accountOf(
  refused: ReadonlyMap<string, RowList>,
  repeated: RowList,
  columns: Readonly<Record<string, Column>>,
  kept: Int32Array | null,
): Account {
  const lists = [...refused].filter(([, rows]) => rows.length > 0);
  if (lists.length === 0 && repeated.length === 0) return {};
  const cells = Object.fromEntries(lists.map(([key, rows]) => [key, rows.toArray()]));
  return pickAccount({refused: cells, duplicateKeys: repeated.toArray()}, columns, kept);
}

/** The account of a table of which only some rows are left, in the order of `kept`. */
export function pickAccount(
  {refused = {}, duplicateKeys}: Account,
  columns: Readonly<Record<string, Column>>,
  kept: Int32Array | null,
): Account {
  const places = kept && placesOf(kept);
  const placeOf = (row: number): number => (places ? (places.get(row) ?? -1) : row);
  const lists = Object.entries(refused).flatMap(([key, rows]): [string, Int32Array][] => {
    const column = columns[key];
    // What another header or a heading tells of a row is there all the same.
    const left = rows
      .map(placeOf)
      .filter((row) => row >= 0 && (column === undefined || isMissing(column, row)))
      .sort()
      .filter((row, at, all) => at === 0 || row !== all[at - 1]);
    return left.length > 0 ? [[key, left]] : [];
  });
  const repeats = Array.from(duplicateKeys ?? [], placeOf).filter((row) => row >= 0);
  return {
    ...(lists.length > 0 && {refused: Object.fromEntries(lists)}),
    ...(repeats.length > 0 && {duplicateKeys: Int32Array.from(repeats)}),
  };
}

function placesOf(kept: Int32Array): ReadonlyMap<number, number> {
  return new Map(Array.from(kept, (row, place) => [row, place]));
}
