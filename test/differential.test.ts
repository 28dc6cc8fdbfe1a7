import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {indicators} from '../src/compute.js';
import {allowedDimensions} from '../src/breakdown.js';
import {Database} from '../src/duckdb/database.js';
import {isCompiled} from '../src/sql/offers.js';
import {Dice, randomConfig, randomTables} from './support/random-tables.js';
import {differences, type Comparison} from './support/same-parts.js';

const runs = Number(process.env.PANTAU_RUNS ?? 60);
const first = Number(process.env.PANTAU_FROM ?? 0);
const offered = indicators.filter(isCompiled);

describe('both engines', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open({threads: 1});
  });
  afterAll(() => {
    database.close();
  });

  it('offer the families of size, growth, aid and digital', () => {
    const families = new Set(offered.map(({key}) => key.split('.')[0]));
    expect([...families]).toEqual(expect.arrayContaining(['aid', 'digital', 'growth', 'size']));
  });

  it(
    `agree on all indicators they offer, over ${runs} random offices`,
    async () => {
      const failures: Record<number, string[]> = {};
      for (let seed = first; seed < first + runs; seed++) {
        const dice = new Dice(seed);
        const [tables, config] = [randomTables(dice), randomConfig(dice)];
        const params = dice.maybe(0.15) ? {regime: dice.pick(['uu20_2008', 'pp7_2021'])} : {};
        const comparisons = offered.map((indicator) => ask(dice, indicator));
        const found = await differences(tables, config, params, comparisons, database);
        if (found.length > 0) failures[seed] = found.slice(0, 5);
        // A handful shows what is wrong; thousands would only say it again.
        if (Object.keys(failures).length === 5) break;
      }
      expect(failures).toEqual({});
    },
    Math.max(120_000, runs * 2000),
  );
});

/** A random breakdown of an indicator. */
function ask(dice: Dice, indicator: (typeof offered)[number]): Comparison {
  const by = allowedDimensions(indicator)
    .filter(() => dice.maybe(0.4))
    .map((dim) => {
      if (dim === 'region')
        return dice.pick(['region', 'region:kecamatan', 'region:desa', 'region:kabupaten']);
      return dim === 'kbli' ? dice.pick(['kbli', 'kbli:section', 'kbli:2']) : dim;
    });
  return {indicator, options: {by}};
}
