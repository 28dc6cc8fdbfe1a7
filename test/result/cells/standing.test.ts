import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {emptyCube, TOTAL, type PartCube} from '../../../src/data/cube.js';
import {cellsFunctions} from '../../../src/result/cells/index.js';
import '../../support/fast-check.js';

const options = {along: 'kbli', from: 'first', to: 'last', acrossBreak: 'no'};
const noLabels = new Map<string, string>();

/** A cube of counts `[period][area][category]` with their margins; null is missing. */
function cubeOf(counts: readonly (readonly (readonly (number | null)[])[])[]): PartCube {
  const [areas, categories] = [counts[0].length, counts[0][0].length];
  const ids = (count: number, name: string) => Array.from({length: count}, (_, i) => name + i);
  const axes = [
    {dim: 'region', ids: [TOTAL, ...ids(areas, 'A')], labels: noLabels},
    {dim: 'period', ids: counts.map((_, i) => String(2020 + i)), labels: noLabels},
    {dim: 'kbli', ids: [TOTAL, ...ids(categories, '1')], labels: noLabels},
  ];
  const cube = emptyCube(axes);
  cube.unknown.fill(0);
  cube.origin.fill(1);
  const at = (area: number, period: number, category: number): number =>
    (area * counts.length + period) * (categories + 1) + category;
  cube.numerator.fill(0);
  counts.forEach((byArea, p) =>
    byArea.forEach((row, a) =>
      row.forEach((count, k) => {
        for (const [i, j] of [
          [0, 0],
          [a + 1, 0],
          [0, k + 1],
          [a + 1, k + 1],
        ])
          cube.numerator[at(i, p, j)] += count ?? (i === 0 ? 0 : NaN);
        if (count === null) cube.origin[at(a + 1, p, k + 1)] = 0;
      }),
    ),
  );
  return cube;
}

/** Every cell of an area and a category. */
function inner({axes, size}: PartCube): number[] {
  const [, periods, categories] = axes.map(({ids}) => ids.length);
  return Array.from({length: size}, (_, cell) => cell).filter(
    (cell) => cell % categories > 0 && cell >= periods * categories,
  );
}

const table = (periods: number, least: number) =>
  fc
    .tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 1, max: 5}))
    .chain(([areas, categories]) =>
      fc.array(
        fc.array(
          fc.array(fc.integer({min: least, max: 40}), {
            minLength: categories,
            maxLength: categories,
          }),
          {minLength: areas, maxLength: areas},
        ),
        {minLength: periods, maxLength: periods},
      ),
    );

describe('functions along products', () => {
  it('give each cell a value or a reason, never both', () => {
    fc.assert(
      fc.property(table(2, 0), (counts) => {
        const cube = cubeOf(counts);
        const names = [
          'locationQuotient',
          'dynamicLocationQuotient',
          'quadrant',
          'shiftShare',
          'klassen',
          'herfindahl',
          'krugman',
        ] as const;
        for (const cell of inner(cube))
          for (const name of names) {
            const {value, reason} = cellsFunctions[name]({units: cube}, cell, options);
            expect(value === null).toBe(reason !== null);
            expect(Number.isNaN(value)).toBe(false);
          }
      }),
    );
  });

  it('make the dynamic quotient the ratio of the static ones', () => {
    fc.assert(
      fc.property(table(3, 1), (counts) => {
        const cube = cubeOf(counts);
        const width = cube.axes[2].ids.length;
        for (const cell of inner(cube)) {
          if (Math.floor(cell / width) % 3 !== 2) continue;
          const lq = (at: number) =>
            cellsFunctions.locationQuotient({units: cube}, at, options).value ?? NaN;
          const dlq = cellsFunctions.dynamicLocationQuotient({units: cube}, cell, options);
          expect(dlq.value).toBeCloseTo(lq(cell) / lq(cell - 2 * width), 6);
        }
      }),
    );
  });

  it('let the parts of shift-share add up to the change, and the shifts of areas to zero', () => {
    fc.assert(
      fc.property(table(2, 1), (counts) => {
        const cube = cubeOf(counts);
        const width = cube.axes[2].ids.length;
        const shifts = new Map<number, number>();
        for (const cell of inner(cube)) {
          if (Math.floor(cell / width) % 2 !== 1) continue;
          const {value, extra} = cellsFunctions.shiftShare({units: cube}, cell, options);
          const sum = (extra.national ?? NaN) + (extra.industry_mix ?? NaN) + (value ?? NaN);
          expect(sum).toBeCloseTo(extra.change ?? NaN, 6);
          shifts.set(cell % width, (shifts.get(cell % width) ?? 0) + (value ?? NaN));
        }
        for (const total of shifts.values()) expect(total).toBeCloseTo(0, 6);
      }),
    );
  });

  it('take the order of areas and products as of no meaning', () => {
    fc.assert(
      fc.property(table(1, 1), ([counts]) => {
        const turned = [...counts].reverse().map((row) => [...row].reverse());
        const [cube, other] = [cubeOf([counts]), cubeOf([turned])];
        const [own, cells] = [inner(cube), inner(other).reverse()];
        own.forEach((cell, i) => {
          for (const name of ['locationQuotient', 'herfindahl', 'krugman'] as const) {
            const [a, b] = [
              cellsFunctions[name]({units: cube}, cell, options).value,
              cellsFunctions[name]({units: other}, cells[i], options).value,
            ];
            expect(a).toBeCloseTo(b ?? NaN, 9);
          }
        });
      }),
    );
  });

  it('keep what is missing apart from zero', () => {
    const cube = cubeOf([
      [
        [6, null, 4],
        [5, 5, 0],
        [5, 5, 5],
      ],
    ]);
    const [first, missing, , , , zero] = inner(cube).map((cell) =>
      cellsFunctions.locationQuotient({units: cube}, cell, options),
    );
    expect(missing).toMatchObject({value: null, reason: 'missing_input'});
    // The area's own total is missing with it.
    expect(first).toMatchObject({value: null, reason: 'missing_input'});
    expect(zero).toMatchObject({value: 0, reason: null});
  });
});
