import {allowedDimensions} from '../../src/breakdown.js';
import {indicators} from '../../src/compute.js';
import type {Database} from '../../src/duckdb/database.js';
import {isCompiled} from '../../src/sql/offers.js';
import {Dice, randomConfig, randomTables} from './random-tables.js';
import {differences, type Comparison} from './same-parts.js';

/** Indicators that both engines compute. */
export const offered = indicators.filter(isCompiled);

/** Asks both engines everything about the random office of a number; tells where they differ. */
export async function askOffice(seed: number, database: Database): Promise<string[]> {
  const dice = new Dice(seed);
  const [tables, config] = [randomTables(dice), randomConfig(dice)];
  const params: Readonly<Record<string, string>> = dice.maybe(0.15)
    ? {regime: dice.pick(['uu20_2008', 'pp7_2021'])}
    : {};
  const comparisons = offered.map((indicator) => question(dice, indicator));
  return differences(tables, config, params, comparisons, database);
}

/** A random breakdown of an indicator. */
function question(dice: Dice, indicator: (typeof offered)[number]): Comparison {
  const by = allowedDimensions(indicator)
    .filter(() => dice.maybe(0.4))
    .map((dim) => {
      if (dim === 'region')
        return dice.pick(['region', 'region:kecamatan', 'region:desa', 'region:kabupaten']);
      return dim === 'kbli' ? dice.pick(['kbli', 'kbli:section', 'kbli:2']) : dim;
    });
  return {indicator, options: {by}};
}
