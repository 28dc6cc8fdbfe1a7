import type {Dataset} from '../snapshot/v1.js';

/** The cells of a dataset by number, without making an object of each. */
export interface Positions {
  readonly count: number;
  readonly metrics: readonly string[];
  /** Category of each dimension. */
  by(cell: number): Record<string, string>;
  /** The cell of these categories, or -1. */
  find(by: Readonly<Record<string, string>>): number;
  /** The same cell in another dataset of the same dimensions, for every cell; -1 where it has none. */
  in(other: Positions): Int32Array;
  /** Number of a category in a dimension, by its name. */
  readonly indexes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly strides: ReadonlyMap<string, number>;
}

/** Numbers the cells of a dataset in their own order; the metric dimension comes last. */
export function positionsOf({id, dimension}: Dataset): Positions {
  const dims = id.slice(0, -1);
  const categories = dims.map((dim) => dimension[dim].category.index);
  const indexes = new Map(
    dims.map((dim, d) => [dim, new Map(categories[d].map((name, i) => [name, i]))]),
  );
  const strides = new Map<string, number>();
  let count = 1;
  for (let d = dims.length - 1; d >= 0; d--) {
    strides.set(dims[d], count);
    count *= categories[d].length;
  }
  const indexIn = (cell: number, d: number): number =>
    Math.floor(cell / (strides.get(dims[d]) ?? 1)) % categories[d].length;
  return {
    count,
    metrics: dimension[id[id.length - 1]].category.index,
    indexes,
    strides,
    by: (cell) => Object.fromEntries(dims.map((dim, d) => [dim, categories[d][indexIn(cell, d)]])),
    find: (by) => {
      let at = 0;
      for (const dim of dims) {
        const index = indexes.get(dim)?.get(by[dim]);
        if (index === undefined) return -1;
        at += index * (strides.get(dim) ?? 1);
      }
      return at;
    },
    in: (other) => {
      const steps = dims.map((dim, d) => {
        const stride = other.strides.get(dim) ?? 1;
        const index = other.indexes.get(dim);
        return categories[d].map((name) => {
          const found = index?.get(name);
          return found === undefined ? -1 : found * stride;
        });
      });
      return Int32Array.from({length: count}, (_, cell) => {
        let at = 0;
        for (let d = 0; d < dims.length; d++) {
          const step = steps[d][indexIn(cell, d)];
          if (step < 0) return -1;
          at += step;
        }
        return at;
      });
    },
  };
}
