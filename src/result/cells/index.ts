import type {PartCube} from '../../data/cube.js';
import type {CellsFunction} from '../../indicator/indicator.js';
import {changeAt, contributionAt, shareAt} from '../change.js';
import {differenceAt} from '../difference.js';
import type {Cubes, Options} from '../finish.js';
import type {AcrossBreak} from '../pair.js';
import {acrossBreakOf} from '../period-options.js';
import type {Figure} from '../row.js';
import {cagrAt} from './cagr.js';
import {indexAt} from './index-series.js';
import {linkedAt} from './linked.js';
import {staleAt} from './stale.js';

/** A function over finished parts: the cell counts in the first cube. */
export type CellsAt = (cubes: Cubes, cell: number, options: Options) => Figure;

/** Functions over finished parts, by the name that formulas use. */
export const cellsFunctions: Readonly<Record<CellsFunction, CellsAt>> = {
  change: acrossBreaks(changeAt),
  share: ofFirst(shareAt),
  contribution: acrossBreaks(contributionAt),
  cagr: withOptions(cagrAt),
  index: withOptions(indexAt),
  linked: linkedAt,
  stale: ofFirst(staleAt),
  difference: (cubes, cell, {along, a, b}) =>
    differenceAt(Object.values(cubes)[0], cell, String(along), String(a), String(b)),
} as Record<CellsFunction, CellsAt>;

function ofFirst(at: (cube: PartCube, cell: number) => Figure): CellsAt {
  return (cubes, cell) => at(Object.values(cubes)[0], cell);
}

function withOptions(at: (cube: PartCube, cell: number, options: Options) => Figure): CellsAt {
  return (cubes, cell, options) => at(Object.values(cubes)[0], cell, options);
}

function acrossBreaks(
  at: (cube: PartCube, cell: number, across: AcrossBreak) => Figure,
): CellsAt {
  return withOptions((cube, cell, {acrossBreak}) => at(cube, cell, acrossBreakOf(acrossBreak)));
}
