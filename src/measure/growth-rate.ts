import {mergeFlags, type Flag} from '../data/flags.js';
import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

export interface GrowthInput {
  readonly previous: Given;
  readonly current: Given;
  readonly previousFlags?: readonly Flag[];
  /** With `B` the current period begins a new series: no growth is computed. */
  readonly currentFlags?: readonly Flag[];
  /** The unit a figure was rounded to: 100 for "about 6.800", which is 6.750–6.850. */
  readonly previousRounding?: number;
  readonly currentRounding?: number;
}

export interface Growth extends Measure {
  /** current − previous, in the unit of the inputs; given from zero too. */
  readonly absolute: number | null;
  readonly absoluteFlags: readonly Flag[];
  /** What the rate can be when rounded inputs stand for half a unit up or down; null if exact. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * 100 × (current − previous) ÷ previous, the base being the **previous** period.
 *
 * Percent. Null: from zero (zero_denominator; `absolute` is given), across a break in the current
 * period (break), with a missing number (missing_input), with a negative one (invalid_input). Flags
 * of both periods are kept, but a break in the previous one: the series is whole from there.
 *
 * @example
 * growthRate({previous: 31475, current: 34694}).value; // 10.2271644162…
 */
export function growthRate({
  previous,
  current,
  previousFlags = [],
  currentFlags = [],
  previousRounding = 0,
  currentRounding = 0,
}: GrowthInput): Growth {
  const none = {absolute: null, absoluteFlags: [], low: null, high: null};
  const flags = mergeFlags(
    currentFlags,
    previousFlags.filter((flag) => flag !== 'B'),
  );
  const problem = problemOf([previous, current, previousRounding, currentRounding]);
  if (problem === 'invalid_input') return unmeasured(problem, none, flags);
  if (currentFlags.includes('B')) return unmeasured('break', none, flags);
  if (problem !== null || previous == null || current == null)
    return unmeasured('missing_input', none, flags);
  const absolute = {...none, absolute: current - previous, absoluteFlags: flags};
  if (previous === 0) return unmeasured('zero_denominator', absolute, flags);
  const rate = (now: number, base: number): number => (100 * (now - base)) / base;
  const value = rate(current, previous);
  if (previousRounding === 0 && currentRounding === 0) return measured(value, absolute, flags);
  const [below, above] = [previous - previousRounding / 2, previous + previousRounding / 2];
  const low = rate(current - currentRounding / 2, above);
  const high = below > 0 ? rate(current + currentRounding / 2, below) : null;
  return measured(value, {...absolute, low, high}, flags);
}
