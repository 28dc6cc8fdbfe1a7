import {place, type PartitionAxis, type Placing} from '../engine/aggregate.js';
import type {Areas} from '../engine/areas.js';
import type {Per} from '../engine/evaluate.js';
import type {Breakdown} from '../engine/request.js';
import type {Things} from '../engine/things.js';
import type {Expression, Quantity} from '../indicator/expression.js';

/** What a formula asks of its things: found out by letting it run once without any. */
export interface Question {
  readonly key: string;
  readonly expression: Expression;
  readonly per: Per;
}

/** Where things stand in a breakdown. */
export type Axes = (breakdown: Breakdown) => {
  readonly axes: readonly PartitionAxis[];
  readonly areas: Areas | null;
};

/** Things that only note what they are asked for. */
export class AskedThings implements Things {
  readonly count = 1;
  readonly questions = new Map<string, Question>();
  readonly quantities = new Map<string, Quantity>();
  readonly breakdowns: Breakdown[] = [];
  /** Whether it was asked which business each thing is of. */
  asksBusinesses = false;
  readonly groups?: Int32Array;
  readonly #axes: Axes;

  /**
   * @param axes the axes of a breakdown without a single thing in it
   * @param parts whether things are `apart`, or parts of something that stands in several places
   */
  constructor(axes: Axes, parts: 'apart' | 'grouped' = 'apart') {
    this.#axes = axes;
    if (parts === 'grouped') this.groups = new Int32Array(0);
  }

  businesses(): Int32Array {
    this.asksBusinesses = true;
    return new Int32Array(0);
  }

  truth(expression: Expression, per: Per = {}): Uint8Array {
    const key = questionKey(expression, per);
    this.questions.set(key, {key, expression, per});
    return new Uint8Array(0);
  }

  numbers(quantity: Quantity): Float64Array {
    this.quantities.set(JSON.stringify(quantity), quantity);
    return new Float64Array(0);
  }

  place(breakdown: Breakdown): {placing: Placing; areas: Areas | null} {
    this.breakdowns.push(breakdown);
    const {axes, areas} = this.#axes(breakdown);
    return {placing: place(axes, 0), areas};
  }
}

/** Groups of equal things with the answers of each, and how many it stands for. */
export interface Groups {
  readonly answers: ReadonlyMap<string, Uint8Array>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  readonly weights: Float64Array;
  /** Business of each group of rows, -1 where none is named; left out where nobody asks. */
  readonly businesses?: Int32Array;
  /** What each is a part of, -1 where nobody knows it; left out where things are of none. */
  readonly groups?: Int32Array;
  /** First and last period that rows stand in; left out for businesses. */
  readonly span?: readonly [number, number] | null;
}

/** Groups as the things of a formula. */
export class AnsweredThings implements Things {
  readonly count: number;
  readonly groups?: Int32Array;
  readonly span?: readonly [number, number] | null;
  readonly #groups: Groups;
  readonly #axes: Axes;

  constructor(groups: Groups, axes: Axes) {
    this.count = groups.weights.length;
    if (groups.span !== undefined) this.span = groups.span;
    if (groups.groups !== undefined) this.groups = groups.groups;
    this.#groups = groups;
    this.#axes = axes;
  }

  /** `null` for groups of businesses: each stands for as many as it counts. */
  businesses(): Int32Array | null {
    return this.#groups.businesses ?? null;
  }

  truth(expression: Expression, per: Per = {}): Uint8Array {
    return this.#groups.answers.get(questionKey(expression, per)) as Uint8Array;
  }

  numbers(quantity: Quantity): Float64Array {
    return this.#groups.numbers.get(JSON.stringify(quantity)) as Float64Array;
  }

  place(breakdown: Breakdown): {placing: Placing; areas: Areas | null} {
    const {axes, areas} = this.#axes(breakdown);
    const {weights} = this.#groups;
    return {placing: {...place(axes, this.count), weights}, areas};
  }
}

/** What a question is known by. */
export function questionKey(expression: Expression, per: Per = {}): string {
  return JSON.stringify([expression, per.programme ?? null, per.channel ?? null]);
}
