import {
  loadSolver,
  modelOf,
  solveWithin,
  type Solver,
  type SolverOption,
} from '../disclosure/solver.js';
import type {Ledger, NamedRelation} from './ledger.js';
import type {Standing} from './standing.js';

export interface RoundOptions extends SolverOption {
  /** Every rounded number is a multiple of this, from 3. */
  readonly base: number;
  /** What the release before told: kept wherever that is one of the two multiples beside a number. */
  readonly before?: ReadonlyMap<string, number>;
}

/** Numbers as they may be told. */
export interface Rounding {
  /** By name, of all that are rounded or what those leave; exact numbers are not in it. */
  readonly values: ReadonlyMap<string, number>;
  /** Numbers of parts of the ledger for which no rounding adds up. */
  readonly failed: ReadonlySet<string>;
}

/** Whoever reads a rounded number and all of whom it is must be left with so many values. */
export const fewestValues = 3;

/** Seconds for one part of the ledger. */
const seconds = 30;

/**
 * Controlled rounding of a whole ledger: every number that is to be rounded goes to one of the two
 * multiples of the base beside it, or stays where it is one (zero stays zero), and everything still
 * adds up: areas to the whole, stages to those who reached them, what two figures share. Exact numbers
 * take part as they are: nobody has more recipients than businesses. So the rounded numbers together
 * could be the true ones. Of all such roundings one with little distortion. Parts of the ledger that
 * nothing ties together are rounded one by one; the same ledger gives the same numbers.
 *
 * @param standings what becomes of each number
 */
export async function roundLedger(
  ledger: Ledger,
  standings: ReadonlyMap<string, Standing>,
  {base, before = new Map(), solver}: RoundOptions,
): Promise<Rounding> {
  const known = new Map<string, number>();
  const open: string[] = [];
  for (const [name, {value}] of ledger.numbers) {
    const standing = standings.get(name);
    if (value === null || standing === undefined) continue;
    if (standing === 'exact' || (standing === 'rounded' && value % base === 0))
      known.set(name, value);
    else open.push(name);
  }
  const values = new Map<string, number>();
  for (const [name, value] of known) if (standings.get(name) === 'rounded') values.set(name, value);
  const failed = new Set<string>();
  const loaded = solver ?? (await loadSolver());
  for (const {names, equations} of componentsOf(open, soundIn(ledger, standings))) {
    const part: Part = {names, equations, known, standings, numbers: ledger.numbers};
    const found = roundPart(loaded, part, {base, before});
    for (const name of names) {
      const value = found?.get(name);
      if (value === undefined) failed.add(name);
      else values.set(name, value);
    }
  }
  return {values, failed};
}

/** Relations between counts that are all there; those that a number below zero breaks say nothing. */
function soundIn(
  {numbers, equations}: Ledger,
  standings: ReadonlyMap<string, Standing>,
): NamedRelation[] {
  return equations.filter(([total, parts]) =>
    [total, ...parts].every((name) => standings.has(name) && (numbers.get(name)?.value ?? -1) >= 0),
  );
}

interface Component {
  readonly names: readonly string[];
  readonly equations: readonly NamedRelation[];
}

/** Numbers that relations tie together, apart from those that are known. */
function componentsOf(open: readonly string[], equations: readonly NamedRelation[]): Component[] {
  const parent = new Map(open.map((name) => [name, name]));
  const rootOf = (name: string): string => {
    let root = name;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root))
      root = up;
    parent.set(name, root);
    return root;
  };
  const openIn = ([total, parts]: NamedRelation): string[] =>
    [total, ...parts].filter((name) => parent.has(name));
  for (const relation of equations) {
    const [first, ...others] = openIn(relation);
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  const components = new Map<string, {names: string[]; equations: NamedRelation[]}>();
  for (const name of open) {
    const root = rootOf(name);
    const component = components.get(root);
    if (component === undefined) components.set(root, {names: [name], equations: []});
    else component.names.push(name);
  }
  for (const relation of equations) {
    const [first] = openIn(relation);
    if (first !== undefined) components.get(rootOf(first))?.equations.push(relation);
  }
  return [...components.values()];
}

interface Part extends Component {
  /** Numbers that stay. */
  readonly known: ReadonlyMap<string, number>;
  readonly standings: ReadonlyMap<string, Standing>;
  readonly numbers: Ledger['numbers'];
}

/** `null` where no rounding adds up, or none was found in time. */
function roundPart(
  solver: Solver,
  part: Part,
  {base, before}: {readonly base: number; readonly before: ReadonlyMap<string, number>},
): Map<string, number> | null {
  const {names, standings} = part;
  const columns = columnsOf(part, base, before);
  const isStep = names.map((name) => standings.get(name) === 'rounded');
  const loose = names.flatMap((name, i) => (isLoose(name, standings) ? [i] : []));
  const model = modelOf(solver, {
    lower: [...columns.map(({lower}) => lower), ...loose.map(() => 0)],
    upper: [...columns.map(({upper}) => upper), ...loose.map(() => Infinity)],
    cost: [...columns.map(({cost}) => cost), ...loose.map(() => shortCost)],
    kind: [
      ...isStep.map((is) => (is ? ('whole' as const) : ('continuous' as const))),
      ...loose.map(() => 'continuous' as const),
    ],
    rows: [
      ...rowsOf(part, columns, base),
      // What is short of nobody costs.
      ...loose.map((i, k) => ({
        indices: [i, names.length + k],
        values: [1, 1],
        lower: 0,
        upper: Infinity,
      })),
    ],
  });
  try {
    model.options.set({mip_rel_gap: 1e-3});
    if (!solveWithin(solver, model, seconds)) return null;
    const {colValue} = model.getSolution();
    return new Map(
      names.map((name, i) => {
        const step = isStep[i] ? Math.round(colValue[i]) : colValue[i];
        return [name, Math.round((columns[i].floor + step) * base)];
      }),
    );
  } finally {
    model.dispose();
  }
}

/** What a number that is short of nobody costs, in bases; and one above all there are. */
const shortCost = 2;
const aboveCost = 20;
/** What it costs to tell another multiple than the release before. */
const changeCost = 100;

/** A column of the programme; everything in it counts in bases. */
interface Column {
  /** Where its steps begin: 0 for what is not rounded. */
  readonly floor: number;
  readonly lower: number;
  readonly upper: number;
  readonly cost: number;
}

/**
 * Whether a number is that of those without. Nobody is told it: those with and those unknown may
 * seem more than all, by less than what would tell who they are.
 */
function isLoose(name: string, standings: Part['standings']): boolean {
  return name.startsWith('not:') && standings.get(name) === 'free';
}

function columnsOf(
  {names, equations, known, standings, numbers}: Part,
  base: number,
  before: ReadonlyMap<string, number>,
): Column[] {
  const most = new Map<string, number>();
  for (const [total, parts] of equations) {
    const all = standings.get(total) === 'exact' ? known.get(total) : undefined;
    if (all === undefined) continue;
    for (const name of parts) most.set(name, Math.min(most.get(name) ?? Infinity, all));
  }
  return names.map((name, i): Column => {
    if (standings.get(name) !== 'rounded')
      return {
        floor: 0,
        lower: isLoose(name, standings) ? -(2 * base - fewestValues - 1) / base : 0,
        upper: Infinity,
        cost: 0,
      };
    const value = numbers.get(name)?.value ?? 0;
    const floor = Math.floor(value / base);
    const up = (floor + 1) * base;
    const all = most.get(name) ?? Infinity;
    // Whoever knows that there are no more of them must be left with several values.
    const mayRise = up <= all + base - fewestValues;
    const earlier = before.get(name);
    const kept = earlier === up ? -changeCost : earlier === floor * base ? changeCost : 0;
    const above = up > all ? aboveCost : 0;
    // Of equal roundings one, whatever the solver is.
    const order = (i % 97) * 1e-5;
    return {
      floor,
      lower: 0,
      upper: mayRise ? 1 : 0,
      cost: 1 - 2 * (value / base - floor) + kept + above + order,
    };
  });
}

function rowsOf({names, equations, known}: Part, columns: readonly Column[], base: number) {
  const column = new Map(names.map((name, i) => [name, i]));
  return equations.map(([total, parts]) => {
    const terms = new Map<number, number>();
    let gap = 0;
    const add = (name: string, sign: number): void => {
      const i = column.get(name);
      if (i === undefined) gap -= (sign * (known.get(name) ?? 0)) / base;
      else {
        terms.set(i, (terms.get(i) ?? 0) + sign);
        gap -= sign * columns[i].floor;
      }
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    const used = [...terms].filter(([, sign]) => sign !== 0);
    return {
      indices: used.map(([i]) => i),
      values: used.map(([, sign]) => sign),
      lower: gap,
      upper: gap,
    };
  });
}
