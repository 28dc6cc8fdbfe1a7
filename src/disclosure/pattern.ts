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
  /** The same where nobody's own part is known to anybody; only demands that fail else use it. */
  readonly wideRoom: Room;
  /** Cells that are withheld in any case. */
  readonly given: readonly boolean[];
  /** Cells of these that need not hide anything. */
  readonly idle: readonly boolean[];
  /** Demands against outsiders. */
  readonly attacks: readonly Attack[];
  /** Cells of one contributor, who must be left the widths of the other sensitive cells too. */
  readonly insiders: readonly (readonly number[])[];
  /** What withholding costs, per cell, scaled to at most 10,000 where it is more. */
  readonly cost: readonly number[];
  readonly objective: readonly Objective[];
  /** A width that counts as met although the solver's arithmetic fell this short of it. */
  readonly slack: number;
  /** Whether cells are counts, and only whole steps away from the value count. */
  readonly steps: 'any' | 'whole';
}

/** How far a cell is shown to move from its value. */
export interface Moves {
  readonly up: number;
  readonly down: number;
}

/** Whether the demand is met. */
export function isMet(
  {up, down}: Moves,
  {need, asks}: Attack,
  {slack, steps}: Pick<PatternProblem, 'slack' | 'steps'>,
): boolean {
  const counted = (moved: number): number =>
    steps === 'whole' ? Math.floor(moved + slack) : moved;
  return counted(up) + (asks === 'width' ? counted(down) : 0) >= need - slack;
}

/** Demands against the contributors of cells: what the others must still be able to be. */
export function insiderAttacks({attacks, insiders, idle}: PatternProblem): Attack[] {
  const asked = attacks.filter(({asks, sensitive}) => asks === 'width' && sensitive);
  return insiders.flatMap((insider) =>
    asked
      .filter(({target}) => !insider.includes(target) && !idle[target])
      .map((attack) => ({...attack, insider})),
  );
}
