import type {Attack} from './attacker.js';

/** Deviations that change no sum: by how much each cell that is moved differs from its value. */
export type Deviation = ReadonlyMap<number, number>;

interface Known {
  readonly deviation: Deviation;
  /** How many of its cells are published: it shows something only while there are none. */
  published: number;
}

/**
 * Deviations found so far. Each shows for every cell it moves how far an attacker must reckon with,
 * so that most demands need no programme of their own.
 */
export class Evidence {
  readonly #byCell = new Map<number, Known[]>();

  /** Takes a deviation that moves withheld cells only. */
  add(deviation: Deviation): void {
    const known: Known = {deviation, published: 0};
    for (const i of deviation.keys()) {
      const others = this.#byCell.get(i);
      if (others === undefined) this.#byCell.set(i, [known]);
      else others.push(known);
    }
  }

  /** From now on deviations that move the cell show nothing, until it is withheld again. */
  publish(cell: number): void {
    for (const known of this.#byCell.get(cell) ?? []) known.published += 1;
  }

  withhold(cell: number): void {
    for (const known of this.#byCell.get(cell) ?? []) known.published -= 1;
  }

  /** How much of what is asked is shown; it may be more. */
  width({target, insider, asks, need}: Attack): number {
    let [low, high] = [0, 0];
    for (const {deviation, published} of this.#byCell.get(target) ?? []) {
      if (published > 0 || (insider !== null && deviation.has(insider))) continue;
      const moved = deviation.get(target) ?? 0;
      high = Math.max(high, moved);
      if (asks === 'width') low = Math.min(low, moved);
      if (high - low >= need) break;
    }
    return high - low;
  }
}
