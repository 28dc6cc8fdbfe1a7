import type {Dataset} from '../snapshot/v1.js';
import type {Positions} from './positions.js';
import type {FigureStatus} from './revisions.js';

/** A cell of a dataset. */
export interface Place {
  readonly dataset: Dataset;
  readonly positions: Positions;
  readonly cell: number;
}

/** A metric of a cell; null where it is missing, or the dataset has no such metric. */
export function metricOf({dataset, positions, cell}: Place, metric: string): number | null {
  const index = positions.metrics.indexOf(metric);
  return index < 0 ? null : (dataset.value[cell * positions.metrics.length + index] ?? null);
}

/** Flags of a cell, and why it has no value. */
export function statusOf({dataset, positions, cell}: Place): FigureStatus {
  const {status, extension} = dataset;
  const at = cell * positions.metrics.length;
  const single = status?.[at];
  return {
    flags: extension.flags?.[at] ?? (single === undefined ? [] : [single]),
    reason: extension.reasons?.[at] ?? null,
  };
}

/** Whether a cell is withheld: to protect somebody, or because it counts too few. */
export function isWithheld(place: Place): boolean {
  const {flags, reason} = statusOf(place);
  return reason === 'suppressed' || reason === 'insufficient_n' || flags.includes('Q');
}

/** Whether a metric beside a shown value is withheld by itself. */
export function isPartWithheld({dataset, positions, cell}: Place, metric: string): boolean {
  const index = positions.metrics.indexOf(metric);
  return index >= 0 && dataset.status?.[cell * positions.metrics.length + index] === 'Q';
}
