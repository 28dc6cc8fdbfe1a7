import {place, type PartitionAxis, type Placing} from '../engine/aggregate.js';
import type {Areas} from '../engine/areas.js';
import type {Per} from '../engine/evaluate.js';
import type {Breakdown} from '../engine/request.js';
import type {Things} from '../engine/things.js';
import {UmkmError} from '../errors.js';
import type {Expression, Quantity} from '../indicator/expression.js';

/** What a formula asks of its things: found out by letting it run once without any. */
export interface Question {
  readonly key: string;
  readonly expression: Expression;
  readonly per: Per;
}

/** Things that only note what they are asked for. */
export class AskedThings implements Things {
  readonly count = 1;
  readonly questions = new Map<string, Question>();
  readonly breakdowns: Breakdown[] = [];
  readonly #axes: (breakdown: Breakdown) => readonly PartitionAxis[];

  /** @param axes the axes of a breakdown without a single thing in it */
  constructor(axes: (breakdown: Breakdown) => readonly PartitionAxis[]) {
    this.#axes = axes;
  }

  truth(expression: Expression, per: Per = {}): Uint8Array {
    const key = questionKey(expression, per);
    this.questions.set(key, {key, expression, per});
    return new Uint8Array(0);
  }

  numbers(quantity: Quantity): Float64Array {
    throw new UmkmError('ENGINE_OFFERS', {engine: 'duckdb', found: quantity.op, other: 'memory'});
  }

  place(breakdown: Breakdown): {placing: Placing; areas: Areas | null} {
    this.breakdowns.push(breakdown);
    return {placing: place(this.#axes(breakdown), 0), areas: null};
  }
}

/** Groups of equal things with the answers of each, and how many it stands for. */
export class AnsweredThings implements Things {
  readonly count: number;
  readonly #answers: ReadonlyMap<string, Uint8Array>;
  readonly #weights: Float64Array;
  readonly #axes: (breakdown: Breakdown) => {
    readonly axes: readonly PartitionAxis[];
    readonly areas: Areas | null;
  };

  constructor(
    answers: ReadonlyMap<string, Uint8Array>,
    weights: Float64Array,
    axes: (breakdown: Breakdown) => {
      readonly axes: readonly PartitionAxis[];
      readonly areas: Areas | null;
    },
  ) {
    this.count = weights.length;
    this.#answers = answers;
    this.#weights = weights;
    this.#axes = axes;
  }

  truth(expression: Expression, per: Per = {}): Uint8Array {
    return this.#answers.get(questionKey(expression, per)) as Uint8Array;
  }

  numbers(quantity: Quantity): Float64Array {
    throw new UmkmError('ENGINE_OFFERS', {engine: 'duckdb', found: quantity.op, other: 'memory'});
  }

  place(breakdown: Breakdown): {placing: Placing; areas: Areas | null} {
    const {axes, areas} = this.#axes(breakdown);
    return {placing: {...place(axes, this.count), weights: this.#weights}, areas};
  }
}

function questionKey(expression: Expression, per: Per): string {
  return JSON.stringify([expression, per.programme ?? null, per.channel ?? null]);
}
