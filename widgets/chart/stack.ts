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

/**
 * Moves labels apart where they would cover each other: each keeps at least its height, the order
 * stays, none leaves the bounds as long as all have room.
 *
 * @param wanted middle and height of each label, from top to bottom
 * @returns the middle each label gets
 */
export function spreadLabels(
  wanted: readonly {readonly middle: number; readonly height: number}[],
  top: number,
  bottom: number,
): number[] {
  const middles = wanted.map(({middle}) => middle);
  for (let i = 0; i < wanted.length; i++) {
    const least = i === 0 ? top : middles[i - 1] + wanted[i - 1].height / 2;
    middles[i] = Math.max(middles[i], least + wanted[i].height / 2);
  }
  for (let i = wanted.length - 1; i >= 0; i--) {
    const most = i === wanted.length - 1 ? bottom : middles[i + 1] - wanted[i + 1].height / 2;
    middles[i] = Math.min(middles[i], most - wanted[i].height / 2);
  }
  return middles.map(round);
}
