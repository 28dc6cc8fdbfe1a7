import {NO, UNKNOWN, YES} from '../data/column.js';
import {emptyCube, strides, type Axis, type PartCube} from '../data/cube.js';

/** An axis whose categories part the things: each thing is in exactly one. */
export interface PartitionAxis extends Axis {
  /** Category number per thing; 0 is the margin where `hasMargin`. */
  readonly codes: ArrayLike<number>;
  /** The first category is the sum of the others. */
  readonly hasMargin: boolean;
}

/** Truths per thing of one formula, once per category of a multiple-answer axis. */
export interface Layer {
  readonly numerator: Uint8Array;
  /** The things of which the numerator is true, where they are few and it is never unknown. */
  readonly few?: Int32Array;
  readonly denominator: Uint8Array;
  readonly extra: Readonly<Record<string, Uint8Array>>;
}

/** Where each thing stands in the cells of a partition. */
export interface Placing {
  readonly axes: readonly PartitionAxis[];
  readonly base: Int32Array;
  /** Cells of the partition. */
  readonly size: number;
  /** How many things each one stands for, where equal things came counted; else one. */
  readonly weights?: Float64Array;
}

/** The cell of every thing, so that formulas over the same breakdown share it. */
export function place(axes: readonly PartitionAxis[], count: number): Placing {
  const step = strides(axes);
  const base = new Int32Array(count);
  axes.forEach(({codes, ids}, a) => {
    if (ids.length === 1) return;
    if (codes instanceof Int32Array) moveWide(base, codes, step[a]);
    else if (codes instanceof Uint16Array) moveHalf(base, codes, step[a]);
    else if (codes instanceof Uint8Array) moveNarrow(base, codes, step[a]);
    else for (let i = 0; i < count; i++) base[i] += codes[i] * step[a];
  });
  return {axes, base, size: axes.reduce((product, {ids}) => product * ids.length, 1)};
}

/** One loop for each kind of array: a loop that sees several kinds is three times as slow. */
function moveWide(base: Int32Array, codes: Int32Array, stride: number): void {
  for (let i = 0; i < base.length; i++) base[i] += codes[i] * stride;
}

function moveHalf(base: Int32Array, codes: Uint16Array, stride: number): void {
  for (let i = 0; i < base.length; i++) base[i] += codes[i] * stride;
}

function moveNarrow(base: Int32Array, codes: Uint8Array, stride: number): void {
  for (let i = 0; i < base.length; i++) base[i] += codes[i] * stride;
}

/**
 * Counts things into cells in one pass per layer and adds up the margins.
 *
 * A thing whose denominator is unknown stays in the denominator; it counts as unknown, as does one
 * whose numerator is unknown. Blanks never leave the denominator.
 *
 * @param free axis of the layers, the last one of the cube; `null` for a single layer
 */
export function countInto(
  {axes: partition, base, size, weights}: Placing,
  free: Axis | null,
  layers: readonly Layer[],
): PartCube {
  const axes: Axis[] = partition.map(({dim, ids, labels}) => ({dim, ids, labels}));
  if (free !== null) axes.push(free);
  const width = free === null ? 1 : free.ids.length;
  const cube = emptyCube(axes, Object.keys(layers[0]?.extra ?? {}));
  cube.numerator.fill(0);
  cube.denominator.fill(0);
  cube.unknown.fill(0);
  for (const counts of Object.values(cube.extra)) counts.fill(0);
  cube.origin.fill(1);
  const wholes = new Map<Uint8Array, Answers>();
  layers.forEach((layer, offset) => {
    const {yes, no, unknown} =
      layer.few && weights === undefined
        ? countFew(layer.few, layer.denominator, {base, size}, wholes)
        : countAnswers(layer, base, size, weights);
    for (let cell = 0; cell < size; cell++) {
      const at = cell * width + offset;
      cube.numerator[at] = yes[cell];
      cube.unknown[at] = unknown[cell];
      cube.denominator[at] = yes[cell] + no[cell] + unknown[cell];
    }
    for (const [name, truth] of Object.entries(layer.extra)) {
      const counts = countYes(truth, base, size, weights);
      for (let cell = 0; cell < size; cell++)
        cube.extra[name][cell * width + offset] = counts[cell];
    }
  });
  addMargins(cube, partition);
  return cube;
}

/** Counts of the things that are `YES`, per cell of the partition. */
export function countYes(
  truth: Uint8Array,
  base: Int32Array,
  size: number,
  weights?: Float64Array,
): Int32Array {
  const counts = new Int32Array(size);
  if (weights === undefined) {
    for (let i = 0; i < base.length; i++) if (truth[i] === YES) counts[base[i]]++;
  } else {
    for (let i = 0; i < base.length; i++) if (truth[i] === YES) counts[base[i]] += weights[i];
  }
  return counts;
}

/** Fills the margins of every axis that has one with the sums over its categories. */
export function addMargins(cube: PartCube, partition: readonly PartitionAxis[]): void {
  const step = strides(cube.axes);
  partition.forEach((axis, a) => {
    if (axis.hasMargin) addMargin(cube, step[a], axis.ids.length);
  });
}

/** Things in the denominator by their answer, per cell. */
interface Answers {
  readonly yes: Int32Array;
  readonly no: Int32Array;
  readonly unknown: Int32Array;
}

/** Looks at a few things only; the denominator is counted once for all layers that share it. */
function countFew(
  few: Int32Array,
  denominator: Uint8Array,
  {base, size}: Pick<Placing, 'base' | 'size'>,
  wholes: Map<Uint8Array, Answers>,
): Answers {
  let whole = wholes.get(denominator);
  if (whole === undefined) wholes.set(denominator, (whole = countSame(denominator, base, size)));
  const yes = new Int32Array(size);
  const no = whole.yes.slice();
  for (const thing of few) {
    if (denominator[thing] !== YES) continue;
    yes[base[thing]]++;
    no[base[thing]]--;
  }
  return {yes, no, unknown: whole.unknown};
}

/** One pass: who answers yes, no and unknown among those in the denominator. */
function countAnswers(
  {numerator, denominator}: Layer,
  base: Int32Array,
  size: number,
  weights?: Float64Array,
): Answers {
  if (numerator === denominator) return countSame(denominator, base, size, weights);
  // Four counters a cell: out, no, yes, unknown; a table says which one is meant.
  const counts = new Int32Array(size * 4);
  if (weights === undefined)
    for (let i = 0; i < base.length; i++)
      counts[base[i] * 4 + answers[denominator[i] * 4 + numerator[i]]]++;
  else
    for (let i = 0; i < base.length; i++)
      counts[base[i] * 4 + answers[denominator[i] * 4 + numerator[i]]] += weights[i];
  const [no, yes, unknown] = [1, 2, 3].map((k) => every4th(counts, k));
  return {yes, no, unknown};
}

function countSame(
  truth: Uint8Array,
  base: Int32Array,
  size: number,
  weights?: Float64Array,
): Answers {
  const counts = new Int32Array(size * 4);
  if (weights === undefined) for (let i = 0; i < base.length; i++) counts[base[i] * 4 + truth[i]]++;
  else for (let i = 0; i < base.length; i++) counts[base[i] * 4 + truth[i]] += weights[i];
  return {
    yes: every4th(counts, YES),
    no: new Int32Array(size),
    unknown: every4th(counts, UNKNOWN),
  };
}

function every4th(counts: Int32Array, first: number): Int32Array {
  const result = new Int32Array(counts.length / 4);
  for (let cell = 0; cell < result.length; cell++) result[cell] = counts[cell * 4 + first];
  return result;
}

/** Counter of `denominator * 4 + numerator`: 0 out, 1 no, 2 yes, 3 unknown. */
const answers = new Uint8Array(12);
answers[YES * 4 + NO] = 1;
answers[YES * 4 + YES] = 2;
answers[YES * 4 + UNKNOWN] = 3;
for (const numerator of [NO, YES, UNKNOWN]) answers[UNKNOWN * 4 + numerator] = 3;

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
