/** A suppressed cell of one row (or column) and how many contribute to it. */
export interface SuppressedCell {
  readonly cell: string;
  readonly count: number;
}

export interface SingletonOptions {
  /** Whether more cells of the row are suppressed than those given. Default `none`. */
  readonly others?: 'none' | 'some';
}

export interface SingletonVerdict {
  readonly safe: boolean;
  readonly reason: 'singleton_pair' | 'only_suppressed_cell' | null;
}

/**
 * The singleton problem in one row whose total is published: where only two cells are suppressed
 * and each has one contributor, each knows its own and gets the other's by subtraction. A cell that
 * is suppressed alone is recovered by everybody. Three suppressed cells, or others beside those
 * given, are safe by this rule; a row without any is too.
 *
 * This looks at one row by itself. For whole tables give `auditCells` the values of the singletons.
 * For use inside the office.
 *
 * @example
 * singletonPair([{cell: 'A', count: 1}, {cell: 'B', count: 1}]);
 * // {safe: false, reason: 'singleton_pair'}
 */
export function singletonPair(
  cells: readonly SuppressedCell[],
  {others = 'none'}: SingletonOptions = {},
): SingletonVerdict {
  if (others === 'some') return {safe: true, reason: null};
  if (cells.length === 1) return {safe: false, reason: 'only_suppressed_cell'};
  const pair = cells.length === 2 && cells.every(({count}) => count === 1);
  return pair ? {safe: false, reason: 'singleton_pair'} : {safe: true, reason: null};
}
