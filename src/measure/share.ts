import type {Flag} from '../data/flags.js';
import {measured, problemOf, unmeasured, type Given, type Measure} from './measure.js';

/** What the inputs said of themselves. */
export interface FlagOptions {
  readonly flags?: readonly Flag[];
}

/**
 * 100 × part ÷ whole: coverage, inclusion error, share with a NIB, match rate and the like.
 *
 * Percent, 0–100. Without a whole null (zero_denominator), whatever the part is; a missing number is
 * missing_input; a part above its whole, a negative number or NaN is invalid_input.
 *
 * @example
 * shareOf(54, 240); // {value: 22.5, flags: []}
 * shareOf(0, 0); // {value: null, flags: ['M'], reason: 'zero_denominator'}
 */
export function shareOf(part: Given, whole: Given, {flags = []}: FlagOptions = {}): Measure {
  return divide(part, whole, flags, {factor: 100, most: whole ?? Infinity});
}

/**
 * 100 × (whole − part) ÷ whole: what a coverage leaves, such as the exclusion error of a programme
 * (World Bank, targeting). Percent, 0–100; null as in `shareOf`.
 *
 * @example
 * complementOf(54, 240).value; // 77.5
 */
export function complementOf(part: Given, whole: Given, options: FlagOptions = {}): Measure {
  const share = shareOf(part, whole, options);
  if (share.value === null) return share;
  return {...share, value: (100 * ((whole as number) - (part as number))) / (whole as number)};
}

/**
 * Numerator ÷ denominator of two different things, as businesses per mentor. Null for a zero
 * denominator ("tanpa pendamping"), never infinity and never 0.
 *
 * @example
 * ratioOf(75, 3).value; // 25
 */
export function ratioOf(
  numerator: Given,
  denominator: Given,
  {flags = []}: FlagOptions = {},
): Measure {
  return divide(numerator, denominator, flags, {factor: 1, most: Infinity});
}

function divide(
  part: Given,
  whole: Given,
  flags: readonly Flag[],
  {factor, most}: {factor: number; most: number},
): Measure {
  if (problemOf([part, whole]) === 'invalid_input') return unmeasured('invalid_input', {}, flags);
  if (whole == null) return unmeasured('missing_input', {}, flags);
  if (whole === 0) return unmeasured('zero_denominator', {}, flags);
  if (part == null) return unmeasured('missing_input', {}, flags);
  if (part > most) return unmeasured('invalid_input', {}, flags);
  return measured((factor * part) / whole, {}, flags);
}
