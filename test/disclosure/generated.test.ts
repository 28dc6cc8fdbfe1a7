import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';

import {
  auditCells,
  loadSolver,
  suppressSecondary,
  type Progress,
  type Solver,
} from '../../src/disclosure/index.js';
import {determinedExactly} from '../../src/disclosure/elimination.js';
import {determinedModulo} from '../../src/disclosure/modular.js';
import {systemOf} from '../../src/disclosure/system.js';
import {countsOf, drawsOf, randomShape, type OfficeShape} from './generated-tables.js';
import {protectedOffice} from './protected-office.js';

const small: OfficeShape = {
  seed: 3,
  kecamatan: 3,
  desa: 2,
  classes: 3,
  sections: 3,
  breakdown: 'linked',
  years: 2,
  businesses: 160,
};

let solver: Solver;
beforeAll(async () => {
  solver = await loadSolver();
});

describe('generated tables', () => {
  it('are the same for a seed, add up, and have what an office has', () => {
    const table = countsOf(small);
    expect(countsOf(small)).toEqual(table);
    expect(countsOf({...small, seed: 4}).cells).not.toEqual(table.cells);
    for (const [total, parts] of table.equations) {
      expect(parts.reduce((sum, name) => sum + table.cells[name], 0)).toBe(table.cells[total]);
    }
    expect(table.free.some((name) => table.cells[name] < 0)).toBe(true);
    expect(table.hidden.length).toBeGreaterThan(0);
    expect(table.primary.length).toBeGreaterThan(10);
  });

  it('have figures beside them that give a withheld count away', async () => {
    const {cells, equations, hidden, free, derived, primary} = countsOf(small);
    const withheld = new Set([...hidden, ...primary, ...free]);
    const published = Object.fromEntries(
      Object.entries(cells).map(([name, value]) => [name, withheld.has(name) ? null : value]),
    );
    const [having, all] = Object.values(derived).find(
      ([part, whole]) => withheld.has(part) && !withheld.has(whole) && part.startsWith('nib'),
    ) as [string, string];
    // A published rate times its published base is the count.
    const rate = cells[having] / cells[all];
    const known = {[having]: rate * cells[all]};
    const reader = {cells: published, equations, hidden, free, whole: true, solver};
    const {intervals} = await auditCells({...reader, known, depth: 'enough'});
    expect(Object.keys(intervals)).not.toContain(having);
  });
});

describe('suppression of generated tables', () => {
  it.each([1, 2, 4, 5, 7, 8])('leaves nothing open in the counts of office %i', async (seed) => {
    const found = await protectedOffice({seed, kind: 'counts', solver});
    expect(found).toMatchObject({open: 0, refused: 0});
    expect(found.openBefore).toBeGreaterThan(found.sensitive / 3);
  });

  it.each([8, 13])('leaves nothing open in the amounts of office %i', async (seed) => {
    const found = await protectedOffice({seed, kind: 'amounts', solver});
    expect(found).toMatchObject({open: 0, refused: 0});
  });

  it('takes the same cells every time, and says how far it is', async () => {
    const shape = randomShape(8);
    const {cells, equations, primary, hidden} = countsOf(shape);
    const question = {cells, equations, primary, hidden, whole: true, solver};
    const heard: Progress[] = [];
    const onProgress = (progress: Progress): number => heard.push(progress);
    const first = await suppressSecondary({...question, method: 'heuristic', onProgress});
    const second = await suppressSecondary({...question, method: 'heuristic'});
    expect(second.secondary).toEqual(first.secondary);
    expect(new Set(heard.map(({phase}) => phase))).toContain('attack');
    expect(heard.every(({done, total}) => done >= 0 && done <= total)).toBe(true);
  });

  it('withholds few more cells than the best pattern', async () => {
    let [heuristic, best] = [0, 0];
    for (const seed of [21, 22, 23, 24, 25, 26]) {
      const shape = {...small, seed, desa: 0, years: 1, businesses: 90};
      const {cells, equations, primary, hidden} = countsOf({...shape, breakdown: 'crossed'});
      const question = {cells, equations, primary, hidden, whole: true, solver};
      const grown = await suppressSecondary({...question, method: 'heuristic'});
      const optimal = await suppressSecondary({...question, method: 'optimal', seconds: 20});
      if (optimal.secondary === null) continue;
      heuristic += primary.length + (grown.secondary?.length ?? Infinity);
      best += primary.length + optimal.secondary.length;
    }
    expect(best).toBeGreaterThan(0);
    expect(heuristic).toBeLessThanOrEqual(1.1 * best);
  });
});

describe('hidden and free cells', () => {
  const cells = {n0: 40, n1: 39, change: -1, a: 2, rest: 37};
  const equations = [
    ['n1', ['n0', 'change']],
    ['n1', ['a', 'rest']],
  ] as const;

  it('are never among the secondaries, and need no protection', async () => {
    const question = {cells, equations, free: ['change'], whole: true, solver};
    const found = await suppressSecondary({...question, primary: [], hidden: ['rest']});
    expect(found).toMatchObject({secondary: [], audit: {safe: true, exactDisclosures: []}});
  });

  it('are protected where a rule found them unsafe', async () => {
    const question = {cells, equations, free: ['change'], whole: true, solver};
    const hidden = ['a', 'rest'];
    const found = await suppressSecondary({...question, primary: ['a'], hidden});
    expect(found.secondary).toEqual([]);
    const fixed = ['n0', 'n1', 'change', 'rest'];
    const lost = await suppressSecondary({...question, primary: ['a'], fixed});
    expect(lost).toMatchObject({reason: 'not_protectable', unprotectable: ['a']});
  });

  it('may be negative only where that is said', async () => {
    await expect(
      suppressSecondary({cells, equations, primary: ['a'], solver}),
    ).rejects.toMatchObject({code: 'DISCLOSURE_VALUE'});
    const published = {...cells, n0: null, n1: null, change: null};
    const {intervals} = await auditCells({cells: published, equations, free: ['change'], solver});
    expect(intervals).toEqual({n0: [0, null], n1: [39, 39], change: [-Infinity, 39]});
  });
});

describe('what contributors know', () => {
  it('is their own part: then others find less room', async () => {
    const equations = [['total', ['a', 'b', 'c']]] as const;
    const cells = {a: null, b: null, c: 10, total: 110};
    const question = {cells, equations, minWidth: 30, solver};
    expect((await auditCells(question)).safe).toBe(true);
    const audit = await auditCells({...question, sensitive: ['a'], ownParts: {b: 80}});
    expect(audit.insiders).toEqual({b: {exactDisclosures: [], tooNarrow: ['a']}});
    expect(audit.safe).toBe(false);
  });

  it('is one business where a sum has a single contributor', async () => {
    const equations = [
      ['A', ['a1', 'a2']],
      ['K', ['A', 'B']],
    ] as const;
    const cells = {a1: null, a2: null, A: null, B: null, K: 60};
    const singletons = {a1: 20, A: 20};
    const audit = await auditCells({cells, equations, singletons, sensitive: ['a1', 'A'], solver});
    expect(audit.insiders.A.tooNarrow).toEqual([]);
    expect(audit.insiders.a1.exactDisclosures).not.toContain('A');
  });
});

describe('elimination with remainders', () => {
  it('finds the same as whole numbers of any length', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.double({min: 0, max: 0.5, noNaN: true}), (seed, share) => {
        const {cells, equations, primary} = countsOf(randomShape(1 + seed));
        const draw = drawsOf(seed);
        const unsafe = new Set(primary);
        const published = Object.entries(cells).map(([name, value]) => {
          return [name, unsafe.has(name) || draw() < share ? null : value] as const;
        });
        const {rows, names} = systemOf({cells: Object.fromEntries(published), equations});
        fc.pre(names.length < 250);
        expect(determinedModulo(rows, names.length)).toEqual(determinedExactly(rows, names.length));
      }),
      {numRuns: 25},
    );
  });
});
