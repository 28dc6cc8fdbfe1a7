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
 * one neutral sign; nothing remains to compute it from in the figure itself. Where only those of
 * unknown answer are few, or those whose answer is known to be no, the unknown count alone is
 * withheld. Other cells of the same table are not looked at: that is secondary suppression.
 */
export function withholdSmall<T extends Figure>(
  figure: T,
  {threshold, counts = []}: PrimaryRule,
): T {
  const few = (n: number | null | undefined): boolean => n != null && n > 0 && n < threshold;
  const {extra} = figure;
  const groups = groupsOf(figure);
  if (groups.some(({having, others, all}) => [having, others, all].some(few))) {
    return withheld(figure);
  }
  const unknownIsFew = groups.some(({unknown, without}) => few(unknown) || few(without));
  const kept = Object.entries(extra).map(([name, value]) => {
    if (counts.includes(name) && few(value)) return [name, null];
    if (name === 'unknown_b' && unknownIsFew) return [name, null];
    if (name === 'value_not_attributed' && (extra.groups_without_list ?? 0) < contributors)
      return [name, null];
    return [name, value];
  });
  return {
    ...figure,
    unknown: unknownIsFew ? null : figure.unknown,
    extra: Object.fromEntries(kept) as T['extra'],
  };
}

/** Businesses a figure is made of: one group, or the two that a difference compares. */
interface Group {
  readonly having: number | null;
  readonly all: number | null;
  readonly others: number | null;
  readonly unknown: number | null;
  /** Others of whom it is known that they are: all less those having and those unknown. */
  readonly without: number | null;
}

function groupsOf({numerator, denominator, unknown, extra}: Figure): Group[] {
  const second = extra.unknown_b ?? null;
  const first = minus(unknown, second ?? 0);
  const groups = [groupOf(numerator, denominator, first)];
  if (extra.numerator_b != null || extra.denominator_b != null)
    groups.push(groupOf(extra.numerator_b ?? null, extra.denominator_b ?? null, second));
  return groups;
}

function groupOf(having: number | null, all: number | null, unknown: number | null): Group {
  const others = minus(all, having);
  return {having, all, others, unknown, without: minus(others, unknown)};
}

function minus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
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
