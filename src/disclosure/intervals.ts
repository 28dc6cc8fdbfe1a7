import type {Model} from 'highs';

import {UmkmError} from '../errors.js';
import {simpleBounds, type Bounds} from './bounds.js';
import {modelOf, primalSimplex, solve, type Solver} from './solver.js';
import type {Row} from './system.js';

/**
 * The least and the greatest possible value; no greatest one (`null`) where nothing limits it. The
 * least is `-Infinity` for a cell that may be negative and that nothing limits below.
 */
export type Interval = readonly [lower: number, upper: number | null];

export interface Unknowns {
  readonly size: number;
  /** The largest right-hand side. */
  readonly magnitude: number;
  /** What no unknown lies below; default 0 for all. */
  readonly least?: ArrayLike<number>;
}

/**
 * The feasibility interval of every unknown: its least and greatest value in all tables that obey
 * the relations and have no cell below its least. One model is kept and only its objective changes. A bound
 * that a table seen on the way reaches already needs no programme of its own.
 *
 * @returns intervals, or `null` where no table obeys the relations
 */
export function intervalsOf(
  solver: Solver,
  rows: readonly Row[],
  {size, magnitude, least = new Float64Array(size)}: Unknowns,
): Interval[] | null {
  const scale = scaleOf(magnitude);
  const scaled = rows.map((row) => ({...row, rhs: row.rhs / scale}));
  const floors = Float64Array.from(least, (bound) => bound / scale);
  const limits = simpleBounds(scaled, size, floors);
  const model = modelOf(solver, {
    lower: floors,
    upper: new Float64Array(size).fill(Infinity),
    cost: floors.map((bound) => (bound === -Infinity ? 0 : 1)),
    rows: scaled.map(({rhs, ...row}) => ({...row, lower: rhs, upper: rhs})),
  });
  try {
    if (solve(solver, model) === 'infeasible') return null;
    return new Search(solver, model, limits).intervals(size, scale);
  } finally {
    model.dispose();
  }
}

/** A power of two changes no digit; the solver's tolerances are meant for numbers of this size. */
export function scaleOf(magnitude: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2((magnitude || 1) / 2 ** 20)));
}

class Search {
  readonly #solver: Solver;
  readonly #model: Model;
  readonly #limits: Bounds;
  readonly #least: Float64Array;
  readonly #most: Float64Array;

  constructor(solver: Solver, model: Model, limits: Bounds) {
    this.#solver = solver;
    this.#model = model;
    this.#limits = limits;
    this.#least = Float64Array.from(model.getSolution().colValue);
    this.#most = Float64Array.from(this.#least);
    model.options.set({presolve: 'off', simplex_strategy: primalSimplex});
  }

  intervals(size: number, scale: number): Interval[] {
    this.#model.changeColsCost({kind: 'range', from: 0, to: size - 1}, new Float64Array(size));
    return Array.from({length: size}, (_, j) => {
      const upper = this.#extreme(j, 'greatest');
      const lower = this.#extreme(j, 'least') ?? -Infinity;
      return [lower * scale, upper === null ? null : upper * scale];
    });
  }

  #extreme(j: number, which: 'least' | 'greatest'): number | null {
    const [limit, seen] =
      which === 'least'
        ? [this.#limits.lower[j], this.#least[j]]
        : [this.#limits.upper[j], this.#most[j]];
    if (Number.isFinite(limit) && Math.abs(limit - seen) <= 1e-9 * (1 + limit)) return limit;
    // Minimised both ways: the greatest value is the least of its negative.
    const sign = which === 'least' ? 1 : -1;
    this.#model.changeColCost(j, sign);
    const outcome = solve(this.#solver, this.#model);
    const {colValue} = this.#model.getSolution();
    this.#model.changeColCost(j, 0);
    if (outcome === 'unbounded') return null;
    if (outcome !== 'optimal') throw new UmkmError('DISCLOSURE_SOLVER', {status: outcome});
    colValue.forEach((value, i) => {
      if (value < this.#least[i]) this.#least[i] = value;
      if (value > this.#most[i]) this.#most[i] = value;
    });
    return colValue[j];
  }
}
