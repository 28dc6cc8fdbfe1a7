import type {Model} from 'highs';

import {UmkmError} from '../errors.js';
import {simpleBounds, type Bounds} from './bounds.js';
import {modelOf, primalSimplex, solve, type Solver} from './solver.js';
import type {Row} from './system.js';

/** The least and the greatest possible value; no greatest one (`null`) where nothing limits it. */
export type Interval = readonly [lower: number, upper: number | null];

/**
 * The feasibility interval of every unknown: its least and greatest value in all tables that obey
 * the relations and have no negative cell. One model is kept and only its objective changes. A bound
 * that a table seen on the way reaches already needs no programme of its own.
 *
 * @param size number of unknowns
 * @param magnitude the largest right-hand side
 * @returns intervals, or `null` where no table obeys the relations
 */
export function intervalsOf(
  solver: Solver,
  rows: readonly Row[],
  {size, magnitude}: {readonly size: number; readonly magnitude: number},
): Interval[] | null {
  // A power of two changes no digit; the solver's tolerances are meant for numbers of this size.
  const scale = 2 ** Math.max(0, Math.ceil(Math.log2((magnitude || 1) / 2 ** 20)));
  const scaled = rows.map((row) => ({...row, rhs: row.rhs / scale}));
  const limits = simpleBounds(scaled, size);
  const model = modelOf(solver, {
    lower: new Float64Array(size),
    upper: new Float64Array(size).fill(Infinity),
    cost: new Float64Array(size).fill(1),
    rows: scaled.map(({rhs, ...row}) => ({...row, lower: rhs, upper: rhs})),
  });
  try {
    if (solve(solver, model) === 'infeasible') return null;
    return new Search(solver, model, limits).intervals(size, scale);
  } finally {
    model.dispose();
  }
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
      const lower = this.#extreme(j, 'least') ?? 0;
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
