import {TOTAL, UNKNOWN_CATEGORY} from '../data/cube.js';
import type {PartitionAxis, Placing} from '../engine/aggregate.js';
import {reasonOf, type DraftReason} from './draft.js';

/** Where a thing stands: in the cell, in another period, or why it is in another cell. */
export type Standing = 'here' | 'elsewhen' | DraftReason;

/** Tells of each thing whether it stands in the cell of these categories. */
export function standingIn(
  {axes}: Placing,
  by: Readonly<Record<string, string>>,
): (thing: number) => Standing {
  const tests = axes.map((axis) => testOf(axis, by[axis.dim] ?? TOTAL));
  // In another period it is no matter where it stood.
  tests.sort((a, b) => Number(b.isPeriod) - Number(a.isPeriod));
  return (thing) => {
    for (const {standing} of tests) {
      const found = standing(thing);
      if (found !== 'here') return found;
    }
    return 'here';
  };
}

function testOf(
  {dim, ids, codes, hasMargin}: PartitionAxis,
  id: string,
): {readonly isPeriod: boolean; readonly standing: (thing: number) => Standing} {
  const isPeriod = dim === 'period';
  const all = id === TOTAL && (hasMargin || ids.length === 1);
  const wanted = ids.indexOf(id);
  if (all || (ids.length === 1 && wanted === 0)) return {isPeriod, standing: () => 'here'};
  const open = ids.lastIndexOf(UNKNOWN_CATEGORY);
  const words = otherwise(dim);
  return {
    isPeriod,
    standing: (thing) => {
      const code = ids.length === 1 ? 0 : codes[thing];
      if (code === wanted) return 'here';
      if (isPeriod) return 'elsewhen';
      return code === open ? words.unknown : words.other;
    },
  };
}

function otherwise(dim: string): {readonly other: DraftReason; readonly unknown: DraftReason} {
  if (dim === 'region') return {other: reasonOf('other_area'), unknown: reasonOf('area_unknown')};
  if (dim === 'size_class')
    return {other: reasonOf('other_class'), unknown: reasonOf('class_unknown')};
  return {
    other: reasonOf('other_category', {dim}),
    unknown: reasonOf('category_unknown', {dim}),
  };
}
