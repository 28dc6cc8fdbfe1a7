import type {PartCube} from '../../data/cube.js';
import type {CellsFunction} from '../../indicator/indicator.js';
import {changeAt, contributionAt, shareAt} from '../change.js';
import {differenceAt} from '../difference.js';
import type {Cubes, Options} from '../finish.js';
import type {Figure} from '../row.js';

/** A function over finished parts: the cell counts in the first cube. */
export type CellsAt = (cubes: Cubes, cell: number, options: Options) => Figure;

/** Functions over finished parts, by the name that formulas use. */
export const cellsFunctions: Readonly<Record<CellsFunction, CellsAt>> = {
  change: ofFirst(changeAt),
  share: ofFirst(shareAt),
  contribution: ofFirst(contributionAt),
  difference: (cubes, cell, {along, a, b}) =>
    differenceAt(Object.values(cubes)[0], cell, String(along), String(a), String(b)),
} as Record<CellsFunction, CellsAt>;

function ofFirst(at: (cube: PartCube, cell: number) => Figure): CellsAt {
  return (cubes, cell) => at(Object.values(cubes)[0], cell);
}
