import type {Model} from 'highs';

import {UmkmError} from '../errors.js';
import {drawsFrom} from './draws.js';
import {scaleOf, type Unknowns} from './intervals.js';
import {modelOf, primalSimplex, solve, solveWithin, type Solver} from './solver.js';
import type {Row} from './system.js';

/** What is asked about one unknown. */
export interface Goal {
  readonly column: number;
  /** How wide its range should be. */
  readonly width: number;
  /** A value that should be possible, or a greater one. */
  readonly reach: number;
}

export interface Ranges {
  /** The least and the greatest value seen; the true ones may lie further out. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Goals that are not met; without `hasty`, that cannot be. */
  readonly missed: readonly Goal[];
}

export interface RangeOptions extends Unknowns {
  readonly goals: readonly Goal[];
  /** What counts as equal. */
  readonly equal: number;
  readonly steps: 'any' | 'whole';
  /** Whether to settle what many tables at once have not shown, one unknown after another. */
  readonly ending: 'settled' | 'hasty';
}

/** Programmes for many unknowns at once, and how many may be in vain. */
const runs = 40;
const patience = 3;
/** Seconds for one programme. */
const seconds = 60;

/**
 * Whether unknowns can lie as far apart as is asked, in tables that obey the relations and have no
 * cell below its least: each linear programme moves as many of them as it can, so that a few show
 * what would take two for every unknown otherwise.
 *
 * @returns `null` where no table obeys the relations
 * @throws UmkmError `DISCLOSURE_SOLVER` where a programme does not end in time
 */
export function rangesOf(
  solver: Solver,
  rows: readonly Row[],
  options: RangeOptions,
): Ranges | null {
  const {size, magnitude, least = new Float64Array(size)} = options;
  const scale = scaleOf(magnitude);
  const floors = Float64Array.from(least, (bound) => bound / scale);
  const model = modelOf(solver, {
    lower: floors,
    upper: new Float64Array(size).fill(Infinity),
    cost: floors.map((bound) => (bound === -Infinity ? 0 : 1)),
    rows: rows.map(({rhs, ...row}) => ({...row, lower: rhs / scale, upper: rhs / scale})),
  });
  try {
    if (solve(solver, model) === 'infeasible') return null;
    return new Search(solver, model, {...options, floors, scale}).ranges();
  } finally {
    model.dispose();
  }
}

interface SearchOptions extends RangeOptions {
  readonly floors: Float64Array;
  readonly scale: number;
}

class Search {
  readonly #solver: Solver;
  readonly #model: Model;
  readonly #options: SearchOptions;
  readonly #start: Float64Array;
  readonly #low: Float64Array;
  readonly #high: Float64Array;
  readonly #draw = drawsFrom(7);

  constructor(solver: Solver, model: Model, options: SearchOptions) {
    this.#solver = solver;
    this.#model = model;
    this.#options = options;
    this.#start = Float64Array.from(model.getSolution().colValue);
    this.#low = Float64Array.from(this.#start);
    this.#high = Float64Array.from(this.#start);
    model.options.set({presolve: 'off', simplex_strategy: primalSimplex});
  }

  ranges(): Ranges {
    const {goals, scale, size, floors, ending} = this.#options;
    let missed = goals.filter((goal) => !this.#isMet(goal));
    // A few unknowns are settled sooner one by one.
    const first = ending === 'settled' && missed.length <= 8 ? runs : 0;
    for (let run = first, vain = 0; run < runs && vain < patience && missed.length > 0; run++) {
      this.#moveMany(missed);
      const left = missed.filter((goal) => !this.#isMet(goal));
      vain = left.length < missed.length ? 0 : vain + 1;
      missed = left;
    }
    if (ending === 'settled' && missed.length > 0) {
      const all = {kind: 'range', from: 0, to: size - 1} as const;
      this.#model.changeColsBounds(all, floors, new Float64Array(size).fill(Infinity));
      this.#model.changeColsCost(all, new Float64Array(size));
      missed = missed.filter((goal) => !this.#isMet(goal) && !this.#isSettled(goal));
    }
    const back = (values: Float64Array): Float64Array => values.map((value) => value * scale);
    return {low: back(this.#low), high: back(this.#high), missed};
  }

  #isMet({column, width, reach}: Goal): boolean {
    const {scale, equal, steps} = this.#options;
    const [low, high] = [this.#low[column] * scale, this.#high[column] * scale];
    if (high < reach - equal) return false;
    if (steps === 'whole')
      return Math.floor(high + equal) - Math.ceil(low - equal) >= width - equal;
    return high - low >= width - equal;
  }

  /** One table that is far from the first one in as many unknowns as can be. */
  #moveMany(goals: readonly Goal[]): void {
    const {scale, size, floors, steps} = this.#options;
    const lower = Float64Array.from(floors);
    const upper = new Float64Array(size).fill(Infinity);
    const costs = new Float64Array(size);
    for (const {column, width, reach} of goals) {
      const from = this.#start[column];
      const way = (steps === 'whole' ? width + 1 : width) / scale;
      lower[column] = Math.max(floors[column], from - way);
      upper[column] = Math.max(from + way, reach / scale);
      const isUp = reach / scale > this.#high[column] || this.#draw() < 0.5;
      costs[column] = isUp ? -1 / (upper[column] - from) : 1 / way;
    }
    const all = {kind: 'range', from: 0, to: size - 1} as const;
    this.#model.changeColsBounds(all, lower, upper);
    this.#model.changeColsCost(all, costs);
    if (solveWithin(this.#solver, this.#model, seconds)) this.#see();
  }

  /** Both ends of one unknown, as far as its goal needs them. */
  #isSettled(goal: Goal): boolean {
    for (const sign of [-1, 1]) {
      this.#model.changeColCost(goal.column, sign);
      this.#model.options.set('time_limit', this.#model.getRunTime() + seconds);
      const outcome = solve(this.#solver, this.#model);
      if (outcome === 'optimal') this.#see();
      else if (outcome !== 'unbounded') throw new UmkmError('DISCLOSURE_SOLVER', {status: outcome});
      else if (sign < 0) this.#high[goal.column] = Infinity;
      else this.#low[goal.column] = -Infinity;
      this.#model.changeColCost(goal.column, 0);
      if (this.#isMet(goal)) return true;
    }
    return false;
  }

  #see(): void {
    this.#model.getSolution().colValue.forEach((value, i) => {
      if (value < this.#low[i]) this.#low[i] = value;
      if (value > this.#high[i]) this.#high[i] = value;
    });
  }
}
