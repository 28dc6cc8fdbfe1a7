import {describe, expect, it} from 'vitest';
import {Database} from '../../src/duckdb/database.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {listed} from '../../src/indicator/expression.js';
import type {RatioFormula} from '../../src/indicator/indicator.js';
import {openSession} from '../../src/session.js';
import {tablesOf} from '../support/tables.js';

const files = {
  registry: `
    businessId,dataYear
    U1,2022
    U2,2022
    U3,2022`,
  aid: `
    aidBusinessRef,aidDate,aidName
    U1,2022-02-01,Etalase
    U2,2022-02-01,Gerobak
    U3,2022-02-01,Gerobak`,
  mentoring: `
    mentoringBusinessRef,mentoringDate
    U2,2022-05-01
    U1,2022-06-01`,
};
const breakdown = {dims: ['period', 'programme'] as const, level: null};
const formula: RatioFormula = {
  kind: 'ratio',
  per: 'programme',
  numerator: {
    op: 'all',
    of: [
      {op: 'exists', table: 'aid'},
      {op: 'exists', table: 'mentoring'},
    ],
  },
  denominator: listed,
};
const mentored: RatioFormula = {...formula, numerator: {op: 'exists', table: 'mentoring'}};

describe('what is asked of each programme', () => {
  it('is asked of its aid, and of any row of another table', async () => {
    const {engine} = openSession(await tablesOf(files));
    expect(engine.parts(formula, breakdown)?.numerator).toEqual(Float64Array.of(2, 1, 1));
    expect(engine.parts(mentored, breakdown)?.numerator).toEqual(Float64Array.of(2, 2, 2));
  });

  it('is the same in DuckDB', async () => {
    const database = await Database.open({threads: 1});
    const session = await openDuckdbSession(await tablesOf(files), {database});
    for (const one of [formula, mentored]) await session.engine.load(one, breakdown);
    expect(session.engine.parts(formula, breakdown)?.numerator).toEqual(Float64Array.of(2, 1, 1));
    expect(session.engine.parts(mentored, breakdown)?.numerator).toEqual(Float64Array.of(2, 2, 2));
    session.close();
    database.close();
  });
});
