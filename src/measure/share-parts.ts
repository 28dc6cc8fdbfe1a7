import {mergeFlags, type Flag, type Reason} from '../data/flags.js';
import {firstReason, because, problemOf, sum, together, type Given} from './measure.js';
import {shareOf} from './share.js';

export interface PartShares<K extends string> {
  /** Percent of the total; null where the part is missing. Rounded shares need not come to 100. */
  readonly shares: Readonly<Record<K, number | null>>;
  /** Whether the parts come to the total; null where that cannot be told. */
  readonly sumMatchesTotal: boolean | null;
  readonly flags: readonly Flag[];
  readonly reason?: Reason;
  readonly reasons: Readonly<Record<string, Reason>>;
}

/**
 * 100 × x_i ÷ total for each part of a whole (komposisi). Without a total the parts' sum is taken; a
 * sum over a missing part is missing. A zero total gives null (zero_denominator); a part above the
 * total and a negative number are invalid_input.
 *
 * @example
 * shareParts({mikro: 3504, kecil: 2160, menengah: 106}, 5770).shares.mikro; // 60.7279…
 */
export function shareParts<K extends string>(
  parts: Readonly<Record<K, Given>>,
  total?: Given,
): PartShares<K> {
  const given = Object.values<Given>(parts);
  const problem = problemOf(given);
  const added = problem === null ? sum(given as number[]) : null;
  const whole = total === undefined ? added : total;
  const figures = Object.entries<Given>(parts).map(
    ([key, part]) => [key, shareOf(part, whole)] as const,
  );
  const {values, flags, reason, reasons} = together(Object.fromEntries(figures));
  return {
    shares: values,
    sumMatchesTotal: added === null || whole == null ? null : nearly(added, whole),
    flags: given.length === 0 ? mergeFlags(['M']) : flags,
    ...because(given.length === 0 ? 'zero_denominator' : firstReason([reason])),
    reasons,
  };
}

/** Whether two sums are equal but for the last bits of a computer's fractions. */
export function nearly(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
