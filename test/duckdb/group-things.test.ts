import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import {Database} from '../../src/duckdb/database.js';
import {asked, groupCases, plain} from '../support/group-cases.js';
import {differences, duckdbSays, memorySays} from '../support/same-parts.js';

describe('groups of rows mean the same in DuckDB', () => {
  let database: Database;
  beforeAll(async () => {
    database = await Database.open({threads: 1});
  });
  afterAll(() => {
    database.close();
  });

  it.each(groupCases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const questions = await asked(one);
    const {config, options} = one;
    expect(plain(compute(questions.tables, one.key, {...options, config}))).toEqual(one.rows);
    expect(differences(memorySays(questions), await duckdbSays(questions, database))).toEqual([]);
  });
});
