/** Numbers of equal key: bundle `b` holds `rows[start[b] … start[b + 1])`. */
export interface Bundles {
  readonly count: number;
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Bundles the numbers below `length` by their key, in order of first appearance.
 *
 * @param keyOf the key of a number; below zero for one that is in no bundle
 * @param compare order within a bundle; those it finds equal keep theirs
 */
export function bundle(
  length: number,
  keyOf: (number: number) => number,
  compare: (a: number, b: number) => number,
): Bundles {
  const bundleOf = new Map<number, number>();
  const of = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const key = keyOf(i);
    let own = key < 0 ? -1 : bundleOf.get(key);
    if (own === undefined) bundleOf.set(key, (own = bundleOf.size));
    of[i] = own;
  }
  const count = bundleOf.size;
  const start = new Int32Array(count + 1);
  for (const own of of) if (own >= 0) start[own + 1]++;
  for (let b = 0; b < count; b++) start[b + 1] += start[b];
  const next = start.slice();
  const rows = new Int32Array(start[count]);
  for (let i = 0; i < length; i++) if (of[i] >= 0) rows[next[of[i]]++] = i;
  for (let b = 0; b < count; b++)
    if (start[b + 1] - start[b] > 1) rows.subarray(start[b], start[b + 1]).sort(compare);
  return {count, start, rows};
}
