import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {allowedDimensions} from '../../src/breakdown.js';
import {compute, indicators} from '../../src/compute.js';
import type {Tables} from '../../src/data/table.js';
import type {Dimension, Indicator} from '../../src/indicator/indicator.js';
import {readTables} from '../../src/read/read-tables.js';
import type {ResultRow} from '../../src/result/row.js';
import type {Config} from '../../src/schema/config.js';
import {randomCase} from '../oracle/generate.js';
import {readOffice} from '../oracle/office.js';
import {reportedOf, twinOf} from './reported-twin.js';

/** Functions over the counts of businesses: the same from rows as from their margins. */
const ofCounts = ['growth.share', 'growth.contribution', 'growth.index'];

const flows = ['growth.upward_mobility', 'growth.demography'];
const twins = indicators.filter((one) => reportedOf(one) !== null);

interface Outcome {
  compared: number;
  readonly wrong: string[];
}

/**
 * Compares an indicator computed from rows with itself computed from the margins of those rows, for
 * the office, by area and by class. Reading sets a total aside where its parts are there, so parts
 * and totals are compared apart.
 */
async function compare(
  indicator: Indicator,
  tables: Tables,
  config: Config,
  source = indicator,
): Promise<Outcome> {
  const outcome: Outcome = {compared: 0, wrong: []};
  const parts = reportedOf(source);
  if (parts === null) return outcome;
  const allowed = allowedDimensions(indicator);
  for (const by of [[], ['region:kecamatan'], ['size_class']] as const) {
    if (!by.every((dim) => allowed.includes(dim.split(':')[0] as Dimension))) continue;
    // Who moved up or was born is reported for the class or the office, not by the class of today.
    if (by[0] === 'size_class' && flows.includes(indicator.key)) continue;
    const options = {by, totals: true, config};
    const {rows} = compute(tables, indicator.key, options);
    const margins = indicator === source ? rows : compute(tables, source.key, options).rows;
    const office = rows[0]?.by.region;
    const kept = (all: readonly ResultRow[]): ResultRow[] => partsOnly(named(all), by, office);
    // A single area of a file is the office itself.
    if (by[0] === 'region:kecamatan' && areasWithFigures(kept(margins)) < 2) continue;
    const twin = await twinOf(kept(margins), source, parts, config);
    if (twin === null) continue;
    const other = new Map(
      compute(twin, indicator.key, options).rows.map((row) => [placeOf(row), row]),
    );
    for (const row of kept(rows)) {
      // Nothing known, or areas that sent only one of two years: rows know more than their margins.
      if (row.value === null || 'areas_compared' in row.extra) continue;
      const same = other.get(placeOf(row));
      // Nobody says under which limits reported classes were counted: rows can be classified anew.
      if (same?.reason === 'break') continue;
      outcome.compared++;
      for (const figure of ['value', 'numerator', 'denominator'] as const)
        if (!isSame(row[figure], same?.[figure] ?? null))
          outcome.wrong.push(
            `${indicator.key} ${placeOf(row)} ${figure}: rows ${row[figure]}, margins ${same?.[figure]}`,
          );
    }
  }
  return outcome;
}

function areasWithFigures(rows: readonly ResultRow[]): number {
  const known = rows.filter(({numerator, denominator}) => (numerator ?? denominator) !== null);
  return new Set(known.map(({by}) => by.region)).size;
}

/** Areas without the office that they lie in, or the office alone. */
function partsOnly(
  rows: readonly ResultRow[],
  by: readonly string[],
  office: string | undefined,
): ResultRow[] {
  return rows.filter((row) => (by[0] === 'region:kecamatan') === (row.by.region !== office));
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null ? a === b : Math.abs(a - b) <= 1e-6;
}

/** Places that a file of figures can name: areas with a code, known categories. */
function named(rows: readonly ResultRow[]): ResultRow[] {
  return rows.filter(
    ({by}) => !Object.values(by).includes('unknown') && /^(?:[\d.]+|total)$/.test(by.region),
  );
}

function placeOf({by}: ResultRow): string {
  return Object.entries(by)
    .filter(([, id]) => id !== 'total')
    .map(([dim, id]) => `${dim}=${id}`)
    .sort()
    .join(' ');
}

async function all(tables: Tables, config: Config): Promise<Map<string, Outcome>> {
  const found = new Map<string, Outcome>();
  for (const one of twins) found.set(one.key, await compare(one, tables, config));
  const stock = indicators.find(({key}) => key === 'size.class');
  for (const key of ofCounts) {
    const one = indicators.find((indicator) => indicator.key === key);
    if (one && stock) found.set(key, await compare(one, tables, config, stock));
  }
  return found;
}

// Long only on a busy machine; the limit is against hanging, not a measure.
describe('rows and the reported margins of the same rows', {timeout: 120_000}, () => {
  it('give the same figures in the invented kabupaten', async () => {
    const folder = fileURLToPath(new URL('../../examples/kabupaten-contoh/', import.meta.url));
    const config = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
    const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    const sources = files.map((name) => ({name, bytes: readFileSync(folder + name)}));
    const {tables} = await readTables(sources, {config});
    const rowsOnly: Tables = {...tables, reported: undefined};
    const found = await all(rowsOnly, config);
    const wrong = [...found.values()].flatMap((one) => one.wrong);
    expect(wrong.slice(0, 20)).toEqual([]);
    const silent = [...found].filter(([, {compared}]) => compared === 0).map(([key]) => key);
    expect(silent).toEqual([]);
  });

  it('give the same figures in 100 small offices', async () => {
    let compared = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const {office, config} = randomCase(seed);
      const tables = await readOffice(office, config);
      for (const outcome of (await all(tables, config)).values()) {
        expect(outcome.wrong.slice(0, 5), `office ${String(seed)}`).toEqual([]);
        compared += outcome.compared;
      }
    }
    expect(compared).toBeGreaterThan(5000);
  });
});
