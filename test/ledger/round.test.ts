import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {beforeAll, describe, expect, it} from 'vitest';
import {auditSnapshot} from '../../src/audit.js';
import {
  buildSnapshot,
  cellsOf,
  compute,
  parseSnapshot,
  readTables,
  type Cell,
  type Config,
  type Dataset,
  type Snapshot,
  type Tables,
} from '../../src/index.js';
import {indicatorOf} from '../../src/compute.js';
import {tablesOf} from '../../src/ledger/earlier.js';
import {ledgerOf, type Ledger, type NamedRelation, type Recorded} from '../../src/ledger/ledger.js';
import {nameOf} from '../../src/ledger/quantity.js';
import {roundLedger} from '../../src/ledger/round.js';
import {standingsOf, wayOf, type Standing} from '../../src/ledger/standing.js';

interface Area {
  readonly having: number;
  readonly unknown: number;
  readonly lacking: number;
}

/** A share by area: how many have it, of how many it is not known, of how many there are. */
function shareLedger(areas: readonly Area[]): {
  ledger: Ledger;
  standings: ReadonlyMap<string, Standing>;
} {
  const numbers = new Map<string, Recorded>();
  const standings = new Map<string, Standing>();
  const add = (name: string, value: number, standing: Standing): void => {
    const rule = standing === 'exact' ? 'plain' : 'sensitive';
    numbers.set(name, {
      subject: name,
      at: {},
      value,
      kind: 'count',
      rule,
      latent: false,
      own: true,
    });
    standings.set(name, standing);
  };
  const equations: NamedRelation[] = [];
  const put = (place: string, {having, unknown, lacking}: Area): void => {
    add(`n@${place}`, having, 'rounded');
    add(`u@${place}`, unknown, 'rounded');
    add(`not:n@${place}`, lacking, 'free');
    add(`all@${place}`, having + unknown + lacking, 'exact');
    equations.push([`all@${place}`, [`n@${place}`, `not:n@${place}`, `u@${place}`]]);
  };
  areas.forEach((area, i) => put(String(i), area));
  const sum = (key: keyof Area): number => areas.reduce((all, area) => all + area[key], 0);
  put('total', {having: sum('having'), unknown: sum('unknown'), lacking: sum('lacking')});
  for (const name of ['n', 'u', 'not:n'])
    equations.push([`${name}@total`, areas.map((_, i) => `${name}@${i}`)]);
  return {ledger: {numbers, equations, readings: []}, standings};
}

describe('rounding a ledger', () => {
  it('takes every number to a multiple beside it, and the areas still add up', async () => {
    const {ledger, standings} = shareLedger([
      {having: 4, unknown: 0, lacking: 20},
      {having: 1, unknown: 2, lacking: 20},
      {having: 10, unknown: 1, lacking: 20},
    ]);
    const {values, failed} = await roundLedger(ledger, standings, {base: 5});
    expect(failed.size).toBe(0);
    const having = ['0', '1', '2', 'total'].map((place) => values.get(`n@${place}`));
    expect(having).toEqual([5, 0, 10, 15]);
    expect(values.get('u@0')).toBe(0);
    expect(values.has('all@0')).toBe(false);
  });

  it('keeps what the release before told where that still is a multiple beside it', async () => {
    const {ledger, standings} = shareLedger([
      {having: 4, unknown: 0, lacking: 20},
      {having: 4, unknown: 0, lacking: 20},
    ]);
    const before = new Map([
      ['n@0', 0],
      ['n@1', 5],
      ['n@total', 5],
    ]);
    const {values} = await roundLedger(ledger, standings, {base: 5, before});
    expect(['0', '1', 'total'].map((place) => values.get(`n@${place}`))).toEqual([0, 5, 5]);
  });

  it('names the numbers for which no rounding adds up', async () => {
    const {ledger, standings} = shareLedger([{having: 3, unknown: 0, lacking: 1}]);
    const numbers = new Map(ledger.numbers).set('ten', {
      ...(ledger.numbers.get('all@0') as Recorded),
      value: 3,
    });
    const equations: NamedRelation[] = [...ledger.equations, ['ten', ['n@0']]];
    const fixed = new Map(standings).set('ten', 'exact');
    const {failed} = await roundLedger({...ledger, numbers, equations}, fixed, {base: 5});
    expect([...failed]).toContain('n@0');
  });

  it('leaves a reader several possible values of every number, whatever the table', async () => {
    const few = fc.integer({min: 0, max: 14});
    const area = fc.record({having: few, unknown: few, lacking: few});
    await fc.assert(
      fc.asyncProperty(
        fc.array(area, {minLength: 1, maxLength: 6}),
        fc.constantFrom(3, 5, 10),
        async (areas, base) => {
          const {ledger, standings} = shareLedger(areas);
          const {values, failed} = await roundLedger(ledger, standings, {base});
          const value = (name: string): number => values.get(name) ?? NaN;
          if (failed.size > 0) return;
          for (const [name, standing] of standings) {
            if (standing !== 'rounded') continue;
            const exact = ledger.numbers.get(name)?.value ?? NaN;
            expect(value(name) % base).toBe(0);
            expect(Math.abs(value(name) - exact)).toBeLessThan(base);
            if (exact === 0) expect(value(name)).toBe(0);
            const all = ledger.numbers.get(name.replace(/^[nu]/, 'all'))?.value ?? NaN;
            const least = Math.max(0, value(name) - base + 1);
            const most = Math.min(all, value(name) + base - 1);
            expect(most - least).toBeGreaterThanOrEqual(Math.min(2, all));
          }
          for (const name of ['n', 'u'])
            expect(areas.reduce((sum, _, i) => sum + value(`${name}@${i}`), 0)).toBe(
              value(`${name}@total`),
            );
        },
      ),
      {numRuns: 60},
    );
  });

  it('finds a rounding of every table of areas and answers that was tried', async () => {
    const few = fc.integer({min: 0, max: 40});
    const tables = fc.sample(
      fc.array(fc.record({having: few, unknown: few, lacking: few}), {minLength: 3, maxLength: 12}),
      {numRuns: 40, seed: 7},
    );
    let found = 0;
    for (const areas of tables) {
      const {ledger, standings} = shareLedger(areas);
      found += (await roundLedger(ledger, standings, {base: 5})).failed.size === 0 ? 1 : 0;
    }
    expect(found).toBe(40);
  });
});

it('rounds shares and counts, and withholds what rests on amounts, moves or pairs', () => {
  const ways = ['digital.any', 'aid.value_per_recipient', 'growth.upward_mobility', 'size.class'];
  expect(ways.map((key) => wayOf(indicatorOf(key)))).toEqual([
    'rounded',
    'withheld',
    'withheld',
    'exact',
  ]);
});

async function office(disclosure: Config['disclosure']): Promise<{
  readonly tables: Tables;
  readonly config: Config;
  readonly snapshot: Snapshot;
}> {
  const folder = fileURLToPath(new URL('../../examples/kabupaten-contoh/', import.meta.url));
  const own = JSON.parse(readFileSync(`${folder}pantau.json`, 'utf8')) as Config;
  const config: Config = {...own, disclosure};
  const sources = readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => ({name: file, bytes: new Uint8Array(readFileSync(folder + file))}));
  const {tables, input} = await readTables(sources, {config});
  return {tables, config, snapshot: await buildSnapshot(tables, {config, input})};
}

describe('the invented kabupaten, rounded', () => {
  let contoh: Awaited<ReturnType<typeof office>>;
  beforeAll(async () => {
    contoh = await office({method: 'round', base: 5});
  }, 180_000);

  function rounded(): Dataset[] {
    return contoh.snapshot.link.item.filter(
      ({extension}) => wayOf(indicatorOf(extension.indicator)) === 'rounded',
    );
  }

  it('passes the guard of the format and says only that it was rounded', () => {
    expect(parseSnapshot(JSON.stringify(contoh.snapshot))).toEqual(contoh.snapshot);
    expect(contoh.snapshot.extension.disclosure).toMatchObject({applied: true, method: 'rounding'});
    expect(
      rounded().every(({extension}) => extension.notes.at(-1)?.id.includes('dibulatkan')),
    ).toBe(true);
    expect(JSON.stringify(contoh.snapshot)).not.toMatch(/"base"|basis 5|kelipatan 5/);
  });

  it('withstands an attack on every rounded number', async () => {
    const audit = await auditSnapshot(contoh.snapshot, {threshold: 5});
    expect(audit.attacked).toBeGreaterThan(2000);
    expect(audit).toMatchObject({safe: true, exact: [], narrow: [], small: [], open: []});
    expect(audit.contradictions).toBe(0);
  }, 180_000);

  it('adds up over areas for every sensitive count', () => {
    let compared = 0;
    for (const dataset of rounded()) {
      const groups = new Map<string, Cell[]>();
      for (const cell of cellsOf(dataset)) {
        const key = JSON.stringify({...cell.by, region: ''});
        groups.set(key, [...(groups.get(key) ?? []), cell]);
      }
      for (const cells of groups.values()) {
        const whole = cells.find(({by}) => by.region === '99.01');
        const areas = cells.filter(
          (cell) => cell !== whole && (cell.numerator !== null || cell.reason === 'suppressed'),
        );
        if (!whole || areas.length < 2 || areas.some(({numerator}) => numerator === null)) continue;
        if (whole.numerator === null) continue;
        compared++;
        expect(areas.reduce((sum, {numerator}) => sum + (numerator ?? 0), 0)).toBe(whole.numerator);
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('rounds to neighbouring multiples, and computes shares from them', () => {
    const {tables, config} = contoh;
    const dataset = rounded().find(({extension}) => extension.indicator === 'mentoring.coverage');
    const {rows} = compute(tables, 'mentoring.coverage', {by: ['region'], totals: true, config});
    for (const cell of cellsOf(dataset as Dataset)) {
      const exact = rows.find(
        ({by}) => by.region === cell.by.region && by.period === cell.by.period,
      );
      if (cell.value === null || exact?.numerator == null) continue;
      expect((cell.numerator ?? NaN) % 5).toBe(0);
      expect(Math.abs((cell.numerator ?? NaN) - exact.numerator)).toBeLessThan(5);
      expect(cell.denominator).toBe(exact.denominator);
      expect(cell.value).toBeCloseTo(
        (100 * (cell.numerator ?? NaN)) / (cell.denominator ?? NaN),
        9,
      );
    }
    expect(rows.length).toBeGreaterThan(50);
  });

  it('leaves the number of businesses as it is, and tells no amount', () => {
    const {tables, config, snapshot} = contoh;
    const {rows} = compute(tables, 'size.class', {by: ['region'], totals: true, config});
    const counts = snapshot.link.item.find(
      ({extension, id}) => extension.indicator === 'size.class' && id.includes('region'),
    ) as Dataset;
    const cells = cellsOf(counts).filter(({by}) => by.size_class === 'total');
    for (const {by, value} of cells)
      expect(value).toBe(
        rows.find(
          (row) =>
            row.by.region === by.region &&
            row.by.period === by.period &&
            row.by.size_class === 'total',
        )?.value,
      );
    const amounts = snapshot.link.item.filter(({extension}) =>
      ['aid.value_per_recipient', 'digital.gap', 'aid.theil'].includes(extension.indicator),
    );
    expect(amounts.flatMap((dataset) => cellsOf(dataset)).every(({value}) => value === null)).toBe(
      true,
    );
  });

  it('has no rounded number that is no multiple, but for what is left of an exact one', () => {
    const told = tablesOf(contoh.snapshot, '99.01').filter(
      ({indicator}) => wayOf(indicator) !== 'withheld',
    );
    const ledger = ledgerOf(told);
    const standings = standingsOf(
      ledger,
      told.map(({indicator}) => wayOf(indicator)),
    );
    const odd = [...ledger.numbers.values()].filter(
      (number) => standings.get(nameOf(number)) === 'rounded' && (number.value ?? 0) % 5 !== 0,
    );
    expect(odd).toEqual([]);
    expect([...standings.values()].filter((one) => one === 'derived').length).toBeLessThan(20);
  });
});
