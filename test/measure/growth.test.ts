import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compoundAnnualGrowth} from '../../src/measure/compound-growth.js';
import {contributions} from '../../src/measure/contributions.js';
import {growthRate} from '../../src/measure/growth-rate.js';
import {indexSeries} from '../../src/measure/index-series.js';
import {linkedGrowth} from '../../src/measure/linked-growth.js';

describe('growthRate', () => {
  it('divides by the previous period', () => {
    expect(growthRate({previous: 31475, current: 34694}).value).toBeCloseTo(10.2271644162, 8);
    expect(growthRate({previous: 14, current: 0}).value).toBe(-100);
  });

  it('gives the change but no rate from zero', () => {
    const found = growthRate({previous: 0, current: 14, currentFlags: ['P']});
    expect(found).toMatchObject({
      value: null,
      absolute: 14,
      absoluteFlags: ['P'],
      reason: 'zero_denominator',
      flags: ['M', 'P'],
    });
  });

  it('stops at a break in the current period, not at one in the previous', () => {
    const [previous, current] = [4000, 5200];
    expect(growthRate({previous, current, currentFlags: ['B']})).toMatchObject({
      value: null,
      absolute: null,
      reason: 'break',
      flags: ['B'],
    });
    expect(growthRate({previous, current, previousFlags: ['B']})).toMatchObject({
      value: 30,
      flags: [],
    });
  });

  it('gives the range that rounded figures leave', () => {
    const rounded = growthRate({previous: 5770, current: 6800, currentRounding: 100});
    expect(rounded.low).toBeCloseTo(16.9844020797, 8);
    expect(rounded.high).toBeCloseTo(18.7175043328, 8);
    expect(growthRate({previous: 50, current: 60, previousRounding: 100}).high).toBeNull();
    expect(growthRate({previous: 50, current: 60}).low).toBeNull();
  });

  it('does not take a missing figure for zero', () => {
    expect(growthRate({previous: 5, current: null})).toMatchObject({
      value: null,
      reason: 'missing_input',
      flags: ['O'],
    });
    expect(growthRate({previous: -5, current: 5}).reason).toBe('invalid_input');
  });
});

describe('contributions', () => {
  const counts = fc.record({
    mikro: fc.nat(10_000),
    kecil: fc.nat(1000),
    menengah: fc.nat(100),
  });

  it('add up to the growth of the total', () => {
    fc.assert(
      fc.property(counts, counts, (before, after) => {
        const [was, is] = [before, after].map((one) => one.mikro + one.kecil + one.menengah);
        const found = contributions(before, after);
        if (was === 0) return expect(found.reason).toBe('zero_denominator');
        const {mikro, kecil, menengah} = found.contributions!;
        expect(mikro + kecil + menengah).toBeCloseTo((100 * (is - was)) / was, 8);
        expect(found.value).toBeCloseTo((100 * (is - was)) / was, 8);
      }),
    );
  });

  it('gives nothing where one class is missing, in either year or altogether', () => {
    const nothing = {value: null, contributions: null, reason: 'missing_input', flags: ['O']};
    expect(contributions({a: 1, b: 2}, {a: 1, b: null})).toEqual(nothing);
    expect(contributions({a: 1, b: 2}, {a: 1} as never)).toEqual(nothing);
    expect(contributions({}, {})).toEqual(nothing);
  });
});

describe('compoundAnnualGrowth', () => {
  const of = (first: number | null, last: number | null, yearLast = 2023) =>
    compoundAnnualGrowth({first, last, yearFirst: 2020, yearLast});

  it('counts years, not observations', () => {
    expect(of(100, 800)).toEqual({value: 100, n: 3, flags: []});
    expect(of(20242, 34694).value).toBeCloseTo(19.6741407247, 8);
    expect(of(100, 0).value).toBe(-100);
  });

  it('has no rate from zero or over no time', () => {
    expect(of(0, 120)).toMatchObject({value: null, reason: 'zero_denominator', flags: ['M']});
    expect(of(100, 120, 2020)).toMatchObject({value: null, n: 0, reason: 'zero_denominator'});
  });

  it('refuses years in the wrong order and misses what is missing', () => {
    expect(of(100, 120, 2019).reason).toBe('invalid_input');
    expect(of(-1, 120).reason).toBe('invalid_input');
    expect(of(100, null)).toMatchObject({value: null, n: 3, reason: 'missing_input'});
  });
});

describe('indexSeries', () => {
  it('leaves a missing period null alone', () => {
    expect(indexSeries({2020: 50, 2021: null, 2022: 75}, '2020')).toEqual({
      values: {2020: 100, 2021: null, 2022: 150},
      flags: ['O'],
      reason: 'missing_input',
      reasons: {2021: 'missing_input'},
    });
  });

  it('needs a base that is there and not zero', () => {
    expect(indexSeries({2020: 50}, '2019')).toMatchObject({
      values: {2020: null},
      reason: 'missing_input',
    });
    expect(indexSeries({2020: 0, 2021: 5}, '2020')).toMatchObject({
      values: {2020: null, 2021: null},
      flags: ['M'],
      reason: 'zero_denominator',
    });
  });
});

describe('linkedGrowth', () => {
  it('splices by the ratio of the overlap', () => {
    expect(linkedGrowth({previousOld: 4000, overlapOld: 4800, overlapNew: 5000})).toEqual({
      value: 20,
      linkFactor: 5000 / 4800,
      previousLinked: 4000 * (5000 / 4800),
      flags: ['B', 'E'],
    });
  });

  it('cannot link without an overlap', () => {
    const [previousOld, overlapNew] = [4000, 5000];
    expect(linkedGrowth({previousOld, overlapOld: null, overlapNew})).toMatchObject({
      value: null,
      reason: 'missing_input',
      flags: ['O'],
    });
    expect(linkedGrowth({previousOld, overlapOld: 0, overlapNew})).toMatchObject({
      linkFactor: null,
      reason: 'zero_denominator',
      flags: ['M'],
    });
    expect(linkedGrowth({previousOld: 0, overlapOld: 10, overlapNew})).toMatchObject({
      value: null,
      previousLinked: 0,
      reason: 'zero_denominator',
    });
  });
});
