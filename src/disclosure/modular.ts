import {drawsFrom} from './draws.js';
import type {Row} from './system.js';

/** Two primes whose products are whole numbers without rounding. */
const primes = [67_108_859, 67_108_837];

/**
 * Which unknowns the relations alone fix, as `determinedBy` says, for systems where fractions would
 * grow long: by elimination with remainders of two large primes. An unknown is fixed where it is zero
 * in a random solution of the relations without their right-hand sides; that another one is so by
 * chance happens once in 10^15.
 *
 * @param size number of unknowns
 */
export function determinedModulo(rows: readonly Row[], size: number): boolean[] {
  const [first, second] = primes.map((prime) => randomSolution(rows, size, prime));
  return Array.from({length: size}, (_, i) => first[i] === 0 && second[i] === 0);
}

interface Pivot {
  readonly row: ReadonlyMap<number, number>;
  readonly column: number;
}

function randomSolution(rows: readonly Row[], size: number, prime: number): Float64Array {
  const pivots = triangleOf(rows, size, prime);
  const draw = drawsFrom(prime);
  const solution = Float64Array.from({length: size}, () => 1 + Math.floor(draw() * (prime - 1)));
  // The last relation has no unknown that another one after it would settle.
  for (const {row, column} of pivots.reverse()) {
    let rest = 0;
    for (const [j, value] of row) if (j !== column) rest = (rest + value * solution[j]) % prime;
    solution[column] = ((prime - rest) * inverse(row.get(column) ?? 1, prime)) % prime;
  }
  return solution;
}

/** Relations in the order in which each has an unknown that no later one has. */
function triangleOf(rows: readonly Row[], size: number, prime: number): Pivot[] {
  const left = rows.map(({indices, values}) => {
    const entries = indices.map((j, i): [number, number] => [j, remainder(values[i], prime)]);
    return new Map(entries.filter(([, value]) => value !== 0));
  });
  const holders = Array.from({length: size}, () => new Set<number>());
  left.forEach((row, i) => {
    for (const j of row.keys()) holders[j].add(i);
  });
  const queue = new Queue(holders.map((own) => own.size));
  const pivots: Pivot[] = [];
  for (let column = queue.next(); column !== null; column = queue.next()) {
    const own = holders[column];
    if (own.size === 0) continue;
    // An unknown of few relations, and the shortest of these: they fill the others least.
    const next = [...own].reduce((best, i) => (left[i].size < left[best].size ? i : best));
    const row = left[next];
    pivots.push({row, column});
    for (const j of row.keys()) holders[j].delete(next);
    const factor = inverse(row.get(column) ?? 1, prime);
    for (const other of own) subtract(left[other], row, {column, factor, prime, other, holders});
    for (const j of row.keys()) queue.put(j, holders[j].size);
  }
  return pivots;
}

interface Step {
  readonly column: number;
  readonly factor: number;
  readonly prime: number;
  readonly other: number;
  readonly holders: readonly Set<number>[];
}

function subtract(
  row: Map<number, number>,
  pivot: ReadonlyMap<number, number>,
  {column, factor, prime, other, holders}: Step,
): void {
  const times = prime - (((row.get(column) ?? 0) * factor) % prime);
  for (const [j, value] of pivot) {
    const sum = ((row.get(j) ?? 0) + times * value) % prime;
    if (sum === 0) {
      row.delete(j);
      holders[j].delete(other);
    } else {
      row.set(j, sum);
      holders[j].add(other);
    }
  }
}

/** Unknowns by the number of relations they are in, fewest first; a number may be out of date. */
class Queue {
  readonly #levels: number[][] = [];
  readonly #size: Int32Array;
  #lowest = 0;

  constructor(sizes: readonly number[]) {
    this.#size = Int32Array.from(sizes, () => -1);
    sizes.forEach((size, i) => this.put(i, size));
  }

  put(i: number, size: number): void {
    if (this.#size[i] === size) return;
    this.#size[i] = size;
    (this.#levels[size] ??= []).push(i);
    this.#lowest = Math.min(this.#lowest, size);
  }

  next(): number | null {
    for (; this.#lowest < this.#levels.length; this.#lowest++) {
      const level = this.#levels[this.#lowest] ?? [];
      for (let i = level.pop(); i !== undefined; i = level.pop()) {
        if (this.#size[i] !== this.#lowest) continue;
        this.#size[i] = -1;
        return i;
      }
    }
    return null;
  }
}

function remainder(value: number, prime: number): number {
  return ((value % prime) + prime) % prime;
}

/** By Euclid's algorithm. */
function inverse(value: number, prime: number): number {
  let [a, b, x, y] = [value, prime, 1, 0];
  while (b !== 0) {
    const times = Math.floor(a / b);
    [a, b, x, y] = [b, a - times * b, y, x - times * y];
  }
  return remainder(x, prime);
}
