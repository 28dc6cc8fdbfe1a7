import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {budgetAbsorption} from '../../src/measure/absorption.js';
import {agreementRegister, agreementStatus} from '../../src/measure/agreement-status.js';
import {matchingNetwork} from '../../src/measure/matching-network.js';
import {programmeMatrix} from '../../src/measure/programme-matrix.js';
import {recipientOverlap} from '../../src/measure/recipient-overlap.js';
import {servedByTwo} from '../../src/measure/served-by-two.js';

describe('budgetAbsorption', () => {
  it('is a ratio of sums', () => {
    const items = [
      [1000, 900],
      [200, 60],
      [0, 0],
    ].map(([pagu, realisasi]) => ({pagu, realisasi}));
    expect(budgetAbsorption(items)).toEqual({
      value: 80,
      perItem: [90, 30, null],
      overspent: [],
      flags: [],
    });
  });

  it('shows nothing above the ceiling, and doubts a total that holds such an item', () => {
    const over = {pagu: 100, realisasi: 120};
    expect(budgetAbsorption([over])).toEqual({
      value: null,
      perItem: [null],
      overspent: [0],
      flags: [],
      reason: 'invalid_input',
    });
    expect(budgetAbsorption([{pagu: 100, realisasi: 0}, over])).toMatchObject({
      value: 60,
      overspent: [1],
      flags: ['V'],
    });
    expect(budgetAbsorption([{pagu: 100, realisasi: 100}]).value).toBe(100);
  });

  it('has no total over a missing part or without a ceiling', () => {
    expect(budgetAbsorption([{pagu: 9, realisasi: null}]).reason).toBe('missing_input');
    expect(budgetAbsorption([{pagu: 0, realisasi: 0}]).reason).toBe('zero_denominator');
    expect(budgetAbsorption([]).reason).toBe('zero_denominator');
  });
});

describe('agreementStatus', () => {
  it.each([
    ['2025-01-01', '2026-01-01', 'belum_berlaku'],
    ['2024-12-31', '2026-01-01', 'berlaku'],
    ['2024-01-01', '2025-04-01', 'berlaku'],
    ['2024-01-01', '2025-03-31', 'akan_berakhir'],
    ['2024-01-01', '2024-12-31', 'akan_berakhir'],
    ['2024-01-01', '2024-12-30', 'berakhir'],
    ['2024-01-01', null, 'berlaku'],
    [null, '2024-12-30', 'berakhir'],
  ])('%s to %s is %s', (start, end, status) => {
    expect(agreementStatus({start, end}, '2024-12-31').value).toBe(status);
  });

  it('does not guess a start, and refuses an end before it', () => {
    const of = (start: string | null, end: string | null) =>
      agreementStatus({start, end}, '2024-12-31').reason;
    expect(of(null, null)).toBe('missing_input');
    expect(of('2025-01-01', '2024-01-01')).toBe('invalid_input');
    expect(of('2024-02-30', null)).toBe('invalid_input');
  });

  it('counts those about to end as in force', () => {
    const terms = ['2024-12-30', '2024-12-31', '2026-12-31'].map((end) => ({
      start: '2024-01-01',
      end,
    }));
    expect(agreementRegister([...terms, {start: null}], '2024-12-31')).toMatchObject({
      inForce: 2,
      unknown: 1,
    });
  });
});

describe('recipientOverlap', () => {
  const keys = fc.array(fc.constantFrom(...'ABCDEFGH'));

  it('is the same from either side and never above the overlap coefficient', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const found = recipientOverlap(a, b);
        expect(recipientOverlap(b, a)).toEqual(found);
        if (found.overlapCoefficient !== null)
          expect(found.jaccard).toBeLessThanOrEqual(found.overlapCoefficient);
      }),
    );
  });

  it('says what cannot be told of empty lists', () => {
    expect(recipientOverlap([], [])).toEqual({
      value: null,
      intersection: 0,
      union: 0,
      jaccard: null,
      overlapCoefficient: null,
      flags: ['M'],
      reason: 'zero_denominator',
    });
    expect(recipientOverlap(['A'], [])).toMatchObject({
      jaccard: 0,
      overlapCoefficient: null,
      reason: 'zero_denominator',
    });
    expect(recipientOverlap(['A', 'A'], ['A'])).toMatchObject({union: 1, jaccard: 1});
  });
});

describe('servedByTwo', () => {
  it('counts distinct agencies of businesses that were served', () => {
    expect(servedByTwo({U1: ['A', 'B'], U2: ['A', 'A'], U3: [], U4: null})).toEqual({
      value: 50,
      served: 2,
      twoOrMore: 1,
      meanAgencies: 1.5,
      unknown: 1,
      flags: [],
    });
    expect(servedByTwo({}).reason).toBe('zero_denominator');
    expect(servedByTwo({U1: []}).reason).toBe('zero_denominator');
    expect(servedByTwo({U1: null}).reason).toBe('missing_input');
  });
});

describe('programmeMatrix', () => {
  it('shows zeros and counts the same type twice', () => {
    expect(
      programmeMatrix(
        [
          ['A', 'y'],
          ['A', 'x'],
          ['A', 'x'],
          ['Z', 'x'],
        ],
        ['A', 'B'],
      ),
    ).toEqual({
      value: 200 / 3,
      matrix: {A: {x: 2, y: 1}, B: {x: 0, y: 0}, Z: {x: 1, y: 0}},
      agenciesActive: 2,
      sharedTypes: ['x'],
      unlisted: ['Z'],
      flags: [],
    });
  });

  it('answers without programmes and without agencies', () => {
    expect(programmeMatrix([], ['A'])).toMatchObject({value: 0, matrix: {A: {}}});
    expect(programmeMatrix([], [])).toMatchObject({value: null, reason: 'zero_denominator'});
  });
});

describe('matchingNetwork', () => {
  it('takes repeated meetings for one edge', () => {
    expect(
      matchingNetwork({
        umkm: ['U1', 'U2', 'U3'],
        partners: ['P1', 'P2'],
        matches: [
          ['U1', 'P1'],
          ['U1', 'P1'],
          ['U1', 'P2'],
          ['U9', 'P1'],
        ],
      }),
    ).toEqual({
      edges: 2,
      degree: {U1: 2, U2: 0, U3: 0},
      distribution: {0: 2, 1: 0, 2: 1},
      meanDegree: 2 / 3,
      isolates: 2,
      density: 2 / 6,
      shareTopPartner: 50,
      unlisted: 1,
      flags: [],
    });
  });

  it('has no share of no edge, no density without partners', () => {
    const lonely = {umkm: ['U1'], partners: [], matches: []};
    expect(matchingNetwork(lonely)).toMatchObject({
      meanDegree: 0,
      isolates: 1,
      density: null,
      shareTopPartner: null,
      reason: 'zero_denominator',
      flags: ['M'],
    });
    expect(matchingNetwork({...lonely, umkm: []})).toMatchObject({meanDegree: null, edges: 0});
  });
});
