import {allowedDimensions} from '../../src/breakdown.js';
import {indicators} from '../../src/compute.js';
import type {Database} from '../../src/duckdb/database.js';
import {isCompiled} from '../../src/sql/offers.js';
import {Dice} from './dice.js';
import {withEdges} from './edges.js';
import {randomConfig, randomParams, randomStyle} from './office-style.js';
import {randomProbes} from './probes.js';
import {randomTables} from './random-tables.js';
import {
  differences,
  duckdbSays,
  memorySays,
  type Comparison,
  type Questions,
} from './same-parts.js';

/** Indicators that both engines compute. */
export const offered = indicators.filter(isCompiled);

/** Asks both engines everything about the random office of a number; tells where they differ. */
export async function askOffice(seed: number, database: Database): Promise<string[]> {
  const office = officeOf(seed);
  return differences(memorySays(office), await duckdbSays(office, database));
}

/** The random office of a number, and what it is asked. */
export function officeOf(seed: number): Questions {
  const dice = new Dice(seed);
  const style = randomStyle(dice);
  const [config, params] = [randomConfig(dice, style), randomParams(dice)];
  const usual = randomTables(dice, style);
  // Dice of their own: an extreme more or less leaves all else of the offices as it is.
  const tables =
    seed % 3 === 2
      ? withEdges(new Dice(seed + 1_000_003), style, usual, Math.floor(seed / 3))
      : usual;
  const comparisons = offered.map((one) => question(dice, one));
  return {tables, config, params, comparisons, probes: randomProbes(dice)};
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
