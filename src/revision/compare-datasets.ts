import {revision} from '../measure/revision.js';
import {coreMetrics, type Dataset} from '../snapshot/v1.js';
import {isPartWithheld, isWithheld, metricOf, statusOf, type Place} from './figure-at.js';
import {groupOf, type Guard} from './guard.js';
import {positionsOf} from './positions.js';
import {isShownAlike} from './precision.js';
import {
  isSameMeasure,
  type ChangeCause,
  type ChangeKind,
  type FigureChange,
  type PartChange,
} from './revisions.js';

export type Causes = readonly ChangeCause[];

/**
 * What differs between the same dataset of two releases, in the order of the later one, then what is
 * gone. Either may be null where one release does not publish it.
 *
 * @param guard is told of every figure that is withheld now and was not
 */
export function compareDatasets(
  before: Dataset | null,
  after: Dataset | null,
  why: Causes,
  guard: Guard,
): FigureChange[] {
  const old = before && positionsOf(before);
  const now = after && positionsOf(after);
  const changes: FigureChange[] = [];
  const add = (kind: ChangeKind | null, pair: Pair): void => {
    if (kind !== null) changes.push(changeOf(kind, pair, why));
  };
  if (after && now) {
    const there = old ? now.in(old) : null;
    for (let cell = 0; cell < now.count; cell++) {
      const at = there?.[cell] ?? -1;
      const later = {dataset: after, positions: now, cell};
      const earlier = before && old && at >= 0 ? {dataset: before, positions: old, cell: at} : null;
      if (earlier && isNewlyWithheld(earlier, later))
        guard.add(groupOf(after.extension.indicator, now.by(cell)));
      add(kindOf(earlier, later), {before: earlier, after: later});
    }
  }
  if (before && old) {
    const kept = now ? old.in(now) : null;
    for (let cell = 0; cell < old.count; cell++) {
      const earlier = {dataset: before, positions: old, cell};
      if ((kept?.[cell] ?? -1) < 0 && metricOf(earlier, 'value') !== null)
        add('removed', {before: earlier, after: null});
    }
  }
  return changes;
}

/** A cell in both releases; null where one of them does not have it. */
interface Pair {
  readonly before: Place | null;
  readonly after: Place | null;
}

/**
 * Whether a value that the earlier release shows is withheld, or a part of it: a small count may go
 * alone. Of further metrics only what says so itself is withheld: others come and go.
 */
function isNewlyWithheld(before: Place, after: Place): boolean {
  const whole = isWithheld(after);
  const shown = metricOf(after, 'value') !== null;
  return before.positions.metrics.some((metric) => {
    if (metricOf(before, metric) === null || metricOf(after, metric) !== null) return false;
    return whole || isPartWithheld(after, metric) || (shown && isCore(metric));
  });
}

function isCore(metric: string): boolean {
  return (coreMetrics as readonly string[]).includes(metric);
}

function kindOf(before: Place | null, after: Place): ChangeKind | null {
  const from = before && metricOf(before, 'value');
  const to = metricOf(after, 'value');
  if (before === null || from === null) {
    if (to === null) return null;
    return before !== null && isWithheld(before) ? 'no_longer_withheld' : 'added';
  }
  if (to === null) return isWithheld(after) ? 'now_withheld' : 'removed';
  if (!isShownAlike(from, to, after.dataset.extension.unit)) return 'revised';
  if (Object.keys(changedParts(before, after)).length > 0) return 'revised';
  const flags = [before, after].map((place) => statusOf(place).flags.join());
  return flags[0] === flags[1] ? null : 'status';
}

function changeOf(kind: ChangeKind, {before, after}: Pair, why: Causes): FigureChange {
  const {dataset, positions, cell} = (after ?? before) as Place;
  const {indicator, params = {}, unit} = dataset.extension;
  const by = positions.by(cell);
  const both = kind === 'revised' || kind === 'status';
  const from = both && before ? metricOf(before, 'value') : null;
  const to = after && metricOf(after, 'value');
  const difference = both && isSameMeasure({why, by}) ? revision(from, to) : null;
  const parts = both && before && after ? changedParts(before, after) : {};
  return {
    indicator,
    params,
    by,
    unit,
    kind,
    why,
    from,
    fromReason: both ? null : 'not_published',
    to,
    absolute: difference?.value ?? null,
    percent: difference?.percent ?? null,
    before: before && statusOf(before),
    after: after && statusOf(after),
    ...(Object.keys(parts).length > 0 && {parts}),
  };
}

/** Metrics beside the value that both releases give and that differ. */
function changedParts(before: Place, after: Place): Record<string, PartChange> {
  const parts: Record<string, PartChange> = {};
  for (const metric of after.positions.metrics) {
    if (metric === 'value') continue;
    const [from, to] = [metricOf(before, metric), metricOf(after, metric)];
    if (from !== null && to !== null && !isShownAlike(from, to, null)) parts[metric] = {from, to};
  }
  return parts;
}
