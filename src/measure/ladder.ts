import type {Flag, Reason} from '../data/flags.js';
import {because, flagsOf, type Given} from './measure.js';

/** The highest stage of the digital ladder: several order channels, digital payment and books. */
const highest = 4;

export interface DigitalLadder {
  /** Businesses at each stage, 0–4. */
  readonly counts: Readonly<Record<string, number>>;
  /** Percent of all businesses at each stage. */
  readonly shares: Readonly<Record<string, number | null>>;
  /** Percent of all businesses at a stage, 1–4, or above it. */
  readonly atLeast: Readonly<Record<string, number | null>>;
  readonly n: number;
  /** Businesses of unknown stage; they stay in the denominator. */
  readonly unknown: number;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
}

/**
 * Businesses per stage of the digital ladder and at or above each: 0 offline, 1 present, 2 takes
 * orders by message, 3 active on a marketplace, 4 integrated. The stage of a business is the highest
 * whose criterion it meets.
 *
 * No business is zero_denominator, none of known stage missing_input, another number than 0–4
 * invalid_input.
 *
 * @example
 * digitalLadder([0, 1, 3, 4]).atLeast; // {1: 75, 2: 50, 3: 50, 4: 25}
 */
export function digitalLadder(stages: readonly Given[]): DigitalLadder {
  const known = stages.filter((stage) => stage != null);
  const rungs = Array.from({length: highest + 1}, (_, stage) => stage);
  const reason = reasonOf(stages.length, known);
  const rate = (count: number): number | null =>
    reason === null ? (100 * count) / stages.length : null;
  const number = (test: (stage: number) => boolean): number => known.filter(test).length;
  const table = <T>(from: number, value: (stage: number) => T): Record<string, T> =>
    Object.fromEntries(rungs.slice(from).map((rung) => [rung, value(rung)]));
  return {
    counts: table(0, (rung) => number((stage) => stage === rung)),
    shares: table(0, (rung) => rate(number((stage) => stage === rung))),
    atLeast: table(1, (rung) => rate(number((stage) => stage >= rung))),
    n: stages.length,
    unknown: stages.length - known.length,
    flags: flagsOf(reason),
    ...because(reason),
  };
}

function reasonOf(n: number, known: readonly number[]): Reason | null {
  if (n === 0) return 'zero_denominator';
  if (known.some((stage) => !Number.isInteger(stage) || stage < 0 || stage > highest))
    return 'invalid_input';
  return known.length === 0 ? 'missing_input' : null;
}
