import {mergeFlags, type Flag, type Reason} from '../data/flags.js';

/** A finished figure as far as disclosure looks at it. */
export interface Figure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unknown: number | null;
  readonly extra: Readonly<Record<string, number | null>>;
  readonly flags: readonly Flag[];
  readonly reason: Reason | null;
}

export interface PrimaryRule {
  /** Counts from 1 to below this are withheld. */
  readonly threshold: number;
  /** Counts in `extra` that are of businesses and fall under the rule by themselves. */
  readonly counts?: readonly string[];
}

/** Fewest contributors an amount may rest on. */
const contributors = 3;

/**
 * The primary frequency rule: a figure is withheld when the businesses it counts, those it leaves
 * out or all of them together are few but not none. What is withheld is null in every part, with
 * one neutral sign; nothing remains to compute it from in the figure itself. Other cells of the
 * same table are not looked at: that is secondary suppression.
 */
export function withholdSmall<T extends Figure>(
  figure: T,
  {threshold, counts = []}: PrimaryRule,
): T {
  const few = (n: number | null | undefined): boolean => n != null && n > 0 && n < threshold;
  const {numerator, denominator, unknown, extra} = figure;
  const others = numerator !== null && denominator !== null ? denominator - numerator : null;
  const bNumerator = extra.numerator_b;
  const bOthers =
    bNumerator != null && extra.denominator_b != null ? extra.denominator_b - bNumerator : null;
  if ([numerator, others, denominator, bNumerator, bOthers, extra.denominator_b].some(few)) {
    return withheld(figure);
  }
  const kept = Object.entries(extra).map(([name, value]) => {
    if (counts.includes(name) && few(value)) return [name, null];
    if (name === 'value_not_attributed' && (extra.groups_without_list ?? 0) < contributors)
      return [name, null];
    return [name, value];
  });
  return {
    ...figure,
    unknown: few(unknown) ? null : unknown,
    extra: Object.fromEntries(kept) as T['extra'],
  };
}

/** The figure with nothing in it. */
export function withheld<T extends Figure>(figure: T): T {
  return {
    ...figure,
    value: null,
    numerator: null,
    denominator: null,
    unknown: null,
    extra: Object.fromEntries(Object.keys(figure.extra).map((name) => [name, null])),
    flags: mergeFlags(
      figure.flags.filter((flag) => flag === 'P'),
      ['Q'],
    ),
    reason: 'suppressed',
  };
}
