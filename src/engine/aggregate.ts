import {emptyCube, strides, type Axis, type PartCube} from '../data/cube.js';
import {NO, UNKNOWN, YES} from '../data/column.js';

/** An axis whose categories part the units: each unit is in exactly one. */
export interface PartitionAxis extends Axis {
  /** Category number per unit; 0 is the margin where `hasMargin`. */
  readonly codes: ArrayLike<number>;
  /** The first category is the sum of the others. */
  readonly hasMargin: boolean;
}

/** Truths per unit of one formula, once per category of a multiple-answer axis. */
export interface Layer {
  readonly numerator: Uint8Array;
  readonly denominator: Uint8Array;
  readonly extra: Readonly<Record<string, Uint8Array>>;
}

/**
 * Counts units into cells in one pass per layer and adds up the margins.
 *
 * A unit whose denominator is unknown stays in the denominator; it counts as unknown, as does one
 * whose numerator is unknown. Blanks never leave the denominator.
 *
 * @param free axis of the layers, the last one of the cube; `null` for a single layer
 */
export function countUnits(
  partition: readonly PartitionAxis[],
  free: Axis | null,
  layers: readonly Layer[],
): PartCube {
  const axes: Axis[] = partition.map(({dim, ids, labels}) => ({dim, ids, labels}));
  if (free !== null) axes.push(free);
  const cube = emptyCube(axes, Object.keys(layers[0]?.extra ?? {}));
  cube.numerator.fill(0);
  cube.denominator.fill(0);
  cube.unknown.fill(0);
  for (const counts of Object.values(cube.extra)) counts.fill(0);
  cube.origin.fill(1);
  const step = strides(axes);
  const base = basePositions(partition, step, layers[0]?.denominator.length ?? 0);
  layers.forEach((layer, l) => countLayer(cube, base, l, layer));
  partition.forEach((axis, a) => {
    if (axis.hasMargin) addMargin(cube, step[a], axis.ids.length);
  });
  return cube;
}

function basePositions(
  partition: readonly PartitionAxis[],
  step: readonly number[],
  unitCount: number,
): Int32Array {
  const base = new Int32Array(unitCount);
  partition.forEach(({codes}, a) => {
    const stride = step[a];
    for (let unit = 0; unit < unitCount; unit++) base[unit] += codes[unit] * stride;
  });
  return base;
}

function countLayer(cube: PartCube, base: Int32Array, offset: number, layer: Layer): void {
  const {numerator, denominator} = layer;
  for (let unit = 0; unit < base.length; unit++) {
    if (denominator[unit] === NO) continue;
    const cell = base[unit] + offset;
    cube.denominator[cell]++;
    if (denominator[unit] === UNKNOWN || numerator[unit] === UNKNOWN) cube.unknown[cell]++;
    else if (numerator[unit] === YES) cube.numerator[cell]++;
  }
  for (const [name, truth] of Object.entries(layer.extra)) {
    const counts = cube.extra[name];
    for (let unit = 0; unit < base.length; unit++)
      if (truth[unit] === YES) counts[base[unit] + offset]++;
  }
}

/** Fills category 0 of an axis with the sum of its other categories. */
function addMargin(cube: PartCube, stride: number, length: number): void {
  const block = stride * length;
  for (const counts of [
    cube.numerator,
    cube.denominator,
    cube.unknown,
    ...Object.values(cube.extra),
  ]) {
    for (let start = 0; start < cube.size; start += block) {
      for (let offset = 0; offset < stride; offset++) {
        let sum = 0;
        for (let c = 1; c < length; c++) sum += counts[start + c * stride + offset];
        counts[start + offset] = sum;
      }
    }
  }
}
