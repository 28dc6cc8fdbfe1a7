import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {completeness} from '../../src/measure/completeness.js';
import {overallQuality} from '../../src/measure/overall-quality.js';
import {recordTimeliness} from '../../src/measure/record-timeliness.js';
import {revision} from '../../src/measure/revision.js';
import {staleSeries} from '../../src/measure/stale-series.js';
import {sumConsistency} from '../../src/measure/sum-consistency.js';
import {uniqueness} from '../../src/measure/uniqueness.js';
import {validity, validityRules} from '../../src/measure/validity.js';

describe('completeness', () => {
  it('names the weakest field, the first of equal ones', () => {
    expect(completeness(50, {nib: 20, kbli: 50, omzet: 20})).toEqual({
      value: 60,
      byField: {nib: 40, kbli: 100, omzet: 40},
      weakest: 'nib',
      flags: [],
    });
  });

  it('has nothing to fill without records or fields', () => {
    expect(completeness(0, {nib: 0})).toMatchObject({value: null, byField: {nib: null}});
    expect(completeness(0, {nib: 0}).reason).toBe('zero_denominator');
    expect(completeness(5, {}).reason).toBe('zero_denominator');
    expect(completeness(5, {nib: 6}).reason).toBe('invalid_input');
    expect(completeness(5, {nib: null}).reason).toBe('missing_input');
  });
});

describe('validity', () => {
  it('does not count blanks', () => {
    expect(
      validity(['33.03', '33.70', '', '...', 'NA', null, undefined], 'code.region.kemendagri'),
    ).toEqual({value: 50, valid: 1, nonMissing: 2, flags: []});
    expect(validity([null], 'code.nib').reason).toBe('zero_denominator');
  });

  it('knows a rule for each code, and takes one’s own', () => {
    const good: Record<(typeof validityRules)[number], string> = {
      'code.region.kemendagri': '33.03.01.2001',
      'code.region.bps': '1302',
      'code.nik': '3303014502900001',
      'code.npwp': '01.312.166.0-091.000',
      'code.nib': '9120003849102',
      'code.pirt': '3063306010072-19',
      'code.halal': 'ID33110000123450121',
      'code.ip': 'IDM000047786',
      'code.kbli.2020': '61100',
      'code.kbli.2025': '61100',
    };
    for (const rule of validityRules)
      expect([rule, validity([good[rule], 'x'], rule).value]).toEqual([rule, 50]);
    expect(validity(['a', 'bb'], (text) => text.length > 1).value).toBe(50);
    expect(validity(['a'], 'code.kbli' as never).reason).toBe('invalid_input');
  });
});

describe('uniqueness', () => {
  it('leaves out blank keys', () => {
    expect(uniqueness(['A', 'B', 'A', null, '', 'A'])).toEqual({
      value: 50,
      distinct: 2,
      withKey: 4,
      duplicateRecords: 2,
      flags: [],
    });
    expect(uniqueness([null]).reason).toBe('zero_denominator');
  });
});

describe('recordTimeliness', () => {
  const at = (updated: (string | null)[], referenceDate = '2024-12-31') =>
    recordTimeliness(updated, {referenceDate});

  it('takes 365 days, not a calendar year', () => {
    expect(at(['2024-12-31', '2024-01-01', '2023-12-31', null])).toEqual({
      value: 50,
      current: 2,
      records: 4,
      neverUpdated: 1,
      misdated: 0,
      flags: [],
    });
    expect(at(['2022-12-31'], '2023-12-31').value).toBe(100);
  });

  it('trusts no date to come and none that does not exist', () => {
    expect(at(['2025-01-01', '2024-02-30'])).toMatchObject({value: 0, misdated: 2});
    expect(at([]).reason).toBe('zero_denominator');
    expect(at(['2024-01-01'], '2024-02-30').reason).toBe('invalid_input');
  });
});

describe('sumConsistency', () => {
  it('cannot check over a missing part', () => {
    expect(
      sumConsistency([
        {total: 0.3, parts: [0.1, 0.2]},
        {total: 240, parts: [120, 119]},
        {total: 10, parts: [null, 4]},
        {total: null, parts: [4]},
        {total: 0, parts: []},
      ]),
    ).toEqual({value: 50, passed: 1, failed: 1, notCheckable: 3, flags: []});
    expect(sumConsistency([]).reason).toBe('zero_denominator');
  });
});

describe('staleSeries', () => {
  it('names the first repeated period', () => {
    expect(staleSeries({2021: 5, 2022: 7, 2023: 7, 2024: 7})).toEqual({
      suspectFrom: '2023',
      repeats: 2,
      flags: ['U'],
    });
  });

  it('takes neither a gap nor a change for a repeat', () => {
    const fresh = {suspectFrom: null, repeats: 0, flags: []};
    expect(staleSeries({2021: 7, 2022: null, 2023: 7})).toEqual(fresh);
    expect(staleSeries({2021: null, 2022: null})).toEqual(fresh);
    expect(staleSeries({2021: 7})).toEqual(fresh);
    expect(staleSeries({})).toEqual(fresh);
  });
});

describe('overallQuality', () => {
  it('is the minimum, whatever the others', () => {
    const dimensions = fc.dictionary(fc.string({minLength: 1}), fc.nat(100), {minKeys: 1});
    fc.assert(
      fc.property(dimensions, (given) => {
        const {value, weakest} = overallQuality(given);
        expect(value).toBe(Math.min(...Object.values(given)));
        expect(given[weakest!]).toBe(value);
      }),
    );
  });

  it('takes the first of equal ones, and knows none beside a missing one', () => {
    expect(overallQuality({a: 50, b: 50}).weakest).toBe('a');
    expect(overallQuality({a: 50, b: null})).toMatchObject({value: null, weakest: null});
    expect(overallQuality({a: 101}).reason).toBe('invalid_input');
    expect(overallQuality({}).reason).toBe('missing_input');
  });
});

describe('revision', () => {
  it('is final minus first', () => {
    expect(revision(6800, 6612)).toMatchObject({value: -188, flags: []});
    expect(revision(6800, 6612).percent).toBeCloseTo(-2.7647058824, 8);
    expect(revision(0, 5)).toEqual({
      value: 5,
      percent: null,
      flags: ['M'],
      reason: 'zero_denominator',
    });
    expect(revision(null, 5).reason).toBe('missing_input');
  });
});
