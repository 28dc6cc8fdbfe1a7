import {shortfall} from './magnitude.js';
import {requireOption} from './options.js';

export interface ProtectionLevel {
  readonly unsafe: boolean;
  /** What the bound must lie above the cell, in the unit of the amounts; 0 for a safe cell. */
  readonly upperProtectionLevel: number;
  /** What an attacker's upper bound for the cell must reach: the cell plus its protection level. */
  readonly requiredUpperBound: number;
}

/**
 * The upper protection level of a cell by the p % rule: U = p/100 · x₁ − (X − x₁ − x₂). A pattern of
 * suppression protects the cell when the attacker's upper bound reaches X + U; hand it to
 * `suppressSecondary` as `upperProtection`. Safe cells, cells without contributions and cells with
 * negative ones, for which the rule means nothing, need no protection: 0.
 *
 * For use inside the office: a protection level gives p away.
 *
 * @throws UmkmError `DISCLOSURE_OPTION` where p is not above zero or an amount is no number
 * @example
 * protectionLevel([300, 20, 10], {pPercent: 15});
 * // {unsafe: true, upperProtectionLevel: 35, requiredUpperBound: 365}
 */
export function protectionLevel(
  contributions: readonly number[],
  {pPercent}: {readonly pPercent: number},
): ProtectionLevel {
  requireOption(contributions.every(Number.isFinite), 'contributions');
  const whole = contributions.reduce((total, x) => total + x, 0);
  const short = contributions.some((x) => x < 0) ? 0 : shortfall(contributions, pPercent);
  const level = Math.max(0, short);
  return {unsafe: level > 0, upperProtectionLevel: level, requiredUpperBound: whole + level};
}
