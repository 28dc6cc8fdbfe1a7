import {measured, unmeasured, type Measure} from './measure.js';

/** `value` is Jaccard's index. */
export interface RecipientOverlap extends Measure {
  readonly intersection: number | null;
  readonly union: number | null;
  /** Intersection ÷ union, 0–1; null of two empty lists. */
  readonly jaccard: number | null;
  /** Intersection ÷ the smaller list, 0–1; null where one is empty. */
  readonly overlapCoefficient: number | null;
}

/**
 * How far the recipients of two agencies are the same businesses, matched on a key of the business
 * within the office. A business listed twice counts once.
 *
 * A list that is not there is missing_input. Two empty lists are zero_denominator; so is one, beside an index of 0 that can be told.
 *
 * @example
 * recipientOverlap(['U1', 'U2', 'U3', 'U5'], ['U3', 'U4', 'U5']).jaccard; // 0.4
 */
export function recipientOverlap(
  a: readonly string[] | null,
  b: readonly string[] | null,
): RecipientOverlap {
  if (a == null || b == null) {
    const none = {intersection: null, union: null, jaccard: null, overlapCoefficient: null};
    return unmeasured('missing_input', none);
  }
  const [first, second] = [a, b].map((list) => new Set(list.filter((key) => key != null)));
  const intersection = [...first].filter((key) => second.has(key)).length;
  const union = first.size + second.size - intersection;
  const smaller = Math.min(first.size, second.size);
  const parts = {
    intersection,
    union,
    jaccard: union === 0 ? null : intersection / union,
    overlapCoefficient: smaller === 0 ? null : intersection / smaller,
  };
  if (parts.overlapCoefficient !== null) return measured(parts.jaccard ?? 0, parts);
  return {...unmeasured('zero_denominator', parts), value: parts.jaccard};
}
