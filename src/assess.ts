import {indicatorOf} from './compute.js';
import type {Tables} from './data/table.js';
import type {Computation} from './result/computation.js';
import type {Config} from './schema/config.js';
import {assessAs, type TargetRow} from './targets/assess.js';

export type {TargetRow} from './targets/assess.js';

/**
 * Target, realisation, achievement (capaian) and rating (predikat) of the rows of an answer that have a
 * target: by `targets` of the configuration, else by the list of programmes where one of its
 * indicators has exactly the title or key of this one. Empty where there is none.
 *
 * @param tables those of the office, for targets of its programmes
 * @throws UmkmError `INDICATOR_UNKNOWN`
 * @example
 * const [row] = assess(compute(tables, 'aid.coverage', {config}), config, tables);
 * // {target: 50, value: 45, achievement: 90, predicate: {id: 'high', …}, …}
 */
export function assess(
  result: Computation,
  config: Config,
  tables: Tables = {},
): readonly TargetRow[] {
  return assessAs(indicatorOf(result.indicator), result, config, tables).rows;
}
