import {cellsOf, findDataset} from '../../src/snapshot/cells.js';
import type {Cell, Dataset, Snapshot} from '../../src/snapshot/v1.js';
import type {Lang} from '../../src/text/words.js';

/** A dataset with its figures at hand. */
export interface Cube {
  readonly dataset: Dataset;
  readonly cells: readonly Cell[];
  /** The figure at these categories; a category left out means the first of its dimension. */
  at(by: Readonly<Record<string, string>>): Cell | undefined;
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

/** Decodes a dataset once, however often it is asked for. */
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
  const cells = cellsOf(dataset);
  const categories = (dim: string): readonly string[] =>
    dataset.dimension[dim]?.category.index ?? [];
  const index = new Map<string, Cell>();
  for (const cell of cells) index.set(dims.map((dim) => cell.by[dim]).join('\u0000'), cell);
  return {
    dataset,
    cells,
    categories,
    at: (by) => index.get(dims.map((dim) => by[dim] ?? categories(dim)[0]).join('\u0000')),
    label(dim, category, lang) {
      const of = dataset.dimension[dim];
      const english = lang === 'en' ? of?.extension?.labelEn?.[category] : undefined;
      return english ?? of?.category.label[category] ?? category;
    },
    children: (dim, category) => dataset.dimension[dim]?.category.child?.[category] ?? [],
  };
}
