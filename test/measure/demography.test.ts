import {describe, expect, it} from 'vitest';
import {demography} from '../../src/measure/demography.js';
import {entrepreneurshipRatio} from '../../src/measure/entrepreneurship-ratio.js';
import {survivalRates} from '../../src/measure/survival.js';

describe('demography', () => {
  it('divides by all that were active in the year', () => {
    expect(demography({activeStart: 80, births: 20, deaths: 10, activeEnd: 90})).toEqual({
      activeInYear: 100,
      birthRate: 20,
      deathRate: 10,
      churn: 30,
      netChange: 10,
      stockFlowConsistent: true,
      flags: [],
    });
  });

  it('says when stock and flow disagree, and when it cannot tell', () => {
    const year = {activeStart: 80, births: 20, deaths: 10};
    expect(demography({...year, activeEnd: 95}).stockFlowConsistent).toBe(false);
    expect(demography(year).stockFlowConsistent).toBeNull();
  });

  it('refuses more deaths than businesses', () => {
    expect(demography({activeStart: 1, births: 1, deaths: 3}).reason).toBe('invalid_input');
    expect(demography({activeStart: 1, births: null, deaths: 3}).reason).toBe('missing_input');
    expect(demography({activeStart: 0, births: 0, deaths: 0})).toMatchObject({
      activeInYear: 0,
      birthRate: null,
      flags: ['M'],
      reason: 'zero_denominator',
    });
  });
});

describe('survivalRates', () => {
  it('leaves a year that nobody knows null alone', () => {
    expect(survivalRates(60, {1: 51, 2: null})).toMatchObject({
      values: {1: 85, 2: null},
      flags: ['O'],
    });
    expect(survivalRates(0, {1: 0})).toMatchObject({values: {1: null}, flags: ['M']});
    expect(survivalRates(60, {1: 61}).reason).toBe('invalid_input');
    expect(survivalRates(60, {})).toEqual({values: {}, flags: [], reasons: {}});
  });
});

describe('entrepreneurshipRatio', () => {
  const labour = {
    labourForce: 1000,
    ownAccount: 180,
    withCasualOrUnpaid: 120,
    withPermanentPaid: 30,
  };

  it('names both variants', () => {
    expect(entrepreneurshipRatio(labour)).toEqual({pemula: 30, mapan: 3, flags: []});
  });

  it('gives the one whose parts are known', () => {
    expect(entrepreneurshipRatio({...labour, ownAccount: null})).toEqual({
      pemula: null,
      mapan: 3,
      flags: ['O'],
      reason: 'missing_input',
    });
  });

  it('refuses more entrepreneurs than labour force, and a negative part', () => {
    expect(entrepreneurshipRatio({...labour, labourForce: 320}).reason).toBe('invalid_input');
    expect(entrepreneurshipRatio({...labour, ownAccount: -5}).reason).toBe('invalid_input');
    expect(entrepreneurshipRatio({...labour, labourForce: 0})).toMatchObject({
      pemula: null,
      mapan: null,
      flags: ['M'],
    });
  });
});
