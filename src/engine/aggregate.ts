import {YES} from '../data/column.js';
import {emptyCube, strides, type Axis, type PartCube} from '../data/cube.js';
import type {RegisterLayer} from './register-layer.js';
import {tally, type Answers, type Places} from './tally.js';

/** An axis whose categories part the things: each thing is in exactly one. */
export interface PartitionAxis extends Axis {
  /** Category number per thing; 0 is the margin where `hasMargin`. */
  readonly codes: ArrayLike<number>;
  /** Where things stand in order of category: the first of each, and one more entry. */
  readonly starts?: ArrayLike<number>;
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
  /** The same where it is one answer for several things; then only this is looked at. */
  readonly register?: RegisterLayer | null;
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
  const wide = axes.map((_, a) => a).filter((a) => axes[a].ids.length > 1);
  for (const a of wide) fillRuns(base, axes[a], step[a]);
  for (const a of wide.filter((a) => axes[a].starts === undefined)) {
    const {codes} = axes[a];
    if (codes instanceof Int32Array) moveWide(base, codes, step[a]);
    else if (codes instanceof Uint16Array) moveHalf(base, codes, step[a]);
    else if (codes instanceof Uint8Array) moveNarrow(base, codes, step[a]);
    else for (let i = 0; i < count; i++) base[i] += codes[i] * step[a];
  }
  return {axes, base, size: axes.reduce((product, {ids}) => product * ids.length, 1)};
}

/** At most one axis has runs; it goes first and so finds nothing to add to. */
function fillRuns(base: Int32Array, {starts = []}: PartitionAxis, stride: number): void {
  for (let c = 1; c + 1 < starts.length; c++) base.fill(c * stride, starts[c], starts[c + 1]);
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
 * Counts things into cells, several layers in one pass, and adds up the margins.
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
  const picked = layers.every(({register}) => register) ? layers[0]?.register : undefined;
  const answersOf = (layer: Layer): Omit<Layer, 'few'> => (picked && layer.register) || layer;
  const cube = emptyCube(axes, layers.length === 0 ? [] : Object.keys(answersOf(layers[0]).extra));
  cube.numerator.fill(0);
  cube.denominator.fill(0);
  cube.unknown.fill(0);
  for (const counts of Object.values(cube.extra)) counts.fill(0);
  cube.origin.fill(1);
  const places = {base, size, weights};
  const wholes = new Map<Uint8Array, Answers>();
  const asked = layers.filter(({few}) => few === undefined || weights !== undefined);
  const extras = layers.flatMap((layer) => Object.values(answersOf(layer).extra));
  const told = tally(
    [
      ...asked.map(answersOf).map((one) => ({answers: one.numerator, among: one.denominator})),
      ...extras.map((answers) => ({answers})),
    ],
    places,
    picked ?? undefined,
  );
  const ofExtras = told.splice(asked.length);
  layers.forEach((layer, offset) => {
    const {yes, no, unknown} = asked.includes(layer)
      ? (told.shift() as Answers)
      : countFew(layer.few as Int32Array, layer.denominator, places, wholes);
    for (let cell = 0; cell < size; cell++) {
      const at = cell * width + offset;
      cube.numerator[at] = yes[cell];
      cube.unknown[at] = unknown[cell];
      cube.denominator[at] = yes[cell] + no[cell] + unknown[cell];
    }
    for (const name of Object.keys(answersOf(layer).extra)) {
      const counts = (ofExtras.shift() as Answers).yes;
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

/** Looks at a few things only; the denominator is counted once for all layers that share it. */
function countFew(
  few: Int32Array,
  denominator: Uint8Array,
  places: Places,
  wholes: Map<Uint8Array, Answers>,
): Answers {
  let whole = wholes.get(denominator);
  if (whole === undefined) {
    [whole] = tally([{answers: denominator, among: denominator}], places);
    wholes.set(denominator, whole);
  }
  const {base} = places;
  const yes = new Int32Array(places.size);
  const no = whole.yes.slice();
  for (const thing of few) {
    if (denominator[thing] !== YES) continue;
    yes[base[thing]]++;
    no[base[thing]]--;
  }
  return {yes, no, unknown: whole.unknown};
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
