import {catalogue} from '../../src/catalogue/index.js';
import {loadSolver, modelOf, solve, type ProgrammeRow} from '../../src/disclosure/solver.js';
import {cellsOf} from '../../src/snapshot/cells.js';
import type {Cell, Snapshot} from '../../src/snapshot/v1.js';

/** A true small count of something sensitive, and what a reader gets of it. */
export interface Guess {
  readonly figure: string;
  readonly truth: number;
  readonly least: number;
  readonly most: number;
}

/**
 * An attacker of its own making, who knows nothing of ledgers: shares show N of D with U unknown, so
 * that N + U ≤ D; areas, classes and sexes add up to their total; no programme or channel has more
 * than all; the same count has the same value in every figure. A stronger one than there is: it
 * knows which of these laws hold in the office, for it is told where they do.
 *
 * @param truth the same office without protection
 * @param others further releases of the same figures, such as an earlier one
 * @returns true counts of 1 to below the threshold, with the bounds of a reader
 */
export async function attackFigures(
  published: Snapshot,
  truth: Snapshot,
  {threshold = 5, others = []}: {threshold?: number; others?: readonly Snapshot[]} = {},
): Promise<Guess[]> {
  const solver = await loadSolver();
  const truths = countsOf(truth);
  const told = countsOf(published);
  for (const other of others)
    for (const [name, value] of countsOf(other))
      // Nothing else has changed: what was told once is known.
      if (value !== null && value === truths.get(name)) told.set(name, value);
  const names = [...truths].flatMap(([name, value]) => (value === null ? [] : [name]));
  const index = new Map(names.map((name, i) => [name, i]));
  const laws = lawsOf(truth);
  const broken = new Set(
    laws.flatMap((law) => (law.name !== undefined && !holds(law, truths) ? [law.name] : [])),
  );
  const rows = laws.flatMap((law): ProgrammeRow[] => {
    const {parts, total, sense, name} = law;
    if (name !== undefined && broken.has(name)) return [];
    const known = [...parts, total].map((name) => truths.get(name) ?? null);
    if (known.includes(null)) return [];
    // It is no law of this office.
    if (!holds(law, truths)) return [];
    const indices = [...parts, total].map((name) => index.get(name) ?? -1);
    const upper = sense === 'equal' ? 0 : Infinity;
    return [{indices, values: [...parts.map(() => -1), 1], lower: 0, upper}];
  });
  const bounds = names.map((name) => told.get(name) ?? null);
  const model = modelOf(solver, {
    lower: bounds.map((value) => value ?? 0),
    upper: bounds.map((value) => value ?? Infinity),
    rows,
  });
  const reach = (i: number, sign: 1 | -1): number => {
    model.changeColCost(i, sign);
    const outcome = solve(solver, model);
    const value = outcome === 'optimal' ? model.getSolution().colValue[i] : sign * -Infinity;
    model.changeColCost(i, 0);
    return value;
  };
  try {
    return names.flatMap((figure, i): Guess[] => {
      const value = truths.get(figure) ?? 0;
      if (!figure.startsWith('sensitive') || value < 1 || value >= threshold) return [];
      const known = bounds[i];
      const least = known ?? Math.ceil(reach(i, 1) - 1e-6);
      const most = known ?? Math.floor(reach(i, -1) + 1e-6);
      return [{figure, truth: value, least, most}];
    });
  } finally {
    model.dispose();
  }
}

type Parts = 'N' | 'D' | 'U';

/** Counts of the figures by a name that says what they are. */
function countsOf(snapshot: Snapshot): Map<string, number | null> {
  const counts = new Map<string, number | null>();
  eachCell(snapshot, (indicator, cell) => {
    for (const [part, value] of [
      ['N', cell.numerator],
      ['D', cell.denominator],
      ['U', cell.unknown],
    ] as const) {
      const name = nameOf(indicator, cell.by, part);
      // One figure stands in several datasets; one of them may show it.
      if (counts.get(name) == null) counts.set(name, value);
    }
  });
  return counts;
}

/** Whether a law is true of this office; where it says nothing it is. */
function holds({parts, total, sense}: Law, truths: ReadonlyMap<string, number | null>): boolean {
  const whole = truths.get(total) ?? null;
  const values = parts.map((part) => truths.get(part) ?? null);
  if (whole === null || values.includes(null)) return true;
  const left = whole - values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return sense === 'equal' ? left === 0 : left >= 0;
}

interface Law {
  /** Of laws that are all of one kind: none of them is one where one fails. */
  readonly name?: string;
  readonly parts: readonly string[];
  readonly total: string;
  readonly sense: 'equal' | 'at most';
}

const disjoint = ['region', 'size_class', 'owner_sex'];

function lawsOf(truth: Snapshot): Law[] {
  const laws: Law[] = [];
  const families = new Map<string, {total: string; parts: Set<string>; dim: string}>();
  eachCell(truth, (indicator, {by}) => {
    const name = (part: Parts): string => nameOf(indicator, by, part);
    laws.push({parts: [name('N'), name('U')], total: name('D'), sense: 'at most'});
    // Some lists of all are the same: businesses of the register.
    if (indicator !== 'size.class')
      laws.push({
        name: `register ${indicator}`,
        parts: [name('D')],
        total: nameOf('size.class', by, 'N'),
        sense: 'equal',
      });
    if (indicator === 'aid.exclusion_error')
      laws.push({
        name: 'reached or not',
        parts: [name('N'), nameOf('aid.coverage', by, 'N')],
        total: nameOf('aid.coverage', by, 'D'),
        sense: 'equal',
      });
    for (const [dim, id] of Object.entries(by)) {
      if (dim === 'period' || isTotal(dim, id, truth)) continue;
      const margin = {...by, [dim]: 'total'};
      for (const part of ['N', 'D', 'U'] as const) {
        const total = nameOf(indicator, margin, part);
        const family = families.get(`${dim} ${total}`) ?? {total, parts: new Set<string>(), dim};
        family.parts.add(name(part));
        families.set(`${dim} ${total}`, family);
      }
    }
  });
  for (const {total, parts, dim} of families.values()) {
    if (disjoint.includes(dim)) laws.push({parts: [...parts], total, sense: 'equal'});
    else for (const part of parts) laws.push({parts: [part], total, sense: 'at most'});
  }
  return laws;
}

function eachCell(
  {link, extension: {region}}: Snapshot,
  visit: (indicator: string, cell: Cell) => void,
): void {
  for (const dataset of link.item) {
    const {indicator} = dataset.extension;
    const kind = kinds.get(indicator);
    if (kind !== 'ratio' && kind !== 'count') continue;
    for (const cell of cellsOf(dataset)) {
      const by = Object.fromEntries(
        Object.entries(cell.by).map(([dim, id]) => [
          dim,
          dim === 'region' && id === region.code ? 'total' : id,
        ]),
      );
      visit(indicator, {...cell, by});
    }
  }
}

function isTotal(dim: string, id: string, {extension: {region}}: Snapshot): boolean {
  return id === 'total' || (dim === 'region' && id === region.code);
}

const kinds = new Map<string, string>(
  catalogue.map(({key, formulaKind}) => [key, formulaKind.kind]),
);
const sensitive = new Set<string>(catalogue.flatMap((one) => (one.sensitive ? [one.key] : [])));

function nameOf(indicator: string, by: Readonly<Record<string, string>>, part: Parts): string {
  const place = Object.keys(by)
    .filter((dim) => by[dim] !== 'total')
    .sort()
    .map((dim) => `${dim}=${by[dim]}`);
  const rule = part === 'N' && sensitive.has(indicator) ? 'sensitive' : 'beside';
  return `${rule} ${indicator} ${part} ${place.join(' ')}`;
}
