import {strides} from '../data/cube.js';
import type {PartitionAxis, Placing} from './aggregate.js';

/**
 * Every cell a thing stands in: its own and those of all margins over it. What cannot be added up
 * (medians, distinct mentors) is computed in each of them.
 *
 * @param visit called once per thing and cell, things in order within a margin
 */
export function eachMargin(
  {axes, base}: Placing,
  counted: (thing: number) => boolean,
  visit: (thing: number, cell: number) => void,
): void {
  const step = strides(axes);
  for (const folded of marginSets(axes)) {
    for (let i = 0; i < base.length; i++) {
      if (!counted(i)) continue;
      let cell = base[i];
      for (const a of folded) cell -= axes[a].codes[i] * step[a];
      visit(i, cell);
    }
  }
}

/** All sets of axes that can be folded into their margins, the empty set first. */
function marginSets(axes: readonly PartitionAxis[]): number[][] {
  let sets: number[][] = [[]];
  axes.forEach(({hasMargin}, a) => {
    if (hasMargin) sets = [...sets, ...sets.map((set) => [...set, a])];
  });
  return sets;
}
