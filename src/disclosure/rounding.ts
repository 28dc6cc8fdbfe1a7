import type {Model} from 'highs';

import {UmkmError} from '../errors.js';
import {gridCells} from './grid.js';
import {settleTies, type BinarySearch} from './lexicographic.js';
import {isPositive, requireOption} from './options.js';
import {loadSolver, modelOf, solve, type Solver, type SolverOption} from './solver.js';
import {systemOf, type Equation} from './system.js';

export interface RoundCellsOptions extends SolverOption {
  /** Every cell with its value, margins and higher levels too. */
  readonly cells: Readonly<Record<string, number>>;
  readonly equations: readonly Equation[];
  /** Every rounded cell is a multiple of this. */
  readonly base: number;
}

export interface RoundedCells {
  /** `null` where no rounding to adjacent multiples adds up, which three dimensions allow. */
  readonly rounded: Readonly<Record<string, number>> | null;
  /** Sum over all cells of how far they were moved. */
  readonly totalAbsoluteDistortion: number | null;
  readonly reason: 'no_controlled_rounding' | null;
}

export interface RoundControlledOptions extends SolverOption {
  /** Inner cells by row; margins are computed. */
  readonly table: readonly (readonly number[])[];
  readonly base: number;
}

export interface RoundedTable {
  /** Rows with their sums as last column, and the sums of columns as last row. */
  readonly rounded: readonly (readonly number[])[] | null;
  readonly totalAbsoluteDistortion: number | null;
  readonly reason: 'no_controlled_rounding' | null;
}

/**
 * Zero-restricted controlled rounding of a table of rows and columns: every cell and margin goes to
 * one of the two multiples of `base` beside it, or stays where it is one, and the table still adds
 * up. Of all such tables the one with the least total distortion, margins included; of several, the
 * one that rounds the first cells down. For two dimensions there is always one. An empty table has
 * the grand total 0.
 *
 * The rounded table may be published; the distortion is for use inside the office.
 *
 * @throws UmkmError `DISCLOSURE_OPTION` where the base is not above zero or the rows are not of one
 *   length, `DISCLOSURE_VALUE` for a value that is no number
 * @example
 * await roundControlled({table: [[1, 2, 7], [6, 4, 12]], base: 5});
 * // {rounded: [[0, 0, 10, 10], [5, 5, 10, 20], [5, 5, 20, 30]], totalAbsoluteDistortion: 18, …}
 */
export async function roundControlled(options: RoundControlledOptions): Promise<RoundedTable> {
  const {table, base, solver} = options;
  requireOption(
    table.every((row) => row.length === table[0].length),
    'table',
  );
  const {cells, equations, inner} = gridCells(table);
  const {rounded, ...rest} = await roundCells({cells, equations, base, solver});
  if (rounded === null) return {rounded, ...rest};
  const rows = inner.map((row, r) => [...row, `r${r}`]);
  const sums = [...(inner[0] ?? []).map((_, c) => `c${c}`), 'total'];
  return {rounded: [...rows, sums].map((row) => row.map((name) => rounded[name])), ...rest};
}

/**
 * The same for cells with any relations: levels, more dimensions, linked tables. These may allow no
 * such rounding; the answer then says so.
 *
 * @throws UmkmError as `roundControlled`; `DISCLOSURE_CELL` for a relation with a cell that is not
 *   given, `DISCLOSURE_CONTRADICTION` where the cells do not add up
 */
export async function roundCells(options: RoundCellsOptions): Promise<RoundedCells> {
  const {cells, equations, base} = options;
  requireOption(isPositive(base), 'base');
  systemOf({cells, equations});
  const names = Object.keys(cells);
  const values = names.map((name) => cells[name]);
  const floors = values.map((value) => floorOf(value, base));
  const steps = new Search(options.solver ?? (await loadSolver()), {
    floors,
    costs: values.map((value, i) => 1 - 2 * (value / base - floors[i])),
    exact: values.map((value, i) => Math.abs(value - floors[i] * base) <= 1e-9 * base),
    relations: relationsOf(names, equations),
  }).steps();
  if (steps === null) {
    return {rounded: null, totalAbsoluteDistortion: null, reason: 'no_controlled_rounding'};
  }
  const rounded = floors.map((floor, i) => (floor + Math.round(steps[i])) * base);
  return {
    rounded: Object.fromEntries(names.map((name, i) => [name, rounded[i]])),
    totalAbsoluteDistortion: rounded.reduce((sum, to, i) => sum + Math.abs(to - values[i]), 0),
    reason: null,
  };
}

/** How many times the base fits; a value that is a multiple but for a rounding error is one. */
function floorOf(value: number, base: number): number {
  const nearest = Math.round(value / base);
  return Math.abs(value - nearest * base) <= 1e-9 * base ? nearest : Math.floor(value / base);
}

/** Relations as coefficients by column. */
function relationsOf(names: readonly string[], equations: readonly Equation[]) {
  const column = new Map(names.map((name, i) => [name, i]));
  return equations.map(([total, parts]) => {
    const relation = new Map<number, number>();
    const add = (name: string, sign: number): void => {
      const i = column.get(name) ?? -1;
      relation.set(i, (relation.get(i) ?? 0) + sign);
    };
    for (const part of parts) add(part, 1);
    add(total, -1);
    return relation;
  });
}

interface Rounding {
  readonly floors: readonly number[];
  /** What one step up costs more than staying, in bases. */
  readonly costs: readonly number[];
  /** Cells that are multiples already and stay. */
  readonly exact: readonly boolean[];
  readonly relations: readonly ReadonlyMap<number, number>[];
}

/** Steps up (0 or 1) by cell: the least total cost, then the first cells down. */
class Search implements BinarySearch {
  readonly #solver: Solver;
  readonly #model: Model;
  readonly #costs: readonly number[];
  readonly #free: readonly number[];

  constructor(solver: Solver, {floors, costs, exact, relations}: Rounding) {
    this.#solver = solver;
    this.#costs = costs;
    this.#free = exact.flatMap((is, i) => (is ? [] : [i]));
    this.#model = modelOf(solver, {
      lower: exact.map(() => 0),
      upper: exact.map((is) => (is ? 0 : 1)),
      kind: 'whole',
      rows: relations.map((relation) => {
        const gap = -[...relation].reduce((sum, [i, sign]) => sum + sign * floors[i], 0);
        const terms = [...relation].filter(([, sign]) => sign !== 0);
        return {
          indices: terms.map(([i]) => i),
          values: terms.map(([, sign]) => sign),
          lower: gap,
          upper: gap,
        };
      }),
    });
    this.#model.options.set({mip_rel_gap: 0, mip_abs_gap: 1e-9});
  }

  steps(): ArrayLike<number> | null {
    try {
      const costs = new Map(this.#free.map((i) => [i, this.#costs[i]]));
      const first = this.minimise(costs);
      if (first === null) return null;
      const least = this.#free.reduce((sum, i) => sum + this.#costs[i] * first[i], 0);
      this.#model.addRow(-Infinity, least + 1e-6, {
        indices: this.#free,
        values: this.#free.map((i) => this.#costs[i]),
      });
      return settleTies(this, this.#free, {ones: 'last', first});
    } finally {
      this.#model.dispose();
    }
  }

  minimise(costs: ReadonlyMap<number, number>): ArrayLike<number> | null {
    const all = {kind: 'range', from: 0, to: this.#costs.length - 1} as const;
    this.#model.changeColsCost(
      all,
      Float64Array.from(this.#costs, (_, i) => costs.get(i) ?? 0),
    );
    const outcome = solve(this.#solver, this.#model);
    if (outcome === 'infeasible') return null;
    if (outcome !== 'optimal') throw new UmkmError('DISCLOSURE_SOLVER', {status: outcome});
    return this.#model.getSolution().colValue.map(Math.round);
  }

  fix(column: number, value: 0 | 1): void {
    this.#model.changeColBounds(column, value, value);
  }
}
