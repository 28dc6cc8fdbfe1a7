import type {Model} from 'highs';

import type {Deviation} from './evidence.js';
import {isMet, type Moves, type PatternProblem} from './pattern.js';
import {modelOf, primalSimplex, solve} from './solver.js';
import type {Row} from './system.js';

/** One demand on a pattern: how far an attacker must remain from the value of a cell. */
export interface Attack {
  readonly target: number;
  /** Cells whose values this attacker knows: his own; none for an outsider. */
  readonly insider: readonly number[];
  /** Whether the whole interval must have this width, or the cell this much room above. */
  readonly asks: 'width' | 'room_above';
  readonly need: number;
  /** Whether a rule found the cell unsafe; others are asked about only while they are withheld. */
  readonly sensitive: boolean;
}

/** How far every cell can lie from its value at most, all other cells withheld too. */
export interface Room {
  readonly down: readonly number[];
  /** `Infinity` where nothing limits it. */
  readonly up: readonly number[];
}

type Direction = 'up' | 'down';

/** How far an attack reaches, and the deviations that show it. */
export interface Reach extends Moves {
  readonly deviations: readonly Deviation[];
}

/**
 * The attacker's linear programmes over deviations from the true table, for many patterns: what is
 * withheld may deviate, what is published may not. `dispose` must be called.
 */
export class Attacker {
  readonly #problem: PatternProblem;
  readonly #model: Model;
  readonly #rows: readonly Row[];
  readonly #down: Float64Array;
  readonly #up: Float64Array;
  #lower: Float64Array;
  #upper: Float64Array;

  constructor(problem: PatternProblem) {
    const {solver, rows, room} = problem;
    const {down, up} = room;
    this.#problem = problem;
    this.#rows = rows;
    this.#down = Float64Array.from(down);
    this.#up = Float64Array.from(up);
    this.#lower = new Float64Array(down.length);
    this.#upper = new Float64Array(down.length);
    this.#model = modelOf(solver, {
      lower: this.#lower,
      upper: this.#upper,
      rows: rows.map((row) => ({...row, lower: 0, upper: 0})),
    });
    this.#model.options.set({presolve: 'off', simplex_strategy: primalSimplex});
  }

  /** How far the attack reaches, up to `need` each way; more is not looked for. */
  reach(pattern: ArrayLike<boolean>, attack: Attack): Reach {
    this.#allow(pattern, 0, attack.need);
    const deviations: Deviation[] = [];
    const moves = {up: 0, down: 0};
    for (const direction of directionsOf(attack)) {
      if (isMet(moves, attack, this.#problem)) break;
      const {reached, values} = this.#solve(attack, direction);
      if (reached <= 0) continue;
      moves[direction] = reached;
      deviations.push(deviationOf(values));
    }
    return {...moves, deviations};
  }

  /**
   * What withholding every cell adds at most to the reach of the attack, in any pattern: by linear
   * duality the reach is never more than the sum of these over the cells withheld. For a pattern
   * that fails the demand the sum is below it.
   */
  worth(pattern: ArrayLike<boolean>, attack: Attack): Float64Array {
    // A little room for what is published makes the solver choose multipliers that serve there too.
    this.#allow(pattern, 1e-3, attack.need);
    const whole = new Float64Array(this.#down.length);
    for (const direction of directionsOf(attack)) {
      const {multipliers} = this.#solve(attack, direction);
      const pull = new Float64Array(whole.length);
      pull[attack.target] = direction === 'up' ? 1 : -1;
      this.#rows.forEach(({indices, values}, k) => {
        const multiplier = snapped(multipliers[k]);
        if (multiplier !== 0) indices.forEach((j, i) => (pull[j] += values[i] * multiplier));
      });
      pull.forEach((force, i) => {
        if (attack.insider.includes(i) || Math.abs(force) <= 1e-9) return;
        whole[i] += force > 0 ? force * this.#up[i] : -force * this.#down[i];
      });
    }
    return whole;
  }

  dispose(): void {
    this.#model.dispose();
  }

  #allow(pattern: ArrayLike<boolean>, share: number, need: number): void {
    const most = (i: number, room: number): number =>
      pattern[i] ? room : share * Math.min(room, need);
    const lower = this.#down.map((room, i) => -most(i, room));
    const upper = this.#up.map((room, i) => most(i, room));
    // The solver goes on from the last table while nothing else has changed.
    const same = lower.every((bound, i) => bound === this.#lower[i] && upper[i] === this.#upper[i]);
    if (same) return;
    this.#lower = lower;
    this.#upper = upper;
    const all = {kind: 'range', from: 0, to: this.#down.length - 1} as const;
    this.#model.changeColsBounds(all, this.#lower, this.#upper);
  }

  #solve({target, insider, need}: Attack, direction: Direction) {
    const model = this.#model;
    // More than is needed is not looked for: so there is always an end.
    const lower = Math.max(this.#lower[target], -need);
    model.changeColBounds(target, lower, Math.min(this.#upper[target], need));
    for (const own of insider) model.changeColBounds(own, 0, 0);
    model.changeColCost(target, direction === 'up' ? -1 : 1);
    solve(this.#problem.solver, model);
    const {colValue, rowDual} = model.getSolution();
    model.changeColCost(target, 0);
    for (const i of [target, ...insider]) {
      model.changeColBounds(i, this.#lower[i], this.#upper[i]);
    }
    const reached = direction === 'up' ? colValue[target] : -colValue[target];
    return {reached, values: colValue, multipliers: rowDual};
  }
}

/** Without rounding errors. */
export function deviationOf(values: ArrayLike<number>): Deviation {
  return Float64Array.from(values, (value) => (Math.abs(value) > 1e-9 ? value : 0));
}

/** In the order in which they are tried: there is mostly more room above. */
function directionsOf({asks}: Attack): readonly Direction[] {
  return asks === 'width' ? ['up', 'down'] : ['up'];
}

/** Without the rounding error around halves and thirds: any multiplier is valid, a clean one clear. */
function snapped(value: number): number {
  const twelfths = Math.round(value * 12) / 12;
  return Math.abs(value - twelfths) <= 1e-7 ? twelfths : value;
}
