import type {Axis} from '../data/cube.js';
import type {Placing} from './aggregate.js';
import {eachMargin} from './margins.js';

/** What contributors add to the total of an amount, by cell, margins included. */
export interface ContributionCube {
  readonly axes: readonly Axis[];
  /** Largest first, in the unit of the amount; empty where nothing is counted. */
  of(cell: number): readonly number[];
}

/** Amounts of things, and whose they are. */
export interface Amounts {
  readonly counted: (thing: number) => boolean;
  readonly values: Float64Array;
  /** Number of the contributor per thing; `null` where every thing is of another one. */
  readonly contributors: ArrayLike<number> | null;
}

/**
 * Puts the amounts of every cell together, those of one contributor added up. Things are told apart
 * in one pass; adding up waits until a cell is asked for.
 */
export function contributionCube(placing: Placing, amounts: Amounts): ContributionCube {
  const {axes, size, weights} = placing;
  const start = new Int32Array(size + 1);
  eachMargin(placing, amounts.counted, (_, cell) => start[cell + 1]++);
  for (let cell = 0; cell < size; cell++) start[cell + 1] += start[cell];
  const next = start.slice();
  const things = new Int32Array(start[size]);
  eachMargin(placing, amounts.counted, (thing, cell) => (things[next[cell]++] = thing));
  return {
    axes,
    of: (cell) => merged(things.subarray(start[cell], start[cell + 1]), amounts, weights),
  };
}

function merged(
  things: Int32Array,
  {values, contributors}: Amounts,
  weights: Float64Array | undefined,
): number[] {
  const sums = new Map<number, number>();
  const alone: number[] = [];
  for (const thing of things) {
    const times = weights?.[thing] ?? 1;
    if (contributors === null) for (let i = 0; i < times; i++) alone.push(values[thing]);
    else {
      const own = contributors[thing];
      sums.set(own, (sums.get(own) ?? 0) + values[thing] * times);
    }
  }
  return [...alone, ...sums.values()].sort((a, b) => b - a);
}
