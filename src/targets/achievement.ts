import type {Reason} from '../data/flags.js';

/** Which way a figure should go. */
export type Better = 'higher' | 'lower';

/** Realisation as percent of the target, or why there is none. */
export interface Achievement {
  readonly value: number | null;
  readonly reason: Reason | null;
}

/**
 * Capaian, percent of the target, as performance reports (LKjIP) of government agencies compute it:
 *
 * - higher is better: 100 × realisasi ÷ target
 * - lower is better: 100 × (2 × target − realisasi) ÷ target, so that one tenth below the target is
 *   110 %, one tenth above it 90 %
 *
 * Not below 0: a figure that went the wrong way by more than the whole target achieved nothing. There
 * is no upper limit. A target of zero is zero_denominator; one below zero, of which no share can be
 * taken, invalid_input; a missing figure missing_input.
 *
 * @example
 * achievement(45, 50, 'higher').value; // 90
 * achievement(45, 50, 'lower').value; // 110
 */
export function achievement(actual: number | null, target: number, better: Better): Achievement {
  if (actual === null) return {value: null, reason: 'missing_input'};
  if (target === 0) return {value: null, reason: 'zero_denominator'};
  if (!(target > 0)) return {value: null, reason: 'invalid_input'};
  const met = better === 'higher' ? actual : 2 * target - actual;
  return {value: Math.max(0, (100 * met) / target), reason: null};
}
