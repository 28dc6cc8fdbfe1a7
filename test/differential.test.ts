import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {indicators} from '../src/compute.js';
import {Database} from '../src/duckdb/database.js';
import {offeredBy} from '../src/duckdb/session.js';
import {askOffice, offered} from './support/offices.js';

/** How many random offices are asked, and which is the first: `npm run differential` asks 2.000. */
const runs = Number(process.env.PANTAU_RUNS ?? 16);
const first = Number(process.env.PANTAU_FROM ?? 0);

describe('both engines', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open({threads: 1});
  });
  afterAll(() => {
    database.close();
  });

  it('offer all indicators of tables but those of cells as they were written, and of partners', () => {
    const others = indicators.filter(
      (one) => !offered.includes(one) && one.formulaKind.kind !== 'function',
    );
    expect(others.map(({key}) => key).sort()).toEqual([
      'agency.overlap',
      ...['code.kbli', 'code.nib', 'code.nik', 'code.npwp', 'code.region'],
      ...['dq.completeness', 'dq.consistency', 'dq.overall', 'dq.timeliness'],
      ...['dq.uniqueness', 'dq.validity', 'network.degree'],
    ]);
    expect(offeredBy('duckdb')).toEqual(offered.map(({key}) => key));
  });

  it(
    `agree on all indicators they offer, over ${runs} random offices`,
    async () => {
      const failures: Record<number, string[]> = {};
      for (let seed = first; seed < first + runs; seed++) {
        const found = await askOffice(seed, database);
        if (found.length > 0) failures[seed] = found.slice(0, 5);
        // A handful shows what is wrong; thousands would only say it again.
        if (Object.keys(failures).length === 5) break;
      }
      expect(failures).toEqual({});
    },
    Math.max(120_000, runs * 10_000),
  );
});
