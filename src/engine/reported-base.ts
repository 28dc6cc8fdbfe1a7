import {axisIndex, coordinates, positionOf, type PartCube} from '../data/cube.js';
import {mergeFlags, type Flag} from '../data/flags.js';

/** What another cube says at the places that belong to the cells of a first one. */
export interface Base {
  /** NaN where it says nothing. */
  numerator(cell: number): number;
  /** Gives a cell the flags of its base, a break in it aside, and further ones. */
  flag(cube: PartCube, cell: number, ...more: readonly (readonly Flag[] | undefined)[]): void;
}

/**
 * Finds for every cell the one of another cube that it is compared with: of the year before, of one
 * size class.
 *
 * @param move categories of a cell to those of its base; dimensions it lacks are margins
 */
export function baseOf(
  top: PartCube,
  base: PartCube | null,
  move: (by: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): Base {
  const find = (cell: number): number => {
    if (base === null) return -1;
    const at = coordinates(top.axes, cell);
    const by = move(Object.fromEntries(top.axes.map(({dim, ids}, a) => [dim, ids[at[a]]])));
    const place = base.axes.map(({dim, ids}) => (dim in by ? ids.indexOf(by[dim]) : 0));
    return place.includes(-1) ? -1 : positionOf(base.axes, place);
  };
  return {
    numerator: (cell) => {
      const found = find(cell);
      return found < 0 ? NaN : (base as PartCube).numerator[found];
    },
    flag: (cube, cell, ...more) => {
      const found = find(cell);
      const own = (found < 0 ? [] : (base?.flags.get(found) ?? [])).filter((one) => one !== 'B');
      const flags = mergeFlags(cube.flags.get(cell), own, ...more);
      if (flags.length > 0) cube.flags.set(cell, flags);
    },
  };
}

/** Whether a cube tells size classes apart. */
export function hasClasses(cube: PartCube): boolean {
  const sizeAt = axisIndex(cube, 'size_class');
  return sizeAt >= 0 && cube.axes[sizeAt].ids.length > 1;
}
