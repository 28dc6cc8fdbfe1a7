import {axisIndex, coordinates, strides, UNKNOWN_CATEGORY, type PartCube} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import {regimeOfYear} from '../indicator/size-class.js';
import type {PartitionAxis} from './aggregate.js';
import type {Frame} from './frame.js';
import type {RegimeChoice, UnitSizes} from './size.js';

/**
 * Flags class counts: E where another criterion than sales decided for a unit of the cell, B in
 * the first period under a new law. Margins over class carry neither.
 */
export function markClasses(
  cube: PartCube,
  frame: Frame,
  sizes: UnitSizes,
  partition: readonly PartitionAxis[],
  regime: RegimeChoice,
): void {
  const sizeAt = axisIndex(cube, 'size_class');
  const periodAt = axisIndex(cube, 'period');
  const estimated = estimatedCells(cube, frame, sizes, partition);
  const change = regimeBreak(frame, regime);
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    const id = cube.axes[sizeAt].ids[at[sizeAt]];
    if (at[sizeAt] === 0 || id === UNKNOWN_CATEGORY || cube.origin[cell] !== 1) continue;
    const flags = mergeFlags(
      at[periodAt] === change ? ['B'] : [],
      estimated.has(cell) ? ['E'] : [],
    );
    if (flags.length > 0) cube.flags.set(cell, mergeFlags(cube.flags.get(cell), flags));
  }
}

/** Number of the first period under PP 7/2021 that follows one under UU 20/2008, or -1. */
export function regimeBreak({periods}: Frame, regime: RegimeChoice): number {
  if (regime !== 'in_force') return -1;
  const regimes = periods.map((period) => regimeOfYear(Number(period)));
  return regimes.findIndex((one, i) => i > 0 && one !== regimes[i - 1]);
}

/** Cells that hold an estimated unit, in its own area and in the margin over areas. */
function estimatedCells(
  {axes}: PartCube,
  {inRegister}: Frame,
  {codes, estimated}: UnitSizes,
  partition: readonly PartitionAxis[],
): Set<number> {
  const step = strides(axes);
  const regionAt = partition.findIndex(({dim}) => dim === 'region');
  const region = partition[regionAt];
  const cells = new Set<number>();
  for (let unit = 0; unit < estimated.length; unit++) {
    if (!estimated[unit] || codes[unit] < 0 || codes[unit] > 2 || !inRegister[unit]) continue;
    const own = partition.reduce((sum, axis, a) => sum + axis.codes[unit] * step[a], 0);
    cells.add(own);
    if (region.hasMargin) cells.add(own - region.codes[unit] * step[regionAt]);
  }
  return cells;
}
