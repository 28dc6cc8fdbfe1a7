import type {Moves} from './pattern.js';
import type {Room} from './attacker.js';

/** By how much each cell differs from its value, in a table in which all sums still hold. */
export type Deviation = ArrayLike<number>;

interface Known {
  readonly deviation: Deviation;
  /** What is moved less shows nothing: it may be a rounding error. */
  readonly least: number;
  /** How many of its cells are published: it shows something only while there are none. */
  published: number;
}

/**
 * Deviations found so far. Each shows for every cell it moves how far an attacker must reckon with,
 * so that most demands need no programme of their own.
 */
export class Evidence {
  readonly #room: Room;
  readonly #byCell = new Map<number, Known[]>();

  constructor(room: Room) {
    this.#room = room;
  }

  /**
   * Takes a deviation that moves withheld cells only, and its opposite as far as there is room.
   *
   * @param least what is moved less may be a rounding error and shows nothing
   */
  add(deviation: Deviation, least = 0): void {
    this.#add(deviation, least);
    let share = 1;
    for (let i = 0; i < deviation.length; i++) {
      const moved = deviation[i];
      if (moved === 0) continue;
      const room = moved > 0 ? this.#room.down[i] : this.#room.up[i];
      share = Math.min(share, room / Math.abs(moved));
    }
    if (share > 1e-9) {
      this.#add(
        Float64Array.from(deviation, (moved) => -share * moved),
        share * least,
      );
    }
  }

  /** From now on deviations that move the cell show nothing, until it is withheld again. */
  publish(cell: number): void {
    for (const known of this.#byCell.get(cell) ?? []) known.published += 1;
  }

  withhold(cell: number): void {
    for (const known of this.#byCell.get(cell) ?? []) known.published -= 1;
  }

  /** Whether a deviation that moves withheld cells only moves this one. */
  moves(cell: number): boolean {
    return (this.#byCell.get(cell) ?? []).some(
      ({deviation, least, published}) => published === 0 && Math.abs(deviation[cell]) >= least,
    );
  }

  /** How far the cell is shown to move while the insider's own stay; no further than is enough. */
  reach(
    {target, insider}: {readonly target: number; readonly insider: readonly number[]},
    isEnough: (moves: Moves) => boolean = () => false,
  ): Moves {
    const moves = {up: 0, down: 0};
    for (const {deviation, least, published} of this.#byCell.get(target) ?? []) {
      if (Math.abs(deviation[target]) < least || published > 0) continue;
      if (insider.some((own) => deviation[own] !== 0)) continue;
      const moved = deviation[target];
      if (moved > moves.up) moves.up = moved;
      else if (-moved > moves.down) moves.down = -moved;
      else continue;
      if (isEnough(moves)) break;
    }
    return moves;
  }

  /** Some deviation that is enough by itself. */
  alone(target: number, isEnough: (moves: Moves) => boolean): Deviation | null {
    const found = (this.#byCell.get(target) ?? []).find(({deviation, least, published}) => {
      const moved = deviation[target];
      if (Math.abs(moved) < least || published > 0) return false;
      return isEnough({up: Math.max(moved, 0), down: Math.max(-moved, 0)});
    });
    return found?.deviation ?? null;
  }

  #add(deviation: Deviation, least: number): void {
    const known: Known = {deviation, least, published: 0};
    for (let i = 0; i < deviation.length; i++) {
      if (deviation[i] === 0) continue;
      const others = this.#byCell.get(i);
      if (others === undefined) this.#byCell.set(i, [known]);
      else others.push(known);
    }
  }
}
