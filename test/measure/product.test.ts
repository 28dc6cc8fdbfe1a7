import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {desaMapped} from '../../src/measure/desa-mapped.js';
import {dynamicLocationQuotient} from '../../src/measure/dynamic-location-quotient.js';
import {herfindahl} from '../../src/measure/herfindahl.js';
import {klassenType} from '../../src/measure/klassen.js';
import {krugmanIndex} from '../../src/measure/krugman.js';
import {locationQuotient} from '../../src/measure/location-quotient.js';
import {productQuadrant} from '../../src/measure/product-quadrant.js';
import {rankProducts} from '../../src/measure/ranking.js';
import {shiftShare} from '../../src/measure/shift-share.js';

describe('locationQuotient', () => {
  const of = (local: number | null, localTotal = 200, reference = 300, referenceTotal = 2000) =>
    locationQuotient({local, localTotal, reference, referenceTotal});

  it('is flagged for fewer than five units', () => {
    expect(of(60)).toEqual({value: 2, flags: []});
    expect(of(5).flags).toEqual([]);
    expect(of(4).flags).toEqual(['U']);
    expect(of(0)).toEqual({value: 0, flags: ['U']});
  });

  it('is undefined where there is nothing to compare with', () => {
    const none = {value: null, flags: ['M'], reason: 'zero_denominator'};
    expect(of(0, 200, 0)).toEqual(none);
    expect(of(0, 0)).toEqual(none);
    expect(of(0, 0, 0, 0)).toEqual(none);
  });

  it('refuses a part above its whole', () => {
    expect(of(201).reason).toBe('invalid_input');
    expect(of(60, 200, 50).reason).toBe('invalid_input');
    expect(of(60, 200, 300, 250).reason).toBe('invalid_input');
    expect(of(null).reason).toBe('missing_input');
  });
});

describe('dynamicLocationQuotient', () => {
  const growth = {local: 0.08, localTotal: 0.05, reference: 0.04, referenceTotal: 0.05, years: 4};

  it('compounds over the years', () => {
    expect(dynamicLocationQuotient(growth).value).toBeCloseTo((1.08 / 1.04) ** 4, 12);
    expect(dynamicLocationQuotient({...growth, local: -1}).value).toBe(0);
  });

  it('is undefined after a fall to nothing', () => {
    const {reason} = dynamicLocationQuotient({...growth, reference: -1});
    expect(reason).toBe('zero_denominator');
    expect(dynamicLocationQuotient({...growth, local: -1.5}).reason).toBe('invalid_input');
    expect(dynamicLocationQuotient({...growth, years: 0}).reason).toBe('invalid_input');
    expect(dynamicLocationQuotient({...growth, local: null}).reason).toBe('missing_input');
  });
});

describe('productQuadrant and klassenType', () => {
  it('take equal to 1 for no advantage, equal to the reference for enough', () => {
    expect(productQuadrant(1, 1).value).toBe('tertinggal');
    expect(productQuadrant(1.1, 1).value).toBe('prospektif');
    expect(productQuadrant(1, 1.1).value).toBe('andalan');
    expect(klassenType({share: 1, refShare: 1, growth: 0, refGrowth: 0}).value).toBe('I');
    expect(klassenType({share: 1, refShare: 2, growth: -1, refGrowth: -2}).value).toBe('III');
  });

  it('give no class of what is missing or cannot be', () => {
    const none = {value: null, flags: ['O'], reason: 'missing_input'};
    expect(productQuadrant(null, 2)).toEqual(none);
    expect(klassenType({share: 1, refShare: 1, growth: null, refGrowth: 0})).toEqual(none);
    expect(productQuadrant(-1, 2).reason).toBe('invalid_input');
    expect(klassenType({share: NaN, refShare: 1, growth: 0, refGrowth: 0}).reason).toBe(
      'invalid_input',
    );
  });
});

describe('shiftShare', () => {
  const units = fc.tuple(fc.integer({min: 1, max: 9999}), fc.nat(9999));

  it('adds up to the change', () => {
    fc.assert(
      fc.property(units, units, units, (local, reference, total) => {
        const {national, industryMix, regional, change} = shiftShare({local, reference, total});
        expect(change).toBe(local[1] - local[0]);
        const scale = Math.max(1, Math.abs(national!), Math.abs(industryMix!));
        expect((national! + industryMix! + regional! - change!) / scale).toBeCloseTo(0, 9);
      }),
    );
  });

  it('gives the change alone from a start of zero', () => {
    const found = shiftShare({local: [0, 7], reference: [10, 12], total: [50, 60]});
    expect(found).toMatchObject({change: 7, national: null, reason: 'zero_denominator'});
  });
});

describe('herfindahl', () => {
  it('lies between evenness and one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 999}), {minLength: 2, maxLength: 20}),
        (list) => {
          const {value, normalised, effectiveNumber} = herfindahl(list);
          expect(value).toBeGreaterThanOrEqual(1 / list.length - 1e-12);
          expect(value).toBeLessThanOrEqual(1);
          expect(normalised).toBeGreaterThanOrEqual(-1e-12);
          expect(effectiveNumber! * value!).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it('cannot be even or uneven with one category', () => {
    expect(herfindahl([9])).toEqual({value: 1, normalised: null, effectiveNumber: 1, flags: []});
    expect(herfindahl([9, 0])).toMatchObject({value: 1, normalised: 1});
    expect(herfindahl([0, 0]).reason).toBe('zero_denominator');
    expect(herfindahl([]).reason).toBe('zero_denominator');
    expect(herfindahl([1, null]).reason).toBe('missing_input');
  });
});

describe('krugmanIndex', () => {
  it('goes from the same structure to nothing in common', () => {
    expect(krugmanIndex([1, 3], [10, 30]).value).toBe(0);
    expect(krugmanIndex([1, 0], [0, 5]).value).toBe(2);
    expect(krugmanIndex([1, 0], [0, 0]).reason).toBe('zero_denominator');
    expect(krugmanIndex([1], [1, 2]).reason).toBe('invalid_input');
  });
});

describe('rankProducts', () => {
  const weights = {lq: 0.5, units: 0.3, desa: 0.2};
  const value = fc.integer({min: 0, max: 5});
  const products = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.record({lq: value, units: value, desa: value})),
    {minLength: 2, maxLength: 10, selector: ([name]) => name},
  );

  it('does not depend on the order of the products', () => {
    fc.assert(
      fc.property(products, (list) => {
        const one = rankProducts(weights, Object.fromEntries(list));
        const other = rankProducts(weights, Object.fromEntries([...list].reverse()));
        expect(other.ranks).toEqual(one.ranks);
        expect(Object.values(one.ranks)).toContain(1);
      }),
    );
  });

  it('shares a rank and leaves out the next', () => {
    const items = {a: {lq: 3}, b: {lq: 2}, c: {lq: 2}, d: {lq: 1}};
    expect(rankProducts({lq: 1}, items).ranks).toEqual({a: 1, b: 2, c: 2, d: 4});
  });

  it('does not rank what lacks a criterion, nor a product by itself', () => {
    const found = rankProducts({lq: 1}, {a: {lq: 3}, b: {lq: 2}, c: {lq: null}});
    expect(found).toMatchObject({
      scores: {a: 1, b: 0, c: null},
      ranks: {a: 1, b: 2, c: null},
      flags: ['O'],
      reasons: {c: 'missing_input'},
    });
    expect(rankProducts({lq: 1}, {a: {lq: 3}})).toMatchObject({
      scores: {a: null},
      ranks: {a: null},
      reason: 'zero_denominator',
    });
  });

  it('refuses weights that weigh nothing', () => {
    expect(rankProducts({lq: 0}, {a: {lq: 1}, b: {lq: 2}}).reason).toBe('invalid_input');
    expect(rankProducts({lq: 1}, {})).toMatchObject({scores: {}, ranks: {}, flags: []});
  });
});

describe('desaMapped', () => {
  it('does not take "none found" for "not visited"', () => {
    expect(desaMapped({desa: 240, withProduct: 174, surveyedNone: 30})).toEqual({
      value: 72.5,
      surveyed: 85,
      notSurveyed: 36,
      flags: [],
    });
    expect(desaMapped({desa: 240, withProduct: 174, surveyedNone: null})).toMatchObject({
      value: 72.5,
      surveyed: null,
    });
    expect(desaMapped({desa: 10, withProduct: 6, surveyedNone: 5}).reason).toBe('invalid_input');
    expect(desaMapped({desa: 0, withProduct: 0, surveyedNone: 0}).reason).toBe('zero_denominator');
  });
});
