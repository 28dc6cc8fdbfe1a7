import type {FigureChange, GuardedGroup} from './revisions.js';

/**
 * Families whose figures are sums and parts of one another: what is withheld in one can be found
 * from the others.
 */
const families: Readonly<Record<string, string>> = {
  size: 'stock',
  growth: 'stock',
  product: 'stock',
  status: 'stock',
  agency: 'aid',
  mentoring: 'aid',
};

/**
 * The group of a figure. Counts of the register stand in one group over all periods, because growth
 * shows the year before again; other families are apart by period.
 */
export function groupOf(indicator: string, by: Readonly<Record<string, string>>): GuardedGroup {
  const name = indicator.split('.')[0];
  const family = Object.hasOwn(families, name) ? families[name] : name;
  return {family, period: family === 'stock' ? null : (by.period ?? null)};
}

/** Groups by their text, to be asked for and listed. */
export class Guard {
  readonly #groups = new Map<string, GuardedGroup>();

  constructor(groups: readonly GuardedGroup[] = []) {
    for (const group of groups) this.add(group);
  }

  add(group: GuardedGroup): void {
    this.#groups.set(JSON.stringify([group.family, group.period]), group);
  }

  has({family, period}: GuardedGroup): boolean {
    return this.#groups.has(JSON.stringify([family, period]));
  }

  list(): GuardedGroup[] {
    return [...this.#groups.values()];
  }
}

/** A change without any earlier value; the later one stays. */
export function withoutEarlier(change: FigureChange): FigureChange {
  if (change.from === null && change.parts === undefined) return change;
  const {parts, ...rest} = change;
  return {
    ...rest,
    from: null,
    fromReason: change.fromReason ?? 'suppressed',
    absolute: null,
    percent: null,
    ...(parts && {
      parts: Object.fromEntries(Object.entries(parts).map(([k, {to}]) => [k, {from: null, to}])),
    }),
  };
}

/** A change of an earlier release without any value: a later release withholds one beside it. */
export function withoutValues(change: FigureChange): FigureChange {
  const {indicator, params, by, unit, kind, why, fromReason, before, after} = change;
  return {
    ...{indicator, params, by, unit, kind, why},
    ...{
      from: null,
      fromReason: fromReason ?? 'suppressed',
      to: null,
      absolute: null,
      percent: null,
    },
    ...{before, after},
  };
}
