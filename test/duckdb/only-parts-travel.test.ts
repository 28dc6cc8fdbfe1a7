import {afterEach, describe, expect, it, vi} from 'vitest';
import {compute, indicatorOf} from '../../src/compute.js';
import {Database} from '../../src/duckdb/database.js';
import {openDuckdbSession} from '../../src/duckdb/session.js';
import {longLists, partsAsked, rowsOfList} from '../support/parts-office.js';

afterEach(() => {
  vi.restoreAllMocks();
});

describe('what leaves DuckDB', () => {
  it.each(partsAsked)('is parts of $key, not rows', async ({key, options, most}) => {
    const tables = await longLists();
    const database = await Database.open({threads: 1});
    const session = await openDuckdbSession(tables, {database});
    const [rows, columns] = (['rows', 'columns'] as const).map((how) =>
      vi.spyOn(Database.prototype, how),
    );
    const appended = vi.spyOn(Database.prototype, 'append');
    const each = vi.spyOn(Database.prototype, 'each');
    const told = await session.compute(indicatorOf(key), options);
    const answers = [
      ...(await all(rows)).map((answer) => answer.length),
      ...(await all(columns)).map((answer) => answer[0].length),
    ];
    const written = appended.mock.calls.map(([, [first]]) => lengthOf(first));
    session.close();
    database.close();
    expect(told.rows).toEqual(compute(tables, key, options).rows);
    expect(told.rows.some(({value}) => value !== null)).toBe(true);
    expect(answers.length).toBeGreaterThan(0);
    expect(Math.max(...answers)).toBeGreaterThan(1);
    expect(Math.max(...answers)).toBeLessThanOrEqual(most);
    expect(Math.max(0, ...written)).toBeLessThanOrEqual(most);
    expect(each).not.toHaveBeenCalled();
    expect(most).toBeLessThan(rowsOfList / 4);
  });
});

function all(spy: {readonly mock: {readonly results: readonly {readonly value: unknown}[]}}) {
  return Promise.all(spy.mock.results.map(({value}) => value as ReturnType<Database['rows']>));
}

function lengthOf(cells: Parameters<Database['append']>[1][number]): number {
  if (!('kind' in cells)) return cells.length;
  if (cells.kind === 'text') return cells.codes.length;
  return cells.kind === 'date' ? cells.days.length : cells.values.length;
}
