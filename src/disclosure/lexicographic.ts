/** What a search over columns of 0 and 1 must offer. */
export interface BinarySearch {
  /** Least total cost among the solutions left; their values, or `null` for none in time. */
  minimise(costs: ReadonlyMap<number, number>): ArrayLike<number> | null;
  /** Keeps only solutions with this value in a column. */
  fix(column: number, value: 0 | 1): void;
}

/** Powers of two up to here leave an integer programme its precision. */
const block = 12;

/**
 * Of several best solutions one that does not depend on the solver: the one that has its ones as
 * early (or as late) in the order of the columns as possible. Decided for some columns at a time.
 *
 * @param ones whether a 1 is wanted first or last
 * @returns the values of all columns, or `null` where the search ran out of time
 */
export function settleTies(
  search: BinarySearch,
  columns: readonly number[],
  {ones, first}: {readonly ones: 'first' | 'last'; readonly first: ArrayLike<number>},
): ArrayLike<number> | null {
  let best = first;
  for (let start = 0; start < columns.length; start += block) {
    const some = columns.slice(start, start + block);
    const sign = ones === 'first' ? -1 : 1;
    // Nothing to gain where the solution has what is wanted in all of them.
    if (some.some((j) => Math.round(best[j]) !== (ones === 'first' ? 1 : 0))) {
      const costs = new Map(some.map((j, i) => [j, sign * 2 ** (block - 1 - i)]));
      const found = search.minimise(costs);
      if (found === null) return null;
      best = found;
    }
    for (const j of some) search.fix(j, Math.round(best[j]) === 1 ? 1 : 0);
  }
  return best;
}
