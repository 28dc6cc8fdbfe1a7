import {indicatorOf} from './compute.js';
import {describeAs} from './describe/describe.js';
import type {DescribeOptions} from './describe/facts.js';
import type {Computation} from './result/computation.js';
import type {Lang} from './text/words.js';

/**
 * The heading of a figure: one sentence that says what the answer found, with its base and period.
 * A rise or fall is said only of growth, and never across a break, another source or definition.
 * Plain spaces only.
 *
 * @throws UmkmError `INDICATOR_UNKNOWN`
 * @example
 * describe(compute(tables, 'growth.yoy'), 'id');
 * // 'UMKM Pesisir Selatan naik 17,9 % dari 2017 ke 2018, menjadi ± 6.800 usaha (angka sementara)'
 */
export function describe(
  result: Computation,
  lang: Lang = 'id',
  options: DescribeOptions = {},
): string {
  return describeAs(indicatorOf(result.indicator), result, lang, options);
}
