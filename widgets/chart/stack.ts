import {round, type Position} from './scale.js';

/** One part of a stacked bar, in px. */
export interface Layer<Key extends string> {
  readonly key: Key;
  readonly y: number;
  readonly height: number;
}

/**
 * Parts of one bar on top of each other, the first at the bottom. Missing and zero parts take no
 * room.
 *
 * @example
 * stackLayers([['mikro', 60], ['kecil', 40]], fromZero(100, 200, 0));
 * // [{key: 'mikro', y: 80, height: 120}, {key: 'kecil', y: 0, height: 80}]
 */
export function stackLayers<Key extends string>(
  parts: readonly (readonly [Key, number | null])[],
  y: Position,
): Layer<Key>[] {
  const layers: Layer<Key>[] = [];
  let below = 0;
  for (const [key, value] of parts) {
    if (value === null || value <= 0) continue;
    const bottom = y(below);
    below += value;
    layers.push({key, y: y(below), height: round(bottom - y(below))});
  }
  return layers;
}

interface Block {
  /** Where its first label would start, as the labels of the block on average want. */
  readonly start: number;
  readonly height: number;
  readonly count: number;
}

/**
 * Moves labels apart where they would cover each other, each as little as may be: those that meet
 * share the way, and one beside them that is free stays. The order is kept, each keeps its height,
 * and none leaves the bounds as long as all have room.
 *
 * @param wanted middle and height of each label, from top to bottom
 * @returns the middle each label gets
 */
export function spreadLabels(
  wanted: readonly {readonly middle: number; readonly height: number}[],
  top: number,
  bottom: number,
): number[] {
  const inside = (start: number, height: number): number =>
    Math.max(top, Math.min(start, bottom - height));
  const blocks: Block[] = [];
  for (const {middle, height} of wanted) {
    let block: Block = {start: inside(middle - height / 2, height), height, count: 1};
    for (let above = blocks.at(-1); above && above.start + above.height > block.start;) {
      blocks.pop();
      block = joined(above, block, inside);
      above = blocks.at(-1);
    }
    blocks.push(block);
  }
  let next = 0;
  return blocks.flatMap(({start, count}) => {
    let y = start;
    return wanted.slice(next, (next += count)).map(({height}) => {
      y += height;
      return round(y - height / 2);
    });
  });
}

/** Two blocks as one, where its labels are on average as far above their places as below. */
function joined(
  above: Block,
  below: Block,
  inside: (start: number, height: number) => number,
): Block {
  const height = above.height + below.height;
  const count = above.count + below.count;
  // The lower block starts where the upper one ends.
  const start = (above.start * above.count + (below.start - above.height) * below.count) / count;
  return {start: inside(start, height), height, count};
}
