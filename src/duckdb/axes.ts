import type {RegionLevel} from '../data/region.js';
import type {PartitionAxis} from '../engine/aggregate.js';
import type {Areas} from '../engine/areas.js';
import {classAxis, periodAxis, regionAxis, sizeAxis} from '../engine/axes.js';
import type {Breakdown} from '../engine/request.js';
import type {Dimension} from '../indicator/indicator.js';
import type {Value} from '../sql/database.js';
import type {Place} from './groups.js';

/** The categories that the words of the tables make. */
export interface Categories {
  /** Names along a dimension, in order. */
  names(dim: Dimension, kbli: Breakdown['kbli']): readonly string[];
  /** Number of the category of a word, or -1. */
  numberOf(dim: Dimension, kbli: Breakdown['kbli'], word: string): number;
}

/** What an axis is made of. */
export interface AxisSource {
  readonly periods: readonly string[];
  readonly categories: Categories;
  /** Dimensions that part the things; the others are layers of the formula. */
  readonly dims: readonly Dimension[];
  /** What the groups say along a dimension; nothing where there are no groups. */
  readonly column: (place: Place) => readonly Value[];
}

/** The axes of a breakdown, with the category of every group of things. */
export function axesOf(
  {periods, categories, dims, column}: AxisSource,
  breakdown: Breakdown,
  areas: Areas | null,
): PartitionAxis[] {
  const {kbli} = breakdown;
  const numbers = (dim: Dimension, level: RegionLevel | null = null): Int32Array =>
    Int32Array.from(column({dim, level}), (one) => (one === null ? -1 : (one as number)));
  return [
    regionAxis(areas, areas === null ? new Int32Array(0) : numbers('region', areas.level)),
    periodAxis({periods}, numbers('period')),
    ...breakdown.dims
      .filter((dim) => dims.includes(dim) && dim !== 'region' && dim !== 'period')
      .map((dim) => {
        if (dim === 'size_class')
          return sizeAxis({
            codes: Int8Array.from(numbers(dim)),
            estimated: new Uint8Array(0),
            anyEstimated: false,
          });
        const of = Int32Array.from(column({dim, level: null}), (word) =>
          word === null ? -1 : categories.numberOf(dim, kbli, word as string),
        );
        return classAxis(dim, {names: categories.names(dim, kbli), of});
      }),
  ];
}
