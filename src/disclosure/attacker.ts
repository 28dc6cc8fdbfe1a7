import type {Model} from 'highs';

import type {Deviation} from './evidence.js';
import {modelOf, primalSimplex, solve, type Solver} from './solver.js';
import type {Row} from './system.js';

/** One demand on a pattern: how far an attacker must remain from the value of a cell. */
export interface Attack {
  readonly target: number;
  /** A cell whose value this attacker knows: his own; `null` for an outsider. */
  readonly insider: number | null;
  /** Whether the whole interval must have this width, or the cell this much room above. */
  readonly asks: 'width' | 'room_above';
  readonly need: number;
}

/** How far every cell can lie from its value at most, all other cells withheld too. */
export interface Room {
  readonly down: ArrayLike<number>;
  /** `Infinity` where nothing limits it. */
  readonly up: ArrayLike<number>;
}

type Direction = 'up' | 'down';

/** How far an attack reaches, and the deviations that show it. */
export interface Reach {
  /** Up to `need` in each direction asked for; more is not looked for. */
  readonly width: number;
  readonly deviations: readonly Deviation[];
}

/**
 * The attacker's linear programmes over deviations from the true table, for many patterns: what is
 * withheld may deviate, what is published may not. `dispose` must be called.
 */
export class Attacker {
  readonly #solver: Solver;
  readonly #model: Model;
  readonly #rows: readonly Row[];
  readonly #down: Float64Array;
  readonly #up: Float64Array;
  #lower: Float64Array;
  #upper: Float64Array;

  constructor(solver: Solver, rows: readonly Row[], {down, up}: Room) {
    this.#solver = solver;
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

  /** Whether the pattern meets the demand, and by which deviations. */
  reach(pattern: ArrayLike<boolean>, attack: Attack): Reach {
    this.#allow(pattern, 0, attack.need);
    const deviations: Deviation[] = [];
    let width = 0;
    for (const direction of directionsOf(attack)) {
      if (width >= attack.need) break;
      const {reached, values} = this.#solve(attack, direction);
      if (reached <= 0) continue;
      width += reached;
      deviations.push(deviationOf(values));
    }
    return {width, deviations};
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
        if (i === attack.insider || Math.abs(force) <= 1e-9) return;
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
    if (insider !== null) model.changeColBounds(insider, 0, 0);
    model.changeColCost(target, direction === 'up' ? -1 : 1);
    solve(this.#solver, model);
    const {colValue, rowDual} = model.getSolution();
    model.changeColCost(target, 0);
    for (const i of insider === null ? [target] : [target, insider]) {
      model.changeColBounds(i, this.#lower[i], this.#upper[i]);
    }
    const reached = direction === 'up' ? colValue[target] : -colValue[target];
    return {reached, values: colValue, multipliers: rowDual};
  }
}

/** Without rounding errors. */
export function deviationOf(values: ArrayLike<number>): Deviation {
  const moved = Array.from(values, (value, i): [number, number] => [i, value]);
  return new Map(moved.filter(([, value]) => Math.abs(value) > 1e-9));
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
