import {flagOfReason, mergeFlags, type Flag, type Reason} from '../data/flags.js';
import type {Tables} from '../data/table.js';
import type {Indicator} from '../indicator/indicator.js';
import type {Computation} from '../result/computation.js';
import type {ResultRow} from '../result/row.js';
import type {Config} from '../schema/config.js';
import {achievement, type Better} from './achievement.js';
import {predicateOf, type Predicate} from './predicate.js';
import {programmeTargets} from './programme-targets.js';
import {configuredTargets, targetOf, type Target} from './target.js';

/** A row of an answer against its target. */
export interface TargetRow {
  /** The very categories of the row it is about. */
  readonly by: ResultRow['by'];
  /** Realisasi, in the unit of the indicator. */
  readonly value: number | null;
  readonly target: number;
  /** Capaian, percent of the target. */
  readonly achievement: number | null;
  readonly predicate: Predicate | null;
  readonly better: Better;
  readonly source: 'config' | 'programme';
  /** Flags of the row and of the reason. */
  readonly flags: readonly Flag[];
  readonly reason: Reason | null;
}

/** Something about targets that somebody should look at. */
export interface TargetRemark {
  readonly code: 'TARGET_SIMILAR' | 'TARGET_UNCLEAR';
  readonly severity: 'warning';
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * Rows that have a target, in the order of the answer, and what is to be said of targets.
 *
 * The configuration goes first; where it has none for the indicator, the list of programmes does. The
 * direction is that of the target, else of the indicator; a neutral one should be met, so higher is
 * better.
 */
export function assessAs(
  indicator: Indicator,
  result: Computation,
  config: Config,
  {programme}: Tables = {},
): {readonly rows: readonly TargetRow[]; readonly remarks: readonly TargetRemark[]} {
  const configured = configuredTargets(config, indicator.key);
  const listed = configured.length > 0 ? null : programmeTargets(indicator, programme);
  const targets = listed === null ? configured : listed.targets;
  const source = listed === null ? 'config' : 'programme';
  const rows = result.rows.flatMap((row) => {
    const target = targetOf(targets, row, result);
    return target === undefined ? [] : [assessed(row, target, indicator, config, source)];
  });
  const name = indicator.title.id;
  const remarks: TargetRemark[] = [];
  if (listed !== null && listed.unclear > 0)
    remarks.push(remark('TARGET_UNCLEAR', {indicator: name, count: listed.unclear}));
  if (listed !== null && targets.length === 0 && listed.similar.length > 0)
    remarks.push(
      remark('TARGET_SIMILAR', {indicator: name, names: listed.similar.slice(0, 5).join(', ')}),
    );
  return {rows, remarks};
}

function assessed(
  row: ResultRow,
  {target, lowerIsBetter}: Target,
  {direction}: Indicator,
  config: Config,
  source: TargetRow['source'],
): TargetRow {
  const better = (lowerIsBetter ?? direction === 'down') ? 'lower' : 'higher';
  const found = achievement(row.value, target, better);
  const reason = row.reason === 'suppressed' ? 'suppressed' : found.reason;
  const flag = reason === null ? null : flagOfReason(reason);
  return {
    by: row.by,
    value: row.value,
    target,
    achievement: found.value,
    predicate: found.value === null ? null : predicateOf(found.value, config),
    better,
    source,
    flags: mergeFlags(row.flags, flag === null ? [] : [flag]),
    reason,
  };
}

function remark(code: TargetRemark['code'], params: TargetRemark['params']): TargetRemark {
  return {code, severity: 'warning', params};
}
