import {TOTAL} from '../data/cube.js';
import {UmkmError} from '../errors.js';
import type {ResultRow} from '../result/row.js';

/** A place by its categories, and which area the whole is. */
export interface AskedPlace {
  readonly indicator: string;
  readonly where: Readonly<Record<string, string>>;
  readonly office: string | undefined;
}

/**
 * The one row of a place. A dimension that is left out is its margin, or its only category.
 *
 * @throws UmkmError `EXPLAIN_PLACE` with the possible categories of the dimension that is wrong or
 *   missing; `COMPUTE_NO_DATA` without any row
 */
export function rowAt<Made extends {readonly row: ResultRow}>(
  rows: readonly Made[],
  {indicator, where, office}: AskedPlace,
): Made {
  if (rows.length === 0) throw new UmkmError('COMPUTE_NO_DATA', {indicator});
  let left = rows;
  for (const dimension of Object.keys(rows[0].row.by)) {
    const known = [...new Set(left.map(({row}) => row.by[dimension]))];
    const margin = dimension === 'region' ? (office ?? TOTAL) : TOTAL;
    const wanted = where[dimension] ?? (known.length === 1 ? known[0] : margin);
    left = left.filter(({row}) => row.by[dimension] === wanted);
    if (left.length === 0)
      throw new UmkmError('EXPLAIN_PLACE', {
        indicator,
        dimension,
        found: where[dimension] ?? '',
        known,
      });
  }
  return left[0];
}
