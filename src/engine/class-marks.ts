import {NO} from '../data/column.js';
import {axisIndex, coordinates, strides, UNKNOWN_CATEGORY, type PartCube} from '../data/cube.js';
import {mergeFlags} from '../data/flags.js';
import type {Placing} from './aggregate.js';
import type {Frame} from './frame.js';
import {regimeOfPeriod, UNKNOWN_CLASS, type RegimeChoice, type UnitSizes} from './size.js';

/**
 * Flags class counts: E where another criterion than sales decided for a counted unit of the cell,
 * B in the first period under a new law, also where nothing is known of it: who compares the years
 * around it must see the break. Margins over class carry neither.
 *
 * @param counted truth per unit; those that are `NO` stand in no cell
 */
export function markClasses(
  cube: PartCube,
  frame: Frame,
  sizes: UnitSizes,
  {
    placing,
    counted,
    regime,
  }: {
    readonly placing: Placing;
    readonly counted: Uint8Array;
    readonly regime: RegimeChoice;
  },
): void {
  const sizeAt = axisIndex(cube, 'size_class');
  const periodAt = axisIndex(cube, 'period');
  const marks = estimatedCells(placing, counted, sizes);
  // An axis of programmes or channels stands last; all its categories share the same units.
  const perMark = cube.size / placing.size;
  const first = regimeBreak(frame.classPeriods, regime);
  const change = first < 0 ? -1 : frame.periods.indexOf(frame.classPeriods[first]);
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    const id = cube.axes[sizeAt].ids[at[sizeAt]];
    if (at[sizeAt] === 0 || id === UNKNOWN_CATEGORY) continue;
    const flags = mergeFlags(
      at[periodAt] === change ? ['B'] : [],
      cube.origin[cell] === 1 && marks[Math.floor(cell / perMark)] === 1 ? ['E'] : [],
    );
    if (flags.length > 0) cube.flags.set(cell, mergeFlags(cube.flags.get(cell), flags));
  }
}

/**
 * Turns the classes of a period into missing where no business of its register has a known class:
 * an office that does not ask for sales has no "0 mikro".
 */
export function markUnclassed(cube: PartCube, frame: Frame, sizes: UnitSizes): void {
  const known = classedPeriods(frame, sizes);
  if (!known.includes(0)) return;
  const sizeAt = axisIndex(cube, 'size_class');
  const periodAt = axisIndex(cube, 'period');
  for (let cell = 0; cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    const id = cube.axes[sizeAt].ids[at[sizeAt]];
    if (known[at[periodAt]] || at[sizeAt] === 0 || id === UNKNOWN_CATEGORY) continue;
    cube.numerator[cell] = cube.denominator[cell] = cube.unknown[cell] = NaN;
    for (const counts of Object.values(cube.extra)) counts[cell] = NaN;
    cube.origin[cell] = 0;
  }
}

/** 1 per period in which the class of a registered business is known. */
function classedPeriods({periodStart, inRegister, periods}: Frame, {codes}: UnitSizes): Uint8Array {
  return Uint8Array.from(periods, (_, period) => {
    for (let unit = periodStart[period]; unit < periodStart[period + 1]; unit++)
      if (inRegister[unit] === 1 && codes[unit] !== UNKNOWN_CLASS) return 1;
    return 0;
  });
}

/**
 * Flags reported classes B in the first period under the new law: nobody says under which limits
 * they were counted. An office that keeps one rule throughout says so by `sizeRegime`.
 */
export function markReportedClasses(cube: PartCube, regime: RegimeChoice): void {
  const sizeAt = axisIndex(cube, 'size_class');
  const periodAt = axisIndex(cube, 'period');
  const change = regimeBreak(cube.axes[periodAt].ids, regime);
  for (let cell = 0; change >= 0 && cell < cube.size; cell++) {
    const at = coordinates(cube.axes, cell);
    if (at[sizeAt] === 0 || at[periodAt] !== change || Number.isNaN(cube.numerator[cell])) continue;
    cube.flags.set(cell, mergeFlags(cube.flags.get(cell), ['B']));
  }
}

/** Number of the first period under PP 7/2021 that follows one under UU 20/2008, or -1. */
export function regimeBreak(periods: readonly string[], regime: RegimeChoice): number {
  if (regime !== 'in_force') return -1;
  const regimes = periods.map(regimeOfPeriod);
  return regimes.findIndex((one, i) => i > 0 && one !== regimes[i - 1]);
}

/** 1 per cell (and its margins) where an estimated class was counted. */
function estimatedCells(placing: Placing, counted: Uint8Array, sizes: UnitSizes): Uint8Array {
  const found = new Uint8Array(placing.size);
  if (sizes.anyEstimated === false) return found;
  for (let unit = 0; unit < counted.length; unit++)
    if (sizes.estimated[unit] === 1 && counted[unit] !== NO) found[placing.base[unit]] = 1;
  markMargins(found, placing);
  return found;
}

/** Marks the margins over every marked cell of a partition. */
export function markMargins(found: Uint8Array, {axes}: Placing): void {
  const step = strides(axes);
  axes.forEach(({hasMargin, ids}, a) => {
    if (!hasMargin) return;
    for (let cell = 0; cell < found.length; cell++) {
      const at = Math.floor(cell / step[a]) % ids.length;
      if (at > 0 && found[cell] === 1) found[cell - at * step[a]] = 1;
    }
  });
}
