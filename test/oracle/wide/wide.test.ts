import {describe, expect, it} from 'vitest';
import {computeIn, indicatorOf} from '../../../src/compute.js';
import {openSession, type Session} from '../../../src/session.js';
import {differing} from '../compare.js';
import type {Place} from './count.js';
import {wideCase} from './generate.js';
import {questions, type Question} from './questions.js';
import {columnsOf} from './tables.js';
import {worldOf, type World} from './world.js';

/** How many offices are counted again: `PANTAU_RUNS`. */
const runs = Number(process.env.PANTAU_RUNS ?? 30);
const first = Number(process.env.PANTAU_FROM ?? 1);

/** Figures of one question that a recount does not find. */
function differences(
  session: Session,
  world: World,
  {key, by, params = {}, figure}: Question,
): {compared: number; wrong: string[]} {
  const {rows} = computeIn(session, indicatorOf(key), {by, params, totals: true});
  const wrong: string[] = [];
  for (const row of rows) {
    const place: Place = {...row.by, ...(row.by.region === '99.01' && {region: 'total'})};
    const expected = figure(world, place, params);
    if (expected === null) continue;
    const parts = Object.fromEntries(
      (['numerator', 'denominator', 'unknown'] as const).map((name) => [
        name,
        Number.isNaN(expected[name]) ? row[name] : expected[name],
      ]),
    );
    const either = expected.reason?.split('|').includes(row.reason ?? '');
    const reason = either ? row.reason : expected.reason;
    const found = differing(row, {...expected, ...parts, reason, flags: row.flags});
    if (found !== null)
      wrong.push(
        `${key} by ${by.join()} ${JSON.stringify(params)} ${JSON.stringify(row.by)}: ${found}`,
      );
  }
  return {compared: rows.length, wrong};
}

describe(
  'a naive recount of the whole catalogue',
  {timeout: Math.max(120_000, runs * 2000)},
  () => {
    it(`finds the same figures in ${runs} offices`, () => {
      const compared = new Map<string, number>();
      const failures: string[] = [];
      for (let seed = first; seed < first + runs; seed++) {
        const office = wideCase(seed);
        const tables = columnsOf(office.sheets, office.refused, office.repeats);
        const world = worldOf(office);
        const sessions = new Map<string, Session>();
        for (const question of questions) {
          const {params = {}} = question;
          const asked = JSON.stringify(params);
          const session = sessions.get(asked) ?? openSession(tables, office.config, params);
          sessions.set(asked, session);
          const found = differences(session, world, question);
          compared.set(question.key, (compared.get(question.key) ?? 0) + found.compared);
          failures.push(...found.wrong.slice(0, 2).map((text) => `office ${seed}: ${text}`));
        }
      }
      expect(failures.slice(0, 40)).toEqual([]);
      for (const {key} of questions) expect(compared.get(key), key).toBeGreaterThan(runs);
    });
  },
);
