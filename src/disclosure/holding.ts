import {isFew} from './frequency.js';
import {magnitudeUnsafe, type MagnitudeRules, type MagnitudeVerdict} from './magnitude.js';

/** What one business contributes, and who owns it; `null` where it belongs to nobody else. */
export interface OwnedContribution {
  readonly holding: string | null;
  readonly x: number;
}

export interface HoldingVerdict extends MagnitudeVerdict {
  /** Contributions per owner, largest first. */
  readonly merged: readonly number[];
  /** Owners: what the frequency rule counts. */
  readonly units: number;
  /** What the rules say when every business is taken by itself; shown for comparison only. */
  readonly unmerged: MagnitudeVerdict;
}

/**
 * Contributions with those of one owner added up, largest first. Businesses without a holding stand
 * by themselves. An empty list gives an empty list.
 *
 * @example
 * mergeHoldings([{holding: 'H1', x: 400}, {holding: 'H1', x: 300}, {holding: null, x: 60}]); // [700, 60]
 */
export function mergeHoldings(contributions: readonly OwnedContribution[]): number[] {
  const owned = new Map<string, number>();
  const alone: number[] = [];
  for (const {holding, x} of contributions) {
    if (holding === null) alone.push(x);
    else owned.set(holding, (owned.get(holding) ?? 0) + x);
  }
  return [...owned.values(), ...alone].sort((a, b) => b - a);
}

/**
 * The holding rule: the primary rules of a cell of amounts after the contributions of one owner are
 * merged, because an owner knows all of his businesses. Negative contributions, even where merging
 * hides them, leave only the frequency rule.
 *
 * For use inside the office: neither the parameters nor which rule struck may be published.
 *
 * @throws UmkmError `DISCLOSURE_OPTION` as `magnitudeUnsafe` does
 */
export function holdingUnsafe(
  contributions: readonly OwnedContribution[],
  rules: MagnitudeRules = {},
): HoldingVerdict {
  const unmerged = magnitudeUnsafe(
    contributions.map(({x}) => x),
    rules,
  );
  const merged = mergeHoldings(contributions);
  const negative = contributions.some(({x}) => x < 0);
  const verdict = negative
    ? {...unmerged, ...frequencyOnly(merged.length, rules.minFrequency)}
    : magnitudeUnsafe(merged, rules);
  return {...verdict, merged, units: merged.length, unmerged};
}

function frequencyOnly(units: number, minFrequency = 3) {
  const few = isFew(units, minFrequency);
  return {frequencyUnsafe: few, unsafe: few};
}
