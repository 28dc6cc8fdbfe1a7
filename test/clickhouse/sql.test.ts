import {describe, expect, it} from 'vitest';
import {gather} from '../../src/clickhouse/sql/gather.js';
import {parseQuery, parseStatement} from '../../src/clickhouse/sql/parse.js';
import {QueryWriter, type Shape} from '../../src/clickhouse/sql/query.js';

const shapes = new Map<string, Shape>([
  [
    'rows_aid',
    [
      {name: 'row', type: 'int'},
      {name: 'aidName', type: 'text'},
      {name: 'aidValue', type: 'float'},
      {name: 'used', type: 'truth'},
    ],
  ],
  [
    'events_aid',
    [
      {name: 'row', type: 'int'},
      {name: 'business', type: 'int'},
    ],
  ],
]);
/** Names of parts as a cluster gives them: one for each query. */
function written(sql: string, {joined = false}: {readonly joined?: boolean} = {}) {
  const names = new Map<string, string>();
  const nameOf = (part: string): string =>
    names.get(part) ?? (names.set(part, `part_${names.size}`).get(part) as string);
  return new QueryWriter(shapes, {nameOf, joined}).write(parseQuery(sql));
}

describe('SQL for ClickHouse', () => {
  it('holds unknown apart from no, as a number that least and greatest put together', () => {
    const {sql} = written('SELECT (used AND aidValue > 1) AS truth FROM rows_aid');
    expect(sql).toContain('least(ifNull(rows_aid__used * 2, 1), ifNull((rows_aid__aidValue > ');
    expect(sql).toContain('intDiv(nullIf(');
  });

  it('asks nothing that is known already', () => {
    expect(written('SELECT (used AND FALSE) AS truth FROM rows_aid').sql).not.toContain('least');
    expect(
      written('SELECT CASE WHEN TRUE THEN 1 ELSE 2 END AS one FROM rows_aid').sql,
    ).not.toContain('multiIf');
    expect(written('SELECT coalesce(NULL::DOUBLE, aidValue) AS x FROM rows_aid').sql).not.toContain(
      'coalesce',
    );
  });

  it('joins two tables at a time, by columns that both sides have made', () => {
    const {sql, columns} = written(
      'SELECT e.business, t."aidName" FROM events_aid e LEFT JOIN rows_aid t ON t."row" = e."row"',
    );
    expect(sql).toMatch(
      /ALL LEFT JOIN \(SELECT .* AS k0__0 FROM `rows_aid`\) AS r0__ USING \(k0__0\)/,
    );
    expect(columns).toEqual([
      {name: 'business', type: 'int'},
      {name: 'aidName', type: 'text'},
    ]);
  });

  it('names both sides of a join, as new servers demand', () => {
    const {sql} = written(
      `SELECT a."row" FROM rows_aid a LEFT JOIN events_aid b ON b."row" = a."row"
       JOIN events_aid c ON c."row" = b."row"`,
    );
    expect(sql.match(/\) AS [lr]\d__ (?=ALL (?:LEFT|INNER) JOIN|USING)/g)).toHaveLength(4);
  });

  it('makes tables on the way where there are many joins', () => {
    const joins = Array.from(
      {length: 13},
      (_, i) => `LEFT JOIN events_aid j${i} ON j${i}."row" = t."row"`,
    );
    const {tables} = written(`SELECT j12.business FROM rows_aid t ${joins.join(' ')}`);
    expect(tables.map(({name}) => name)).toEqual(['part_0', 'part_1']);
    expect(tables[1].sql).toContain('FROM `part_0`');
    expect([...tables[1].of].sort()).toEqual(['events_aid', 'rows_aid']);
  });

  it('makes one table of what is joined, however often', () => {
    const counted = '(SELECT business, count(*) AS n FROM events_aid GROUP BY business)';
    const sql = `SELECT a.n, b.n AS m FROM rows_aid t LEFT JOIN ${counted} a ON a.business = t."row"
      LEFT JOIN ${counted} b ON b.business = t."row"`;
    const {tables, sql: asked} = written(sql, {joined: true});
    expect(tables.map(({name, of}) => [name, [...of]])).toEqual([['part_0', ['events_aid']]]);
    expect(tables[0].sql).toContain('count()');
    expect(asked).not.toContain('count()');
    expect(written(sql).tables).toEqual([]);
  });

  it('nests what is grouped no deeper than it must', () => {
    const {sql} = written(
      'SELECT business, count(*)::DOUBLE AS n FROM events_aid GROUP BY business HAVING count(*) > 1',
    );
    expect(sql.match(/SELECT/g)).toHaveLength(3);
    expect(sql).toMatch(/GROUP BY g__0 HAVING /);
  });

  it('answers no, yes and unknown in one step', () => {
    const {sql} = written(
      'SELECT coalesce((used AND aidValue > 1)::INTEGER, 2) AS q FROM rows_aid',
    );
    expect(sql).toMatch(/modulo\(\(least\(.*\)\) \* 2, 3\)/);
    expect(sql).not.toContain('intDiv');
  });

  it('counts over the rows of equal columns without a window', () => {
    const {sql} = written(
      'SELECT "row", min("row") OVER (PARTITION BY business) AS first FROM events_aid',
    );
    expect(sql).not.toMatch(/OVER/);
    expect(sql).toContain('ALL LEFT JOIN');
  });

  it.each([
    'SELECT median(x) AS x FROM rows_aid',
    'SELECT nobody FROM rows_aid',
    'SELECT 1 AS x FROM nowhere',
    'SELECT t."row" FROM rows_aid t LEFT JOIN events_aid e ON e."row" < t."row"',
  ])('refuses rather than guesses: %s', (sql) => {
    expect(() => written(sql)).toThrow(/^SQL: /);
  });

  it('refuses what it cannot read, and says where', () => {
    expect(() => parseQuery('SELECT a FROM b QUALIFY c')).toThrow('►c');
    expect(() => parseQuery('SELECT a ? b')).toThrow('SQL: ?');
    expect(() => parseStatement('ALTER TABLE x')).toThrow('►ALTER');
  });
});

describe('answers of shards', () => {
  const merged = (sql: string, rows: Parameters<ReturnType<typeof gather>['merge']>[0]) =>
    gather(parseQuery(sql)).merge(rows);

  it('adds the groups that several shards have', () => {
    expect(
      merged('SELECT year, count(*)::DOUBLE AS n, min(day) AS day FROM x GROUP BY year', [
        [2023, 2, 5],
        [2024, 1, null],
        [2023, 3, 4],
        [2024, 1, 9],
      ]),
    ).toEqual([
      [2023, 5, 4],
      [2024, 2, 9],
    ]);
  });

  it('says equal rows once, and puts all in order again', () => {
    expect(merged('SELECT DISTINCT a FROM x ORDER BY a', [[2], [null], [1], [2]])).toEqual([
      [1],
      [2],
      [null],
    ]);
  });

  it('takes the word of the row that comes first anywhere', () => {
    const {query, merge} = gather(
      parseQuery('SELECT w AS word, arg_min(c, r) AS c FROM x GROUP BY word ORDER BY min(r)'),
    );
    expect(query.selects[0].items).toHaveLength(3);
    expect(
      merge([
        ['mekar', 'Mekar', 7],
        ['tani', 'Tani', 3],
        ['mekar', 'MEKAR', 1],
      ]),
    ).toEqual([
      ['mekar', 'MEKAR'],
      ['tani', 'Tani'],
    ]);
  });

  it('keeps groups apart whose columns are not told', () => {
    const {query, merge} = gather(parseQuery('SELECT min(day) AS day FROM x GROUP BY year'));
    expect(query.selects[0].items).toHaveLength(2);
    expect(
      merge([
        [5, 2023],
        [9, 2024],
        [3, 2023],
      ]),
    ).toEqual([[3], [9]]);
  });

  it('leaves sums apart that are missing in one shard', () => {
    const sql =
      'SELECT g, CASE WHEN count(*) = count(v) THEN sum(v) END AS total FROM x GROUP BY g';
    expect(
      merged(sql, [
        ['a', 1],
        ['a', null],
      ]),
    ).toHaveLength(2);
  });
});
