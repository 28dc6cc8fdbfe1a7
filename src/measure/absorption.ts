import {mergeFlags} from '../data/flags.js';
import {measured, problemOf, sum, unmeasured, type Given, type Measure} from './measure.js';
import {shareOf} from './share.js';

export interface BudgetItem {
  /** Ceiling after the last revision (APBD-P), rupiah. */
  readonly pagu: Given;
  readonly realisasi: Given;
}

export interface Absorption extends Measure {
  /** Percent of each item; null without a ceiling, or where more was spent than it allows. */
  readonly perItem: readonly (number | null)[];
  /** Positions of the items that spent more than their ceiling: an error of the data. */
  readonly overspent: readonly number[];
}

/**
 * Σ realisasi ÷ Σ pagu (serapan): the total is a ratio of sums, never the mean of the ratios.
 *
 * Percent. No ceiling at all is zero_denominator, a missing number missing_input. More than 100 % is
 * an error of the data and not shown (invalid_input); a total that holds such an item is flagged V.
 *
 * @example
 * budgetAbsorption([{pagu: 1000, realisasi: 900}, {pagu: 200, realisasi: 60}]).value; // 80
 */
export function budgetAbsorption(items: readonly BudgetItem[]): Absorption {
  const perItem = items.map(({pagu, realisasi}) => shareOf(realisasi, pagu).value);
  const overspent = items.flatMap(({pagu, realisasi}, i) =>
    pagu != null && realisasi != null && realisasi > pagu ? [i] : [],
  );
  const parts = {perItem, overspent};
  const problem = problemOf(items.flatMap(({pagu, realisasi}) => [pagu, realisasi]));
  if (problem !== null) return unmeasured(problem, parts);
  const ceiling = sum(items.map(({pagu}) => pagu as number));
  const {value, reason} = shareOf(sum(items.map((item) => item.realisasi as number)), ceiling);
  if (value === null) return unmeasured(reason ?? 'missing_input', parts);
  return measured(value, parts, mergeFlags(overspent.length > 0 ? ['V'] : []));
}
