import {execFileSync} from 'node:child_process';
import {describe, expect, it} from 'vitest';
import * as untyped from '../../bench/scale/model.mjs';

interface Step {
  readonly shards: number;
  readonly loadHours: number;
  readonly figureSeconds: number;
  readonly siteMinutes: number;
  readonly memoryGb: number;
  readonly diskGb: number;
  readonly bottleneck: string;
  readonly rupiahMonth: number;
}
type Options = Readonly<Record<string, unknown>>;
interface Costs {
  readonly loadSeconds: number;
  readonly figureSeconds: number;
  readonly queryBytes: number;
  readonly diskBytes: number;
  readonly from: string;
}
const model = untyped as unknown as {
  readonly assumed: Options & {readonly prices: Readonly<Record<string, number>>};
  readonly siteFigures: number;
  costsOf(results: readonly object[], what: string): Costs;
  plan(costs: object, options: Options): Step[];
  speedOf(options: Options): number;
  delivery(options: Options): Readonly<Record<string, number>>;
};

const costs = {loadSeconds: 2e-5, figureSeconds: 1e-6, queryBytes: 100, diskBytes: 50};
const options = {
  ...model.assumed,
  ...{businesses: 60e6, years: 3, measuredYears: 3, shards: [1, 2, 4]},
  ...{cores: 4, measuredCores: 2, gain: 0.5, memory: 10, memoryShare: 0.5, loaders: 2},
  prices: {coreMonth: 100, memoryGbMonth: 10, diskGbMonth: 1, cdnGb: 2, cdnMillionRequests: 5},
};

describe('the plan on paper', () => {
  it('adds up for one shard', () => {
    const [one] = model.plan(costs, options);
    expect(model.speedOf(options)).toBe(1.5);
    expect(one.loadHours).toBeCloseTo((60e6 * 2e-5) / 2 / 3600, 12);
    expect(one.figureSeconds).toBeCloseTo(60 / 1.5, 12);
    expect(one.siteMinutes).toBeCloseTo((40 * model.siteFigures) / 60, 12);
    expect([one.memoryGb, one.diskGb]).toEqual([6, 3]);
    expect(one.rupiahMonth).toBeCloseTo(4 * 100 + 10 * 10 + 3 * 3, 12);
  });

  it('halves what a shard does with twice as many, but not the reading of files', () => {
    const [one, two, four] = model.plan(costs, options);
    expect([two.figureSeconds, four.memoryGb]).toEqual([one.figureSeconds / 2, one.memoryGb / 4]);
    expect(four.loadHours).toBe(one.loadHours);
  });

  it('grows with the years as with the businesses', () => {
    const [years] = model.plan(costs, {...options, years: 6});
    const [businesses] = model.plan(costs, {...options, businesses: 120e6});
    expect(years.figureSeconds).toBe(businesses.figureSeconds);
    expect(years.loadHours).toBe(businesses.loadHours);
    expect(years.memoryGb).toBe(businesses.memoryGb);
  });

  it('names what ends first', () => {
    const ends = (more: Options): string => model.plan(costs, {...options, ...more})[0].bottleneck;
    expect(ends({})).toBe('memory');
    expect(ends({memory: 64})).toBe('none');
    expect(ends({memory: 640, loaders: 1, businesses: 6e9})).toBe('memory');
    expect(ends({memory: 64_000, loaders: 1, businesses: 6e9})).toBe('loading');
    expect(ends({memory: 64, businesses: 120e6})).toBe('figures');
  });

  it('adds up for a CDN', () => {
    const own = {
      ...{sites: 10, visits: 100, days: 30, requests: 5, bytes: 1e6, cached: 0.5},
      ...{builds: 2, siteBytes: 1e9},
    };
    const found = model.delivery({...options, ...own});
    expect(found).toMatchObject({
      ...{visits: 30_000, requests: 15_000 * 5 + 15_000, gb: 15, uploadedGb: 20, storedGb: 10},
    });
    expect(found.rupiahMonth).toBeCloseTo(15 * 2 + 0.09 * 5, 12);
  });

  it('takes its costs from the largest size that was measured, else from the page', () => {
    const results = [
      {what: 'duckdb', size: 1e6, load: 30, answers: 20, each: {a: 10, b: 10}, peak: 100},
      {what: 'duckdb', size: 1e7, load: 200, answers: 100, each: {a: 50, b: 50}, peak: 1000},
      {
        what: 'clickhouse',
        size: 1e6,
        load: 50,
        answers: 10,
        each: {a: 10},
        peak: 9,
        shardPeaks: [5, 5],
      },
      {what: 'build', size: 1e7, seconds: 5, peak: 1},
    ];
    expect(model.costsOf(results, 'duckdb')).toMatchObject({
      ...{loadSeconds: 2e-5, figureSeconds: 5e-6, from: 'duckdb 10000000'},
      queryBytes: (1000 * 2 ** 20) / 1e7,
    });
    expect(model.costsOf(results, 'clickhouse').queryBytes).toBeCloseTo((10 * 2 ** 20) / 1e6, 9);
    expect(model.costsOf([], 'duckdb').from).toBe('documented');
  });

  it('is printed with every assumption as an option', () => {
    const ask = (...args: string[]): string =>
      execFileSync('node', ['bench/scale/simulate.mjs', '--costs', 'tidak-ada.json', ...args], {
        encoding: 'utf8',
      });
    expect(ask('--shards', '1,8')).toMatch(/^\| 8 \|/m);
    expect(ask('--businesses', '1000000', '--price', 'coreMonth=0')).toContain(
      '1,000,000 businesses',
    );
    expect(() => ask('--price', 'lain=1')).toThrow();
    expect(() => ask('--years', 'lima')).toThrow();
  });
});
