import type {Dataset, DatasetExtension, RevisedFrom, Snapshot} from '../snapshot/v1.js';
import {datasetKey, figureKey} from './dataset-key.js';
import {positionsOf, type Positions} from './positions.js';
import {isShownAlike} from './precision.js';
import {isSameMeasure, type FigureChange, type Revisions} from './revisions.js';

/**
 * The snapshot with what it revises: positions of revised figures in each dataset, and how many
 * there are. A figure of another definition revises nothing and has no mark; an earlier value that
 * may not be repeated is null. With no changes only the earlier release is named.
 */
export function markRevised(snapshot: Snapshot, {previous, changes}: Revisions): Snapshot {
  const byDataset = new Map<string, FigureChange[]>();
  for (const change of changes) {
    const key = figureKey(change.indicator, Object.keys(change.by), change.params);
    const own = byDataset.get(key);
    if (own === undefined) byDataset.set(key, [change]);
    else own.push(change);
  }
  const mark = (dataset: Dataset): Dataset => {
    const own = byDataset.get(datasetKey(dataset)) ?? [];
    const positions = own.length > 0 ? positionsOf(dataset) : null;
    const revised = Object.fromEntries(
      own.flatMap((change) => marksOf(change, positions as Positions, previous.asOf)),
    );
    return {
      ...dataset,
      extension: {
        ...withoutMarks(dataset.extension),
        ...(Object.keys(revised).length > 0 && {revised}),
      },
    };
  };
  return {
    ...snapshot,
    link: {item: snapshot.link.item.map(mark)},
    extension: {
      ...snapshot.extension,
      revision: {
        previousAsOf: previous.asOf,
        previousSha256: previous.sha256,
        changed: changes.filter(isDifferent).length,
      },
    },
  };
}

/** Whether a figure of the earlier release is given otherwise: not one that is new or gone. */
export function isDifferent({kind}: FigureChange): boolean {
  return kind === 'revised' || kind === 'now_withheld' || kind === 'no_longer_withheld';
}

function withoutMarks(extension: DatasetExtension): DatasetExtension {
  const kept = Object.entries(extension).filter(([key]) => key !== 'revised');
  return Object.fromEntries(kept) as unknown as DatasetExtension;
}

function marksOf(
  change: FigureChange,
  positions: Positions,
  asOf: string,
): (readonly [number, RevisedFrom])[] {
  const {kind, by, from, to, unit, parts = {}} = change;
  const cell = positions.find(by);
  if (cell < 0 || !isSameMeasure(change)) return [];
  const at = (metric: string): number =>
    cell * positions.metrics.length + positions.metrics.indexOf(metric);
  if (kind === 'now_withheld') return [[at('value'), {value: null, asOf}]];
  if (kind !== 'revised') return [];
  // The value may be the same where only a part of it changed.
  const own = change.fromReason !== null || !isShownAlike(from ?? NaN, to ?? NaN, unit);
  return [
    ...(own ? [[at('value'), {value: from, asOf}] as const] : []),
    ...Object.entries(parts).map(
      ([metric, part]) => [at(metric), {value: part.from, asOf}] as const,
    ),
  ];
}
