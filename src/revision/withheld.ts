import type {Dataset, Snapshot} from '../snapshot/v1.js';
import {datasetKey, figureKey} from './dataset-key.js';
import {isWithheld, metricOf} from './figure-at.js';
import {positionsOf, type Positions} from './positions.js';
import type {FigureChange} from './revisions.js';

/**
 * What became of figures that an earlier release told: `withheld` now, or not published at all. A
 * figure that is published is not in the answer.
 */
export function unpublished(
  snapshot: Snapshot,
  told: readonly FigureChange[],
): ReadonlyMap<FigureChange, 'withheld' | 'gone'> {
  const datasets = new Map<string, {dataset: Dataset; positions: Positions}>();
  if (told.length > 0)
    for (const dataset of snapshot.link.item)
      datasets.set(datasetKey(dataset), {dataset, positions: positionsOf(dataset)});
  const found = new Map<FigureChange, 'withheld' | 'gone'>();
  for (const change of told) {
    const {indicator, params, by} = change;
    const place = datasets.get(figureKey(indicator, Object.keys(by), params));
    const cell = place?.positions.find(by) ?? -1;
    if (place === undefined || cell < 0) found.set(change, 'gone');
    else if (metricOf({...place, cell}, 'value') === null)
      found.set(change, isWithheld({...place, cell}) ? 'withheld' : 'gone');
  }
  return found;
}
