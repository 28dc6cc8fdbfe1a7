import {coordinates, positionOf, type PartCube} from '../data/cube.js';

/** The cell of another cube with the same categories, or `null` where it lacks one of them. */
export function sameCell(cube: PartCube, other: PartCube, cell: number): number | null {
  const at = coordinates(cube.axes, cell);
  const place = other.axes.map(({dim, ids}) => {
    const axis = cube.axes.findIndex((one) => one.dim === dim);
    return axis < 0 ? -1 : ids.indexOf(cube.axes[axis].ids[at[axis]]);
  });
  return place.includes(-1) ? null : positionOf(other.axes, place);
}
