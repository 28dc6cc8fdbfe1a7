import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {PartCube} from '../../src/data/cube.js';
import {Database} from '../../src/duckdb/database.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import type {Breakdown} from '../../src/engine/request.js';
import type {PartsFormula} from '../../src/indicator/indicator.js';
import {openSession} from '../../src/session.js';
import {tablesOf} from '../support/tables.js';

let database: Database;
beforeAll(async () => {
  database = await Database.open({threads: 1});
});
afterAll(() => {
  database.close();
});

const breakdown: Breakdown = {dims: ['region', 'period'], level: null};

/** The parts of a formula, by the engine in memory and by DuckDB. */
async function both(
  files: Parameters<typeof tablesOf>[0],
  formula: PartsFormula,
): Promise<readonly (PartCube | null)[]> {
  const tables = await tablesOf(files);
  const memory = openSession(tables).engine.parts(formula, breakdown);
  const session = await openDuckdbSession(tables, {database});
  await session.engine.load(formula, breakdown);
  const duckdb = session.engine.parts(formula, breakdown);
  session.close();
  return [memory, duckdb];
}

describe('rows that do not count', () => {
  it('leave the first place of a business to the first row that counts', async () => {
    const found = await both(
      {
        registry: 'businessId,dataYear\nU1,2022',
        mentoring: `
          mentoringBusinessRef,mentoringDate,mentoringStatus
          U1,2022-01-05,rejected
          U1,2022-02-05,approved
          U1,2022-03-05,approved`,
      },
      {kind: 'count', over: {of: 'row', table: 'mentoring', once: true}, where: {op: 'listed'}},
    );
    expect(found.map((cube) => cube?.numerator[0])).toEqual([1, 1]);
  });

  it('have a business whose later events are found where every row is asked', async () => {
    const planned = {table: 'aid', key: 'aidPlannedDate'};
    const found = await both(
      {
        registry: 'businessId,dataYear\nU1,2022',
        aid: `
          aidBusinessRef,aidPlannedDate,aidDate,aidStatus
          U1,2022-01-10,2022-01-05,proposed
          U1,2022-01-10,2022-06-05,delivered`,
        mentoring: 'mentoringBusinessRef,mentoringDate\nU1,2022-01-20\nU1,2022-12-01',
      },
      {
        kind: 'count',
        over: {of: 'row', table: 'aid', date: planned, every: true},
        where: {
          op: 'within',
          window: {after: {table: 'aid', key: 'aidDate'}, last: {times: 0, plus: 30}, unit: 'day'},
          table: 'mentoring',
        },
      },
    );
    expect(found.map((cube) => cube?.numerator[0])).toEqual([1, 1]);
  });

  it('are in no period where nothing that counts makes one', async () => {
    const found = await both(
      {aid: 'aidBusinessRef,aidName,aidStatus\nU1,Alat,proposed'},
      {kind: 'count', over: {of: 'row', table: 'aid', every: true}, where: {op: 'listed'}},
    );
    expect(found).toEqual([null, null]);
  });
});
