import {auditCells} from '../disclosure/audit.js';
import type {Interval} from '../disclosure/intervals.js';
import type {SolverOption} from '../disclosure/solver.js';
import {UmkmError} from '../errors.js';
import type {Ledger, NamedRelation, Recorded} from './ledger.js';
import {componentsIn, type Component} from './components.js';
import {leastValues} from './protect.js';

/** A number that an attacker gets, or nearly. */
export interface Recovered {
  readonly name: string;
  readonly kind: 'count' | 'amount';
  readonly lower: number;
  /** Null where nothing limits it. */
  readonly upper: number | null;
}

/** What follows from what is told. */
export interface AttackResult {
  /** Withheld numbers that have one value only. */
  readonly exact: readonly Recovered[];
  /** Withheld counts with fewer values than three. */
  readonly narrow: readonly Recovered[];
  /** Very small sensitive counts that are told, or follow from what is told. */
  readonly small: readonly Recovered[];
  /** Relations that no table satisfies: figures of several sources, or a damaged file. */
  readonly contradictions: number;
  /** Withheld numbers that were attacked. */
  readonly attacked: number;
  /** Between what numbers lie that are not told, and do not follow at once; null above: no limit. */
  readonly ranges: ReadonlyMap<string, Interval>;
}

/** Fewer than this no usual rule lets pass. */
const fewest = 3;

export interface AttackOptions extends SolverOption {
  /** Sensitive counts from 1 to below this are small. Default 3. */
  readonly threshold?: number;
}

/**
 * Attacks what a ledger tells with everything it tells: numbers that follow one from another,
 * elimination, then the least and greatest possible value of every withheld one.
 */
export async function attack(
  ledger: Ledger,
  {threshold = fewest, ...options}: AttackOptions = {},
): Promise<AttackResult> {
  const {numbers} = ledger;
  const {told, nothing} = toldBy(ledger);
  const closed = [...numbers].filter(([, number]) => isWithheld(number)).map(([name]) => name);
  const open = new Set(closed);
  for (const name of nothing) open.delete(name);
  const findings: Findings = {exact: [], narrow: [], small: []};
  const ranges = new Map<string, Interval>();
  for (const name of open) {
    const value = told.get(name);
    if (value) findings.exact.push(recovered(name, numbers, value, value));
  }
  for (const [name, value] of told)
    if (isSmall(numbers.get(name), value, threshold))
      findings.small.push(recovered(name, numbers, value, value));
  const left = closed.filter((name) => !told.has(name));
  const known = new Set(told.keys());
  let contradictions = 0;
  for (const component of componentsIn(
    {...ledger, numbers: openTo(numbers, told)},
    {
      seeds: left,
      fixed: known,
      primary: new Set(left),
    },
  )) {
    try {
      await attackComponent(component, {numbers, told, threshold, options, ranges}, findings);
    } catch (error) {
      if (!(error instanceof UmkmError) || error.code !== 'DISCLOSURE_CONTRADICTION') throw error;
      contradictions++;
    }
  }
  return {...findings, contradictions, attacked: closed.length, ranges};
}

/** Numbers that are told, or follow one from another; and those that are parts of nothing. */
export function toldBy({numbers, equations}: Ledger): {
  readonly told: ReadonlyMap<string, number>;
  readonly nothing: ReadonlySet<string>;
} {
  const told = new Map<string, number>();
  for (const [name, {value}] of numbers) if (value !== null) told.set(name, value);
  const nothing = nothings(told, equations);
  follow(told, equations);
  return {told, nothing};
}

interface Findings {
  readonly exact: Recovered[];
  readonly narrow: Recovered[];
  readonly small: Recovered[];
}

interface Attacked {
  readonly numbers: Ledger['numbers'];
  readonly told: ReadonlyMap<string, number>;
  readonly threshold: number;
  readonly options: SolverOption;
  /** Takes what is found of each. */
  readonly ranges: Map<string, Interval>;
}

async function attackComponent(
  {names, equations, primary, kind}: Component,
  {numbers, told, threshold, options, ranges}: Attacked,
  {exact, narrow, small}: Findings,
): Promise<void> {
  const {intervals} = await auditCells({
    cells: Object.fromEntries(names.map((name) => [name, told.get(name) ?? null])),
    equations,
    sensitive: primary,
    whole: kind === 'count',
    ...options,
  });
  for (const name of names) {
    const bounds = Object.hasOwn(intervals, name) ? intervals[name] : undefined;
    if (bounds === undefined) continue;
    ranges.set(name, bounds);
    const [lower, upper] = bounds;
    if (upper === null) continue;
    const isOne = upper - lower < 1e-6 * (kind === 'count' ? 1 : Math.max(1, upper));
    if (!primary.includes(name)) {
      if (isOne && isSmall(numbers.get(name), lower, threshold))
        small.push(recovered(name, numbers, lower, upper));
    } else if (isOne) {
      // That there is none gives nobody away.
      if (lower > 0) exact.push(recovered(name, numbers, lower, upper));
    } else if (kind === 'count' && upper - lower < leastValues - 1) {
      narrow.push(recovered(name, numbers, lower, upper));
    }
  }
}

/** Sensitive counts that are few, whether a figure shows them or they only follow. */
function isSmall(number: Recorded | undefined, value: number, threshold: number): boolean {
  if (number?.rule !== 'sensitive' || number.kind !== 'count') return false;
  return value > 0 && value < threshold;
}

/** Numbers as the components take them: told or not, all of them exist. */
function openTo(numbers: Ledger['numbers'], told: ReadonlyMap<string, number>): Ledger['numbers'] {
  return new Map(
    [...numbers].map(([name, number]) => [
      name,
      number.value === null ? {...number, value: told.get(name) ?? 0} : number,
    ]),
  );
}

/** What stands beside a withheld figure goes with it; it is no secret of its own. */
function isWithheld({value, kind, latent, own}: Recorded): boolean {
  return value === null && own && !latent && kind !== 'slack';
}

function recovered(
  name: string,
  numbers: Ledger['numbers'],
  lower: number,
  upper: number,
): Recovered {
  const kind = numbers.get(name)?.kind === 'amount' ? 'amount' : 'count';
  return {name, kind, lower, upper};
}

/** Parts of what is told to be nothing are nothing: that is told, and no secret. Adds them to the told. */
function nothings(told: Map<string, number>, equations: readonly NamedRelation[]): Set<string> {
  const found = new Set<string>();
  for (let before = -1; found.size > before;) {
    before = found.size;
    for (const [total, parts] of equations) {
      if (told.get(total) !== 0) continue;
      for (const part of parts) {
        if (told.has(part)) continue;
        told.set(part, 0);
        found.add(part);
      }
    }
  }
  return found;
}

/** Numbers that are the only unknown of a relation, until there is none. */
function follow(told: Map<string, number>, equations: readonly NamedRelation[]): void {
  let waiting = equations;
  for (let moved = true; moved;) {
    moved = false;
    const left: NamedRelation[] = [];
    for (const relation of waiting) {
      const [total, parts] = relation;
      const unknown = [total, ...parts].filter((name) => !told.has(name));
      if (unknown.length > 1) left.push(relation);
      if (unknown.length !== 1) continue;
      const [name] = unknown;
      const sum = parts.reduce((all, part) => all + (told.get(part) ?? 0), 0);
      told.set(name, name === total ? sum : (told.get(total) ?? 0) - sum);
      moved = true;
    }
    waiting = left;
  }
}
