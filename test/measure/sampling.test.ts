import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {agrestiCoullInterval} from '../../src/measure/agresti-coull.js';
import {proportionGap} from '../../src/measure/proportion-gap.js';
import {relativeStandardError} from '../../src/measure/relative-standard-error.js';
import {smallSampleShare} from '../../src/measure/small-sample.js';
import {wilsonInterval} from '../../src/measure/wilson-interval.js';

/** x of n of a population of at least n. */
const sample = fc
  .tuple(fc.integer({min: 1, max: 2000}), fc.nat(), fc.nat(5000))
  .map(([n, seed, more]) => ({n, x: seed % (n + 1), population: n + more}));

describe('wilsonInterval', () => {
  it('lies within 0 and 100 and holds the share, narrower for a finite population', () => {
    fc.assert(
      fc.property(sample, ({x, n, population}) => {
        const {value, ciLow, ciHigh} = wilsonInterval(x, n);
        expect(ciLow).toBeGreaterThanOrEqual(0);
        expect(ciHigh).toBeLessThanOrEqual(100);
        expect(ciLow! - 1e-9).toBeLessThanOrEqual(value!);
        expect(ciHigh! + 1e-9).toBeGreaterThanOrEqual(value!);
        const finite = wilsonInterval(x, n, {population});
        expect(finite.value).toBe(value);
        expect(finite.ciHigh! - finite.ciLow!).toBeLessThanOrEqual(ciHigh! - ciLow! + 1e-9);
      }),
    );
  });

  it('meets 0 and 100 exactly', () => {
    expect(wilsonInterval(0, 15).ciLow).toBe(0);
    expect(wilsonInterval(15, 15).ciHigh).toBe(100);
    expect(wilsonInterval(15, 15, {population: 30}).ciHigh).toBe(100);
    expect(wilsonInterval(0, 15).ciHigh).toBeCloseTo(20.3883301036, 8);
  });

  it('takes n* for a finite population and collapses for a census', () => {
    const finite = wilsonInterval(12, 40, {population: 120});
    expect(finite).toMatchObject({value: 30, nEffective: 59.5});
    expect(finite.ciLow).toBeCloseTo(19.8626255107, 8);
    expect(wilsonInterval(12, 40, {population: 40})).toEqual({
      value: 30,
      ciLow: 30,
      ciHigh: 30,
      nEffective: null,
      flags: [],
    });
    expect(wilsonInterval(1, 1, {population: 1})).toMatchObject({ciLow: 100, ciHigh: 100});
  });

  it('refuses more than there are', () => {
    expect(wilsonInterval(5, 4).reason).toBe('invalid_input');
    expect(wilsonInterval(3, 40, {population: 39}).reason).toBe('invalid_input');
    expect(wilsonInterval(0, 0)).toMatchObject({ciLow: null, reason: 'zero_denominator'});
    expect(wilsonInterval(null, 4).reason).toBe('missing_input');
  });
});

describe('agrestiCoullInterval', () => {
  it('is no narrower than Wilson’s but for the ends it is held in', () => {
    fc.assert(
      fc.property(sample, ({x, n}) => {
        const [wide, narrow] = [agrestiCoullInterval(x, n), wilsonInterval(x, n)];
        expect(wide.ciLow! - 1e-9).toBeLessThanOrEqual(narrow.ciLow!);
        expect(wide.ciHigh! + 1e-9).toBeGreaterThanOrEqual(narrow.ciHigh!);
        expect(wide.ciLow).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('has a centre beside the share', () => {
    const {value, centre} = agrestiCoullInterval(12, 40);
    expect(value).toBe(30);
    expect(centre).toBeCloseTo(31.7524320239, 8);
    expect(agrestiCoullInterval(0, 0).reason).toBe('zero_denominator');
  });
});

describe('proportionGap', () => {
  it('turns its sign with the groups', () => {
    const [a, b] = [
      {x: 45, n: 150},
      {x: 30, n: 60},
    ];
    expect(proportionGap(a, b)).toMatchObject({value: -20, ratio: 0.6, valueA: 30, valueB: 50});
    expect(proportionGap(b, a).ciLow).toBeCloseTo(-proportionGap(a, b).ciHigh!, 9);
  });

  it('has no ratio over 0 and no gap without a group', () => {
    expect(proportionGap({x: 1, n: 2}, {x: 0, n: 2})).toMatchObject({value: 50, ratio: null});
    expect(proportionGap({x: 0, n: 0}, {x: 1, n: 2})).toMatchObject({
      value: null,
      valueB: 50,
      reason: 'zero_denominator',
    });
    expect(proportionGap({x: null, n: 2}, {x: 3, n: 2}).reason).toBe('invalid_input');
  });
});

describe('smallSampleShare', () => {
  it.each([
    [3, 9, null, ['Q']],
    [5, 10, 50, ['U']],
    [6, 29, 600 / 29, ['U']],
    [4, 30, 400 / 30, ['U']],
    [26, 30, 2600 / 30, ['U']],
    [5, 30, 500 / 30, []],
    [0, 0, null, ['M']],
  ])('%i of %i', (x, n, value, flags) => {
    expect(smallSampleShare(x, n)).toMatchObject({value, flags});
  });

  it('says why it gives none', () => {
    expect(smallSampleShare(3, 8).reason).toBe('insufficient_n');
    expect(smallSampleShare(9, 8).reason).toBe('invalid_input');
  });
});

describe('relativeStandardError', () => {
  it('is plain, uncertain, or not to be shown', () => {
    expect(relativeStandardError(12, 40)).toMatchObject({display: true, flags: []});
    expect(relativeStandardError(4, 40)).toMatchObject({display: true, flags: ['U']});
    expect(relativeStandardError(2, 40)).toMatchObject({display: false, flags: ['Q']});
    expect(relativeStandardError(40, 40)).toEqual({value: 0, display: true, flags: []});
  });

  it('does not exist for a share of 0', () => {
    const none = {value: null, display: false, reason: 'zero_denominator', flags: ['M']};
    expect(relativeStandardError(0, 40)).toEqual(none);
    expect(relativeStandardError(0, 0)).toEqual(none);
  });
});
