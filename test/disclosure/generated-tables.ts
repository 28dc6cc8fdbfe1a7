import {magnitudeUnsafe, protectionLevel, type Equation} from '../../src/disclosure/index.js';

/** What a generated office looks like. */
export interface OfficeShape {
  readonly seed: number;
  readonly kecamatan: number;
  /** Villages per kecamatan; 0 for tables that end at the kecamatan. */
  readonly desa: number;
  readonly classes: number;
  readonly sections: number;
  /** `crossed`: region × class × section; `linked`: region × class and region × section. */
  readonly breakdown: 'crossed' | 'linked';
  /** 1 or 2; with 2 the change of every count is a cell too. */
  readonly years: number;
  readonly businesses: number;
}

/** An invented office's cells with all margins and relations, and what its rules say. */
export interface GeneratedTable {
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly Equation[];
  readonly primary: readonly string[];
  /** Cells that are never published: those without an NIB. */
  readonly hidden: readonly string[];
  /** Changes, which may be negative. */
  readonly free: readonly string[];
  /** Figures beside the cells and the cells they are computed from. */
  readonly derived: Readonly<Record<string, readonly string[]>>;
  /** By cell, of amounts only. */
  readonly upperProtection: Readonly<Record<string, number>>;
  readonly singletons: readonly string[];
  /** What the largest contributor of a cell knows to be its own, by cell. */
  readonly ownPart: Readonly<Record<string, number>>;
}

interface Business {
  readonly path: readonly string[];
  readonly size: number;
  readonly section: number;
  readonly amount: number;
  readonly registered: boolean;
}

/** Numbers from 0 to below 1, always the same for a seed (mulberry32). */
export function drawsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A shape of 20 to some 5,000 cells, most of them of a few hundred; every third has two years, every
 * second is linked.
 */
export function randomShape(seed: number): OfficeShape {
  const draw = drawsOf(seed * 7919 + 1);
  const between = (low: number, high: number): number =>
    low + Math.floor(draw() * (high - low + 1));
  const breakdown = seed % 2 === 0 ? 'linked' : 'crossed';
  const years = seed % 3 === 0 ? 2 : 1;
  const isLarge = seed % 50 === 49;
  const kecamatan = isLarge ? between(5, 8) : between(2, 5);
  const desa = isLarge ? between(3, 4) : draw() < 0.5 ? 0 : between(2, 3);
  const sections =
    breakdown === 'linked' ? between(3, 10) : isLarge ? between(6, 12) : between(2, 4);
  const businesses = Math.round(kecamatan * Math.max(1, desa) * sections * (3 + 12 * draw()));
  return {seed, kecamatan, desa, classes: 3, sections, breakdown, years, businesses};
}

/** Counts of businesses, with those that have an NIB beside them in the linked breakdown. */
export function countsOf(shape: OfficeShape, threshold = 3): GeneratedTable {
  const grid = gridOf(shape);
  const cells: Record<string, number> = {};
  const equations: Equation[] = [];
  const hidden: string[] = [];
  const free: string[] = [];
  const derived: Record<string, readonly string[]> = {};
  for (let year = 0; year < shape.years; year++) {
    const all = businessesOf(shape, year);
    const named = (what: string) => (key: string) => `${what}${year}:${key}`;
    const count = named('n');
    tally(
      grid,
      all,
      (key) => (cells[count(key)] = 0),
      (key) => cells[count(key)]++,
    );
    equations.push(...grid.equations.map((equation) => renamed(equation, count)));
    if (shape.breakdown !== 'linked') continue;
    const [having, lacking] = [named('nib'), named('tanpa')];
    const start = (key: string): void => {
      cells[having(key)] = 0;
      cells[lacking(key)] = 0;
      hidden.push(lacking(key));
      equations.push([count(key), [having(key), lacking(key)]]);
      derived[`rate${year}:${key}`] = [having(key), count(key)];
    };
    tally(grid, all, start, (key, {registered}) => cells[(registered ? having : lacking)(key)]++);
    equations.push(...grid.equations.map((equation) => renamed(equation, having)));
  }
  const primary = Object.keys(cells).filter((name) => cells[name] > 0 && cells[name] < threshold);
  for (const key of shape.years > 1 ? grid.keys : []) {
    const change = `change:${key}`;
    cells[change] = cells[`n1:${key}`] - cells[`n0:${key}`];
    free.push(change);
    equations.push([`n1:${key}`, [`n0:${key}`, change]]);
    derived[`growth:${key}`] = [`n1:${key}`, `n0:${key}`];
  }
  const nothing = {upperProtection: {}, singletons: [], ownPart: {}};
  return {cells, equations, primary, hidden, free, derived, ...nothing};
}

/** Sums of rupiah by the rules of at least three contributors and p %. */
export function amountsOf(shape: OfficeShape, pPercent = 10): GeneratedTable {
  const grid = gridOf(shape);
  const parts = new Map<string, number[]>();
  tally(
    grid,
    businessesOf(shape, 0),
    (key) => parts.set(key, []),
    (key, {amount}) => parts.get(key)?.push(amount),
  );
  const cells: Record<string, number> = {};
  const upperProtection: Record<string, number> = {};
  const ownPart: Record<string, number> = {};
  const primary: string[] = [];
  const singletons: string[] = [];
  for (const [key, own] of parts) {
    cells[key] = own.reduce((sum, x) => sum + x, 0);
    if (own.length > 0) ownPart[key] = Math.max(...own);
    if (!magnitudeUnsafe(own, {pPercent}).unsafe) continue;
    primary.push(key);
    if (own.length === 1) singletons.push(key);
    const {upperProtectionLevel} = protectionLevel(own, {pPercent});
    if (upperProtectionLevel > 0) upperProtection[key] = upperProtectionLevel;
  }
  const {equations} = grid;
  const nothing = {hidden: [], free: [], derived: {}};
  return {cells, equations, primary, ...nothing, upperProtection, singletons, ownPart};
}

interface Grid {
  readonly keys: readonly string[];
  readonly equations: readonly Equation[];
  /** Cells that a business is part of. */
  readonly of: (business: Business) => readonly string[];
}

function gridOf({kecamatan, desa, classes, sections, breakdown}: OfficeShape): Grid {
  const numbers = (n: number): string[] => Array.from({length: n}, (_, i) => String(i));
  const children = new Map<string, readonly string[]>();
  children.set(
    'K',
    numbers(kecamatan).map((k) => `K.${k}`),
  );
  if (desa > 0)
    for (const k of children.get('K') ?? [])
      children.set(
        k,
        numbers(desa).map((d) => `${k}.${d}`),
      );
  const regions = ['K', ...[...children.values()].flat()];
  const sizes = numbers(classes);
  const kinds = numbers(sections);
  const keyOf = (region: string, size: string, section: string): string =>
    `${region}|${size}|${section}`;
  const isCell = (size: string, section: string): boolean =>
    breakdown === 'crossed' || size === 'T' || section === 'T';
  const keys: string[] = [];
  const equations: Equation[] = [];
  for (const region of regions) {
    for (const size of [...sizes, 'T']) {
      for (const section of [...kinds, 'T'].filter((one) => isCell(size, one))) {
        const key = keyOf(region, size, section);
        keys.push(key);
        const below = children.get(region);
        if (below) equations.push([key, below.map((child) => keyOf(child, size, section))]);
        if (size === 'T' && isCell('0', section))
          equations.push([key, sizes.map((one) => keyOf(region, one, section))]);
        if (section === 'T' && isCell(size, '0'))
          equations.push([key, kinds.map((one) => keyOf(region, size, one))]);
      }
    }
  }
  const of = ({path, size, section}: Business): string[] =>
    path.flatMap((region) =>
      [String(size), 'T'].flatMap((s) =>
        [String(section), 'T'].filter((k) => isCell(s, k)).map((k) => keyOf(region, s, k)),
      ),
    );
  return {keys, equations, of};
}

function tally(
  {keys, of}: Grid,
  businesses: readonly Business[],
  start: (key: string) => void,
  add: (key: string, business: Business) => void,
): void {
  for (const key of keys) start(key);
  for (const business of businesses) for (const key of of(business)) add(key, business);
}

/** Few large places, classes and sections, many small ones; sales are skewed by class. */
function businessesOf(shape: OfficeShape, year: number): Business[] {
  const {seed, kecamatan, desa, classes, sections, businesses} = shape;
  // Those of the first year are there in the second too; some have moved, some are new.
  const draw = drawsOf(seed);
  const skewed = (n: number, power: number): number => Math.floor(n * draw() ** power);
  const all = Array.from({length: businesses}, (): Business => {
    const k = `K.${skewed(kecamatan, 1.5)}`;
    const d = skewed(Math.max(1, desa), 1.4);
    const size = skewed(classes, 3.2);
    const section = skewed(sections, 2.2);
    const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const amount = Math.round(Math.exp(17.5 + 2 * size + normal) / 1000) * 1000 + 1000;
    const path = ['K', k, ...(desa > 0 ? [`${k}.${d}`] : [])];
    return {path, size, section, amount, registered: draw() < 0.7};
  });
  if (year === 0) return all;
  const later = drawsOf(seed + 1_000_003);
  return all.flatMap((business) => {
    const fate = later();
    if (fate < 0.03) return [];
    return fate < 0.1 ? [business, {...business, registered: later() < 0.5}] : [business];
  });
}

function renamed([total, parts]: Equation, name: (key: string) => string): Equation {
  return [name(total), parts.map(name)];
}
