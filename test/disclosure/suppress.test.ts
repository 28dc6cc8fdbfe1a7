import fc from 'fast-check';
import {describe, expect, it} from 'vitest';

import {
  auditCells,
  gridCells,
  suppressSecondary,
  type Equation,
  type SuppressOptions,
} from '../../src/disclosure/index.js';
import {choices, rangesOf, tablesOf} from './brute-force.js';

const official = gridCells([
  [20, 3, 9],
  [30, 12, 8],
  [10, 25, 14],
]);

function ask(options: Partial<SuppressOptions> = {}) {
  const {cells, equations, margins} = official;
  return suppressSecondary({
    cells,
    equations,
    fixed: margins,
    primary: ['r0c1'],
    minWidth: 5,
    ...options,
  });
}

describe('suppressSecondary', () => {
  it('withholds nothing without primaries', async () => {
    expect(await ask({primary: []})).toMatchObject({secondary: [], totalCost: 0, reason: null});
  });

  it.each(['optimal', 'heuristic'] as const)('finds the %s rectangle', async (method) => {
    expect(await ask({method})).toMatchObject({
      secondary: ['r0c2', 'r1c1', 'r1c2'],
      totalCost: 29,
      method,
      audit: {safe: true},
    });
  });

  it('may withhold a margin where none is fixed', async () => {
    const {secondary} = await ask({fixed: [], objective: ['fewest_cells']});
    expect(secondary).toHaveLength(3);
  });

  it('keeps what is fixed and says so where that leaves no way', async () => {
    const {cells, equations, margins, inner} = official;
    const most = inner.flat().filter((name) => name !== 'r0c1');
    const fixed = [...margins, ...most];
    const found = await suppressSecondary({cells, equations, fixed, primary: ['r0c1']});
    expect(found).toEqual({
      secondary: null,
      reason: 'not_protectable',
      unprotectable: ['r0c1'],
      totalCost: null,
      method: null,
      audit: null,
    });
  });

  it('takes other costs, and one of equal patterns always', async () => {
    const unit = await ask({cost: 'unit'});
    expect(unit).toMatchObject({totalCost: 3, secondary: ['r0c0', 'r1c0', 'r1c1']});
    const dear = await ask({cost: {r1c2: 1000}});
    expect(dear.secondary).not.toContain('r1c2');
  });

  it('leaves the room above that a protection level asks for', async () => {
    const {audit} = await ask({upperProtection: {r0c1: 20}});
    expect(audit?.intervals.r0c1[1]).toBeGreaterThanOrEqual(23);
  });

  it('withholds a third cell where two singletons share a row', async () => {
    const {cells, equations, margins} = gridCells([
      [1, 1, 40],
      [30, 20, 10],
      [9, 8, 7],
    ]);
    const table = {cells, equations, fixed: margins, primary: ['r0c0', 'r0c1'], minWidth: 1};
    const outsiders = await suppressSecondary(table);
    const insiders = await suppressSecondary({...table, singletons: ['r0c0', 'r0c1']});
    expect(outsiders.secondary).toHaveLength(2);
    expect(insiders.secondary?.filter((name) => name.startsWith('r0'))).toEqual(['r0c2']);
    expect(insiders.audit?.safe).toBe(true);
  });

  it('gives secondaries the width too where that is asked', async () => {
    const {audit} = await ask({protect: 'all', minWidth: 12});
    const widths = Object.values(audit?.intervals ?? {}).map(([low, high]) => (high ?? 99) - low);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(12);
  });

  it('protects a hierarchy of linked tables, large amounts included', async () => {
    const million = 1e6;
    const equations: Equation[] = [
      ['K', ['A', 'B']],
      ['A', ['a1', 'a2', 'a3']],
      ['B', ['b1', 'b2', 'b3']],
      ['K', ['mikro', 'kecil']],
      ['mikro', ['a1', 'a2', 'b1']],
      ['kecil', ['a3', 'b2', 'b3']],
    ];
    const parts = {a1: 275, a2: 4_000, a3: 900, b1: 12_000, b2: 850, b3: 300_000};
    const sums = {A: 5_175, B: 312_850, K: 318_025, mikro: 16_275, kecil: 301_750};
    const cells = Object.fromEntries(
      Object.entries({...parts, ...sums}).map(([name, value]) => [name, value * million]),
    );
    const minWidth = 500 * million;
    const found = await suppressSecondary({cells, equations, primary: ['a1'], minWidth});
    const [low, high] = found.audit?.intervals.a1 ?? [0, 0];
    expect(found.method).toBe('optimal');
    expect((high ?? Infinity) - low).toBeGreaterThanOrEqual(minWidth);
  });

  it.each([
    ['DISCLOSURE_CELL', {primary: ['r9c9']}],
    ['DISCLOSURE_OPTION', {fixed: ['r0c1']}],
    ['DISCLOSURE_OPTION', {minWidth: -1}],
    ['DISCLOSURE_OPTION', {singletons: ['r0c0']}],
    ['DISCLOSURE_CONTRADICTION', {cells: {...official.cells, total: 1}}],
    ['DISCLOSURE_VALUE', {...gridCells([[-1, 2]]), primary: ['r0c1'], fixed: []}],
  ])('says %s for malformed input', async (code, options) => {
    await expect(ask(options)).rejects.toMatchObject({code});
  });
});

const tables = fc.record({
  grid: fc.array(fc.array(fc.nat(6), {minLength: 3, maxLength: 3}), {minLength: 3, maxLength: 3}),
  primary: fc.uniqueArray(fc.nat(8), {minLength: 1, maxLength: 3}),
  minWidth: fc.integer({min: 1, max: 5}),
});

describe('secondary suppression of random 3×3 tables', () => {
  it('has the fewest cells, of those the lowest total, of those the first', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({grid, primary, minWidth}) => {
        const {cells, equations, margins, inner} = gridCells(grid);
        const names = inner.flat();
        const unsafe = primary.map((i) => names[i]);
        const question = {cells, equations, fixed: margins, primary: unsafe, minWidth};
        const found = await suppressSecondary(question);
        expect(found.secondary).toEqual(bestByTrying({cells, equations}, names, unsafe, minWidth));
      }),
      {numRuns: 40},
    );
  });

  it('is safe by the heuristic as well, and in vain only where it is by trying', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async ({grid, primary, minWidth}) => {
        const {cells, equations, margins, inner} = gridCells(grid);
        const unsafe = primary.map((i) => inner.flat()[i]);
        const table = {cells, equations, fixed: margins, primary: unsafe, minWidth};
        const grown = await suppressSecondary({...table, method: 'heuristic'});
        const best = await suppressSecondary({...table, method: 'optimal'});
        expect(grown.reason).toBe(best.reason);
        if (grown.secondary === null || best.secondary === null) return;
        expect(grown.secondary.length).toBeGreaterThanOrEqual(best.secondary.length);
        const withheld = new Set([...unsafe, ...grown.secondary]);
        const audit = await auditCells({
          cells: Object.fromEntries(
            Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
          ),
          equations,
          minWidth,
          sensitive: unsafe,
        });
        expect(audit.safe).toBe(true);
      }),
      {numRuns: 60},
    );
  });
});

type Table = Pick<SuppressOptions, 'cells' | 'equations'>;

/** The pattern by exhaustive search, with intervals from all whole tables; `null` for none. */
function bestByTrying(
  {cells, equations}: Table,
  names: readonly string[],
  unsafe: readonly string[],
  minWidth: number,
): string[] | null {
  const others = names.filter((name) => !unsafe.includes(name));
  for (let size = 0; size <= others.length; size++) {
    let best: {pattern: string[]; total: number} | null = null;
    for (const pattern of choices(others, size)) {
      const total = pattern.reduce((sum, name) => sum + cells[name], 0);
      if (best !== null && total >= best.total) continue;
      const withheld = new Set([...unsafe, ...pattern]);
      const published = Object.fromEntries(
        Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
      );
      const ranges = rangesOf(tablesOf(published, equations));
      if (unsafe.every((name) => ranges[name][1] - ranges[name][0] >= minWidth)) {
        best = {pattern, total};
      }
    }
    if (best !== null) return best.pattern;
  }
  return null;
}
