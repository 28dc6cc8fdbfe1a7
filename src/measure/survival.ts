import {together, type Given, type Measures} from './measure.js';
import {shareOf} from './share.js';

/**
 * Share of a cohort of entrants that is still active after k years, for each k (Eurostat-OECD
 * business demography: a reactivation within two years is no birth).
 *
 * Percent. An empty cohort is zero_denominator; a year not known is null alone (missing_input); more
 * survivors than entrants are invalid_input.
 *
 * @example
 * survivalRates(60, {1: 51, 2: 42}).values; // {1: 85, 2: 70}
 */
export function survivalRates(births: Given, survivors: Readonly<Record<string, Given>>): Measures {
  const years = Object.entries(survivors);
  return together(Object.fromEntries(years.map(([k, count]) => [k, shareOf(count, births)])));
}
