import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {propertyRights} from '../../src/measure/intellectual-property-rights.js';
import {licenceFunnel, type Holding} from '../../src/measure/licence-funnel.js';
import {pirtInForce} from '../../src/measure/pirt-in-force.js';
import {serviceFunnel, stepConversion} from '../../src/measure/service-funnel.js';

describe('licenceFunnel', () => {
  const order = ['nib', 'pirt', 'halal'];

  it('lets pass, and leaves out, where a stage does not apply', () => {
    const {independent, strict, flags} = licenceFunnel(order, [
      {nib: 1, pirt: 1, halal: 0},
      {nib: true, pirt: null, halal: true},
      {nib: 0, pirt: 1, halal: 1},
    ]);
    expect(independent.pirt).toMatchObject({have: 2, applicable: 2, value: 100});
    expect(strict).toEqual({nib: 2, pirt: 2, halal: 1});
    expect(flags).toEqual([]);
  });

  it('never grows in the strict funnel', () => {
    const holding = fc.constantFrom<Holding>(true, false, 0, 1, null, undefined);
    const business = fc.record({nib: holding, pirt: holding, halal: holding});
    fc.assert(
      fc.property(fc.array(business, {maxLength: 30}), (businesses) => {
        const {strict, independent} = licenceFunnel(order, businesses);
        expect(strict.pirt).toBeLessThanOrEqual(strict.nib);
        expect(strict.halal).toBeLessThanOrEqual(strict.pirt);
        for (const stage of order)
          expect(independent[stage].have).toBeLessThanOrEqual(independent[stage].applicable);
      }),
    );
  });

  it('keeps in the denominator what nobody knows', () => {
    const {independent} = licenceFunnel(['nib'], [{nib: 1}, {}]);
    expect(independent.nib).toMatchObject({value: 50, unknown: 1});
    expect(licenceFunnel(['nib'], [{}]).reason).toBe('missing_input');
  });

  it('has no share where a stage applies to nobody', () => {
    const found = licenceFunnel(['nib', 'pirt'], [{nib: 1, pirt: null}]);
    expect(found.independent.pirt).toMatchObject({have: 0, applicable: 0, value: null});
    expect(found).toMatchObject({strict: {nib: 1, pirt: 1}, flags: ['M']});
    expect(licenceFunnel(['nib'], [{nib: 'ya'}]).reason).toBe('invalid_input');
  });
});

describe('serviceFunnel', () => {
  const stages = (...counts: (number | null)[]) => counts.map((n, i) => ({stage: 'abcdef'[i], n}));

  it('names the first of the steps that lose most', () => {
    expect(serviceFunnel(stages(100, 50, 40, 20)).largestDrop).toEqual({from: 'a', to: 'b'});
    expect(serviceFunnel(stages(100, 90, 30)).largestDrop).toEqual({from: 'b', to: 'c'});
    expect(serviceFunnel(stages(10, 10)).largestDrop).toBeNull();
  });

  it('has no step from an empty stage', () => {
    const {steps, value, flags} = serviceFunnel(stages(10, 0, 0));
    expect(steps.b).toEqual({value: 0, flags: []});
    expect(steps.c).toEqual({value: null, flags: ['M'], reason: 'zero_denominator'});
    expect([value, flags]).toEqual([0, []]);
  });

  it('refuses a cohort that grows', () => {
    expect(serviceFunnel(stages(10, 11)).reason).toBe('invalid_input');
    expect(serviceFunnel(stages(10, null, 11)).reason).toBe('invalid_input');
    expect(stepConversion(10, 11).reason).toBe('invalid_input');
  });

  it('answers a single stage, an empty one, none, and a gap', () => {
    expect(serviceFunnel(stages(10))).toMatchObject({value: 100, steps: {}, largestDrop: null});
    expect(serviceFunnel(stages(0, 0))).toMatchObject({value: null, reason: 'zero_denominator'});
    expect(serviceFunnel([]).reason).toBe('missing_input');
    expect(serviceFunnel(stages(10, null, 5))).toMatchObject({
      value: 50,
      steps: {b: {value: null}, c: {value: null}},
    });
  });
});

describe('pirtInForce', () => {
  // Invented numbers.
  const [lapsed, valid, other] = ['3063306010072-19', '2063324010011-27', '2123324020011-27'];

  it('counts businesses, not numbers', () => {
    expect(
      pirtInForce(
        [
          {id: 'U1', pirt: [lapsed]},
          {id: 'U2', pirt: [valid, other, valid, 'dalam proses']},
          {id: 'U3', pirt: []},
          {id: 'U4', pirt: null},
          {id: 'U5', pirt: [valid], food: false},
        ],
        '2024-12-31',
      ),
    ).toEqual({
      value: 25,
      businesses: 4,
      businessesInForce: 1,
      numbersInForce: 2,
      expiredNumbers: 1,
      malformedNumbers: 1,
      unknown: 1,
      flags: [],
    });
  });

  it('holds to the end of the last year', () => {
    const at = (date: string) => pirtInForce([{id: 'U1', pirt: [valid]}], date).value;
    expect(at('2027-12-31')).toBe(100);
    expect(at('2028-01-01')).toBe(0);
  });

  it('has no share without a food business', () => {
    expect(pirtInForce([], '2024-12-31').reason).toBe('zero_denominator');
    expect(pirtInForce([{id: 'U1', pirt: null}], '2024-12-31').reason).toBe('missing_input');
    expect(pirtInForce([], '2024-02-30').reason).toBe('invalid_input');
  });
});

describe('propertyRights', () => {
  const right = (type: string, status: string | null, owner: string | null) => ({
    type,
    status,
    owner,
  });

  it('lists apart what gives no business a right', () => {
    expect(
      propertyRights(
        [
          right('merek', 'terdaftar', 'U1'),
          right('merek', 'Terdaftar', 'U1'),
          right('merek', 'permohonan', 'U2'),
          right('hak_cipta', 'tercatat', 'DEKRANASDA'),
          right('indikasi_geografis', 'terdaftar', 'U2'),
          right('merek', 'ditolak', 'U3'),
        ],
        ['U1', 'U2', 'U3', 'U4'],
      ),
    ).toEqual({
      value: 25,
      rightsGranted: 4,
      applications: 1,
      businessesWithGranted: 1,
      institutionalRights: 2,
      others: 1,
      flags: [],
    });
  });

  it('gives a right of unknown owner to nobody', () => {
    const found = propertyRights([right('merek', 'terdaftar', null)], ['U1']);
    expect(found).toMatchObject({value: 0, rightsGranted: 1, institutionalRights: 0});
    expect(propertyRights([], []).reason).toBe('zero_denominator');
  });
});
