import type {Model} from 'highs';

import {Attacker, type Attack} from './attacker.js';
import {settleTies, type BinarySearch} from './lexicographic.js';
import {insiderAttacks, isMet, type Objective, type PatternProblem} from './pattern.js';
import {modelOf, solve, type ProgrammeRow} from './solver.js';

/** How much is tried before giving up. */
export interface Effort {
  /** Time: the same question may then be answered on one machine and not on another. */
  readonly seconds?: number;
  /** Programmes solved, and branches looked at in each: the same on every machine. */
  readonly rounds?: number;
  readonly nodes?: number;
}

/** `null` where the time was not enough, `none` where no pattern meets all demands. */
export type Found = readonly boolean[] | 'none' | null;

/**
 * The cheapest pattern that meets every demand, after Fischetti and Salazar: an integer programme
 * over the cells to withhold. Whenever its answer fails a demand, linear duality says what the cells
 * withheld are worth to that demand at most; that inequality is added and the programme solved
 * again. The objectives count in their order; then few cells; then the pattern whose cells come
 * first, so that the answer is always the same one.
 *
 * @param effort after which it gives up
 */
export function optimalPattern(problem: PatternProblem, effort: Effort): Found {
  const search = new PatternSearch(problem, effort);
  try {
    return search.find();
  } finally {
    search.dispose();
  }
}

class PatternSearch implements BinarySearch {
  readonly #problem: PatternProblem;
  readonly #deadline: number;
  readonly #attacker: Attacker;
  readonly #master: Model;
  readonly #free: readonly number[];
  readonly #attacks: readonly Attack[];
  #impossible = false;
  #rounds: number;

  constructor(problem: PatternProblem, {seconds = Infinity, rounds = Infinity, nodes}: Effort) {
    this.#problem = problem;
    this.#deadline = performance.now() + 1000 * seconds;
    this.#rounds = rounds;
    const {solver, given} = problem;
    this.#attacks = [...problem.attacks, ...insiderAttacks(problem)];
    this.#free = given.flatMap((is, i) => (is ? [] : [i]));
    this.#attacker = new Attacker(problem);
    this.#master = modelOf(solver, {
      lower: given.map((is) => (is ? 1 : 0)),
      upper: given.map(() => 1),
      kind: 'whole',
      rows: notAlone(problem),
    });
    this.#master.options.set({
      mip_rel_gap: 0,
      mip_abs_gap: 1e-9,
      ...(nodes !== undefined && {mip_max_nodes: nodes}),
    });
  }

  find(): Found {
    const order: readonly Objective[] = [...new Set([...this.#problem.objective, fewest])];
    let best: ArrayLike<number> | null = null;
    for (const objective of order) {
      const costs = new Map(this.#free.map((i) => [i, this.#costOf(objective, i)]));
      best = this.minimise(costs);
      if (best === null) return this.#impossible ? 'none' : null;
      const reached = this.#free.reduce(
        (sum, i) => sum + (best?.[i] ?? 0) * (costs.get(i) ?? 0),
        0,
      );
      this.#require({
        indices: this.#free,
        values: this.#free.map((i) => costs.get(i) ?? 0),
        lower: -Infinity,
        upper: objective === fewest ? Math.round(reached) + 0.5 : reached + 1e-6,
      });
    }
    if (best === null) return null;
    const settled = settleTies(this, this.#free, {ones: 'first', first: best});
    return settled === null ? null : patternOf(settled);
  }

  minimise(costs: ReadonlyMap<number, number>): ArrayLike<number> | null {
    const {solver, given} = this.#problem;
    const all = {kind: 'range', from: 0, to: given.length - 1} as const;
    const cost = Float64Array.from(given, (_, i) => costs.get(i) ?? 0);
    this.#master.changeColsCost(all, cost);
    for (;;) {
      const left = (this.#deadline - performance.now()) / 1000;
      if (left <= 0 || this.#rounds-- <= 0) return null;
      if (Number.isFinite(left))
        this.#master.options.set('time_limit', this.#master.getRunTime() + left);
      const outcome = solve(solver, this.#master);
      this.#impossible = outcome === 'infeasible';
      if (outcome !== 'optimal') return null;
      const chosen = this.#master.getSolution().colValue;
      const pattern = patternOf(chosen);
      const failed = this.#attacks.filter(
        (attack) =>
          pattern[attack.target] &&
          performance.now() < this.#deadline &&
          !isMet(this.#attacker.reach(pattern, attack), attack, this.#problem),
      );
      if (performance.now() >= this.#deadline) return null;
      if (failed.length === 0) return chosen.map(Math.round);
      for (const attack of failed) this.#require(this.#cut(pattern, attack));
    }
  }

  fix(column: number, value: 0 | 1): void {
    this.#master.changeColBounds(column, value, value);
  }

  dispose(): void {
    this.#attacker.dispose();
    this.#master.dispose();
  }

  #costOf(objective: Objective, i: number): number {
    return objective === fewest ? 1 : this.#problem.cost[i];
  }

  #require({lower, upper, indices, values}: ProgrammeRow): void {
    this.#master.addRow(lower, upper, {indices, values});
  }

  /** An inequality that every pattern that meets the demand obeys and this one does not. */
  #cut(pattern: readonly boolean[], attack: Attack): ProgrammeRow {
    const {given: withheld} = this.#problem;
    const worth = this.#attacker.worth(pattern, attack);
    const {target, need} = attack;
    const given = worth.reduce((sum, w, i) => (withheld[i] || i === target ? sum + w : sum), 0);
    const lacking = need - given;
    // No more than is lacking counts, so that one cell of much worth does not hide the others.
    let share = (i: number): number => Math.min(worth[i] / lacking, 1);
    const others = this.#free.filter((i) => i !== target);
    const has = others.reduce((sum, i) => (pattern[i] ? sum + share(i) : sum), 0);
    // Where arithmetic leaves no clear answer: something else must be withheld, whatever it is.
    if (!(lacking > 0) || has > 1 - 1e-4) share = (i) => (pattern[i] ? 0 : 1);
    const used = others.filter((i) => share(i) > 1e-9);
    const condition = withheld[target] ? [] : [target];
    return {
      indices: [...used, ...condition],
      values: [...used.map((i) => share(i)), ...condition.map(() => -1)],
      lower: withheld[target] ? 1 : 0,
      upper: Infinity,
    };
  }
}

const fewest: Objective = 'fewest_cells';

/** A cell that is withheld alone in a relation is withheld in vain. */
function notAlone({rows, given, idle}: PatternProblem): ProgrammeRow[] {
  return rows.flatMap(({indices}) =>
    indices
      .filter((own) => !idle[own])
      .map((own) => ({
        indices,
        values: indices.map((j) => (j === own ? -1 : 1)),
        lower: given[own] && indices.length === 1 ? -1 : 0,
        upper: Infinity,
      })),
  );
}

function patternOf(values: ArrayLike<number>): boolean[] {
  return Array.from(values, (value) => value > 0.5);
}
