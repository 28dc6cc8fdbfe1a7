import type {Attack, Room} from './attacker.js';
import type {Solver} from './solver.js';
import type {Row} from './system.js';

export type Objective = 'fewest_cells' | 'lowest_total_value';

/** Which cells to withhold, as both methods take the question. */
export interface PatternProblem {
  readonly solver: Solver;
  /** Relations between deviations: every sum of a row is zero. */
  readonly rows: readonly Row[];
  readonly room: Room;
  /** Cells that are withheld in any case. */
  readonly primary: readonly boolean[];
  readonly attacks: readonly Attack[];
  /** What withholding costs, per cell, scaled to at most 10,000 where it is more. */
  readonly cost: readonly number[];
  readonly objective: readonly Objective[];
  /** A width that counts as met although the solver's arithmetic fell this short of it. */
  readonly slack: number;
}

/** Whether the demand is met. */
export function isMet(width: number, {need}: Attack, slack: number): boolean {
  return width >= need - slack;
}
