import type {Equation} from '../../src/disclosure/index.js';

export type Cells = Readonly<Record<string, number | null>>;

/**
 * All tables of whole, non-negative cells that agree with what is published, found by trying every
 * value of every unpublished cell. Totals must be published or follow from cells tried before.
 */
export function tablesOf(cells: Cells, equations: readonly Equation[]): Record<string, number>[] {
  const unknown = Object.keys(cells).filter((name) => cells[name] === null);
  const most = Math.max(...Object.values(cells).map((value) => value ?? 0));
  const found: Record<string, number>[] = [];
  const values: Record<string, number> = {};
  const valueOf = (name: string): number | null => cells[name] ?? values[name] ?? null;
  const isPossible = ([total, parts]: Equation): boolean => {
    const known = parts.map(valueOf);
    const sum = known.reduce((all: number, value) => all + (value ?? 0), 0);
    const whole = valueOf(total);
    if (whole === null) return true;
    return known.includes(null) ? sum <= whole : sum === whole;
  };
  const next = (i: number): void => {
    if (i === unknown.length) {
      found.push({...values});
      return;
    }
    const name = unknown[i];
    const own = equations.filter(([total, parts]) => total === name || parts.includes(name));
    for (let value = 0; value <= most; value++) {
      values[name] = value;
      if (own.every(isPossible)) next(i + 1);
    }
    delete values[name];
  };
  next(0);
  return found;
}

/** The least and greatest value of every unpublished cell over these tables. */
export function rangesOf(
  tables: readonly Record<string, number>[],
): Record<string, [number, number]> {
  const names = Object.keys(tables[0] ?? {});
  return Object.fromEntries(
    names.map((name) => {
      const values = tables.map((table) => table[name]);
      return [name, [Math.min(...values), Math.max(...values)]];
    }),
  );
}

/** All ways to choose `size` of some things, in the order of their places. */
export function* choices<T>(from: readonly T[], size: number): Generator<T[]> {
  if (size === 0) yield [];
  for (let i = 0; i + size <= from.length && size > 0; i++) {
    for (const rest of choices(from.slice(i + 1), size - 1)) yield [from[i], ...rest];
  }
}
