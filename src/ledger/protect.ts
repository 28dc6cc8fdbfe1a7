import {suppressSecondary} from '../disclosure/suppress.js';
import {loadSolver, type Solver, type SolverOption} from '../disclosure/solver.js';
import {componentsIn, type Component} from './components.js';
import type {Ledger, Recorded} from './ledger.js';
import {loosened} from './loosened.js';
import type {QuantityKind} from './quantity.js';

/** What must hold of a number that is withheld. */
export interface Demands {
  /** Numbers that are unsafe by themselves. */
  readonly primary: ReadonlySet<string>;
  /** Numbers that stay public as far as that is safe. */
  readonly fixed: ReadonlySet<string>;
  /** Numbers that were published before: they cannot be taken back. */
  readonly published: ReadonlySet<string>;
  /** Room that the upper bound of an amount must leave above it, by name. */
  readonly upperProtection: ReadonlyMap<string, number>;
  /** Amounts of one contributor, who knows it. */
  readonly singletons: ReadonlySet<string>;
  /** What the largest contributor of an amount knows to be its own part of it, by name. */
  readonly ownParts: ReadonlyMap<string, number>;
}

export interface ProtectOptions extends SolverOption {
  /** Told how many unsafe numbers are protected, of how many. */
  readonly onProgress?: (progress: {readonly done: number; readonly total: number}) => void;
}

/** Which numbers are withheld, and which could not be protected whatever else is withheld. */
export interface Protection {
  readonly withheld: ReadonlySet<string>;
  readonly unprotected: readonly string[];
}

/** Fewest values that a withheld count may have. */
export const leastValues = 3;

/** How wide the interval of a withheld number has to be. */
export function widthOf(kind: QuantityKind, value: number): number {
  return kind === 'amount' ? Math.max(1, leastShare * value) : leastValues - 1;
}

/** Share of an amount that its interval must be wide, where no rule of concentration says more. */
const leastShare = 0.1;

/**
 * Chooses what else to withhold so that nothing unsafe can be recovered, over all tables, years and
 * derived figures at once. Numbers that no relation joins are looked at one group after the other.
 * Public numbers stay public where something else protects the unsafe ones; else first a few near
 * them may go, then all of their period.
 */
export async function protect(
  ledger: Ledger,
  demands: Demands,
  options: ProtectOptions = {},
): Promise<Protection> {
  const solver = options.solver ?? (await loadSolver());
  const unsafe = [...demands.primary].filter((name) => ledger.numbers.get(name)?.value != null);
  const withheld = new Set<string>();
  let failed: string[] = [];
  let done = 0;
  const tell = (count: number): void => {
    done = Math.min(unsafe.length, done + count);
    options.onProgress?.({done, total: unsafe.length});
  };
  const fixedIn = (...loose: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
    new Set(
      [...demands.fixed].filter(
        (name) => demands.published.has(name) || !loose.some((set) => set.has(name)),
      ),
    );
  for (const reach of ['none', 'near', 'period'] as const) {
    const seeds = reach === 'none' ? unsafe : failed;
    const loose = reach === 'none' ? new Set<string>() : loosened(ledger, failed, reach);
    const fixed = fixedIn(loose);
    failed = [];
    for (const component of componentsIn(ledger, {seeds, fixed, primary: demands.primary})) {
      const found = await protectComponent(ledger, component, {...demands, fixed}, solver);
      // What was found for parts of it before is found anew.
      for (const name of component.names) withheld.delete(name);
      for (const name of found.withheld) withheld.add(name);
      failed.push(...found.unprotected);
      if (reach === 'none') tell(component.primary.length - found.unprotected.length);
    }
    if (failed.length === 0) break;
  }
  tell(unsafe.length);
  return {withheld, unprotected: failed};
}

async function protectComponent(
  {numbers}: Ledger,
  {names, equations, primary, kind}: Component,
  demands: Demands,
  solver: Solver,
): Promise<Protection> {
  const inPlay = names.flatMap((name): [string, Recorded][] => {
    const number = numbers.get(name);
    return number === undefined ? [] : [[name, number]];
  });
  // What followed from the release before is known, whether a figure shows it or not.
  const latent = new Set(
    inPlay.flatMap(([name, number]) =>
      number.latent && !(demands.published.has(name) && !primary.includes(name)) ? [name] : [],
    ),
  );
  const isUnsafe = new Set(primary);
  const width = (name: string): number => widthOf(kind, numbers.get(name)?.value ?? 0);
  const {secondary, unprotectable} = await suppressSecondary({
    cells: Object.fromEntries(inPlay.map(([name, {value}]) => [name, value ?? 0])),
    equations,
    primary,
    minWidth: Object.fromEntries(primary.map((name) => [name, width(name)])),
    hidden: [...latent],
    fixed: names.filter(
      (name) => !latent.has(name) && demands.fixed.has(name) && !isUnsafe.has(name),
    ),
    cost: Object.fromEntries(inPlay.map(([name, number]) => [name, costOf(number)])),
    whole: kind === 'count',
    protect: 'all',
    upperProtection: levelsOf(demands.upperProtection, primary),
    ownParts: levelsOf(demands.ownParts, names),
    singletons: primary.filter((name) => demands.singletons.has(name)),
    solver,
  });
  const open = (list: readonly string[]): string[] => list.filter((name) => !latent.has(name));
  if (secondary !== null)
    return {withheld: new Set(open([...primary, ...secondary])), unprotected: []};
  return {
    withheld: new Set(open(primary)),
    unprotected: unprotectable.length > 0 ? unprotectable : primary,
  };
}

function levelsOf(
  levels: ReadonlyMap<string, number>,
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const level = levels.get(name);
      return level === undefined ? [] : [[name, level]];
    }),
  );
}

/** Figures of the whole region are dearest; nobody wants to miss how many businesses there are. */
function costOf({at, value, rule}: Recorded): number {
  const places = Object.keys(at).length;
  const whole = (at.region === undefined ? 20 : 1) * (rule === 'plain' ? 50 : 1);
  return (whole * (10 + Math.log2(1 + Math.abs(value ?? 0)))) / places;
}
