import fc from 'fast-check';
import {describe, expect, it} from 'vitest';

import {simpleBounds} from '../../src/disclosure/bounds.js';
import {determinedBy} from '../../src/disclosure/elimination.js';
import {componentsOf, systemOf, type Row} from '../../src/disclosure/system.js';

describe('exact elimination', () => {
  it('fixes nothing without relations, and what stands alone in one', () => {
    expect(determinedBy([], 2)).toEqual([false, false]);
    expect(determinedBy([{indices: [1], values: [1], rhs: 4}], 2)).toEqual([false, true]);
  });

  it('finds what follows from three relations only together', () => {
    const pairs = [
      [0, 1],
      [1, 2],
      [0, 2],
    ].map((indices): Row => ({indices, values: [1, 1], rhs: 0}));
    expect(determinedBy(pairs, 3)).toEqual([true, true, true]);
    expect(determinedBy(pairs.slice(1), 3)).toEqual([false, false, false]);
  });

  it('agrees with ranks: a fixed unknown adds no dimension to the relations', () => {
    const system = fc.integer({min: 1, max: 7}).chain((size) =>
      fc.record({
        size: fc.constant(size),
        matrix: fc.array(
          fc.array(fc.constantFrom(-1, 0, 0, 1, 2), {minLength: size, maxLength: size}),
          {maxLength: 7},
        ),
      }),
    );
    fc.assert(
      fc.property(system, ({size, matrix}) => {
        const rows = matrix.map((values): Row => {
          const indices = values.flatMap((value, j) => (value === 0 ? [] : [j]));
          return {indices, values: indices.map((j) => values[j]), rhs: 0};
        });
        const unit = (j: number) => Array.from({length: size}, (_, i) => (i === j ? 1 : 0));
        const expected = unit(-1).map((_, j) => rank([...matrix, unit(j)]) === rank(matrix));
        expect(determinedBy(rows, size)).toEqual(expected);
      }),
      {numRuns: 300},
    );
  });
});

describe('the system of unknowns', () => {
  it('falls into parts that do not bear on one another', () => {
    const system = systemOf({
      cells: {a: null, b: null, c: null, d: null, e: null, ab: 5, cd: 4},
      equations: [
        ['ab', ['a', 'b']],
        ['cd', ['c', 'd']],
      ],
    });
    expect(componentsOf(system).map(({columns}) => columns)).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('counts a cell as often as a relation names it', () => {
    const {rows} = systemOf({cells: {a: null, b: 1, t: 7}, equations: [['t', ['a', 'a', 'b']]]});
    expect(rows).toEqual([{indices: [0], values: [2], rhs: 6}]);
  });

  it('passes bounds on from one relation to the next', () => {
    const {rows} = systemOf({
      cells: {A: null, a1: null, a2: 3, B: 4, K: 12},
      equations: [
        ['K', ['A', 'B']],
        ['A', ['a1', 'a2']],
      ],
    });
    const {lower, upper} = simpleBounds(rows, 2);
    expect([[...lower], [...upper]]).toEqual([
      [8, 5],
      [8, 5],
    ]);
  });
});

/** By elimination with remainders of a large prime, another way than the one that is tested. */
function rank(matrix: readonly (readonly number[])[]): number {
  const prime = 1_000_003n;
  const power = (base: bigint, exponent: bigint): bigint =>
    exponent === 0n
      ? 1n
      : (power((base * base) % prime, exponent / 2n) * (exponent % 2n === 1n ? base : 1n)) % prime;
  const rows = matrix.map((row) => row.map((value) => (BigInt(value) + prime) % prime));
  let found = 0;
  for (let column = 0; column < (matrix[0]?.length ?? 0); column++) {
    const at = rows.findIndex((row, i) => i >= found && row[column] !== 0n);
    if (at < 0) continue;
    [rows[found], rows[at]] = [rows[at], rows[found]];
    const inverse = power(rows[found][column], prime - 2n);
    for (let i = found + 1; i < rows.length; i++) {
      const times = (rows[i][column] * inverse) % prime;
      rows[i] = rows[i].map((value, j) => (value + (prime - times) * rows[found][j]) % prime);
    }
    found++;
  }
  return found;
}
