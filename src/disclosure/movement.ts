import type {Model} from 'highs';

import type {Deviation} from './evidence.js';
import type {PatternProblem} from './pattern.js';
import {modelOf, solveWithin} from './solver.js';

/** One cell that a programme is rewarded for moving, in the unit of the demands of a batch. */
export interface Wish {
  readonly target: number;
  readonly direction: 'up' | 'down';
  /** Beyond this there is no reward. */
  readonly most: number;
}

/** What one programme is to do. */
export interface Batch {
  readonly wishes: readonly Wish[];
  /** The size of the demands: rooms and rewards are measured in it. */
  readonly unit: number;
  /** Cells that must stay. */
  readonly frozen: readonly number[];
}

/** Further than this many units no cell need move. */
const far = 1e4;
/** What moving costs beside, so that nothing is moved without reason. */
const still = 1e-4;
/** Seconds for one programme. */
const seconds = 30;
const dualSimplex = 1;

/**
 * Tables that differ from the true one in many cells at once, by one linear programme for all
 * demands of a batch: withheld cells move for nothing, others for what withholding them costs, and
 * every cell asked for brings a reward. `dispose` must be called.
 */
export class Movement {
  readonly #problem: PatternProblem;
  readonly #model: Model;
  /** The cells in the programme. */
  readonly #columns: readonly number[];
  readonly #place: ReadonlyMap<number, number>;

  /** @param columns cells that may move; all others stay */
  constructor(problem: PatternProblem, columns: readonly number[]) {
    this.#problem = problem;
    this.#columns = columns;
    this.#place = new Map(columns.map((column, i) => [column, i]));
    const size = columns.length;
    const rows = problem.rows.map((row) => {
      const entries = row.indices.flatMap((j, i) => {
        const at = this.#place.get(j);
        return at === undefined ? [] : [{at, value: row.values[i]}];
      });
      return {
        indices: [...entries.map(({at}) => at), ...entries.map(({at}) => at + size)],
        values: [...entries.map(({value}) => value), ...entries.map(({value}) => -value)],
        lower: 0,
        upper: 0,
      };
    });
    this.#model = modelOf(problem.solver, {
      lower: new Float64Array(2 * size),
      upper: new Float64Array(2 * size),
      rows: rows.filter(({indices}) => indices.length > 0),
    });
    this.#model.options.set({presolve: 'off', simplex_strategy: dualSimplex});
  }

  /**
   * @param price what withholding each cell costs; 0 where it is withheld
   * @param reward what meeting a wish is worth
   * @returns `null` where nothing moves or time ran out
   */
  move(
    {wishes, unit, frozen}: Batch,
    {
      price,
      reward,
      refinements,
    }: {price: (cell: number) => number; reward: number; refinements: number},
  ): Deviation | null {
    const size = this.#columns.length;
    const all = {kind: 'range', from: 0, to: 2 * size - 1} as const;
    const upper = this.#bounds({wishes, unit, frozen});
    this.#model.changeColsBounds(all, new Float64Array(2 * size), upper);
    const prices = this.#columns.map(price);
    const rewards = new Float64Array(2 * size);
    for (const {target, direction, most} of wishes) {
      const at = this.#place.get(target) ?? 0;
      const worth = (reward * unit) / most;
      rewards[at] += direction === 'up' ? worth : -worth;
    }
    let best: {readonly moved: Float64Array; readonly total: number} | null = null;
    let last = new Float64Array(size);
    for (let round = 0; round <= refinements; round++) {
      const costs = new Float64Array(2 * size);
      prices.forEach((p, i) => {
        const weight = still + (round === 0 ? p : p / (Math.abs(last[i]) + 0.05));
        costs[i] = weight - rewards[i];
        costs[size + i] = weight + rewards[i];
      });
      this.#model.changeColsCost(all, costs);
      if (!solveWithin(this.#problem.solver, this.#model, seconds)) break;
      const {colValue} = this.#model.getSolution();
      last = Float64Array.from({length: size}, (_, i) => {
        const moved = colValue[i] - colValue[size + i];
        return Math.abs(moved) > 1e-7 ? tidy(moved) : 0;
      });
      const total = last.reduce(
        (sum, moved, i) => sum + (moved === 0 ? 0 : prices[i]) - rewards[i] * moved,
        0,
      );
      if (best === null || total < best.total) best = {moved: last, total};
    }
    if (best === null || best.moved.every((moved) => moved === 0)) return null;
    const deviation = new Float64Array(this.#problem.given.length);
    best.moved.forEach((moved, i) => (deviation[this.#columns[i]] = moved * unit));
    return deviation;
  }

  dispose(): void {
    this.#model.dispose();
  }

  #bounds({wishes, unit, frozen}: Batch): Float64Array {
    const {room} = this.#problem;
    const size = this.#columns.length;
    const upper = new Float64Array(2 * size);
    this.#columns.forEach((column, i) => {
      upper[i] = Math.min(room.up[column] / unit, far);
      upper[size + i] = Math.min(room.down[column] / unit, far);
    });
    for (const {target, direction, most} of wishes) {
      const i = (this.#place.get(target) ?? 0) + (direction === 'up' ? 0 : size);
      upper[i] = Math.min(upper[i], most / unit);
    }
    for (const cell of frozen) {
      const i = this.#place.get(cell);
      if (i !== undefined) upper[i] = upper[size + i] = 0;
    }
    return upper;
  }
}

/** Without the rounding error that lies around halves and thirds of the unit. */
function tidy(moved: number): number {
  const twelfths = Math.round(moved * 12) / 12;
  return Math.abs(moved - twelfths) <= 1e-7 ? twelfths : moved;
}
