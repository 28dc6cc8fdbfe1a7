import type {Model} from 'highs';

import {Attacker, deviationOf, type Attack} from './attacker.js';
import {Evidence, type Deviation} from './evidence.js';
import {isMet, type PatternProblem} from './pattern.js';
import {modelOf, solve, type ProgrammeRow} from './solver.js';

/**
 * A pattern that meets every demand, for tables too large for the best one. Demand by demand, the
 * greatest first, the cheapest deviations that meet it are found and the cells they move are
 * withheld; what is withheld already costs nearly nothing. At last every cell that no demand needs
 * any more is published again. The same input gives the same pattern.
 *
 * @returns `null` where a demand cannot be met even if everything is withheld
 */
export function grownPattern(problem: PatternProblem): readonly boolean[] | null {
  const {solver, rows, room} = problem;
  const attacker = new Attacker(solver, rows, room);
  const protector = new Protector(problem);
  try {
    const growth = new Growth(problem, attacker);
    if (!growth.grow(protector)) return null;
    growth.publishAgain();
    return growth.pattern;
  } finally {
    protector.dispose();
    attacker.dispose();
  }
}

/** New demands come with cells that are withheld for others; there are never many rounds of them. */
const rounds = 50;

class Growth {
  readonly pattern: boolean[];
  readonly #problem: PatternProblem;
  readonly #attacker: Attacker;
  readonly #evidence = new Evidence();

  constructor(problem: PatternProblem, attacker: Attacker) {
    this.pattern = [...problem.primary];
    this.#problem = problem;
    this.#attacker = attacker;
  }

  /** Withholds more until every demand is met; `false` where that is in vain. */
  grow(protector: Protector): boolean {
    let waiting = [...this.#problem.attacks].sort((a, b) => b.need - a.need);
    const isNext = ({target}: Attack): boolean => this.pattern[target];
    // Cells that are withheld on the way may have demands of their own.
    for (let round = 0; waiting.some(isNext); round++) {
      if (round === rounds) return false;
      for (const attack of waiting.filter(isNext)) {
        if (this.#isShown(attack) || this.#isFound(attack)) continue;
        const deviations = protector.cheapest(this.pattern, attack);
        if (deviations === null) return false;
        for (const deviation of deviations) {
          for (const i of deviation.keys()) this.pattern[i] = true;
          this.#evidence.add(deviation);
        }
      }
      waiting = waiting.filter((attack) => !this.pattern[attack.target] || !this.#isShown(attack));
    }
    return true;
  }

  /** Cells that were withheld for one demand and that others have made unnecessary, dearest first. */
  publishAgain(): void {
    const {primary, cost, attacks} = this.#problem;
    const added = this.pattern.flatMap((withheld, i) => (withheld && !primary[i] ? [i] : []));
    for (const i of added.sort((a, b) => cost[b] - cost[a] || b - a)) {
      this.pattern[i] = false;
      this.#evidence.publish(i);
      const holds = attacks.every(
        (attack) => !this.pattern[attack.target] || this.#isShown(attack) || this.#isFound(attack),
      );
      if (holds) continue;
      this.pattern[i] = true;
      this.#evidence.withhold(i);
    }
  }

  #isShown(attack: Attack): boolean {
    return isMet(this.#evidence.width(attack), attack, this.#problem.slack);
  }

  #isFound(attack: Attack): boolean {
    const {width, deviations} = this.#attacker.reach(this.pattern, attack);
    for (const deviation of deviations) this.#evidence.add(deviation);
    return isMet(width, attack, this.#problem.slack);
  }
}

/** How often costs are divided by what a cell was moved, so that few cells move much. */
const refinements = 2;

/**
 * The cheapest deviations that meet one demand. One table of deviations shows the upper end of the
 * interval, a second one the lower end; each deviation is split into what it adds and what it takes.
 */
class Protector {
  readonly #problem: PatternProblem;
  readonly #model: Model;
  readonly #size: number;
  readonly #demand: number;

  constructor(problem: PatternProblem) {
    this.#problem = problem;
    const {solver, rows, room, primary} = problem;
    this.#size = primary.length;
    const n = this.#size;
    const table = (offset: number): ProgrammeRow[] =>
      rows.map(({indices, values}) => ({
        indices: [...indices.map((j) => offset + j), ...indices.map((j) => offset + n + j)],
        values: [...values, ...values.map((value) => -value)],
        lower: 0,
        upper: 0,
      }));
    const most = [...Array.from(room.up), ...Array.from(room.down)];
    this.#demand = 2 * rows.length;
    this.#model = modelOf(solver, {
      lower: new Float64Array(4 * n),
      upper: [...most, ...most],
      rows: [
        ...table(0),
        ...table(2 * n),
        {indices: [], values: [], lower: -Infinity, upper: Infinity},
      ],
    });
    this.#model.options.set({presolve: 'off'});
  }

  cheapest(pattern: readonly boolean[], attack: Attack): readonly Deviation[] | null {
    const {room} = this.#problem;
    const model = this.#model;
    const {target, insider, need, asks} = attack;
    const sides = asks === 'width' ? [0, 2 * this.#size] : [0];
    const ends = sides.flatMap((offset, side) => [
      {column: offset + target, sign: side === 0 ? 1 : -1},
      {column: offset + this.#size + target, sign: side === 0 ? -1 : 1},
    ]);
    for (const {column, sign} of ends) model.changeCoefficient(this.#demand, column, sign);
    model.changeRowBounds(this.#demand, need, Infinity);
    const own = insider === null ? [] : [0, 1, 2, 3].map((k) => k * this.#size + insider);
    for (const column of own) model.changeColBounds(column, 0, 0);
    const found = this.#lightest(pattern, need);
    for (const {column} of ends) model.changeCoefficient(this.#demand, column, 0);
    own.forEach((column, k) => {
      model.changeColBounds(column, 0, (k % 2 === 0 ? room.up : room.down)[insider ?? 0]);
    });
    return found;
  }

  #lightest(pattern: readonly boolean[], need: number): readonly Deviation[] | null {
    const n = this.#size;
    const {cost, objective, solver} = this.#problem;
    const [fixed, perValue] = objective[0] === 'fewest_cells' ? [1, 0.5] : [1e-3, 1];
    const dearest = Math.max(...cost) || 1;
    const price = pattern.map((withheld, i) =>
      withheld ? 1e-3 : fixed + (perValue * cost[i]) / dearest,
    );
    let moved = new Float64Array(n);
    let best: {readonly values: Float64Array; readonly price: number} | null = null;
    for (let round = 0; round <= refinements; round++) {
      const weights = price.map((p, i) =>
        round === 0 ? p : (p * need) / (moved[i] + 1e-2 * need),
      );
      this.#model.changeColsCost(
        {kind: 'range', from: 0, to: 4 * n - 1},
        Float64Array.from({length: 4 * n}, (_, i) => weights[i % n]),
      );
      if (solve(solver, this.#model) !== 'optimal') return null;
      const {colValue} = this.#model.getSolution();
      moved = new Float64Array(n);
      colValue.forEach((value, i) => (moved[i % n] += value));
      const total = price.reduce((sum, p, i) => (moved[i] > 1e-9 ? sum + p : sum), 0);
      if (best === null || total < best.price - 1e-12) best = {values: colValue, price: total};
    }
    return best === null ? null : [0, 2 * n].map((offset) => netOf(best.values, offset, n));
  }

  dispose(): void {
    this.#model.dispose();
  }
}

/** What one table of deviations adds less what it takes. */
function netOf(values: Float64Array, offset: number, size: number): Deviation {
  return deviationOf(
    Array.from({length: size}, (_, i) => values[offset + i] - values[offset + size + i]),
  );
}
