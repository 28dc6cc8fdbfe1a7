import {cellReader, findDataset} from '../../src/snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';

/** A dataset with its figures at hand. */
export interface Cube {
  readonly dataset: Dataset;
  readonly cells: readonly Cell[];
  /** The figure at these categories; a category left out means the first of its dimension. */
  at(by: Readonly<Record<string, string>>): Cell | undefined;
  /** All figures at these categories, along every dimension that is left out. */
  within(by: Readonly<Record<string, string>>): readonly Cell[];
  /** Category ids of a dimension in order; empty where there is no such dimension. */
  categories(dim: string): readonly string[];
  /** Name of a category; the id where it has none. */
  label(dim: string, category: string, lang: Lang): string;
  /** Categories below another one: the kecamatan of a kabupaten. */
  children(dim: string, category: string): readonly string[];
}

const cubes = new WeakMap<Dataset, Cube>();

/**
 * The dataset of an indicator by exactly these dimensions, or `undefined` where the snapshot does
 * not publish it.
 *
 * @example
 * openCube(snapshot, 'size.class', ['region', 'period', 'size_class'])?.at({period: '2018'});
 */
export function openCube(
  snapshot: Snapshot,
  indicator: string,
  dims: readonly string[],
): Cube | undefined {
  const dataset = findDataset(snapshot, indicator, dims);
  return dataset && cubeOf(dataset);
}

/** Opens a dataset once, however often it is asked for; a figure is decoded when it is asked for. */
export function cubeOf(dataset: Dataset): Cube {
  let cube = cubes.get(dataset);
  if (cube === undefined) {
    cube = decode(dataset);
    cubes.set(dataset, cube);
  }
  return cube;
}

function decode(dataset: Dataset): Cube {
  const dims = dataset.id.slice(0, -1);
  const categories = (dim: string): readonly string[] =>
    dataset.dimension[dim]?.category.index ?? [];
  const places = dims.map((dim) => new Map(categories(dim).map((id, i) => [id, i])));
  const count = dims.reduce((product, dim) => product * categories(dim).length, 1);
  const read = cellReader(dataset);
  const known: Cell[] = [];
  // Most figures show a part of a dataset.
  const cellAt = (at: number): Cell => (known[at] ??= read(at));
  let cells: readonly Cell[] | undefined;
  return {
    dataset,
    get cells() {
      return (cells ??= Array.from({length: count}, (_, at) => cellAt(at)));
    },
    categories,
    at(by) {
      let at = 0;
      for (let d = 0; d < dims.length; d++) {
        const id = by[dims[d]];
        const place = id === undefined ? 0 : places[d].get(id);
        if (place === undefined) return undefined;
        at = at * categories(dims[d]).length + place;
      }
      return at < count ? cellAt(at) : undefined;
    },
    within(by) {
      if (Object.keys(by).some((dim) => !dims.includes(dim))) return [];
      return dims
        .reduce<readonly number[]>(
          (starts, dim, d) => {
            const size = categories(dim).length;
            const at = places[d].get(by[dim]);
            const steps = dim in by ? (at === undefined ? [] : [at]) : [...places[d].values()];
            return starts.flatMap((start) => steps.map((step) => start * size + step));
          },
          [0],
        )
        .map(cellAt);
    },
    label(dim, category, lang) {
      const of = dataset.dimension[dim];
      const english = lang === 'en' ? of?.extension?.labelEn?.[category] : undefined;
      return english ?? of?.category.label[category] ?? category;
    },
    children: (dim, category) => dataset.dimension[dim]?.category.child?.[category] ?? [],
  };
}
