import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {computeIn, indicatorOf} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import {readTables} from '../../src/read/read-tables.js';
import type {ResultRow} from '../../src/result/row.js';
import type {Config} from '../../src/schema/config.js';
import {openSession, type Session} from '../../src/session.js';
import {differing} from './compare.js';
import {figureAt} from './figures.js';
import {randomCase} from './generate.js';
import {readOffice, rowsOf} from './office.js';
import type {Asking, Place} from './place.js';
import {worldOf, type Level, type World} from './world.js';

const stockKeys = ['size.class', 'growth.yoy', 'growth.share', 'growth.contribution'];
const ratioKeys = ['aid.coverage', 'aid.multiple', 'aid.followup', 'digital.any'];
const defaults: Omit<Asking, 'level'> = {
  days: 30,
  gap: {along: 'size_class', a: 'kecil', b: 'mikro'},
};

type Params = Readonly<Record<string, string | number>>;

interface Question {
  readonly key: string;
  readonly by: readonly string[];
  readonly params?: Params;
}

/** One session for all questions with the same parameters, as a snapshot has it. */
function sessions(tables: Tables, config: Config): (params: Params) => Session {
  const opened = new Map<string, Session>();
  return (params) => {
    const key = JSON.stringify(params);
    const session = opened.get(key) ?? openSession(tables, config, params);
    opened.set(key, session);
    return session;
  };
}

/** Every figure that differs from a naive recount, and how many were compared. */
function differences(
  sessionOf: (params: Params) => Session,
  world: World,
  {key, by, params = {}}: Question,
): {compared: number; wrong: string[]} {
  const asked = by.find((dim) => dim.startsWith('region:'))?.split(':')[1] as Level | undefined;
  const asking: Asking = {
    level: asked ?? world.level,
    days: Number(params.days ?? defaults.days),
    ...(typeof params.base === 'string' && {base: params.base}),
    gap: {...defaults.gap, ...(params as Partial<Asking['gap']>)},
  };
  const {rows} = computeIn(sessionOf(params), indicatorOf(key), {by, params, totals: true});
  const wrong: string[] = [];
  for (const row of rows) {
    const expected = figureAt(world, key, placeOf(row, world), asking);
    const found = differing(row, expected);
    if (found !== null) wrong.push(`${key} by ${by.join()} ${JSON.stringify(row.by)}: ${found}`);
  }
  const listed = new Set(rows.map((row) => Object.values(row.by).join('|')));
  for (const by of placesLike(rows, world, asking.level)) {
    if (listed.has(Object.values(by).join('|'))) continue;
    const {value, denominator} = figureAt(world, key, placeOf({by}, world), asking);
    if (value !== null || (denominator ?? 0) > 0)
      wrong.push(`${key} by ${JSON.stringify(by)}: not listed, recounted ${String(value)}`);
  }
  return {compared: rows.length, wrong};
}

/** All combinations of the categories that are listed, with every area and year of the office. */
function placesLike(rows: readonly ResultRow[], world: World, level: Level): Place[] {
  if (rows.length === 0) return [];
  const dims = Object.keys(rows[0].by);
  let places: Place[] = [{}];
  for (const dim of dims) {
    const ids = new Set(rows.map(({by}) => by[dim]));
    if (dim === 'period') world.periods.forEach((id) => ids.add(id));
    if (dim === 'region' && ids.size > 1) world.areas[level].forEach((id) => ids.add(id));
    places = places.flatMap((place) => [...ids].map((id) => ({...place, [dim]: id})));
  }
  return places;
}

function placeOf({by}: Pick<ResultRow, 'by'>, {officeCode}: World): Place {
  return by.region === officeCode ? {...by, region: 'total'} : by;
}

/** What is asked of an office; `whole` adds the breakdowns with the most cells. */
function questions(whole: boolean, days: number): Question[] {
  const list: Question[] = [{key: 'aid.group_members', by: []}];
  const dims = ['size_class', 'owner_sex', 'sector'];
  const breakdowns = [[], ['region'], ...dims.map((dim) => [dim])];
  if (whole) breakdowns.push(['region', 'sector'], ['region:desa'], ['region:kabupaten', 'sector']);
  for (const key of [...stockKeys, ...ratioKeys])
    for (const by of breakdowns)
      list.push({key, by, ...(key === 'aid.followup' && {params: {days}})});
  for (const by of [['programme'], ['region', 'programme'], ['programme', 'size_class']])
    list.push({key: 'aid.coverage', by});
  list.push({key: 'aid.coverage', by: ['region'], params: {base: 'active'}});
  for (const by of [[], ['region'], ['size_class']]) list.push({key: 'digital.per_channel', by});
  list.push({key: 'digital.gap', by: ['region']});
  const women = {along: 'owner_sex', a: 'female', b: 'male'};
  list.push({key: 'digital.gap', by: ['region'], params: women});
  return list;
}

// Long only on a busy machine; the limit is against hanging, not a measure.
describe('a naive recount', {timeout: 120_000}, () => {
  it('finds the same figures in the invented kabupaten', async () => {
    const folder = fileURLToPath(new URL('../../examples/kabupaten-contoh/', import.meta.url));
    const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const sources = files.map((name) => ({name, bytes: readFileSync(folder + name)}));
    const {tables} = await readTables(sources, {config});
    const world = worldOf(rowsOf(tables), config, config.sizeRegime ?? 'in_force');
    const sessionOf = sessions(tables, config);
    const results = questions(true, 90).map((question) => differences(sessionOf, world, question));
    expect(results.flatMap(({wrong}) => wrong).slice(0, 20)).toEqual([]);
    const compared = results.reduce((sum, one) => sum + one.compared, 0);
    expect(compared).toBeGreaterThan(10_000);
  });

  it('finds the same figures in 300 small offices', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const {office, config, days} = randomCase(seed);
      const tables = await readOffice(office, config);
      const regime = config.sizeRegime ?? 'in_force';
      const world = worldOf(office, config, regime);
      const sessionOf = sessions(tables, config);
      for (const question of questions(seed % 6 === 0, days)) {
        const found = differences(sessionOf, world, question);
        compared += found.compared;
        expect(found.wrong.slice(0, 5), `office ${String(seed)}`).toEqual([]);
      }
    }
    expect(compared).toBeGreaterThan(50_000);
  });
});
