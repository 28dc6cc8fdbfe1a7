import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {computeIn, indicatorOf} from '../../src/compute.js';
import {Database, loadDriver} from '../../src/duckdb/database.js';
import {computeWithDuckdb, offeredBy, openDuckdbSession} from '../../src/duckdb/session.js';
import {tablesOf} from '../support/tables.js';

let database: Database;
beforeAll(async () => {
  database = await Database.open({threads: 1});
});
afterAll(() => {
  database.close();
});

const files = {
  registry: `
    businessId,dataYear,annualTurnover,districtCode
    U1,2022,1000000,33.24.01
    U2,2022,3000000000,33.24.02`,
  aid: `
    aidBusinessRef,aidDate,aidName
    U1,2022-02-28,Etalase
    U1,2022-03-01,etalase
    X9,2022-03-01,Gerobak`,
};

describe('a session in DuckDB', () => {
  it('answers several indicators of the same tables', async () => {
    const session = await openDuckdbSession(await tablesOf(files), {database});
    const size = await session.compute(indicatorOf('size.class'), {});
    expect(size.rows.map(({numerator}) => numerator)).toEqual([2, 1, 1, 0]);
    const programmes = await session.compute(indicatorOf('aid.coverage'), {by: ['programme']});
    expect(programmes.rows.map(({by, numerator}) => [by.programme, numerator])).toEqual([
      ['Etalase', 1],
      ['Gerobak', 0],
    ]);
    expect(session.diagnostics).toEqual([
      {code: 'COMPUTE_UNLINKED_AID', severity: 'warning', params: {count: 1}},
    ]);
    session.close();
  });

  it('says which parts were not loaded before they are asked for', async () => {
    const session = await openDuckdbSession(await tablesOf(files), {database});
    const indicator = indicatorOf('size.class');
    expect(() => computeIn(session, indicator)).toThrow(/ENGINE_UNLOADED/);
    await session.load(indicator);
    expect(computeIn(session, indicator).rows).toHaveLength(4);
    session.close();
  });

  it('holds two sessions of one database apart', async () => {
    const first = await openDuckdbSession(await tablesOf(files), {database});
    const second = await openDuckdbSession(await tablesOf({registry: files.registry}), {database});
    const [a, b] = await Promise.all(
      [first, second].map((session) => session.compute(indicatorOf('aid.coverage'), {})),
    );
    expect(a.rows[0]).toMatchObject({numerator: 1, denominator: 2});
    expect(b.rows[0]).toMatchObject({numerator: null, reason: 'missing_input'});
    first.close();
    second.close();
  });

  it('refuses what only another engine computes, and names that one', async () => {
    const tables = await tablesOf(files);
    await expect(computeWithDuckdb(tables, 'dq.completeness')).rejects.toMatchObject({
      code: 'ENGINE_OFFERS',
      params: {found: 'dq.completeness', other: 'memory'},
    });
    expect(offeredBy('duckdb')).not.toContain('dq.completeness');
    expect(offeredBy('memory')).toContain('dq.completeness');
  });

  it('refuses a parameter that cannot be, as the other engine does', async () => {
    const asked = computeWithDuckdb(await tablesOf(files), 'aid.followup', {params: {days: 0}});
    await expect(asked).rejects.toMatchObject({code: 'PARAM_VALUE'});
  });

  it('says how to install the driver where it is missing', async () => {
    const missing = loadDriver(() => Promise.reject(new Error('Cannot find package')));
    await expect(missing).rejects.toMatchObject({
      code: 'ENGINE_MISSING',
      params: {command: 'npm install @duckdb/node-api'},
    });
  });
});
