import {expect, it} from 'vitest';
import {compute} from '../../src/compute.js';
import type {Table} from '../../src/data/table.js';
import {differing} from './compare.js';
import {readFiles} from './office.js';
import {randomReported, reportedAt} from './reported.js';

const stock = ['size.class', 'growth.yoy', 'growth.share', 'growth.contribution'];
const questions: readonly (readonly [string, readonly string[]])[] = [
  ...stock.flatMap((key) => [[key, []] as const, [key, ['region']] as const]),
  ['aid.coverage', []],
  ['aid.coverage', ['region']],
  ['aid.coverage', ['size_class']],
  ['aid.coverage', ['region', 'programme']],
  ['digital.any', ['region']],
  ['digital.any', ['size_class']],
  ['digital.per_channel', ['region']],
];

it(
  'finds the same figures in 150 offices with nothing but totals',
  {timeout: 120_000},
  async () => {
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const office = randomReported(seed);
      const tables = await readFiles(office.files, office.config);
      expect(statedFigures(tables.reported), `office ${String(seed)}`).toBe(office.facts.length);
      for (const [key, by] of questions) {
        const {rows} = compute(tables, key, {by, config: office.config, totals: true});
        compared += rows.length;
        const wrong = rows.flatMap((row) => {
          const region = row.by.region === '99.01' ? 'total' : row.by.region;
          const found = differing(row, reportedAt(office, key, {...row.by, region}));
          return found === null ? [] : [`${key} ${JSON.stringify(row.by)}: ${found}`];
        });
        expect(wrong.slice(0, 5), `office ${String(seed)}`).toEqual([]);
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  },
);

/** Figures that a cell states, or says to be missing; a blank cell says nothing. */
function statedFigures(reported: Table | undefined): number {
  const value = reported?.columns.value;
  const notes = value?.kind === 'number' ? [...(value.notes?.values() ?? [])] : [];
  return (reported?.length ?? 0) - notes.filter(({blank}) => blank).length;
}
