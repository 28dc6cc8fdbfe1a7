import type {Flag} from '../data/flags.js';
import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

export interface LinkInput {
  /** The previous period, under the old definition. */
  readonly previousOld: Given;
  /** The period that was counted under both definitions. */
  readonly overlapOld: Given;
  readonly overlapNew: Given;
}

export interface LinkedGrowth extends Measure {
  /** new ÷ old in the overlap. */
  readonly linkFactor: number | null;
  /** The previous period as the new definition would have counted it. */
  readonly previousLinked: number | null;
}

/** A linked figure stands across a break and is an estimate. */
const linkedFlags: readonly Flag[] = ['B', 'E'];

/**
 * Growth across a change of definition by ratio splicing: the old series × (new ÷ old in the period
 * counted both ways). `value` is the growth from the linked previous period, in percent.
 *
 * Flags B and E. Without an overlap null (missing_input); an overlap of zero under the old
 * definition, or a previous period of zero, is zero_denominator.
 *
 * @example
 * linkedGrowth({previousOld: 4000, overlapOld: 4800, overlapNew: 5000}).value; // 20
 */
export function linkedGrowth({previousOld, overlapOld, overlapNew}: LinkInput): LinkedGrowth {
  const none = {linkFactor: null, previousLinked: null};
  const problem = problemOf([previousOld, overlapOld, overlapNew]);
  if (problem !== null || previousOld == null || overlapOld == null || overlapNew == null)
    return unmeasured(problem ?? 'missing_input', none);
  if (overlapOld === 0) return unmeasured('zero_denominator', none);
  const linkFactor = overlapNew / overlapOld;
  const linked = {linkFactor, previousLinked: previousOld * linkFactor};
  if (linked.previousLinked === 0) return unmeasured('zero_denominator', linked, linkedFlags);
  // overlapNew cancels: growth is that of the old definition, free of a division by the factor.
  return measured((100 * (overlapOld - previousOld)) / previousOld, linked, linkedFlags);
}
