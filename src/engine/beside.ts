import {YES} from '../data/column.js';
import {coordinates, positionOf, type PartCube} from '../data/cube.js';
import type {BesideNumber} from '../indicator/indicator.js';
import type {Placing} from './aggregate.js';
import {eachMargin} from './margins.js';
import {medianOf} from './median.js';
import type {Things} from './things.js';

/**
 * Numbers that stand beside a ratio: the median of every margin as `extra[name]`; of a mean its parts,
 * the sum as `extra[name]` and how many it is of as `extra[name + '_n']`. The same in all categories
 * of an axis of layers. NaN where there is no number.
 */
export function besideNumbers(
  things: Things,
  placing: Placing,
  numbers: Readonly<Record<string, BesideNumber>>,
  size: number,
): Record<string, Float64Array> {
  const width = size / placing.size;
  const extra: Record<string, Float64Array> = {};
  const set = (name: string, cell: number, value: number): void => {
    extra[name] ??= new Float64Array(size).fill(NaN);
    extra[name].fill(value, cell * width, (cell + 1) * width);
  };
  for (const [name, {show, where, of}] of Object.entries(numbers)) {
    const samples = samplesPerCell(things, placing, {where, of});
    samples.forEach(({values, times}, cell) => {
      if (show === 'median') set(name, cell, medianOf(values, times));
      else {
        const sum = values.reduce((total, value, i) => total + value * (times?.[i] ?? 1), 0);
        set(name, cell, values.length === 0 ? NaN : sum);
        set(meanCount(name), cell, times?.reduce((n, one) => n + one, 0) ?? values.length);
      }
    });
  }
  return extra;
}

/** The name under which it is said how many things a mean is of. */
export function meanCount(name: string): string {
  return `${name}_n`;
}

/** Numerators of a count of other things, at the places of the cells of `cube`; NaN where it has none. */
export function besideCount(cube: PartCube, other: PartCube | null): Float64Array {
  const result = new Float64Array(cube.size).fill(NaN);
  if (other === null) return result;
  const from = other.axes.map(({dim, ids}) => {
    const at = cube.axes.findIndex((axis) => axis.dim === dim);
    return {at, index: at < 0 ? [] : cube.axes[at].ids.map((id) => ids.indexOf(id))};
  });
  const periodAt = other.axes.findIndex(({dim}) => dim === 'period');
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    const place = from.map((axis) => (axis.at < 0 ? 0 : axis.index[at[axis.at]]));
    // A category that only the first one has is empty in the other, where its period is known.
    const margin = place.map((index, a) => (a === periodAt ? index : 0));
    if (place[periodAt] < 0) continue;
    if (!place.includes(-1)) result[cell] = other.numerator[positionOf(other.axes, place)];
    else if (!Number.isNaN(other.numerator[positionOf(other.axes, margin)])) result[cell] = 0;
  }
  return result;
}

/** Numbers of a cell, and how often each stands there where things came counted. */
interface Sample {
  readonly values: number[];
  readonly times: number[] | undefined;
}

function samplesPerCell(
  things: Things,
  placing: Placing,
  {where, of}: Pick<BesideNumber, 'where' | 'of'>,
): Sample[] {
  const [truth, values] = [things.truth(where), things.numbers(of)];
  const {weights} = placing;
  const samples = Array.from({length: placing.size}, (): Sample => ({
    values: [],
    times: weights && [],
  }));
  const counts = (i: number): boolean => truth[i] === YES && !Number.isNaN(values[i]);
  eachMargin(placing, counts, (i, cell) => {
    samples[cell].values.push(values[i]);
    if (weights) samples[cell].times?.push(weights[i]);
  });
  return samples;
}
