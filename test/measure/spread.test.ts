import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {concentrationIndex} from '../../src/measure/concentration-index.js';
import {theilIndex} from '../../src/measure/theil.js';

const areas = fc
  .array(fc.record({eligible: fc.integer({min: 1, max: 500}), benefit: fc.nat(500)}), {
    minLength: 1,
    maxLength: 12,
  })
  .filter((list) => list.some(({benefit}) => benefit > 0))
  .map((list) => list.map((area, i) => ({...area, rank: Math.floor(i / 2)})));

describe('concentrationIndex', () => {
  it('changes its sign when ranks are reversed, and stays between −1 and 1', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const {value} = concentrationIndex(list);
        const reversed = concentrationIndex(list.map((area) => ({...area, rank: -area.rank})));
        expect(reversed.value).toBeCloseTo(-value!, 9);
        expect(Math.abs(value!)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not depend on the order of the input', () => {
    fc.assert(
      fc.property(areas, (list) => {
        const {value} = concentrationIndex([...list].reverse());
        expect(value).toBeCloseTo(concentrationIndex(list).value!, 9);
      }),
    );
  });

  it('is 0 where every eligible gets the same, or all areas tie', () => {
    const even = [1, 2, 3].map((rank) => ({rank, eligible: 10 * rank, benefit: 30 * rank}));
    expect(concentrationIndex(even).value).toBeCloseTo(0, 12);
    const tied = [
      {rank: 1, eligible: 5, benefit: 0},
      {rank: 1, eligible: 5, benefit: 9},
    ];
    expect(concentrationIndex(tied).value).toBeCloseTo(0, 12);
  });

  it('is undefined without benefit, without eligible, and without areas', () => {
    for (const list of [
      [],
      [{rank: 1, eligible: 10, benefit: 0}],
      [{rank: 1, eligible: 0, benefit: 0}],
      [
        {rank: 1, eligible: 0, benefit: 5},
        {rank: 2, eligible: 5, benefit: 5},
      ],
    ])
      expect(concentrationIndex(list)).toEqual({
        value: null,
        flags: ['M'],
        reason: 'zero_denominator',
      });
  });

  it('does not guess a rank or a benefit', () => {
    const area = {rank: 1, eligible: 5, benefit: 5};
    expect(concentrationIndex([area, {...area, rank: null}]).reason).toBe('missing_input');
    expect(concentrationIndex([area, {...area, benefit: null}]).reason).toBe('missing_input');
    expect(concentrationIndex([area, {...area, benefit: -1}]).reason).toBe('invalid_input');
  });
});

describe('theilIndex', () => {
  it('is never negative', () => {
    fc.assert(
      fc.property(areas, (list) => {
        expect(theilIndex(list).value).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is 0 where each area gets by its eligible', () => {
    const even = [1, 2, 7].map((n) => ({eligible: n, benefit: 3 * n}));
    expect(theilIndex(even).value).toBeCloseTo(0, 12);
  });

  it('takes 0 ln 0 for 0, but not benefit where nobody is eligible', () => {
    expect(
      theilIndex([
        {eligible: 100, benefit: 0},
        {eligible: 300, benefit: 300},
      ]).value,
    ).toBeCloseTo(Math.log(4 / 3), 12);
    expect(
      theilIndex([
        {eligible: 0, benefit: 0},
        {eligible: 9, benefit: 9},
      ]).value,
    ).toBe(0);
    const wrong = theilIndex([
      {eligible: 0, benefit: 10},
      {eligible: 100, benefit: 90},
    ]);
    expect(wrong).toEqual({value: null, flags: ['M'], reason: 'zero_denominator'});
  });
});
