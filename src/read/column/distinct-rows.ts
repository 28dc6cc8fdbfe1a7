/** A key of a row: small whole numbers, `-1` for none, below `size`. */
export interface RowKey {
  readonly codes: ArrayLike<number>;
  readonly size: number;
}

/** Rows with equal keys have the same group; `firstRow` is the first row of each. */
export interface RowGroups {
  readonly groupOf: Int32Array;
  readonly firstRow: Int32Array;
}

/** Up to so many possible combinations a plain array is the faster index. */
const largestArray = 1 << 22;

/** Numbers the distinct combinations of several keys, in the order of their first rows. */
export function distinctRows(length: number, keys: readonly RowKey[]): RowGroups {
  let groupOf: Int32Array = new Int32Array(length);
  let count = Math.min(length, 1);
  for (const {codes, size} of keys) {
    if (size === 0 || (size === 1 && isUniform(codes, length))) continue;
    ({groupOf, count} = refine(groupOf, count, codes, size + 1));
  }
  const firstRow = new Int32Array(count).fill(-1);
  for (let row = 0; row < length; row++)
    if (firstRow[groupOf[row]] < 0) firstRow[groupOf[row]] = row;
  return {groupOf, firstRow};
}

function isUniform(codes: ArrayLike<number>, length: number): boolean {
  for (let row = 1; row < length; row++) if (codes[row] !== codes[0]) return false;
  return true;
}

function refine(
  groups: Int32Array,
  count: number,
  codes: ArrayLike<number>,
  width: number,
): {groupOf: Int32Array; count: number} {
  const groupOf = new Int32Array(groups.length);
  let next = 0;
  if (count * width <= largestArray) {
    const index = new Int32Array(count * width).fill(-1);
    for (let row = 0; row < groups.length; row++) {
      const key = groups[row] * width + codes[row] + 1;
      if (index[key] < 0) index[key] = next++;
      groupOf[row] = index[key];
    }
    return {groupOf, count: next};
  }
  const index = new Map<number, number>();
  for (let row = 0; row < groups.length; row++) {
    const key = groups[row] * width + codes[row] + 1;
    let group = index.get(key);
    if (group === undefined) index.set(key, (group = next++));
    groupOf[row] = group;
  }
  return {groupOf, count: next};
}
