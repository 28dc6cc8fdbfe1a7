import {describe, expect, it} from 'vitest';
import {
  classIndex,
  classifySize,
  classifySizeBps,
  regimeOfYear,
} from '../../src/indicator/size-class.js';

describe('classifySize', () => {
  it('includes the upper bound and excludes the lower one', () => {
    expect(classifySize({regime: 'pp7_2021', annualSales: 2e9}).value).toBe('mikro');
    expect(classifySize({regime: 'pp7_2021', annualSales: 2e9 + 1}).value).toBe('kecil');
    expect(classifySize({regime: 'pp7_2021', annualSales: 15e9}).value).toBe('kecil');
    expect(classifySize({regime: 'pp7_2021', annualSales: 50e9}).value).toBe('menengah');
    expect(classifySize({regime: 'pp7_2021', annualSales: 50e9 + 1}).value).toBe('besar');
  });

  it('gives the same business another class under another law', () => {
    expect(classifySize({regime: 'uu20_2008', annualSales: 400e6}).value).toBe('kecil');
    expect(classifySize({regime: 'pp7_2021', annualSales: 400e6}).value).toBe('mikro');
  });

  it('lets sales decide for a programme and capital for a new registration', () => {
    const amounts = {regime: 'pp7_2021', annualSales: 1.9e9, capital: 3e9} as const;
    expect(classifySize(amounts)).toEqual({value: 'mikro', basis: 'sales', flags: []});
    expect(classifySize({...amounts, purpose: 'pendaftaran', established: '2021-02-02'})).toEqual({
      value: 'kecil',
      basis: 'capital',
      flags: [],
    });
    expect(
      classifySize({...amounts, purpose: 'pendaftaran', established: '2021-02-01'}).basis,
    ).toBe('sales');
  });

  it('uses the other criterion with flag E, and never defaults to mikro', () => {
    expect(classifySize({regime: 'pp7_2021', capital: 4e9})).toEqual({
      value: 'kecil',
      basis: 'capital',
      flags: ['E'],
    });
    expect(classifySize({regime: 'pp7_2021'})).toEqual({
      value: null,
      basis: null,
      flags: ['O'],
      reason: 'missing_input',
    });
  });

  it('takes a negative or infinite amount as missing', () => {
    expect(classifySize({regime: 'pp7_2021', annualSales: -1, capital: Infinity}).reason).toBe(
      'missing_input',
    );
  });

  it('does not class a branch of a larger firm', () => {
    const branch = classifySize({regime: 'pp7_2021', annualSales: 3e9, affiliatedTo: 'besar'});
    expect(branch).toEqual({value: null, basis: 'sales', flags: ['M'], reason: 'not_independent'});
  });
});

describe('classIndex', () => {
  it('counts the limits an amount exceeds', () => {
    expect([0, 10, 11, 20, 21].map((amount) => classIndex([10, 20], amount))).toEqual([
      0, 0, 1, 1, 2,
    ]);
  });
});

describe('regimeOfYear', () => {
  it('changes with the stock at the end of 2021', () => {
    expect([2020, 2021].map(regimeOfYear)).toEqual(['uu20_2008', 'pp7_2021']);
  });
});

describe('classifySizeBps', () => {
  it('goes by workers, the owner included', () => {
    expect([null, 0, 1, 4, 5, 19, 20, 99, 100].map(classifySizeBps)).toEqual([
      null,
      null,
      'mikro',
      'mikro',
      'kecil',
      'kecil',
      'sedang',
      'sedang',
      'besar',
    ]);
  });
});
