import fc from 'fast-check';
import {describe, expect, it} from 'vitest';

import {roundCells, roundControlled, type Equation} from '../../src/disclosure/index.js';

describe('roundControlled', () => {
  it('leaves a table of multiples as it is', async () => {
    expect(
      await roundControlled({
        table: [
          [0, 5],
          [10, -15],
        ],
        base: 5,
      }),
    ).toEqual({
      rounded: [
        [0, 5, 5],
        [10, -15, -5],
        [10, -10, 0],
      ],
      totalAbsoluteDistortion: 0,
      reason: null,
    });
  });

  it('gives an empty table its total, zero', async () => {
    expect((await roundControlled({table: [], base: 5})).rounded).toEqual([[0]]);
  });

  it('rounds the first cells down where several tables are as near', async () => {
    const {rounded} = await roundControlled({table: [[1, 1, 1, 1, 1]], base: 5});
    expect(rounded).toEqual([
      [0, 0, 0, 0, 5, 5],
      [0, 0, 0, 0, 5, 5],
    ]);
  });

  it('says where three dimensions allow no rounding', async () => {
    // Every pair of the three must be 5, which no two of 0 and 5 for each of them give.
    const equations: Equation[] = [
      ['ab', ['a', 'b']],
      ['bc', ['b', 'c']],
      ['ac', ['a', 'c']],
    ];
    const cells = {a: 2.5, b: 2.5, c: 2.5, ab: 5, bc: 5, ac: 5};
    expect(await roundCells({cells, equations, base: 5})).toEqual({
      rounded: null,
      totalAbsoluteDistortion: null,
      reason: 'no_controlled_rounding',
    });
  });

  it.each([
    ['DISCLOSURE_OPTION', {table: [[1]], base: 0}],
    ['DISCLOSURE_OPTION', {table: [[1], [1, 2]], base: 5}],
    ['DISCLOSURE_VALUE', {table: [[Infinity]], base: 5}],
  ])('says %s for malformed input', async (code, options) => {
    await expect(roundControlled(options)).rejects.toMatchObject({code});
  });

  it('adds up, stays beside every value and moves least, as trying all tables shows', async () => {
    const tables = fc.record({
      table: fc.array(fc.array(fc.nat(20), {minLength: 3, maxLength: 3}), {
        minLength: 1,
        maxLength: 3,
      }),
      base: fc.integer({min: 2, max: 10}),
    });
    await fc.assert(
      fc.asyncProperty(tables, async ({table, base}) => {
        const found = await roundControlled({table, base});
        const best = bestByTrying(table, base);
        expect(found.rounded).toEqual(best.rounded);
        expect(found.totalAbsoluteDistortion).toBe(best.distortion);
      }),
      {numRuns: 60},
    );
  });
});

/** The first of the nearest tables by exhaustive search, inner cells down before up. */
function bestByTrying(table: readonly (readonly number[])[], base: number) {
  const whole = withMargins(table);
  const values = table.flat();
  let best: {rounded: number[][]; distortion: number} | null = null;
  for (let mask = 0; mask < 2 ** values.length; mask++) {
    const inner = values.map((value, i) => {
      const up = (mask >> (values.length - 1 - i)) & 1;
      return up === 1 ? Math.floor(value / base) * base + base : Math.floor(value / base) * base;
    });
    const width = table[0].length;
    const rounded = withMargins(table.map((_, r) => inner.slice(r * width, (r + 1) * width)));
    const gaps = rounded.flatMap((row, r) => row.map((to, c) => Math.abs(to - whole[r][c])));
    if (gaps.some((gap) => gap >= base)) continue;
    const distortion = gaps.reduce((a, b) => a + b, 0);
    if (best === null || distortion < best.distortion) best = {rounded, distortion};
  }
  if (best === null) throw new Error('no controlled rounding');
  return best;
}

function withMargins(table: readonly (readonly number[])[]): number[][] {
  const rows = table.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  return [...rows, rows[0].map((_, c) => rows.reduce((sum, row) => sum + row[c], 0))];
}
