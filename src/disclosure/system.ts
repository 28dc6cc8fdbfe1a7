import {UmkmError} from '../errors.js';

/** One published relation: the first cell is the sum of the others. */
export type Equation = readonly [total: string, parts: readonly string[]];

/** Cells by name, `null` where the value is not published, and the relations between them. */
export interface LinkedCells {
  readonly cells: Readonly<Record<string, number | null>>;
  /** Relations of all linked tables, levels and releases together. */
  readonly equations: readonly Equation[];
}

/** One linear relation between unknowns: Σ values·x[indices] = rhs. */
export interface Row {
  readonly indices: readonly number[];
  readonly values: readonly number[];
  readonly rhs: number;
}

/** The unknown cells and what the published ones say about them. */
export interface System {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
  /** The largest published amount: what is small or equal is meant in relation to it. */
  readonly magnitude: number;
}

/**
 * Relations with the published values moved to the right-hand side. Those without an unknown must
 * hold by themselves.
 *
 * @throws UmkmError `DISCLOSURE_CELL` for a relation with a cell that is not given,
 *   `DISCLOSURE_VALUE` for a value that is no number, `DISCLOSURE_CONTRADICTION` where published
 *   cells do not add up
 */
export function systemOf({cells, equations}: LinkedCells): System {
  const values = new Map(Object.entries(cells));
  const names: string[] = [];
  const columns = new Map<string, number>();
  let magnitude = 0;
  for (const [name, value] of values) {
    if (value === null) columns.set(name, names.push(name) - 1);
    else if (Number.isFinite(value)) magnitude = Math.max(magnitude, Math.abs(value));
    else throw new UmkmError('DISCLOSURE_VALUE', {cell: name});
  }
  const rows: Row[] = [];
  for (const [total, parts] of equations) {
    const unknown = new Map<number, number>();
    let rhs = 0;
    const add = (name: string, sign: number): void => {
      const value = values.get(name);
      if (value === undefined)
        throw new UmkmError('DISCLOSURE_CELL', {cell: name, equation: total});
      const column = columns.get(name);
      if (column === undefined) rhs -= sign * (value ?? 0);
      else unknown.set(column, (unknown.get(column) ?? 0) + sign);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    const terms = [...unknown].filter(([, coefficient]) => coefficient !== 0);
    if (terms.length > 0) {
      const left = tidy(rhs, tolerance(Math.abs(rhs), magnitude));
      rows.push({indices: terms.map(([j]) => j), values: terms.map(([, c]) => c), rhs: left});
    } else if (Math.abs(rhs) > tolerance(magnitude)) {
      throw new UmkmError('DISCLOSURE_CONTRADICTION', {cells: [total]});
    }
  }
  return {names, rows, magnitude};
}

/**
 * What counts as equal among amounts of this size, where they are differences of others of size
 * `from`: those were read with the precision of a number.
 */
export function tolerance(magnitude: number, from = magnitude): number {
  return 1e-6 + 1e-12 * magnitude + 1e-15 * from;
}

/**
 * A whole amount without the rounding error around it: two relations that say the same of a large sum
 * would contradict each other by that error alone. What is not whole stays as it is.
 */
export function tidy(value: number, equal: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) <= Math.min(equal, 0.01) ? whole + 0 : value;
}

/** Unknowns that no relation joins to others are in a system of their own, with their columns. */
export interface Component {
  /** Columns of the whole system, in its order. */
  readonly columns: readonly number[];
  /** Relations between these, with indices into `columns`. */
  readonly rows: readonly Row[];
}

/** The parts of a system that do not bear on one another, in the order of their first unknowns. */
export function componentsOf({names, rows}: Pick<System, 'names' | 'rows'>): Component[] {
  const parent = names.map((_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]];
    return at;
  };
  for (const {indices} of rows) {
    for (const j of indices) parent[root(j)] = root(indices[0]);
  }
  const columns = new Map<number, number[]>();
  const place = names.map((_, i) => {
    const own = columns.get(root(i)) ?? [];
    columns.set(root(i), own);
    return own.push(i) - 1;
  });
  const rowsOf = new Map<number, Row[]>();
  for (const row of rows) {
    const key = root(row.indices[0]);
    const own = rowsOf.get(key) ?? [];
    own.push({...row, indices: row.indices.map((j) => place[j])});
    rowsOf.set(key, own);
  }
  return [...columns].map(([key, own]) => ({columns: own, rows: rowsOf.get(key) ?? []}));
}
