import {determinedModulo} from './modular.js';
import type {Row} from './system.js';

/** Above this many unknowns fractions may grow long. */
const fewUnknowns = 400;

/**
 * Which unknowns the relations alone fix, whatever the values: those that fraction-free Gauss–Jordan
 * elimination leaves by themselves in a relation. Whole numbers of any length, so nothing is
 * rounded; for many unknowns remainders (`determinedModulo`). That cells are not negative is not
 * used; see the intervals for what it adds.
 *
 * @param size number of unknowns
 * @returns one answer per unknown
 */
export function determinedBy(rows: readonly Row[], size: number): boolean[] {
  return size > fewUnknowns ? determinedModulo(rows, size) : determinedExactly(rows, size);
}

/** The same by whole numbers of any length. */
export function determinedExactly(rows: readonly Row[], size: number): boolean[] {
  const left = rows.map(({indices, values}) => {
    return new Map(indices.map((j, i) => [j, BigInt(values[i])]));
  });
  const holders = Array.from({length: size}, () => new Set<number>());
  left.forEach((row, i) => {
    for (const j of row.keys()) holders[j].add(i);
  });
  const open = new Set(left.keys());
  const pivots: {readonly row: Map<number, bigint>; readonly column: number}[] = [];
  for (let next = shortest(open, left); next !== null; next = shortest(open, left)) {
    open.delete(next);
    const row = left[next];
    const column = rarest(row, holders);
    pivots.push({row, column});
    for (const other of holders[column]) {
      if (other !== next) subtract(left, other, row, column, holders);
    }
  }
  const fixed = Array.from({length: size}, () => false);
  for (const {row, column} of pivots) fixed[column] = row.size === 1;
  return fixed;
}

/** The shortest relation that has no pivot yet: it fills the others least. */
function shortest(open: Set<number>, rows: readonly Map<number, bigint>[]): number | null {
  let best: number | null = null;
  for (const i of open) {
    if (rows[i].size === 0) open.delete(i);
    else if (best === null || rows[i].size < rows[best].size) best = i;
  }
  return best;
}

/** The unknown of a relation that fewest others have. */
function rarest(row: ReadonlyMap<number, bigint>, holders: readonly Set<number>[]): number {
  let best = -1;
  for (const j of row.keys()) if (best < 0 || holders[j].size < holders[best].size) best = j;
  return best;
}

/** Takes the pivot's relation from another so often that the unknown is gone, without fractions. */
function subtract(
  rows: readonly Map<number, bigint>[],
  target: number,
  pivot: ReadonlyMap<number, bigint>,
  column: number,
  holders: readonly Set<number>[],
): void {
  const row = rows[target];
  const ours = row.get(column) ?? 0n;
  const theirs = pivot.get(column) ?? 0n;
  const common = divisor(ours, theirs);
  const [stretch, times] = [theirs / common, ours / common];
  if (stretch !== 1n) for (const [j, value] of row) row.set(j, value * stretch);
  for (const [j, value] of pivot) {
    const difference = (row.get(j) ?? 0n) - value * times;
    if (difference === 0n) {
      row.delete(j);
      holders[j].delete(target);
    } else {
      row.set(j, difference);
      holders[j].add(target);
    }
  }
  if (stretch !== 1n && stretch !== -1n) shorten(row);
}

function shorten(row: Map<number, bigint>): void {
  let common = 0n;
  for (const value of row.values()) {
    common = divisor(value, common);
    if (common === 1n) return;
  }
  if (common > 1n) for (const [j, value] of row) row.set(j, value / common);
}

/** The greatest common divisor, not negative. */
function divisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}
