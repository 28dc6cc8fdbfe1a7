import type {Ledger, NamedRelation} from './ledger.js';

/** Numbers that hang together, with the unsafe ones among them. */
export interface Component {
  readonly kind: 'count' | 'amount';
  readonly names: readonly string[];
  readonly equations: readonly NamedRelation[];
  readonly primary: readonly string[];
}

interface Bounds {
  /** Unsafe numbers whose components are wanted. */
  readonly seeds: readonly string[];
  /** Numbers that are told in any case: nothing hangs together by them. */
  readonly fixed: ReadonlySet<string>;
  readonly primary: ReadonlySet<string>;
}

/** The components that hold one of the seeds, in their order. Numbers that nobody knows are left out. */
export function componentsIn(ledger: Ledger, {seeds, fixed, primary}: Bounds): Component[] {
  const {numbers} = ledger;
  const isKnown = (name: string): boolean => fixed.has(name) && !primary.has(name);
  const holders = holdersOf(ledger, isKnown);
  const done = new Set<string>();
  const components: Component[] = [];
  for (const seed of seeds) {
    if (done.has(seed)) continue;
    const reached = new Set<NamedRelation>();
    const queue = [seed];
    const joined = new Set(queue);
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      done.add(name);
      for (const relation of holders.get(name) ?? []) {
        if (reached.has(relation)) continue;
        reached.add(relation);
        for (const other of [relation[0], ...relation[1]]) {
          if (!joined.has(other) && !isKnown(other)) queue.push(other);
          joined.add(other);
        }
      }
    }
    const names = [...joined];
    components.push({
      kind: numbers.get(seed)?.kind === 'amount' ? 'amount' : 'count',
      names,
      equations: [...reached],
      primary: names.filter((name) => primary.has(name)),
    });
  }
  return components;
}

/** Relations by the numbers that may be unknown in them. */
function holdersOf(
  {numbers, equations}: Ledger,
  isKnown: (name: string) => boolean,
): ReadonlyMap<string, readonly NamedRelation[]> {
  const holders = new Map<string, NamedRelation[]>();
  for (const relation of equations) {
    const names = [relation[0], ...relation[1]];
    if (names.some((name) => numbers.get(name)?.value == null)) continue;
    for (const name of names) {
      if (isKnown(name)) continue;
      const list = holders.get(name);
      if (list) list.push(relation);
      else holders.set(name, [relation]);
    }
  }
  return holders;
}
