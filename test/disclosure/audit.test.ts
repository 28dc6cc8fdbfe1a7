import fc from 'fast-check';
import {describe, expect, it} from 'vitest';

import {auditCells, gridCells, type Equation} from '../../src/disclosure/index.js';
import {UmkmError} from '../../src/errors.js';
import {rangesOf, tablesOf} from './brute-force.js';

const row: Equation[] = [['total', ['mikro', 'kecil', 'menengah']]];

describe('auditCells', () => {
  it('finds nothing where everything is published, and nothing in an empty table', async () => {
    const nothing = {intervals: {}, exactDisclosures: [], tooNarrow: [], insiders: {}, safe: true};
    expect(await auditCells({cells: {}, equations: []})).toEqual(nothing);
    const cells = {mikro: 4, kecil: 2, menengah: 0, total: 6};
    expect(await auditCells({cells, equations: row})).toEqual(nothing);
  });

  it('gives no upper bound where the total is not published either', async () => {
    const cells = {mikro: 20, kecil: null, menengah: 3, total: null};
    const {intervals, safe} = await auditCells({cells, equations: row, minWidth: 5});
    expect(intervals).toEqual({kecil: [0, null], total: [23, null]});
    expect(safe).toBe(true);
  });

  it('gives no bound at all to a cell without relations', async () => {
    const {intervals} = await auditCells({cells: {a: null}, equations: []});
    expect(intervals).toEqual({a: [0, null]});
  });

  it('finds zeros that only follow because no cell is negative', async () => {
    const cells = {mikro: 6, kecil: null, menengah: null, total: 6};
    const {exactDisclosures} = await auditCells({cells, equations: row});
    expect(exactDisclosures).toEqual(['kecil', 'menengah']);
  });

  it('finds what two releases give away together', async () => {
    const equations: Equation[] = [
      ['total', ['A', 'B']],
      ['later', ['A', 'B', 'new']],
      ['rest', ['B', 'new']],
    ];
    const cells = {A: null, B: null, new: null, total: 20, later: 23, rest: 9};
    const {intervals} = await auditCells({cells, equations});
    expect(intervals).toEqual({A: [14, 14], B: [6, 6], new: [3, 3]});
  });

  it('reports a narrow interval only where that is asked, exact ones included', async () => {
    const cells = {mikro: 20, kecil: null, menengah: null, total: 23};
    const narrow = await auditCells({cells, equations: row, minWidth: 5});
    expect(narrow.tooNarrow).toEqual(['kecil', 'menengah']);
    const one = await auditCells({cells, equations: row, minWidth: 5, sensitive: ['kecil']});
    expect(one.tooNarrow).toEqual(['kecil']);
    const wide = await auditCells({cells, equations: row, minWidth: 3});
    expect(wide).toMatchObject({tooNarrow: [], safe: true});
    const exact = await auditCells({cells: {...cells, kecil: 1}, equations: row, minWidth: 5});
    expect(exact).toMatchObject({exactDisclosures: ['menengah'], tooNarrow: ['menengah']});
  });

  it('lets the contributor of a singleton attack the other cell', async () => {
    const cells = {mikro: 20, kecil: null, menengah: null, total: 23};
    const audit = await auditCells({cells, equations: row, singletons: {kecil: 1}});
    expect(audit.exactDisclosures).toEqual([]);
    expect(audit.insiders).toEqual({kecil: {exactDisclosures: ['menengah'], tooNarrow: []}});
    expect(audit.safe).toBe(false);
  });

  it('takes what an attacker knows as published', async () => {
    const cells = {mikro: null, kecil: null, menengah: 3, total: 23};
    const {intervals} = await auditCells({cells, equations: row, known: {kecil: 4}});
    expect(intervals).toEqual({mikro: [16, 16]});
  });

  it('rounds bounds inward for counts alone, where three tables meet in halves', async () => {
    const equations: Equation[] = [
      ['ab', ['a', 'b']],
      ['bc', ['b', 'c']],
      ['ac', ['a', 'c', 'd']],
    ];
    const cells = {a: null, b: null, c: null, d: null, ab: 3, bc: 3, ac: 5};
    const {intervals} = await auditCells({cells, equations});
    expect(intervals.a).toEqual([0, 2.5]);
    const whole = await auditCells({cells, equations, whole: true});
    expect(whole.intervals.a).toEqual([0, 2]);
  });

  it('takes two relations for the same whose large sums differ by a rounding error', async () => {
    // A total and what an earlier release told of it: both leave 23,550,000 for the two areas.
    const {intervals} = await auditCells({
      cells: {
        ...{a: null, b: null, told: 23_549_999.999996185},
        ...{total: 4_500_000_000, rest: 4_476_450_000},
      },
      equations: [
        ['total', ['a', 'b', 'rest']],
        ['told', ['a', 'b']],
      ],
    });
    expect(intervals).toEqual({a: [0, 23_550_000], b: [0, 23_550_000]});
  });

  it('keeps to the rupiah in amounts of trillions', async () => {
    const cells = {
      mikro: 4_123_456_789_012,
      kecil: null,
      menengah: null,
      total: 4_123_456_789_012 + 3,
    };
    const {intervals} = await auditCells({cells, equations: row});
    expect(intervals).toEqual({kecil: [0, 3], menengah: [0, 3]});
  });

  it.each([
    ['a sum below its parts', {mikro: 20, kecil: null, menengah: 5, total: 23}],
    ['a published sum that does not add up', {mikro: 20, kecil: 1, menengah: 5, total: 23}],
  ])('refuses %s', async (_, cells) => {
    const error = await auditCells({cells, equations: row}).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(UmkmError);
    expect((error as UmkmError).code).toBe('DISCLOSURE_CONTRADICTION');
  });

  it.each([
    ['DISCLOSURE_CELL', {mikro: 1, kecil: null, total: 2}, {}],
    ['DISCLOSURE_VALUE', {mikro: NaN, kecil: null, menengah: 1, total: 2}, {}],
    ['DISCLOSURE_CELL', {mikro: 1, kecil: null, menengah: 1, total: 2}, {known: {besar: 1}}],
    ['DISCLOSURE_OPTION', {mikro: 1, kecil: null, menengah: 1, total: 2}, {minWidth: -1}],
  ])('says %s for malformed input', async (code, cells, options) => {
    await expect(auditCells({cells, equations: row, ...options})).rejects.toMatchObject({code});
  });
});

describe('intervals of random tables', () => {
  const small = fc.record({
    grid: fc.array(fc.array(fc.nat(4), {minLength: 3, maxLength: 3}), {
      minLength: 2,
      maxLength: 3,
    }),
    hidden: fc.array(fc.nat(8), {maxLength: 7}),
  });

  it('are those of all whole tables, tried one by one', async () => {
    await fc.assert(
      fc.asyncProperty(small, async ({grid, hidden}) => {
        const {cells, equations, inner} = gridCells(grid);
        const names = inner.flat();
        const withheld = new Set(hidden.map((i) => names[i % names.length]));
        const published = hide(cells, withheld);
        const audit = await auditCells({cells: published, equations});
        // Sums of rows and columns have whole vertices: no interval ends between whole numbers.
        const ranges = rangesOf(tablesOf(published, equations));
        expect(audit.intervals).toEqual(ranges);
        const exact = Object.keys(ranges).filter((name) => ranges[name][0] === ranges[name][1]);
        expect([...audit.exactDisclosures].sort()).toEqual(exact.sort());
      }),
      {numRuns: 60},
    );
  });

  it('hold the true value, margins withheld too, and no cell is exact that can be another', async () => {
    const table = fc.record({
      grid: fc.array(fc.array(fc.nat(1000), {minLength: 4, maxLength: 4}), {
        minLength: 2,
        maxLength: 6,
      }),
      share: fc.double({min: 0, max: 0.9, noNaN: true}),
      draws: fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 40, maxLength: 40}),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({grid, share, draws}) => {
        const {cells, equations} = gridCells(grid);
        const names = Object.keys(cells);
        const withheld = new Set(names.filter((_, i) => draws[i % draws.length] < share));
        const audit = await auditCells({cells: hide(cells, withheld), equations});
        expect(Object.keys(audit.intervals)).toHaveLength(withheld.size);
        for (const [name, [lower, upper]] of Object.entries(audit.intervals)) {
          expect(lower).toBeLessThanOrEqual(cells[name]);
          expect(upper ?? Infinity).toBeGreaterThanOrEqual(cells[name]);
          const exact = lower === upper;
          expect(audit.exactDisclosures.includes(name)).toBe(exact);
        }
      }),
      {numRuns: 60},
    );
  });
});

function hide(cells: Readonly<Record<string, number>>, withheld: ReadonlySet<string>) {
  return Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
  );
}
