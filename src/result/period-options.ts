import type {AcrossBreak} from './pair.js';

/** The option `acrossBreak`: `yes` compares across a break and keeps the flag B; default `no`. */
export function acrossBreakOf(option: string | number | undefined): AcrossBreak {
  return option === 'yes' ? 'yes' : 'no';
}

/**
 * The period an option names: a year, or `first` or `last` of those there are.
 *
 * @param periods those there are, in order
 * @returns a year as written, whether it is among them or not; `undefined` where there are none
 */
export function periodOption(
  option: string | number | undefined,
  periods: readonly string[],
): string | undefined {
  if (option === undefined || option === 'first') return periods[0];
  return option === 'last' ? periods.at(-1) : String(option);
}
