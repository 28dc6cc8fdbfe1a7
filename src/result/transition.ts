import type {PartCube} from '../data/cube.js';
import {netUpgrades} from '../measure/net-upgrades.js';
import type {Transition} from '../measure/transition.js';
import {upwardMobility} from '../measure/upward-mobility.js';
import {ratioAt} from './ratio.js';
import {extraOf, nothing, orNull, whyMissing, type Figure} from './row.js';

/**
 * Share of the businesses of a class at the start that rose, in percent: of all at the start (the
 * value) and of the survivors of known class (`value_survivors`), with the whole matrix as
 * `mikro>kecil`. Reported upgrades have no matrix, and no value over the change of the law.
 */
export function upwardAt(cube: PartCube, cell: number, from = 'mikro'): Figure {
  const initial = orNull(cube.denominator[cell]);
  const none = {upgraded: null, initial, surviving_classified: null, value_survivors: null};
  if (cube.origin[cell] === 2) {
    const ratio = ratioAt(cube, cell);
    const extra = {...none, upgraded: ratio.numerator};
    if (ratio.value !== null && ratio.flags.includes('B'))
      return nothing('break', {...ratio, unknown: null, extra});
    if (ratio.value !== null && ratio.value > 100)
      return nothing('invalid_input', {...ratio, unknown: null, extra});
    return {...ratio, unknown: null, extra};
  }
  const matrix = matrixOf(cube, cell);
  if (Number.isNaN(cube.numerator[cell]))
    return nothing(whyMissing(cube, cell), {denominator: initial, extra: {...none, ...matrix}});
  const mobility = upwardMobility(transitionsOf(matrix), from);
  const parts = {
    numerator: mobility.upgraded,
    denominator: mobility.initial,
    unknown: mobility.unknown,
    extra: {
      upgraded: mobility.upgraded,
      initial: mobility.initial,
      surviving_classified: mobility.survivingClassified,
      value_survivors: mobility.valueSurvivors,
      ...matrix,
    },
    flags: cube.flags.get(cell) ?? [],
  };
  if (mobility.value === null) return nothing(mobility.reason ?? 'missing_input', parts);
  // What became of none of them is known: that is no 0 %.
  if (mobility.unknown === mobility.initial) return nothing('missing_input', parts);
  return {...parts, value: mobility.value, reason: null};
}

/** Businesses that rose minus those that fell; exits and unknowns are neither. */
export function netUpgradesAt(cube: PartCube, cell: number): Figure {
  const unknown = orNull(cube.unknown[cell]);
  if (Number.isNaN(cube.numerator[cell]))
    return nothing(whyMissing(cube, cell), {unknown, extra: {up: null, down: null, exits: null}});
  const {value, up, down, exits} = netUpgrades(transitionsOf(matrixOf(cube, cell)));
  return {
    value,
    numerator: value,
    denominator: null,
    unknown,
    extra: {up, down, exits},
    flags: cube.flags.get(cell) ?? [],
    reason: null,
  };
}

/** Businesses of a class as published, with the same under one rule beside it. */
export function reclassificationAt(cube: PartCube, cell: number): Figure {
  const value = cube.numerator[cell];
  const extra = extraOf(cube, cell);
  if (Number.isNaN(value)) return nothing(whyMissing(cube, cell), {extra});
  return {
    value,
    numerator: value,
    denominator: null,
    unknown: orNull(cube.unknown[cell]),
    extra: {constant: null, apparent_downgrades: null, true_downgrades: null, ...extra},
    flags: cube.flags.get(cell) ?? [],
    reason: null,
  };
}

/** The counts per pair of states: `{'mikro>kecil': 8}`. */
function matrixOf(cube: PartCube, cell: number): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(extraOf(cube, cell)).filter(([name]) => name.includes('>')),
  );
}

function transitionsOf(matrix: Readonly<Record<string, number | null>>): Transition[] {
  const known = (state: string): string | null => (state === 'unknown' ? null : state);
  return Object.entries(matrix).map(([name, n]) => {
    const [from, to] = name.split('>');
    return {from: known(from), to: known(to), n};
  });
}
